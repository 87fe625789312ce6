/** Texts of the history, its shortening and the storage it takes. */
import en from './en/history.ts';
import { part } from './part.svelte.ts';

export const historyText = part(en, { hi: () => import('./hi/history.ts') });
