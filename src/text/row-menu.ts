/** Texts of what can be done with one contact from its row. */
import en from './en/row-menu.ts';
import { part } from './part.svelte.ts';

export const rowMenuText = part(en, { hi: () => import('./hi/row-menu.ts') });
