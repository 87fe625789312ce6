/**
 * Runs tests again and again in one process, so that a mutant costs its tests and not a start of all. Gets messages
 * `{ changed, tests }` (paths), answers each with `{ failed }`: those that do not pass with the file as it is now, up to the first.
 */
import { createVitest } from 'vitest/node';
import { root } from '../run.mjs';

const vitest = await createVitest('test', {
  root,
  watch: false,
  bail: 1,
  project: ['node', 'dom'],
  reporters: [{}],
});
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
  if (unhandledErrors.length > 0) return tests;
  // It tells of all that ever ran.
  const passed = new Set(testModules.filter((module) => module.ok()).map(({ moduleId }) => moduleId));
  return tests.filter((test) => !passed.has(test));
}

process.on('message', (/** @type {{ changed: string, tests: readonly string[] }} */ asked) => {
  failed(asked).then(
    (tests) => process.send?.({ failed: tests }),
    () => process.send?.({ failed: asked.tests }),
  );
});
process.send?.({ failed: [] });
