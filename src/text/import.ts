/** Texts of the import's page: its steps, what is under way, what was done. Columns, review and problems have parts of their own. */
import en from './en/import.ts';
import { part } from './part.svelte.ts';

export const importText = part(en, { hi: () => import('./hi/import.ts') });
