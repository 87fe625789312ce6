/** [I] The import that is under way in this tab. */
import type { Core } from './core.ts';
import type { ImportApi } from './import-contract.ts';
import { ImportJob } from './import/import-job.ts';

export function serveImport(core: Core): ImportApi {
  const { base, deps } = core;
  const job = new ImportJob({ base, now: deps.now, ticks: deps.ticks, pause: deps.pause, readAhead: deps.readAhead });
  return {
    importOpen: (files, choices) => job.open(files, choices),
    importSketch: (choices) => job.sketch(choices),
    importReview: (choices, onProgress) => job.review(choices, onProgress),
    importPlan: (choices) => job.plan(choices),
    importChanges: async (field, from, to) => job.changes(field, from, to),
    importRepeats: (from, to) => job.repeats(from, to),
    importRows: (places) => job.rows(places),
    importTags: async (from, to) => job.tags(from, to),
    importProblems: async (kind, from, to) => job.problems(kind, from, to),
    importProblemFiles: (warnings, say) => job.problemFiles(warnings, say),
    importCommit: async (onProgress) => core.done(await job.commit(onProgress)),
    importCancel: () => job.cancel(),
    importClose: async () => job.close(),
  };
}
