/** README's part about how fast Kith is, between two marks, made of one run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { time } from './lines.mjs';

/**
 * @typedef {import('../../test/bench/protocol.ts').Measure} Measure
 * @typedef {import('./ratios.mjs').Run} Run
 */

const START = '<!-- how fast: npm run bench -- --markdown -->';
const END = '<!-- /how fast -->';

/** What a person does, and the measures of it: the first time after opening, and again. @type {readonly (readonly [string, string, string?])[]} */
const rows = [
  ['Import, from the file to the disk', 'import'],
  ['Open, to the first rows', 'open'],
  ['Search for a name', 'cold-search-name', 'warm-search-name'],
  ['Search for two letters', 'cold-search-part', 'warm-search-part'],
  ['Search for digits', 'cold-search-digits', 'warm-search-digits'],
  ['Sort by name', 'cold-sort-name', 'warm-sort-name'],
  ['Sort by number', 'cold-sort-number', 'warm-sort-number'],
  ['Sort by a date', 'cold-sort-signup-date', 'warm-sort-signup-date'],
  ['Filter of three conditions', 'cold-filter', 'warm-filter'],
  ['A tag added to all', 'bulk-tag'],
  ['Edit of one contact', 'edit'],
  ['Export of an eighth', 'export'],
];

const number = new Intl.NumberFormat('en');

/** @param {Run} run */
function tableOf({ rows: size, browser, cores, measures, columns }) {
  const kith = new Map(measures.map((measure) => [measure.name, measure]));
  const ways = [kith, ...columns.map((column) => new Map(column.measures.map((measure) => [measure.name, measure])))];
  const shown = rows.filter(([, first]) => kith.has(first));
  const cells = shown.map(([label, first, again]) => [
    label,
    ...ways.map((of) =>
      [first, again]
        .flatMap((name) => (name === undefined ? [] : [of.get(name)]))
        .flatMap((measure) => (measure === undefined ? [] : [time(measure.milliseconds)]))
        .join(' / '),
    ),
  ]);
  const head = [`${number.format(size)} rows`, 'Kith', ...columns.map(({ label }) => `${label}`)];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [
    [line(head), rule, ...cells.map(line)].join('\n'),
    [
      `Measured in one run, in ${browser.replace(/^(\S+ \d+).*$/, '$1')} on ${cores} cores; two times: the first thing asked after opening, and again.`,
      columns.length === 0
        ? ''
        : 'The databases run as WebAssembly in the browser too, clean numbers by a pattern, and check, review and undo nothing.',
      ...against(kith),
    ]
      .filter(Boolean)
      .join('\n'),
  ].join('\n\n');
}

/** What an import is held against beside databases. @param {ReadonlyMap<string, Measure>} kith @returns {string[]} */
function against(kith) {
  const speed = (/** @type {string} */ name) => {
    const measure = kith.get(name);
    return measure === undefined ? undefined : measure.count / measure.milliseconds;
  };
  const [own, papa, naive] = [speed('import'), speed('papa'), speed('naive')];
  if (!own) return [];
  return [
    papa
      ? `Reading the file with PapaParse alone, nothing checked or stored, takes ${(own / papa).toFixed(2)} × the time of the import.`
      : '',
    naive
      ? `The import is ${(own / naive).toFixed(0)} × as fast, row for row, as PapaParse, libphonenumber and a table of records, the way one would write it first.`
      : '',
  ];
}

/** @param {Run} run */
export function writeReadme(run) {
  const path = join(root, 'README.md');
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error('README.md has no marks for the table');
  writeFileSync(path, `${text.slice(0, from + START.length)}\n\n## How fast\n\n${tableOf(run)}\n\n${text.slice(to)}`);
}
