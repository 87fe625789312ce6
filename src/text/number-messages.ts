/** [P6] Why a text is no phone number: by the ids of domain/message.ts. Shown through say-message.ts. */
import en from './en/number-messages.ts';
import { part } from './part.svelte.ts';

export const numberMessagesText = part(en, { hi: () => import('./hi/number-messages.ts') });
