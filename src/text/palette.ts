/** Texts of the command palette. */
import en from './en/palette.ts';
import { part } from './part.svelte.ts';

export const paletteText = part(en, { hi: () => import('./hi/palette.ts') });
