/** Texts of the card that says what Kith keeps in the browser. */
import en from './en/storage.ts';
import { part } from './part.svelte.ts';

export const storageText = part(en, { hi: () => import('./hi/storage.ts') });
