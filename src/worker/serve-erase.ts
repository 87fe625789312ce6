/** [K8] Erasing for good: what it would take, and doing it. */
import { campaignsOf, isRecipientOf } from '../base/campaign/campaign-pages.ts';
import { recipientsOf } from '../base/campaign/recipient-index.ts';
import { contactAt } from '../base/contact-row.ts';
import { ByContact } from '../base/messages/by-contact.ts';
import { MESSAGE_PAGES } from '../base/messages/message-pages.ts';
import { isContent, messageAt } from '../base/messages/message-row.ts';
import { listOf, type Snapshot } from '../base/snapshot.ts';
import { fail, ok } from '../domain/result.ts';
import type { Selection } from './contract/contacts.ts';
import type { EraseApi } from './contract/erase.ts';
import type { Core } from './core.ts';

const LIST_CLOSED = fail('gone', { id: 'list-gone', then: 'choose' });

export function serveErase(core: Core): EraseApi {
  const { base } = core;
  const chosen = async (selection: Selection): Promise<readonly number[] | null> => {
    await core.listed(selection);
    const ids = core.idsOf(selection);
    return ids && [...new Set(Array.from(ids))];
  };
  return {
    async eraseLook(selection) {
      const ids = await chosen(selection);
      if (ids === null) return LIST_CLOSED;
      const looked = await base.lookToErase(ids);
      if (!looked.ok) return looked;
      const { snapshot } = base;
      const { contacts, earlier, steps } = looked.value;
      const [first = -1] = ids;
      const name = contacts === 1 ? (contactAt(snapshot, first)?.name ?? '') : '';
      return ok({
        contacts,
        name,
        earlier,
        steps,
        messages: messagesOf(snapshot, ids),
        campaigns: countCampaigns(snapshot, ids),
      });
    },
    async erase(selection, onProgress) {
      const ids = await chosen(selection);
      if (ids === null) return LIST_CLOSED;
      const erased = await base.erase(ids, {
        onProgress: (done, total) => onProgress({ phase: 'write', done, total, rows: 0 }),
      });
      if (!erased.ok) return erased;
      const changed = core.done(erased);
      return changed.ok ? ok({ ...changed.value, swept: erased.value.swept }) : changed;
    },
  };
}

function messagesOf(snapshot: Snapshot, ids: readonly number[]): number {
  const { pages } = listOf(snapshot, MESSAGE_PAGES);
  const byContact = new ByContact(pages);
  let count = 0;
  for (const contact of ids) {
    for (const id of byContact.ids(contact)) {
      const row = messageAt(pages, id);
      if (row !== null && isContent(row.kind)) count++;
    }
  }
  return count;
}

function countCampaigns(snapshot: Snapshot, ids: readonly number[]): number {
  const recipients = ids.flatMap((id) => [...recipientsOf(snapshot, id)]);
  return campaignsOf(snapshot).filter((campaign) => recipients.some((one) => isRecipientOf(campaign, one))).length;
}
