/** [E1] Contacts as a file. */
import { chooseAll, idsOf } from './chosen.ts';
import type { ExportOptions, KithApi } from './contract.ts';
import type { Core } from './core.ts';
import { exportCsv } from './export/export-csv.ts';
import { withSink } from './export/sink.ts';
import { fail } from '../domain/result.ts';

type ExportApi = Pick<KithApi, 'exportCsv' | 'exportCancel'>;

export function serveExport(core: Core): ExportApi {
  let under: AbortController | null = null;
  return {
    async exportCsv({ mode, columns, what }, handle, onProgress) {
      const { snapshot } = core;
      const ids = idsToExport(core, what);
      if (ids === null) return fail('gone', 'The list has changed since. Open it again and export it.');
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
    exportCancel: () => under?.abort(),
  };
}

/** In the order of the list; each once. */
function idsToExport(core: Core, what: ExportOptions['what']): ArrayLike<number> | null {
  const { snapshot } = core;
  if (what.kind === 'all') return idsOf(chooseAll(snapshot));
  const ids = core.idsOf(what);
  return ids === null || what.kind === 'view' ? ids : [...new Set(what.ids)];
}
