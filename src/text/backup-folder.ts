/** [K4] Texts of backups that are saved by themselves. */
import en from './en/backup-folder.ts';
import { part } from './part.svelte.ts';

export const folderText = part(en, { hi: () => import('./hi/backup-folder.ts') });
