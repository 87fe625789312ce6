/** [K9] Texts of what stands in place of a page that has failed. */
import en from './en/broken.ts';
import { part } from './part.svelte.ts';

export const brokenText = part(en, { hi: () => import('./hi/broken.ts') });
