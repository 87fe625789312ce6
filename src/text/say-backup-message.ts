/** [K4] The same as say-message.ts, with what is said of backups: its words come with the dialogs. */
import type { Message } from '../domain/message.ts';
import { backupMessagesText } from './backup-messages.ts';
import { sayWith } from './say-message.ts';

export const sayBackupMessage = (message: Message): string => sayWith(message, backupMessagesText);
