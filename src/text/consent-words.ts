import en from './en/consent-words.ts';
import { part } from './part.svelte.ts';

/** Words by which people opt out and in. */
export const consentWordsText = part(en, { hi: () => import('./hi/consent-words.ts') });
