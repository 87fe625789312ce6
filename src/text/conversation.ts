/** Texts of a conversation’s timeline. */
import en from './en/conversation.ts';
import { part } from './part.svelte.ts';

export const conversationText = part(en, { hi: () => import('./hi/conversation.ts') });
