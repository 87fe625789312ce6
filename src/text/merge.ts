/** Texts of merging contacts into one [D2]. */
import en from './en/merge.ts';
import { part } from './part.svelte.ts';

export const mergeText = part(en, { hi: () => import('./hi/merge.ts') });
