/** [E1] Contacts as a file. */
import { chooseAll, idsOf } from '../base/chosen.ts';
import type { ExportApi, ExportOptions } from './contract/export.ts';
import type { Core } from './core.ts';
import { withSink } from './export/sink.ts';
import { PARTS } from './parts.ts';
import { countOptedOut, notOptedOut } from './export/opted-out.ts';
import { EVERYTHING } from '../domain/filter.ts';
import { fail } from '../domain/result.ts';

export function serveExport(core: Core): ExportApi {
  let under: AbortController | null = null;
  return {
    async exportCsv({ mode, columns, what, withoutOptedOut = false }, handle, onProgress) {
      const { exportCsv } = await PARTS.export();
      const { snapshot } = core;
      const found = await idsToExport(core, what);
      const ids = found !== null && withoutOptedOut ? notOptedOut(snapshot, found) : found;
      if (ids === null) return fail('gone', { id: 'list-gone', then: 'export' });
      under?.abort();
      const controller = new AbortController();
      under = controller;
      const job = {
        snapshot,
        ids,
        mode,
        columns,
        now: core.now(),
        signal: controller.signal,
        onProgress,
        pause: core.deps.pause,
      };
      return withSink(handle, (sink) => exportCsv(job, sink));
    },
    async exportOptedOut(what) {
      const ids = await idsToExport(core, what);
      return ids === null ? null : countOptedOut(core.snapshot, ids);
    },
    exportCancel: () => under?.abort(),
  };
}

/** In the order of the list; each once. */
async function idsToExport(core: Core, what: ExportOptions['what']): Promise<ArrayLike<number> | null> {
  const { snapshot } = core;
  if (what.kind === 'all') {
    const { sort = null } = what;
    if (sort === null) return idsOf(chooseAll(snapshot));
    return (await core.queries.find(snapshot, { filter: EVERYTHING, search: '', sort }, core.now())).all;
  }
  await core.listed(what);
  const ids = core.idsOf(what);
  return ids === null || what.kind === 'view' ? ids : [...new Set(what.ids)];
}
