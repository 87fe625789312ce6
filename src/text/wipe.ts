/** Texts of the dialog that deletes everything. */
import en from './en/wipe.ts';
import { part } from './part.svelte.ts';

export const wipeText = part(en, { hi: () => import('./hi/wipe.ts') });
