/** Lists, rows and counts: what the page shows of the base. */
import { nextInactive } from '../base/next-inactive.ts';
import { pageOf, slotOf } from '../base/page.ts';
import { formatPhone } from '../formats/phone/display.ts';
import { firstRowsOf } from './first-rows.ts';
import type { ContactsApi } from './contract/contacts.ts';
import type { Core } from './core.ts';
import { Counts } from '../base/counts.ts';
import { MOST_ROWS } from './rows.ts';

export function serveContacts(core: Core): ContactsApi {
  const { opening } = core;
  return {
    /** The plain list's first rows, and a contact among them, need no more than the base's first pages. */
    async view(query) {
      await opening.seen;
      const first = opening.isWhole ? null : firstRowsOf(core.snapshot, query, opening.whole, () => core.snapshot);
      if (first !== null) return core.views.open(first, core.snapshot.commit);
      await opening.whole;
      const { snapshot } = core;
      return core.views.open(await core.queries.find(snapshot, query, core.now()), snapshot.commit);
    },
    closeView: (view) => core.views.close(view),
    async rows(view, from, to) {
      const ids = (await core.views.get(view)?.part(from, Math.min(to, from + MOST_ROWS))) ?? [];
      return core.rows.rows(core.snapshot, ids, core.now());
    },
    async contact(id) {
      await opening.seen;
      if (core.snapshot.pages[pageOf(id)] === undefined) await opening.whole;
      core.warm(); // Who opens a contact may edit its number next.
      return core.rows.row(core.snapshot, id, core.now());
    },
    ...opening.whenWhole(serveAllContacts(core)),
  };
}

function serveAllContacts(core: Core): Omit<ContactsApi, 'view' | 'closeView' | 'rows' | 'contact'> {
  const counts = new Counts();
  return {
    async ids(view, from, to) {
      return (await core.views.get(view)?.part(from, to))?.slice() ?? new Uint32Array(0);
    },
    nextInactive: async () => nextInactive(core.snapshot, core.now()),
    indexOf: async (view, id) => (await core.views.get(view)?.whole())?.indexOf(id) ?? -1,
    count: async (filter, search) => core.queries.count(core.snapshot, filter, search, core.now()),
    segmentCounts: async () =>
      core.snapshot.catalog.segments.map(({ filter, search }) =>
        core.queries.count(core.snapshot, filter, search, core.now()),
      ),
    values: async (field, prefix, limit) => core.queries.values(core.snapshot, field, prefix, limit),
    async selectionCount(selection, within) {
      await core.listed(selection);
      const ids = within === undefined ? null : ((await core.views.get(within)?.whole()) ?? []);
      const chosen = core.chosen(selection, core.snapshot);
      if (chosen === null || ids === null) return chosen?.count ?? 0;
      let count = 0;
      for (const id of ids) if (chosen.pages.get(pageOf(id))?.[slotOf(id)] === 1) count++;
      return count;
    },
    tagCounts: async () => counts.tags(core.snapshot),
    attributeCounts: async () => counts.attributes(core.snapshot),
    countries: async () => (await core.plans()).countries(),
    async readPhone(text) {
      core.warm();
      await core.plans();
      const reading = core.phones().read(text);
      if (reading.kind === 'problem') return { phone: 0, text: '', problem: reading.why };
      const phone = reading.kind === 'number' ? reading.phone : 0;
      return { phone, text: formatPhone(phone), problem: null };
    },
  };
}
