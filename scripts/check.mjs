/** `npm run check`: the types of every room and of the components, and what is declared but used nowhere. */
import { run } from './run.mjs';

/** @type {[string, string, string[]][]} */
const steps = [
  ...['src/domain', 'src/base', 'src/formats', 'src/storage', 'src/worker', '.'].map(
    /** @returns {[string, string, string[]]} */
    (project) => [`types of ${project}`, 'tsc', ['--project', project]],
  ),
  ['types of src and its components', 'svelte-check', ['--tsconfig', 'src/tsconfig.json', '--fail-on-warnings']],
  ['unused code', 'knip', []],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const started = performance.now();
  const ok = await run(command, args);
  if (!ok) failed++;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
process.exitCode = failed === 0 ? 0 : 1;
