/**
 * `npm test`: everything, in order, to the end even where something fails. The last line counts: `N passed, N failed`.
 * `npm test -- unit` (or check, lint, dom, browser, e2e) runs one step.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const work = mkdtempSync(join(tmpdir(), 'kith-test-'));
const site = join(work, 'site');

/** @typedef {{ passed: number, failed: number }} Count */
/** @type {Record<string, () => Promise<Count>>} */
const steps = {
  check: () => one('node', ['scripts/check.mjs']),
  lint: async () => sum([await one('eslint', ['.']), await one('prettier', ['--check', '--log-level', 'warn', '.'])]),
  // Where Kith's people are, and west of Greenwich: what only holds in UTC is found. The browsers have the machine's own zone.
  unit: () => tests('node', { TZ: 'Asia/Kolkata' }),
  dom: () => tests('dom', { TZ: 'America/Los_Angeles' }),
  browser: () => tests('browser'),
  e2e: async () => {
    const built = await one('vite', ['build', '--outDir', site, '--emptyOutDir', '--logLevel', 'warn']);
    if (built.failed > 0) return built;
    return sum([built, await one('node', ['scripts/size.mjs', site]), await tests('e2e', { KITH_SITE: site })]);
  },
};

/** @param {Count[]} counts @returns {Count} */
function sum(counts) {
  return {
    passed: counts.reduce((all, { passed }) => all + passed, 0),
    failed: counts.reduce((all, { failed }) => all + failed, 0),
  };
}

/** A command that passes or fails as one. @param {string} command @param {string[]} args @returns {Promise<Count>} */
async function one(command, args) {
  return (await run(command, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * The tests of one vitest project. A file that does not load, an error outside every test, and a run without a report each
 * count as one failure.
 * @param {string} project @param {NodeJS.ProcessEnv} [env] @returns {Promise<Count>}
 */
async function tests(project, env) {
  const report = join(work, `${project}.json`);
  const ok = await run(
    'vitest',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  try {
    /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = result.numFailedTests + broken;
    return { passed: result.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: ok ? 0 : 1 };
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}

/** Steps that run at once: each of the first two keeps one core busy, the others want all of them. */
const turns = [['check', 'lint'], ['unit'], ['dom'], ['browser'], ['e2e']];

/** @type {string[]} */
const summary = [];
/** @type {Count[]} */
const counts = [];
for (const turn of turns) {
  const names = turn.filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) continue;
  console.log(`\n== ${names.join(', ')}`);
  const started = performance.now();
  const done = names.map(async (name) => {
    const count = (await steps[name]?.()) ?? { passed: 0, failed: 1 };
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    return { count, line: `${name.padEnd(8)} ${count.passed} passed, ${count.failed} failed (${seconds} s)` };
  });
  for (const { count, line } of await Promise.all(done)) {
    counts.push(count);
    summary.push(line);
  }
}
rmSync(work, { recursive: true, force: true });
const all = sum(counts);
console.log(`\n${summary.join('\n')}\n`);
console.log(`${all.passed} passed, ${all.failed} failed`);
process.exitCode = all.failed === 0 ? 0 : 1;
