/** [L1] What is said of files, imports and exports: by the ids of domain/message.ts. Shown through say-message.ts. */
import en from './en/file-messages.ts';
import { part } from './part.svelte.ts';

export const fileMessagesText = part(en, { hi: () => import('./hi/file-messages.ts') });
