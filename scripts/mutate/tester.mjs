/**
 * Runs tests again and again in one process, so that a mutant costs its tests and not a start of all. Gets messages
 * `{ changed, tests }` (paths) for tests of the project that its argument names, answers each with `{ failed }`: those that fail with the file as it is now, up to the first.
 */
import { createVitest } from 'vitest/node';
import { root } from '../run.mjs';

const vitest = await createVitest('test', {
  root,
  watch: false,
  bail: 1,
  project: process.argv.slice(2),
  // How long it may take is for who asks to say: in seconds of a core, whatever else the machine does.
  testTimeout: 3_600_000,
  reporters: [{}],
});
// A process that has imported a file once would go on with what it was.
for (const { config } of vitest.projects) config.isolate = true;
await vitest.standalone();

/** The file changed before: it has been put back. */
let before = '';

/** @param {{ changed: string, tests: readonly string[] }} asked */
async function failed({ changed, tests }) {
  for (const path of new Set([before, changed])) {
    for (const { vite } of vitest.projects) vite.moduleGraph.onFileChange(path);
    vitest.invalidateFile(path);
  }
  before = changed;
  const all = tests.flatMap((path) => vitest.getModuleSpecifications(path));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(all, false);
  // It tells of all that ever ran.
  const modules = testModules.filter(({ moduleId }) => tests.includes(moduleId));
  const failed = modules.filter((module) => module.state() === 'failed').map(({ moduleId }) => moduleId);
  if (failed.length > 0) return failed;
  return unhandledErrors.length > 0 || modules.some((module) => !module.ok()) ? tests : [];
}

process.on('message', (/** @type {{ changed: string, tests: readonly string[] }} */ asked) => {
  failed(asked).then(
    (tests) => process.send?.({ failed: tests }),
    () => process.send?.({ failed: asked.tests }),
  );
});
process.send?.({ failed: [] });
