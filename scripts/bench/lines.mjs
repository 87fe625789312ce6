/** The bench's table: which measures it shows, in which order, beside what, and against what each is held. */

/**
 * @typedef {import('../../test/bench/protocol.ts').Measure} Measure
 * @typedef {object} Line
 * @property {string} name of the measure
 * @property {string} label
 * @property {string} group `--only` takes groups
 * @property {number} [limit] milliseconds, at a million rows
 */

/** @type {readonly Line[]} */
export const lines = [
  { name: 'papa', label: 'PapaParse alone, rows counted', group: 'papa' },
  { name: 'naive', label: 'Papa + libphonenumber + Dexie bulkPut', group: 'naive' },
  { name: 'import', label: 'Import: both together', group: 'import' },
  { name: 'import-review', label: '  file chosen to review', group: 'import' },
  { name: 'import-commit', label: '  confirm to committed', group: 'import' },
  { name: 'import-longest-task', label: '  longest task of the page', group: 'import', limit: 50 },
  { name: 'again', label: 'The same file again', group: 'again' },
  { name: 'again-review', label: '  file chosen to review', group: 'again' },
  { name: 'again-commit', label: '  confirm to committed', group: 'again' },
  { name: 'again-longest-task', label: '  longest task of the page', group: 'again', limit: 50 },
  { name: 'open', label: 'Open to first rows', group: 'query', limit: 1500 },
  { name: 'search-at-once', label: 'Search "gupta", the moment it is open', group: 'query' },
  { name: 'search-name', label: 'Search "sharma"', group: 'query', limit: 100 },
  { name: 'search-part', label: 'Search "an"', group: 'query', limit: 100 },
  { name: 'search-digits', label: 'Search "98765"', group: 'query', limit: 100 },
  { name: 'search-none', label: 'Search "zzzzzz"', group: 'query', limit: 100 },
  { name: 'sort-name', label: 'Sort by name', group: 'query', limit: 400 },
  { name: 'sort-number', label: 'Sort by number', group: 'query', limit: 400 },
  { name: 'sort-tags', label: 'Sort by tags', group: 'query', limit: 400 },
  { name: 'sort-source', label: 'Sort by source', group: 'query', limit: 400 },
  { name: 'sort-first-message', label: 'Sort by first message', group: 'query', limit: 400 },
  { name: 'sort-created', label: 'Sort by created at', group: 'query', limit: 400 },
  { name: 'sort-city', label: 'Sort by a text attribute', group: 'query', limit: 400 },
  { name: 'sort-plan', label: 'Sort by a choice attribute', group: 'query', limit: 400 },
  { name: 'sort-signup-date', label: 'Sort by a date attribute', group: 'query', limit: 400 },
  { name: 'filter', label: 'Filter of three conditions, first rows', group: 'query', limit: 100 },
  { name: 'filter-count', label: 'Filter of three conditions, count', group: 'query', limit: 20 },
  { name: 'bulk-tag', label: 'Select all, add a tag', group: 'change', limit: 2000 },
  { name: 'bulk-undo', label: 'Undo it', group: 'change', limit: 500 },
  { name: 'edit', label: 'Edit one contact', group: 'change', limit: 50 },
  { name: 'export', label: 'Export the filtered, for re-import', group: 'export' },
  { name: 'export-spreadsheet', label: 'Export the filtered, for spreadsheets', group: 'export' },
];

export const groups = [...new Set(lines.map(({ group }) => group))];

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** @param {number} ms */
function time(ms) {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 10 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`;
}

/** @param {Measure} measure */
const rate = ({ count, milliseconds }) => (count / milliseconds) * 1000;

/**
 * The table as text. Ratios are of rows per second within this run.
 * @param {readonly Measure[]} measures
 * @param {readonly string[]} wanted groups
 * @returns {string}
 */
export function table(measures, wanted) {
  const of = new Map(measures.map((measure) => [measure.name, measure]));
  const papa = of.get('papa');
  const naive = of.get('naive');
  const again = of.get('again');
  const first = of.get('import');
  const head = ['', 'time', 'later', 'of', 'per s', '× naive', '÷ Papa', 'limit'];
  const rows = lines
    .filter(({ group }) => wanted.includes(group))
    .map(({ name, label, limit }) => {
      const measure = of.get(name);
      if (measure === undefined) return [label, 'not yet'];
      const { count, milliseconds, facts } = measure;
      const later = facts?.['later'];
      const compared = name === 'import' || name === 'again' || name === 'papa' || name === 'naive';
      return [
        label,
        time(milliseconds),
        typeof later === 'number' ? time(later) : '',
        count > 0 ? whole.format(count) : '',
        count > 1 ? whole.format(rate(measure)) : '',
        compared && naive ? (rate(measure) / rate(naive)).toFixed(1) : '',
        compared && papa ? (rate(papa) / rate(measure)).toFixed(2) : '',
        limit === undefined ? '' : `${time(limit)}${milliseconds > limit ? ' EXCEEDED' : ''}`,
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
