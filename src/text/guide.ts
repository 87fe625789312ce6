/** Texts of the page on how a file should look. */
import en from './en/guide.ts';
import { part } from './part.svelte.ts';

export const guideText = part(en, { hi: () => import('./hi/guide.ts') });
