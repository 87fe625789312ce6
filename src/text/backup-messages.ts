/** [K4] What is said of backups that could not be saved or restored: by the ids of domain/message.ts. Shown through say-backup-message.ts. */
import en from './en/backup-messages.ts';
import { part } from './part.svelte.ts';

export const backupMessagesText = part(en, { hi: () => import('./hi/backup-messages.ts') });
