/** Texts of filters: what can be asked of a field, a condition as a sentence, and the form that builds them. */
import en from './en/filters.ts';
import { part } from './part.svelte.ts';

export const filtersText = part(en, { hi: () => import('./hi/filters.ts') });
