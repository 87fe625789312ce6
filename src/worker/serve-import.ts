/** [I] The import that is under way in this tab. What it takes to read files comes when it is asked for. */
import type { Core } from './core.ts';
import type { ImportApi } from './contract/import.ts';
import type { ImportJob } from './import/import-job.ts';
import { once } from './once.ts';
import { PARTS } from './parts.ts';

export function serveImport(core: Core): ImportApi {
  const { base, deps } = core;
  const begun = once(async (): Promise<ImportJob> => {
    const { ImportJob } = await PARTS.import();
    return new ImportJob({ base, now: deps.now, ticks: deps.ticks, pause: deps.pause, readAhead: deps.readAhead });
  });
  return {
    importOpen: async (files, choices) => (await begun()).open(files, choices),
    importSketch: async (choices) => (await begun()).sketch(choices),
    importReview: async (choices, onProgress) => (await begun()).review(choices, onProgress),
    importPlan: async (choices) => (await begun()).plan(choices),
    importChanges: async (field, from, to) => (await begun()).changes(field, from, to),
    importRepeats: async (from, to) => (await begun()).repeats(from, to),
    importRows: async (places) => (await begun()).rows(places),
    importTags: async (from, to) => (await begun()).tags(from, to),
    importProblems: async (kind, from, to) => (await begun()).problems(kind, from, to),
    importProblemFiles: async (warnings, say) => (await begun()).problemFiles(warnings, say),
    importCommit: async (onProgress) => core.done(await (await begun()).commit(onProgress)),
    importCancel: () => void begun().then((job) => job.cancel()),
    importClose: async () => (await begun()).close(),
  };
}
