/** The sample maker, checked by reading its files with PapaParse and libphonenumber-js's full metadata: neither is known to it. */
import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { FIRST_MESSAGES, PLANS, SAMPLE_HEADER, sampleCatalog } from '../../../src/formats/sample/catalog.ts';
import { MAX_CONTACTS } from '../../../src/formats/sample/contacts.ts';
import { type KindRows, REJECTIONS, type SampleReport, WARNINGS } from '../../../src/formats/sample/report.ts';
import { sampleCsv, type SampleOptions } from '../../../src/formats/sample/sample.ts';

const GOLDEN = '3ac8fb1462c12fafd33c02839e1c69e589dedaff69848fe01405f7781adc986a';
const GOLDEN_PROBLEMS = 'b31a0ca28870fbc46902efe1d1de3754af08524222723d40e6f5739ad24b98b5';

function make(options: SampleOptions): { text: string; report: SampleReport; chunks: string[] } {
  const pieces = sampleCsv(options);
  const chunks: string[] = [];
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return { text: chunks.join(''), report: next.value, chunks };
    chunks.push(next.value);
  }
}

/** Rows as a spreadsheet numbers them: index 0 is row 1, the header; a blank line is one empty cell. */
function read(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter: ',', newline: '\n' });
  expect(errors).toEqual([]);
  return data;
}

const isBlankLine = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === '';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** E.164 by libphonenumber after a cleaning of its own [P4] [P5]; null where it is not valid. */
function phoneOf(cell: string): string | null {
  let text = cell
    .normalize('NFKC')
    .replace(/[\u202a-\u202e\u200b]/gu, '')
    .replace(/[\u0966-\u096f]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
    .trim()
    .replace(/^(tel|p):|^'/, '')
    .replace(/\.0$/, '')
    .replace(/^00/, '+')
    .replace(/^091(?=\d{10}$)/, '+91');
  if (/^9\.\d{11}E\+11$/.test(text)) text = text.replace('.', '').slice(0, 12);
  const phone = parsePhoneNumberFromString(text, 'IN');
  return phone?.isValid() === true ? phone.number : null;
}

describe('a clean sample', () => {
  const { text, report, chunks } = make({ rows: 20_000 });
  const rows = read(text).slice(1);

  test('has the header, and as many rows as asked for, each with a cell for every column', () => {
    expect(text.startsWith(`${SAMPLE_HEADER.join(',')}\n`)).toBe(true);
    expect(rows).toHaveLength(20_000);
    expect(rows.every((cells) => cells.length === SAMPLE_HEADER.length)).toBe(true);
    expect(report.rows).toBe(20_000);
  });

  test('[P6] every number is valid by the full metadata, and the report knows how many differ', () => {
    const numbers = rows.map((cells) => phoneOf(cells[1] ?? ''));
    expect(rows.filter((_, i) => numbers[i] === null).map((cells) => cells[1])).toEqual([]);
    expect(new Set(numbers).size).toBe(report.contacts);
    expect(report.rows).toBe(report.contacts + report.folded);
    expect(report.folded / report.rows).toBeGreaterThan(0.08);
    expect(report.folded / report.rows).toBeLessThan(0.1);
  });

  test('[P3] [P4] numbers are of at least 25 countries and come in every form', () => {
    const cells = rows.map(([, cell]) => cell ?? '');
    const countries = new Set(cells.map((cell) => parsePhoneNumberFromString(phoneOf(cell) ?? '')?.country));
    expect(countries.size).toBeGreaterThanOrEqual(25);
    const forms = [
      /^\d{10}$/, /^91\d{10}$/, /^\+91\d{10}$/, /^\+91 \d{5} \d{5}$/, /^\+91-\d{5}-\d{5}$/, /^0\d{10}$/, /^\d{5} \d{5}$/, /^\d{5}-\d{5}$/,
      /^0091\d{10}$/, /^091\d{10}$/, /^\(\+91\)/, /^tel:\+/, /^p:\+/, /^'\+/, /\.0$/, /\u00a0/u, /^\u202a.*\u202c$/u, /^[０-９]+$/u, /^＋?\+?[०-९]+$/u,
      /[٠-٩]/u, /E\+11$/, /^91\d{8}$/, /^\+1 \(\d{3}\) \d{3}-\d{4}$/, /^0(11|22|20|33|40|44|80)-/,
    ]; // prettier-ignore
    expect(forms.filter((form) => !cells.some((cell) => form.test(cell)))).toEqual([]);
  });

  test('names are in several scripts, never blank, mostly different', () => {
    const names = rows.map(([name]) => name ?? '');
    expect(names.every((name) => name.trim() !== '')).toBe(true);
    for (const script of ['Latin', 'Devanagari', 'Arabic', 'Han', 'Hangul', 'Cyrillic']) {
      expect(names.some((name) => new RegExp(`^\\p{Script=${script}}`, 'u').test(name))).toBe(true);
    }
    expect(new Set(names).size / report.contacts).toBeGreaterThan(0.75);
    expect(names.some((name) => !name.includes(' '))).toBe(true);
    expect(names.some((name) => /^(Dr|Mr|Mrs|Shri)\b/.test(name))).toBe(true);
  });

  test('tags, first messages, plans and dates are of the sample catalog', () => {
    const known = new Set(sampleCatalog.tags.map((tag) => tag.name));
    const used = new Set(rows.flatMap((cells) => (cells[2] ?? '').split('|').map((tag) => tag.trim())));
    used.delete('');
    expect([...used].filter((tag) => !known.has(tag))).toEqual([]);
    expect(used.size).toBe(24);
    expect(new Set(rows.map((cells) => cells[4]))).toEqual(new Set(['', ...FIRST_MESSAGES]));
    expect(new Set(rows.map((cells) => cells[6]))).toEqual(new Set(['', ...PLANS]));
    expect(rows.every((cells) => /^(\d{4}-\d\d-\d\d)?$/.test(cells[7] ?? ''))).toBe(true);
    expect(new Set(sampleCatalog.attributes.map((a) => `$${a.name}`))).toEqual(new Set(SAMPLE_HEADER.slice(5)));
    expect(rows.some((cells) => /\S \| \S/.test(cells[2] ?? ''))).toBe(true);
  });

  test('about 9 % of the cells are blank and 3 % quoted, with commas, quotes and line ends inside', () => {
    const cells = rows.flat();
    const share = (n: number): number => n / cells.length;
    expect(share(cells.filter((cell) => cell === '').length)).toBeCloseTo(0.09, 2);
    expect(share(text.match(/(?<=^|,)"/gm)?.length ?? 0)).toBeCloseTo(0.03, 2);
    for (const inside of [',', '"', '\n']) expect(cells.some((cell) => cell.includes(inside))).toBe(true);
  });

  test('comes in chunks of about 64 Ki', () => {
    expect(chunks.length).toBeGreaterThan(10);
    for (const chunk of chunks.slice(0, -1)) {
      expect(chunk.length).toBeGreaterThanOrEqual(65_536);
      expect(chunk.length).toBeLessThan(67_000);
    }
  });
});

describe('a sample with problems', () => {
  const { text, report } = make({ rows: 40_000, problems: true });
  const rows = read(text);
  const cellsOfRow = (row: number): string[] => rows[row - 1] ?? [];
  const rejectedRows = (kinds: readonly (keyof SampleReport['rejections'])[]): string[][] =>
    kinds.flatMap((kind) => report.rejections[kind]?.rows ?? []).map(cellsOfRow);

  test('[I6] the counts of the report add up', () => {
    expect(rows.length - 1).toBe(report.rows + report.blankLines);
    expect(rows.filter(isBlankLine)).toHaveLength(report.blankLines);
    expect(report.contacts + report.folded + report.rejected).toBe(report.rows);
    const sum = (counts: Readonly<Record<string, KindRows>>): number =>
      Object.values(counts).reduce((total, { count }) => total + count, 0);
    expect(sum(report.rejections)).toBe(report.rejected);
    expect(sum(report.warnings)).toBe(report.warned);
    expect(Object.values(report.unknownTags).reduce((a, b) => a + b, 0)).toBe(report.warnings['tag-unknown']?.count);
    expect((report.rejected + report.warned) / report.rows).toBeCloseTo(0.03, 2);
  });

  test('every kind of problem occurs, with the rows where it does', () => {
    expect(Object.keys(report.rejections).sort()).toEqual([...REJECTIONS].sort());
    expect(Object.keys(report.warnings).sort()).toEqual([...WARNINGS].sort());
    for (const { count, rows: numbers } of [...Object.values(report.rejections), ...Object.values(report.warnings)]) {
      expect(numbers).toHaveLength(Math.min(count, 1000));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }
    expect(report.blankLines).toBeGreaterThan(0);
  });

  test('[P6] a number is valid in exactly the rows that the report takes', () => {
    const spoiled = new Set(
      REJECTIONS.filter((kind) => kind !== 'name-blank').flatMap((kind) => report.rejections[kind]?.rows ?? []),
    );
    const several = new Set(report.warnings['several-numbers']?.rows);
    const numbers = new Set<string>();
    rows.forEach((cells, i) => {
      const row = i + 1;
      if (row === 1 || isBlankLine(cells)) return;
      const cell = cells[1] ?? '';
      const phone = phoneOf(several.has(row) ? (cell.split(/ ?[/;,\n] ?/)[0] ?? '') : cell);
      expect(phone === null, `row ${row}: ${cell}`).toBe(spoiled.has(row));
      if (phone !== null && !report.rejections['name-blank']?.rows.includes(row)) numbers.add(phone);
    });
    expect(numbers.size).toBe(report.contacts);
  });

  test('[P6] each number that lacks its plus is valid with one', () => {
    const cells = rejectedRows(['number-other-country']).map(([, phone]) => phone ?? '');
    expect(cells.filter((cell) => parsePhoneNumberFromString(`+${cell}`)?.isValid() !== true)).toEqual([]);
  });

  test('[P5] a rounded number has lost its digits', () => {
    for (const [, cell] of rejectedRows(['number-rounded'])) expect(cell).toMatch(/^9\.1\d{3}[1-9]E\+11$/);
  });

  test('[N5] [P8] [I10] rows named in the report are what it says', () => {
    for (const [name] of rejectedRows(['name-blank'])) expect((name ?? '').replace(/[\s\u200b]/gu, '')).toBe('');
    for (const [, cell] of rejectedRows(['number-blank'])) expect((cell ?? '').trim()).toBe('');
    for (const row of report.warnings['several-numbers']?.rows ?? []) {
      const parts = (cellsOfRow(row)[1] ?? '').split(/ ?[/;,\n] ?/);
      expect(parts.map(phoneOf)).toEqual([expect.any(String), expect.any(String)]);
    }
    const lengths = (report.warnings['row-ragged']?.rows ?? []).map((row) => cellsOfRow(row).length);
    expect(new Set(lengths)).toEqual(new Set([3, 4, 5, 9]));
    expect(rows.slice(1).filter((cells) => cells.length !== 8 && !isBlankLine(cells))).toHaveLength(lengths.length);
    for (const row of report.warnings['first-message-several']?.rows ?? []) expect(cellsOfRow(row)[4]).toContain('|');
  });
});

describe('the same options give the same file', () => {
  test('the first thousand rows are what they always were', () => {
    expect(hash(make({ rows: 1000 }).text)).toBe(GOLDEN);
    expect(hash(make({ rows: 1000, problems: true }).text)).toBe(GOLDEN_PROBLEMS);
  });

  test('another seed gives another file; a shorter file is the start of a longer one', () => {
    expect(hash(make({ rows: 1000, seed: 2 }).text)).not.toBe(GOLDEN);
    expect(make({ rows: 1000 }).text.startsWith(make({ rows: 500 }).text)).toBe(true);
  });

  test('sizes that it cannot make are refused; none is only the header', () => {
    for (const rows of [-1, 1.5, NaN, MAX_CONTACTS]) expect(() => make({ rows })).toThrow(RangeError);
    expect(make({ rows: 0 }).text).toBe(`${SAMPLE_HEADER.join(',')}\n`);
  });
});
