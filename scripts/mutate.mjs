/**
 * Small mutants of the source, one at a time, against the tests nearest to the mutated file: `npm run mutate -- src/domain`. What lives
 * through them is shown: a test is missing there, or the change changes nothing. The file is changed where it stands and put back.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { root } from './run.mjs';

const help = `npm run mutate -- <file or folder> [options]

  --most N   of each file, N mutants spread over it; all if not given
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

/** @param {readonly Mutant[]} mutants @param {number} most */
function spread(mutants, most) {
  const step = Math.max(1, mutants.length / most);
  return Array.from({ length: Math.min(most, mutants.length) }, (_, i) => mutants[Math.floor(i * step)]);
}

/** The tests that run now. @type {import('node:child_process').ChildProcess | null} */
let running = null;

/** Every file of tests and source, with the files that it imports. */
const importers = ['test', 'src']
  .flatMap((folder) => filesIn(join(root, folder)))
  .map((path) => ({
    path,
    imports: [...readFileSync(path, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, to]) =>
      join(dirname(path), to ?? ''),
    ),
  }));

/** The tests nearest to a file: those that import it; where none does, those that import one that does. @param {string} path @returns {string[]} */
function testsOf(path) {
  /** @param {string} target */
  const of = (target) => importers.filter(({ imports }) => imports.includes(target)).map((file) => file.path);
  const isTest = (/** @type {string} */ file) => file.endsWith('.test.ts') && !/\/test\/(?:browser|e2e)\//.test(file);
  const near = of(path);
  const own = near.filter(isTest);
  return own.length > 0 ? own : [...new Set(near.flatMap(of).filter(isTest))];
}

/** @param {readonly string[]} tests @returns {Promise<boolean>} whether all of them pass */
function testsPass(tests) {
  const files = tests.map((path) => relative(root, path));
  const args = ['run', '--bail', '1', '--project', 'node', '--project', 'dom', ...files];
  const bin = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  return new Promise((resolve) => {
    // A mutant that never ends is found, too.
    running = spawn(process.execPath, [bin, ...args], { cwd: root, stdio: 'ignore', timeout: 120_000 });
    running.on('exit', (code) => resolve(code === 0));
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string' }, list: { type: 'boolean', default: false } },
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
  running?.kill();
  restore();
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
for (const path of filesIn(join(root, where))) {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  restore = () => writeFileSync(path, text);
  const tests = testsOf(path);
  if (!values.list && (tests.length === 0 || !(await testsPass(tests)))) {
    console.log(`${relative(root, path)}: ${tests.length === 0 ? 'no test imports it' : 'its tests fail as it is'}`);
    continue;
  }
  for (const mutant of spread(mutantsOf(file), Number(values.most ?? Infinity))) {
    if (mutant === undefined) continue;
    const { line } = file.getLineAndCharacterOfPosition(mutant.start);
    const was = text.slice(mutant.start, mutant.end).replace(/\s+/g, ' ').slice(0, 60);
    const told = `${relative(root, path)}:${line + 1}  ${was} → ${mutant.text}`;
    if (values.list) {
      console.log(told);
      continue;
    }
    writeFileSync(path, text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end));
    const lives = await testsPass(tests);
    restore();
    tried++;
    if (lives) console.log(`lives  ${told}`);
    else killed++;
  }
  restore = () => {};
}
if (!values.list) console.log(`${killed} of ${tried} killed`);
