/** [C5] The conversations of a list of the inbox as the page shows them. */
import type { ConversationRow, ConversationsApi, InboxQuery, InboxView } from '../worker/contract/conversations.ts';
import { ListWindow } from './list-window.svelte.ts';

export class InboxWindow extends ListWindow<InboxQuery, InboxView, ConversationRow> {
  constructor(api: Pick<ConversationsApi, 'inbox' | 'inboxRows' | 'closeInbox'>) {
    super({
      open: (query) => api.inbox(query),
      rows: ({ id }, from, to) => api.inboxRows(id, from, to),
      close: ({ id }) => api.closeInbox(id),
      same: (a, b) => a.list === b.list && a.search === b.search,
    });
  }
}
