/** Texts of the list of keyboard shortcuts. */
import en from './en/shortcuts.ts';
import { part } from './part.svelte.ts';

export const shortcutsText = part(en, { hi: () => import('./hi/shortcuts.ts') });
