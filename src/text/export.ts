/** Texts of the export dialog. */
import en from './en/export.ts';
import { part } from './part.svelte.ts';

export const exportText = part(en, { hi: () => import('./hi/export.ts') });
