/** [K6] Texts of the lock: in the settings, and where a locked base is opened. */
import en from './en/lock.ts';
import { part } from './part.svelte.ts';

export const lockText = part(en, { hi: () => import('./hi/lock.ts') });
