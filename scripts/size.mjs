/**
 * What a first visit downloads. Prints the gzip size of every built file and fails over the budget:
 * the page's scripts and styles 250 kB, the worker (inlined into a script) 250 kB.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const budget = { app: 250_000, worker: 250_000 };
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
 * The share of a script that is the worker inlined into it: what the script shrinks by without it.
 * @param {string} script
 */
function inlinedWorkerSize(script) {
  const without = script.replace(/(["'`])(?:(?!\1)[^\\]|\\[^])*\1/g, (literal) =>
    literal.length > 20_000 ? '""' : literal,
  );
  return without.length === script.length
    ? 0
    : gzipSync(script, { level: 9 }).length - gzipSync(without, { level: 9 }).length;
}

let ok = true;
for (const [part, most] of /** @type {['app' | 'worker', number][]} */ (Object.entries(budget))) {
  const within = total[part] <= most;
  ok &&= within;
  console.log(`${within ? 'ok    ' : 'FAILED'} ${part}: ${total[part]} B gzip of ${most} B`);
}
process.exitCode = ok ? 0 : 1;
