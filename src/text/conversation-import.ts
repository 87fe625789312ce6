/** Texts of an import of logs and chats. */
import en from './en/conversation-import.ts';
import { part } from './part.svelte.ts';

export const conversationImportText = part(en, { hi: () => import('./hi/conversation-import.ts') });
