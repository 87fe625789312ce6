/** Texts of the contacts page around its list: tools, chips, segments, columns, and what stands there while there are no contacts. */
import en from './en/contacts.ts';
import { part } from './part.svelte.ts';

export const contactsText = part(en, { hi: () => import('./hi/contacts.ts') });
