/** [K1] Texts of what makes Kith a program of its own. */
import en from './en/offline.ts';
import { part } from './part.svelte.ts';

export const offlineText = part(en, { hi: () => import('./hi/offline.ts') });
