/** Texts of the settings page. */
import en from './en/settings.ts';
import { part } from './part.svelte.ts';

export const settingsText = part(en, { hi: () => import('./hi/settings.ts') });
