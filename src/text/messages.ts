/** [L1] What is said of changes, the base, its storage and the start: by the ids of domain/message.ts. Shown through say-message.ts. */
import en from './en/messages.ts';
import { part } from './part.svelte.ts';

export const messagesText = part(en, { hi: () => import('./hi/messages.ts') });
