/**
 * Small mutants of the source, one at a time, against the tests that run the changed place: `npm run mutate -- src/domain`. What lives
 * through them is shown: a test is missing there, or the change changes nothing. The file is changed where it stands and put back.
 */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { mutantsOf, spread } from './mutate/mutants.mjs';
import { runsOf } from './mutate/runs.mjs';
import { spotAt, spotsOf } from './mutate/spots.mjs';
import { root } from './run.mjs';

const help = `npm run mutate -- <file or folder> [options]

  --most N     of each file, N mutants spread over it; all if not given
  --from F     takes others of them: F of a step further on, 0 to 1
  --seconds N  of the tests that run the changed place, those of N seconds of a core, the nearest and quickest first; 30 if not given
  --tests F    only tests of that file or folder
  --list       shows the mutants without trying them
`;

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(path, name));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: 'string', default: 'Infinity' },
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '30' },
    tests: { type: 'string', default: 'test' },
    list: { type: 'boolean', default: false },
  },
});
const [where] = positionals;
if (where === undefined) {
  console.log(help);
  process.exit(1);
}

/** The process that runs tests now. @type {import('node:child_process').ChildProcess | null} */
let tester = null;

function endTester() {
  const pid = tester?.pid;
  tester = null;
  if (pid === undefined) return;
  try {
    // With all that it started: a mutant may be in a loop there.
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Seconds of a core that a process group has used; where the system does not tell, of the clock. @param {number} group */
function secondsOf(group) {
  if (!existsSync('/proc/self/stat')) return performance.now() / 1000;
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      // Its own, and those of its children that have ended.
      if (Number(fields[2]) === group) ticks += fields.slice(11, 15).reduce((sum, some) => sum + Number(some), 0);
    } catch {
      // It ends just now.
    }
  }
  return ticks / 100;
}

/** @param {import('node:child_process').ChildProcess} from @param {number} seconds of a core @returns {Promise<readonly string[] | null>} null where they are not enough, or it ends by itself */
function answer(from, seconds) {
  return new Promise((resolve) => {
    const group = from.pid ?? 0;
    const begun = secondsOf(group);
    const gone = () => {
      clearInterval(timer);
      from.off('exit', gone);
      endTester();
      resolve(null);
    };
    const timer = setInterval(() => {
      if (secondsOf(group) - begun > seconds) gone();
    }, 2000);
    from.once('exit', gone);
    from.once('message', (/** @type {{ failed: readonly string[] }} */ { failed }) => {
      clearInterval(timer);
      from.off('exit', gone);
      resolve(failed.map((test) => relative(root, test)));
    });
  });
}

/** @param {string} changed @param {readonly string[]} tests @returns {Promise<readonly string[] | null>} what fails, up to the first; null where it does not end */
async function failing(changed, tests) {
  if (tester === null) {
    const script = join(root, 'scripts', 'mutate', 'tester.mjs');
    const env = { ...process.env, TZ: 'Asia/Kolkata' };
    tester = fork(script, [project], { cwd: root, env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true });
    await answer(tester, 120);
  }
  if (tester === null) throw new Error('the tests cannot be started');
  const usual = runs.reduce((sum, { test, seconds }) => sum + (tests.includes(test) ? seconds : 0), 0);
  const failed = answer(tester, 60 + 5 * usual);
  tester.send({ changed, tests: tests.map((test) => join(root, test)) });
  return failed;
}

/** Puts back the file that is changed now. */
let restore = () => {};
process.on('exit', () => {
  restore();
  endTester();
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const isOfPage = /^src\/(?:app|ui|text)\b/.test(relative(root, join(root, where)));
/** @type {'dom' | 'node'} */
const project = isOfPage ? 'dom' : 'node';
const isTest = (/** @type {string} */ path) =>
  path.endsWith('.test.ts') &&
  (isOfPage ? /\/test\/(?:app|ui|text)\//.test(path) : !/\/test\/(?:app|ui|text|browser|e2e)\//.test(path));
const paths = filesIn(join(root, where)).map((path) => {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, file, mutants: spread(mutantsOf(file), Number(values.most), Number(values.from)) };
});
const files = paths.filter(({ mutants }) => mutants.length > 0);
/** Of each test, the files that it imports. */
const imports = new Map(
  filesIn(join(root, values.tests))
    .filter(isTest)
    .map((test) => [
      relative(root, test),
      new Set(
        [...readFileSync(test, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, to]) =>
          join(dirname(test), to ?? ''),
        ),
      ),
    ]),
);
const runs = values.list
  ? []
  : await runsOf(files.map(({ path }) => path), [...imports.keys()], project); // prettier-ignore

/** Tests that do not even pass with the source as it is, and those that do. */
const broken = new Set();
const whole = new Set();
let tried = 0;
let killed = 0;

/**
 * The tests that run a spot, the nearest and quickest first, in two goes.
 * @param {string} path @param {number} spot @returns {readonly (readonly string[])[]}
 */
function testsAt(path, spot) {
  const name = relative(root, path);
  const all = runs
    .filter(({ test, spots }) => !broken.has(test) && spots[name]?.ran.includes(spot) === true)
    .map(({ test, seconds }) => ({ test, seconds, near: imports.get(test)?.has(path) === true ? 0 : 1 }))
    .sort((a, b) => a.near - b.near || a.seconds - b.seconds);
  let seconds = 0;
  /** @type {string[][]} */
  const goes = [[], []];
  for (const [i, one] of all.entries()) {
    seconds += one.seconds;
    if (i > 0 && seconds > Number(values.seconds)) break;
    goes[i === 0 || seconds < 4 ? 0 : 1]?.push(one.test);
  }
  return goes.filter((go) => go.length > 0);
}

/** What becomes of a file as it is changed now. @param {string} path @param {readonly (readonly string[])[]} goes @param {() => void} change */
async function fate(path, goes, change) {
  for (const tests of goes) {
    for (let asked = tests; ;) {
      change();
      const failed = await failing(path, asked);
      restore();
      if (failed === null) return 'never ends';
      if (failed.length === 0) break;
      const unsure = failed.filter((test) => !whole.has(test));
      if (unsure.length < failed.length) return 'killed';
      for (const test of unsure) {
        if (((await failing(path, [test])) ?? [test]).length === 0) whole.add(test);
        else {
          broken.add(test);
          console.log(`fails as it is: ${test}`);
        }
      }
      if (failed.some((test) => whole.has(test))) return 'killed';
      asked = asked.filter((test) => !broken.has(test));
      if (asked.length === 0) break;
    }
  }
  return goes.length === 0 ? 'lives, no test runs it' : 'lives';
}

for (const { path, text, file, mutants } of files) {
  const lines = text.split('\n');
  const spots = spotsOf(file);
  for (const mutant of mutants) {
    const { line } = file.getLineAndCharacterOfPosition(mutant.start);
    const was = text.slice(mutant.start, mutant.end).replace(/\s+/g, ' ').slice(0, 60);
    const told = `${relative(root, path)}:${line + 1}  ${was} → ${mutant.text.replace(/\s+/g, ' ')}    | ${lines[line]?.trim() ?? ''}`;
    if (values.list) {
      console.log(told);
      continue;
    }
    restore = () => writeFileSync(path, text);
    const goes = testsAt(path, spotAt(spots, mutant.start));
    const end = await fate(path, goes, () =>
      writeFileSync(path, text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end)),
    );
    restore = () => {};
    tried++;
    if (!end.startsWith('lives')) killed++;
    if (end !== 'killed') console.log(`${end}: ${told}`);
  }
}
endTester();
if (!values.list) console.log(`${killed} of ${tried} killed`);
