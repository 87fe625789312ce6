/** Texts of the frame around every page. */
import en from './en/shell.ts';
import { part } from './part.svelte.ts';

export const shellText = part(en, { hi: () => import('./hi/shell.ts') });
