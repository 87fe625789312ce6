/** Texts of the duplicates page. */
import en from './en/duplicates.ts';
import { part } from './part.svelte.ts';

export const duplicatesText = part(en, { hi: () => import('./hi/duplicates.ts') });
