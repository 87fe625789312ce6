/** [B5] What a contact is in a campaign, wherever it is said. */
import en from './en/recipients.ts';
import { part } from './part.svelte.ts';

export const recipientsText = part(en, { hi: () => import('./hi/recipients.ts') });
