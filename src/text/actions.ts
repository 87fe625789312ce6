/** [H1] What changes did. Shown through say-action.ts. */
import en from './en/actions.ts';
import { part } from './part.svelte.ts';

export const actionsText = part(en, { hi: () => import('./hi/actions.ts') });
