/**
 * What a visit downloads, in gzip. Prints every part of the built site and fails over a budget:
 * the first paint is what must be there before the app is drawn, the first load what must be there before rows of a base can be
 * seen (with the worker that holds it); what comes later has a budget for each part.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

/** Of a plain start: what a phone on a slow line waits for. */
const FIRST_PAINT = 100_000;
const FIRST_LOAD = 180_000;
/** Of each part that comes later, by the beginning of its name: the numbering plans of all countries, what knows names and headers, what
 * knows age files, what reads tables (encodings, dialects, headers in many languages), any other. */
const LATER = {
  'library-': 55_000,
  'reader-': 65_000,
  'stage-': 48_000,
  'import-job-': 45_000,
  'passphrase-': 55_000,
  'note-log-': 40_000,
  'ImportPage-': 38_000,
  '': 28_000,
};
const site = process.argv[2] ?? join(root, 'dist');

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(site, join(entry.parentPath, entry.name)))
  .sort();
const sizes = new Map(files.map((file) => [file, gzipSync(readFileSync(join(site, file)), { level: 9 }).length]));

/**
 * A file and all that it cannot do without.
 * @param {string} file @param {Set<string>} [found] @returns {Set<string>}
 */
function withStatic(file, found = new Set()) {
  if (found.has(file) || !sizes.has(file)) return found;
  found.add(file);
  if (!file.endsWith('.js')) return found;
  const script = readFileSync(join(site, file), 'utf8');
  for (const [, other] of script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    withStatic(join(dirname(file), other ?? ''), found);
  }
  return found;
}

const html = readFileSync(join(site, 'index.html'), 'utf8');
const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
const worker = files.filter((file) => basename(file).startsWith('kith.worker-'));
const isWorkers = new Set(worker.flatMap((file) => [...withStatic(file)]));
const page = new Set([
  'index.html',
  ...named.filter((file) => !isWorkers.has(file)).flatMap((file) => [...withStatic(file)]),
]);
if (worker.length !== 1 || page.size < 3) throw new Error('the site is not built as this script knows it');

/** @param {Iterable<string>} some @returns {number} */
const sum = (some) => [...some].reduce((all, file) => all + (sizes.get(file) ?? 0), 0);

let ok = true;
/** @param {string} what @param {number} bytes @param {number} most */
function hold(what, bytes, most) {
  ok &&= bytes <= most;
  console.log(`${bytes <= most ? 'ok    ' : 'FAILED'} ${what}: ${bytes} B gzip of ${most} B`);
}

for (const file of files) {
  const when = page.has(file) ? 'first paint' : isWorkers.has(file) ? 'first load' : '';
  console.log(`${String(sizes.get(file)).padStart(9)} B gzip  ${file}  ${when}`);
}
for (const file of files) {
  if (page.has(file) || isWorkers.has(file) || !/\.(?:js|css)$/.test(file)) continue;
  const name = basename(file);
  const [, most = 0] = Object.entries(LATER).find(([begins]) => name.startsWith(begins)) ?? [];
  if ((sizes.get(file) ?? 0) > most) hold(file, sizes.get(file) ?? 0, most);
}
hold('first paint', sum(page), FIRST_PAINT);
hold('first load', sum(page) + sum(isWorkers), FIRST_LOAD);
process.exitCode = ok ? 0 : 1;
