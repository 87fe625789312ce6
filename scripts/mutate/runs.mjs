/**
 * Which tests run which spots of the source. Found out once by running the tests over a source that notes it, then kept in
 * `node_modules/.cache`; a test is run anew for it when it, or the file that is asked about, has changed since.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run } from '../run.mjs';
import { hashOf } from './hash.mjs';

/** @typedef {{ test: string, text: string, seconds: number, spots: Record<string, { text: string, ran: number[] }> }} Run */

const folder = join(root, 'node_modules', '.cache', 'kith-runs');

/** @returns {Map<string, Run>} by test */
function kept() {
  if (!existsSync(folder)) return new Map();
  const runs = readdirSync(folder).map(
    (name) => /** @type {Run} */ (JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
  return new Map(runs.filter(({ test }) => existsSync(join(root, test))).map((run) => [run.test, run]));
}

/** @param {string} path */
const textOf = (path) => hashOf(readFileSync(path, 'utf8'));

/**
 * @param {readonly string[]} paths of source files
 * @param {readonly string[]} tests that may run them, from the root of the project
 * @param {'node' | 'dom'} project
 * @returns {Promise<readonly Run[]>} of each test as it is now
 */
export async function runsOf(paths, tests, project) {
  const runs = kept();
  const texts = new Map(paths.map((path) => [relative(root, path), textOf(path)]));
  const isKnown = new Set([...runs.values()].flatMap(({ spots }) => Object.keys(spots)));
  // A file that nobody has loaded so far may be a new one.
  const isNew = [...texts.keys()].some((path) => !isKnown.has(path));
  const old = tests.filter((test) => {
    const last = runs.get(test);
    if (last === undefined || last.text !== textOf(join(root, test))) return true;
    return isNew || Object.entries(last.spots).some(([path, { text }]) => (texts.get(path) ?? text) !== text);
  });
  if (old.length > 0) {
    console.log(`${old.length} tests are run to find out what of the source they run …`);
    mkdirSync(folder, { recursive: true });
    const config = join(root, 'scripts', 'mutate', 'note-runs.config.mjs');
    await run('vitest', ['run', '--config', config, '--project', project, '--reporter=default', ...old], {
      KITH_RUNS: folder,
      TZ: 'Asia/Kolkata',
    });
  }
  const now = kept();
  return tests.flatMap((test) => now.get(test) ?? []);
}
