/** [K9] Texts of a start that failed, and of a base that is stored no more. */
import en from './en/start.ts';
import { part } from './part.svelte.ts';

export const startText = part(en, { hi: () => import('./hi/start.ts') });
