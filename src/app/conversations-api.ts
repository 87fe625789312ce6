/** The part of the worker that is about conversations. */
import type { KithApi } from '../worker/contract/api.ts';
import type { ConversationsApi } from '../worker/contract/conversations.ts';

// One object serves all parts of the boundary; this part is named apart from the others, since it came after them.
export const conversationsApi = (kith: { readonly api: KithApi }): ConversationsApi =>
  kith.api as KithApi & ConversationsApi;
