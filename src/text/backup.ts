/** [K4] Texts of saving and restoring backups. */
import en from './en/backup.ts';
import { part } from './part.svelte.ts';

export const backupText = part(en, { hi: () => import('./hi/backup.ts') });
