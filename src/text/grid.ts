/** Texts of the grid: its headings, its rows, what it says aloud. */
import en from './en/grid.ts';
import { part } from './part.svelte.ts';

export const gridText = part(en, { hi: () => import('./hi/grid.ts') });
