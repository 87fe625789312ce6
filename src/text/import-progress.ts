/** How far a reading or a writing of rows has come. */
import en from './en/import-progress.ts';
import { part } from './part.svelte.ts';

export const progressText = part(en, { hi: () => import('./hi/import-progress.ts') });
