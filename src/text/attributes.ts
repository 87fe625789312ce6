/** Texts of the page of user attributes. */
import en from './en/attributes.ts';
import { part } from './part.svelte.ts';

export const attributesText = part(en, { hi: () => import('./hi/attributes.ts') });
