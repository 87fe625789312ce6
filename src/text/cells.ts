/** Texts of the cells and rows of contacts: editing in place, copying and pasting. */
import en from './en/cells.ts';
import { part } from './part.svelte.ts';

export const cellsText = part(en, { hi: () => import('./hi/cells.ts') });
