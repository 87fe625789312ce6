/** Texts of the kit's controls. */
import en from './en/kit.ts';
import { part } from './part.svelte.ts';

export const kitText = part(en, { hi: () => import('./hi/kit.ts') });
