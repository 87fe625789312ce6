/** Names of a contact's fields, and words for their kinds and values: whatever several pages say about fields. */
import en from './en/fields.ts';
import { part } from './part.svelte.ts';

export const fieldsText = part(en, { hi: () => import('./hi/fields.ts') });
