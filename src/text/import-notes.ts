/** [I14] What an import leaves out or takes otherwise; the history says it, too. */
import en from './en/import-notes.ts';
import { part } from './part.svelte.ts';

export const notesText = part(en, { hi: () => import('./hi/import-notes.ts') });
