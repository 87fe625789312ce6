/** Texts of the import's review. */
import en from './en/import-review.ts';
import { part } from './part.svelte.ts';

export const reviewText = part(en, { hi: () => import('./hi/import-review.ts') });
