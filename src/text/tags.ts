/** Texts of the page of tags and first-message rules. */
import en from './en/tags.ts';
import { part } from './part.svelte.ts';

export const tagsText = part(en, { hi: () => import('./hi/tags.ts') });
