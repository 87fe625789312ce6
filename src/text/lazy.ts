/** Texts of what is shown where a part of Kith cannot be fetched, or fails. */
import en from './en/lazy.ts';
import { part } from './part.svelte.ts';

export const lazyText = part(en, { hi: () => import('./hi/lazy.ts') });
