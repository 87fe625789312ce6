/** Texts of campaigns: the list, one campaign, its queue, files, statuses and results. */
import en from './en/campaigns.ts';
import { part } from './part.svelte.ts';

export const campaignsText = part(en, { hi: () => import('./hi/campaigns.ts') });
