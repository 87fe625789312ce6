/** The import of logs and chats: fetched when one is dropped, or ahead. */
import { part } from './part.ts';

export const talkImportPart = part('import', () => import('./conversations/conversation-import.ts'));
