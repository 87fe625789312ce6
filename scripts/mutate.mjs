/**
 * Small mutants of the source, one at a time, against the tests nearest to the mutated file: `npm run mutate -- src/domain`. What lives
 * through them is shown: a test is missing there, or the change changes nothing. The file is changed where it stands and put back.
 */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { root } from './run.mjs';

const help = `npm run mutate -- <file or folder> [options]

  --most N   of each file, N mutants spread over it; all if not given
  --from F   takes others of them: F of a step further on, 0 to 1
  --list     shows the mutants without trying them
`;

/** @typedef {{ start: number, end: number, text: string }} Mutant */

/** What stands for an operator instead. @type {Readonly<Record<string, string>>} */
const OTHERS = {
  '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===',
  '&&': '||', '||': '&&', '+': '-', '-': '+', '*': '/',
}; // prettier-ignore

/** @param {ts.SourceFile} file @returns {Mutant[]} */
function mutantsOf(file) {
  /** @type {Mutant[]} */
  const found = [];
  /** @param {ts.Node} node @param {string} text */
  const put = (node, text) => found.push({ start: node.getStart(file), end: node.getEnd(), text });
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = OTHERS[node.operatorToken.getText(file)];
      if (other !== undefined) put(node.operatorToken, other);
    } else if (ts.isIfStatement(node)) put(node.expression, 'false');
    else if (ts.isConditionalExpression(node)) put(node.condition, `!(${node.condition.getText(file)})`);
    else if (ts.isExpressionStatement(node)) put(node, ';');
    else if (ts.isNumericLiteral(node)) put(node, String(Number(node.text) + 1));
    else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'true');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(path, name));
}

/** @param {readonly Mutant[]} mutants @param {number} most @param {number} from */
function spread(mutants, most, from) {
  const step = Math.max(1, mutants.length / most);
  return Array.from({ length: Math.min(most, mutants.length) }, (_, i) => mutants[Math.floor((i + from) * step)]);
}

/** Every file of tests and source, with the files that it imports. */
const importers = ['test', 'src']
  .flatMap((folder) => filesIn(join(root, folder)))
  .map((path) => ({
    path,
    imports: [...readFileSync(path, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, to]) =>
      join(dirname(path), to ?? ''),
    ),
  }));

/** @param {string} target */
const importersOf = (target) => importers.filter(({ imports }) => imports.includes(target)).map(({ path }) => path);
const isTest = (/** @type {string} */ file) => file.endsWith('.test.ts') && !/\/test\/(?:browser|e2e)\//.test(file);
/** The room of a file in src or test. @param {string} path */
const roomOf = (path) => relative(root, path).split('/')[1] ?? '';

/**
 * The tests nearest to a file: of those that import it, where none does of those that import one that does, those of its own room; else
 * those of others, the slow ones of the page last.
 * @param {string} path
 * @returns {readonly string[]}
 */
function testsOf(path) {
  const near = importersOf(path);
  const own = near.filter(isTest);
  const tests = own.length > 0 ? own : [...new Set(near.flatMap(importersOf).filter(isTest))];
  const rooms = [
    (/** @type {string} */ room) => room === roomOf(path),
    (/** @type {string} */ room) => !['app', 'ui', 'text'].includes(room),
    () => true,
  ];
  return rooms.map((is) => tests.filter((test) => is(roomOf(test)))).find((some) => some.length > 0) ?? [];
}

/** The process that runs tests now. @type {import('node:child_process').ChildProcess | null} */
let tester = null;

function endTester() {
  // With all that it started: a mutant may be in a loop there.
  if (tester?.pid !== undefined) process.kill(-tester.pid, 'SIGKILL');
  tester = null;
}

/** @param {import('node:child_process').ChildProcess} from @param {number} milliseconds @returns {Promise<readonly string[]>} */
function answer(from, milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      endTester();
      resolve(['it took too long']);
    }, milliseconds);
    from.once('message', (/** @type {{ failed: readonly string[] }} */ { failed }) => {
      clearTimeout(timer);
      resolve(failed);
    });
  });
}

const LONGEST = 240_000;

/** @param {string} changed @param {readonly string[]} tests @param {number} milliseconds @returns {Promise<readonly string[]>} what does not pass in time */
async function failing(changed, tests, milliseconds) {
  if (tester === null) {
    const script = join(root, 'scripts', 'mutate', 'tester.mjs');
    tester = fork(script, [], { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true });
    await answer(tester, LONGEST);
  }
  if (tester === null) throw new Error('the tests cannot be started');
  const failed = answer(tester, milliseconds);
  tester.send({ changed, tests });
  return failed;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: 'string' },
    from: { type: 'string', default: '0' },
    list: { type: 'boolean', default: false },
  },
});
const [where] = positionals;
if (where === undefined) {
  console.log(help);
  process.exit(1);
}
let tried = 0;
let killed = 0;
/** Puts back the file that is changed now. */
let restore = () => {};
process.on('exit', () => {
  endTester();
  restore();
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
for (const path of filesIn(join(root, where))) {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  restore = () => writeFileSync(path, text);
  const tests = testsOf(path);
  const begun = performance.now();
  const bad = values.list || tests.length === 0 ? [] : await failing(path, tests, LONGEST);
  if (!values.list && (tests.length === 0 || bad.length > 0)) {
    const why =
      tests.length === 0
        ? 'no test imports it'
        : `fails as it is: ${bad.map((test) => relative(root, test)).join(', ')}`;
    console.log(`${relative(root, path)}: ${why}`);
    continue;
  }
  // A mutant that never ends is found, too.
  const longest = 5_000 + 10 * (performance.now() - begun);
  for (const mutant of spread(mutantsOf(file), Number(values.most ?? Infinity), Number(values.from))) {
    if (mutant === undefined) continue;
    const { line } = file.getLineAndCharacterOfPosition(mutant.start);
    const was = text.slice(mutant.start, mutant.end).replace(/\s+/g, ' ').slice(0, 60);
    const told = `${relative(root, path)}:${line + 1}  ${was} → ${mutant.text}`;
    if (values.list) {
      console.log(told);
      continue;
    }
    writeFileSync(path, text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end));
    const lives = (await failing(path, tests, longest)).length === 0;
    restore();
    tried++;
    if (lives) console.log(`lives  ${told}`);
    else killed++;
  }
  restore = () => {};
}
endTester();
if (!values.list) console.log(`${killed} of ${tried} killed`);
