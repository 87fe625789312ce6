/**
 * What a first visit downloads. Prints the gzip size of every built file and fails over the budget:
 * the page's scripts and styles 250 kB, the worker (inlined into a script) 260 kB: number plans, and the words and letters of names, headers
 * and encodings in many languages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import { root } from './run.mjs';

const budget = { app: 250_000, worker: 260_000 };
const dir = process.argv[2] ?? join(root, 'dist');

const files = readdirSync(dir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const total = { app: 0, worker: 0 };
for (const file of files) {
  const bytes = readFileSync(file);
  const zipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`${String(zipped).padStart(9)} B gzip  ${file.slice(dir.length + 1)}`);
  if (!['.js', '.css'].includes(extname(file))) continue;
  const worker = extname(file) === '.js' ? inlinedWorkerSize(bytes.toString('utf8')) : 0;
  total.worker += worker;
  total.app += zipped - worker;
}

/**
 * The share of a script that is the worker inlined into it: what the script shrinks by without its longest string.
 * @param {string} script
 */
function inlinedWorkerSize(script) {
  const longest = stringsOf(parseAst(script)).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!longest || longest.end - longest.start < 10_000) return 0;
  const without = `${script.slice(0, longest.start)}""${script.slice(longest.end)}`;
  return gzipSync(script, { level: 9 }).length - gzipSync(without, { level: 9 }).length;
}

/**
 * Every string and template of a syntax tree.
 * @param {unknown} node
 * @returns {{ start: number, end: number }[]}
 */
function stringsOf(node) {
  if (typeof node !== 'object' || node === null) return [];
  if (
    'type' in node &&
    'start' in node &&
    typeof node.start === 'number' &&
    'end' in node &&
    typeof node.end === 'number'
  ) {
    const isString = node.type === 'Literal' && 'value' in node && typeof node.value === 'string';
    if (isString || node.type === 'TemplateLiteral') return [{ start: node.start, end: node.end }];
  }
  return Object.values(node).flatMap(stringsOf);
}

let ok = true;
for (const [part, most] of /** @type {['app' | 'worker', number][]} */ (Object.entries(budget))) {
  const within = total[part] <= most;
  ok &&= within;
  console.log(`${within ? 'ok    ' : 'FAILED'} ${part}: ${total[part]} B gzip of ${most} B`);
}
process.exitCode = ok ? 0 : 1;
