/** Lists, rows and counts: what the page shows of the base. */
import { pageOf, slotOf } from '../base/page.ts';
import { formatPhone } from '../formats/phone/display.ts';
import type { ContactsApi } from './contract/contacts.ts';
import type { Core } from './core.ts';
import { Counts } from '../base/counts.ts';
import { frequentValues } from '../base/query/frequent-values.ts';

export function serveContacts(core: Core): ContactsApi {
  const counts = new Counts();
  const { queries } = core;
  return {
    async view(query) {
      return core.views.open(queries.find(core.snapshot, query, core.now()), core.snapshot.commit);
    },
    closeView: (view) => core.views.close(view),
    async rows(view, from, to) {
      return core.rows.rows(core.snapshot, core.views.get(view)?.ids ?? [], from, to, core.now());
    },
    ids: async (view, from, to) => core.views.get(view)?.ids.slice(Math.max(0, from), to) ?? new Uint32Array(0),
    indexOf: async (view, id) => core.views.get(view)?.ids.indexOf(id) ?? -1,
    async contact(id) {
      core.warm(); // Who opens a contact may edit its number next.
      return core.rows.row(core.snapshot, id, core.now());
    },
    count: async (filter, search) => queries.count(core.snapshot, filter, search, core.now()),
    segmentCounts: async () =>
      core.snapshot.catalog.segments.map(({ filter, search }) =>
        queries.count(core.snapshot, filter, search, core.now()),
      ),
    values: async (field, prefix, limit) => frequentValues(core.snapshot, field, prefix, limit),
    async selectionCount(selection, within) {
      const chosen = core.chosen(selection, core.snapshot);
      if (chosen === null || within === undefined) return chosen?.count ?? 0;
      const ids = core.views.get(within)?.ids ?? [];
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
