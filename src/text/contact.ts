/** Texts of one contact: the panel, its view and its form. */
import en from './en/contact.ts';
import { part } from './part.svelte.ts';

export const contactText = part(en, { hi: () => import('./hi/contact.ts') });
