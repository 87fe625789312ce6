/** The bench's table: which measures it shows, in which order, beside what, and against what each is held. */

import { campaignLines } from './campaign-lines.mjs';
import { talkLines } from './talk-lines.mjs';
import { trustLines } from './trust-lines.mjs';

/**
 * @typedef {import('../../test/bench/protocol.ts').Measure} Measure
 * @typedef {object} Line
 * @property {string} name of the measure
 * @property {string} label
 * @property {string} group `--only` takes groups
 * @property {number} [limit] milliseconds or megabytes, at a million rows
 * @property {readonly [name: string, times: number]} [limitOf] the same, in times of another line of the run
 * @property {'MB'} [unit] of what it measures; none: time
 */

/**
 * Those of test/bench/queries.ts, with what they may take the first time and again.
 * @type {readonly (readonly [name: string, label: string, cold: number, warm: number])[]}
 */
const queries = [
  ['search-name', 'Search "sharma"', 100, 20],
  ['search-part', 'Search "an"', 100, 20],
  ['search-digits', 'Search "98765"', 100, 20],
  ['search-none', 'Search "zzzzzz"', 100, 20],
  ['sort-name', 'Sort by name', 60, 5],
  ['sort-number', 'Sort by number', 60, 5],
  ['sort-tags', 'Sort by tags', 60, 5],
  ['sort-source', 'Sort by source', 60, 5],
  ['sort-first-message', 'Sort by first message', 60, 5],
  ['sort-created', 'Sort by created at', 60, 5],
  ['sort-city', 'Sort by a text attribute', 60, 5],
  ['sort-plan', 'Sort by a choice attribute', 60, 5],
  ['sort-signup-date', 'Sort by a date attribute', 60, 5],
  ['filter', 'Filter of three conditions, first rows', 100, 20],
  ['count-filter', 'Filter of three conditions, count', 100, 20],
];

export const queryNames = queries.map(([name]) => name).filter((name) => !name.startsWith('count-'));

/** @type {readonly Line[]} */
export const lines = [
  { name: 'papa', label: 'PapaParse alone, rows counted', group: 'papa' },
  { name: 'naive', label: 'Papa + libphonenumber + Dexie bulkPut', group: 'naive' },
  { name: 'import', label: 'Import: both together', group: 'import' },
  { name: 'import-review', label: '  file chosen to review', group: 'import' },
  { name: 'import-commit', label: '  confirm to committed', group: 'import', limit: 500 },
  { name: 'import-memory-peak', label: '  memory at its peak', group: 'import', limit: 350, unit: 'MB' },
  { name: 'import-longest-task', label: '  longest task of the page', group: 'import', limit: 50 },
  { name: 'again', label: 'The same file again', group: 'again' },
  { name: 'again-review', label: '  file chosen to review', group: 'again' },
  { name: 'again-commit', label: '  confirm to committed', group: 'again' },
  { name: 'again-memory-peak', label: '  memory at its peak', group: 'again', unit: 'MB' },
  { name: 'again-longest-task', label: '  longest task of the page', group: 'again', limit: 50 },
  { name: 'open', label: 'Open to first rows', group: 'query', limit: 180 },
  { name: 'open-whole', label: 'Open to all of it', group: 'query' },
  { name: 'at-once-search', label: 'Search "gupta", the moment first rows are there', group: 'query' },
  ...queries.flatMap(([name, label, cold, warm]) => [
    { name: `cold-${name}`, label: `${label}, just opened`, group: 'query', limit: cold },
    { name: `warm-${name}`, label: '  again', group: 'query', limit: warm },
  ]),
  { name: 'memory-settled', label: 'Memory of the page’s process, settled', group: 'memory', limit: 250, unit: 'MB' },
  { name: 'bulk-tag', label: 'Select all, add a tag', group: 'change', limit: 800 },
  { name: 'bulk-undo', label: 'Undo it', group: 'change', limit: 500 },
  { name: 'edit', label: 'Edit one contact', group: 'change', limit: 8 },
  { name: 'export', label: 'Export the filtered, for re-import', group: 'export', limit: 200 },
  { name: 'export-spreadsheet', label: 'Export the filtered, for spreadsheets', group: 'export', limit: 200 },
  ...campaignLines,
  ...trustLines,
  ...talkLines,
];

/**
 * The cells of the databases, and of their ratio.
 * @param {Measure} measure
 * @param {readonly ReadonlyMap<string, Measure>[]} peers
 * @param {(value: number) => string} said
 */
function besides({ name, milliseconds }, peers, said) {
  const theirs = peers.map((of) => of.get(name)?.milliseconds);
  const best = Math.min(...theirs.map((value) => value ?? Infinity));
  const ratio = best === Infinity ? '' : (best / milliseconds).toFixed(2);
  return peers.length === 0 ? [] : [...theirs.map((value) => (value === undefined ? '' : said(value))), ratio];
}

export const groups = [...new Set(lines.map(({ group }) => group))];

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** @param {number} ms */
export function time(ms) {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 10 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`;
}

/** @param {Measure} measure */
const rate = ({ count, milliseconds }) => (count / milliseconds) * 1000;

/**
 * @typedef {object} Column a database in a place, see peers.mjs
 * @property {string} label
 * @property {readonly Measure[]} measures
 */

const byName = (/** @type {readonly Measure[]} */ measures) =>
  new Map(measures.map((measure) => [measure.name, measure]));

/**
 * The table as text. Ratios are of rows per second within this run; behind the limit the databases' times, and how many times as long as Kith
 * the quickest of them takes.
 * @param {readonly Measure[]} measures
 * @param {readonly string[]} wanted groups
 * @param {readonly Column[]} [columns]
 * @returns {string}
 */
export function table(measures, wanted, columns = []) {
  const of = byName(measures);
  const peers = columns.map((column) => byName(column.measures));
  const papa = of.get('papa');
  const naive = of.get('naive');
  const again = of.get('again');
  const first = of.get('import');
  const head = ['', 'time', 'CPU', 'of', 'per s', '× naive', '÷ Papa', 'limit'];
  if (columns.length > 0) head.push(...columns.map(({ label }) => label), 'best ÷ Kith');
  const rows = lines
    .filter(({ group }) => wanted.includes(group))
    .map(({ name, label, limit: fixed, limitOf, unit }) => {
      const other = limitOf && of.get(limitOf[0]);
      const limit = limitOf && other ? other.milliseconds * limitOf[1] : fixed;
      const said = unit === 'MB' ? (/** @type {number} */ value) => `${value.toFixed(0)} MB` : time;
      const measure = of.get(name);
      if (measure === undefined) return [label, 'not yet'];
      const { count, milliseconds, facts } = measure;
      const cpu = facts?.['cpu'];
      const compared = name === 'import' || name === 'again' || name === 'papa' || name === 'naive';
      return [
        label,
        said(milliseconds),
        typeof cpu === 'number' ? time(cpu) : '',
        count > 0 ? whole.format(count) : '',
        count > 1 ? whole.format(rate(measure)) : '',
        compared && naive ? (rate(measure) / rate(naive)).toFixed(1) : '',
        compared && papa ? (rate(papa) / rate(measure)).toFixed(2) : '',
        limit === undefined ? '' : `${said(limit)}${milliseconds > limit ? ' EXCEEDED' : ''}`,
        ...besides(measure, peers, said),
      ];
    });
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const text = [head, ...rows].map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  if (first && again)
    text.push(
      '',
      `The same file again takes ${(again.milliseconds / first.milliseconds).toFixed(2)} × the first import.`,
    );
  return text.join('\n');
}
