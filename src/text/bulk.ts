/** Texts of what can be done with the chosen contacts [Q5]. */
import en from './en/bulk.ts';
import { part } from './part.svelte.ts';

export const bulkText = part(en, { hi: () => import('./hi/bulk.ts') });
