/** [K8] Texts of the dialog that erases contacts for good. */
import en from './en/erase.ts';
import { part } from './part.svelte.ts';

export const eraseText = part(en, { hi: () => import('./hi/erase.ts') });
