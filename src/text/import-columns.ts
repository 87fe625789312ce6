/** Texts of the import's second step: how files are read, and what their columns become. */
import en from './en/import-columns.ts';
import { part } from './part.svelte.ts';

export const columnsText = part(en, { hi: () => import('./hi/import-columns.ts') });
