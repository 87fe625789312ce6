/** Texts of the inbox. */
import en from './en/inbox.ts';
import { part } from './part.svelte.ts';

export const inboxText = part(en, { hi: () => import('./hi/inbox.ts') });
