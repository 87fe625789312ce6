/** What is wrong in the rows of an import: kinds, what can be done, the list of rows. The history names the kinds, too. */
import en from './en/import-problems.ts';
import { part } from './part.svelte.ts';

export const problemsText = part(en, { hi: () => import('./hi/import-problems.ts') });
