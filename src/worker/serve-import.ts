/** [I] The import that is under way in this tab. */
import type { Core } from './core.ts';
import type { ImportApi } from './import-contract.ts';
import { ImportJob } from './import/import-job.ts';

export function serveImport(core: Core): ImportApi {
  const { base, deps } = core;
  const job = new ImportJob({ base, now: deps.now, ticks: deps.ticks, readAhead: deps.readAhead });
  return {
    importOpen: (files, choices) => job.open(files, choices),
    importSketch: (choices) => job.sketch(choices),
    importReview: (choices, onProgress) => job.review(choices, onProgress),
    importPlan: (choices) => job.plan(choices),
    importChanges: async (field, from, to) => job.changes(field, from, to),
    importProblems: async (kind, from, to) => job.problems(kind, from, to),
    importProblemFile: (warnings) => job.problemFile(warnings),
    async importCommit(onProgress) {
      const ready = await job.ready();
      if (!ready.ok) return ready;
      const { plan, action } = ready.value;
      const rows = plan.counts.added + plan.counts.updated;
      const committed = await base.commitDraft(plan.draft, action, {
        result: plan.result,
        signal: job.signal,
        onProgress: (done, total) => onProgress({ phase: 'write', done, total, rows }),
      });
      // The job stays until it is closed: its problem rows can be saved after the import as before.
      return core.done(committed);
    },
    importCancel: () => job.cancel(),
    importClose: async () => job.close(),
  };
}
