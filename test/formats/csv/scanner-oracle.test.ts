/** The scanner against PapaParse, against csv-spectrum, against itself under every cut, and against the writer. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/formats/csv/table.ts';
import { CsvWriter } from '../../../src/formats/csv/writer.ts';
import { cellsOf, scan } from './scan.ts';

const seed = 20_261_123;
const newlines = ['\n', '\r\n', '\r'] as const;
const delimiters = [',', ';', '\t'] as const;

/** Text without NUL, which is dropped, and without lone surrogates. */
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\t', '\r', '\n', ' ', "'", 'é', '🙂', '='),
      maxLength: 12,
    }),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', '')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'sep=;', '\ufeffName', '""', '"', '\r\n', 'MBA | Finance', '+919876543452'),
  },
);

const rectangular = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );
const ragged = fc.array(fc.array(anyText, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

describe('[I10] the scanner reads what PapaParse reads', () => {
  for (const delimiter of delimiters) {
    for (const newline of newlines) {
      it(`delimiter ${JSON.stringify(delimiter)}, newline ${JSON.stringify(newline)}`, () => {
        fc.assert(
          fc.property(ragged, fc.boolean(), (table, quotes) => {
            // A last row of one empty field is no row to one and a row to the other.
            const text = Papa.unparse([...table, ['end', 'end']], { delimiter, newline, quotes });
            const want = Papa.parse<string[]>(text, { delimiter, newline }).data;
            expect(cellsOf(text, { delimiter })).toEqual(want);
          }),
          { seed, numRuns: 150 },
        );
      });
    }
  }
});

describe('[I10] csv-spectrum, all exact', () => {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('csv-spectrum'));
  const names = readdirSync(join(root, 'csvs')).map((file) => file.replace(/\.csv$/, ''));

  /** One file's JSON is not what its CSV says: a bare object, with another telephone number. */
  const expected = (name: string): unknown => {
    const json: unknown = JSON.parse(readFileSync(join(root, 'json', `${name}.json`), 'utf8'));
    return Array.isArray(json) ? json : [{ ...(json as object), 'Contact Phone Number': '2095257564' }];
  };

  it('is there', () => expect(names.length).toBeGreaterThanOrEqual(12));

  it.each(names)('%s', (name) => {
    const [header = [], ...rows] = readTable(readFileSync(join(root, 'csvs', `${name}.csv`), 'utf8'));
    const objects = rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])));
    expect(objects).toEqual(expected(name));
  });
});

/** Files as they are: mostly well-formed, with quotes in the wrong places. */
const anyFile = fc
  .array(
    fc.constantFrom(
      'a',
      'bc',
      '"',
      '""',
      ',',
      ',',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '"x"',
      '"x\ny"',
      ',"',
      '",',
      'é',
      '🙂',
      '\0',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** toEqual only to show a difference: it is too slow for every cut. */
function same(got: unknown, want: unknown): void {
  if (JSON.stringify(got) !== JSON.stringify(want)) expect(got).toEqual(want);
}

describe('[I10] the result does not depend on how the bytes are cut', () => {
  const options = { limits: { maxRowBytes: 24, maxColumns: 5 }, expectedFields: 'header' } as const;

  it('every cut into two of small files, and every byte by itself', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const bytes = new TextEncoder().encode(text);
        const whole = scan(bytes, options);
        for (let cut = 1; cut < bytes.length; cut++) same(scan(bytes, { ...options, cuts: [cut] }), whole);
        same(scan(bytes, { ...options, cuts: [...bytes.keys()] }), whole);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('random cuts of large files', () => {
    fc.assert(
      fc.property(
        fc.array(anyFile, { minLength: 200, maxLength: 400 }),
        fc.array(fc.nat(20_000), { maxLength: 60 }),
        (parts, at) => {
          const bytes = new TextEncoder().encode(parts.join(',k,v\n'));
          const cuts = at.filter((cut) => cut <= bytes.length).sort((a, b) => a - b);
          for (const limits of [options.limits, {}]) {
            same(scan(bytes, { ...options, limits, cuts }), scan(bytes, { ...options, limits }));
          }
        },
      ),
      { seed, numRuns: 15 },
    );
  });
});

describe('[I6] nothing is lost', () => {
  it('rows are numbered without gaps, lines never fall, no input throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...delimiters), (bytes, delimiter) => {
        const rows = scan(bytes, { delimiter, expectedFields: 'header', limits: { maxRowBytes: 40, maxColumns: 4 } });
        expect(rows.map((row) => row.row)).toEqual(rows.map((_, i) => i + 1));
        const lines = rows.map((row) => row.line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('a file without quotes has as many rows as lines', () => {
    fc.assert(
      fc.property(
        anyFile.map((text) => text.replaceAll('"', '')),
        (text) => {
          const lines = text
            .replaceAll('\0', '')
            .split(/\r\n|\r|\n/)
            .map((line) => line.split(','));
          if (lines.at(-1)?.join() === '' && !/\0[^\r\n]*$/.test(text)) lines.pop();
          expect(cellsOf(text)).toEqual(lines);
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});

describe('[E2] written and read back is the same table', () => {
  for (const delimiter of delimiters) {
    it(`any strings, delimiter ${JSON.stringify(delimiter)}`, () => {
      fc.assert(
        fc.property(fc.oneof(rectangular, ragged), fc.boolean(), (table, asBytes) => {
          expect(readTable(write(table, delimiter, asBytes), { delimiter, quote: '"' })).toEqual(table);
        }),
        { seed, numRuns: 500 },
      );
    });
  }

  it('a rectangular table also where the columns of the header are known', () => {
    fc.assert(
      fc.property(rectangular, (table) => {
        const rows = scan(write(table, ',', false), { expectedFields: 'header' });
        expect(rows.map((row) => row.cells)).toEqual(table);
        expect(rows.every((row) => row.problem === 0)).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});

function write(table: readonly (readonly string[])[], delimiter: string, asBytes: boolean): string {
  const writer = new CsvWriter({ mode: 'exact', delimiter });
  for (const row of table) {
    for (const cell of row) {
      const bytes = new TextEncoder().encode(`x${cell}`);
      if (asBytes) writer.writeBytes(bytes, 1, bytes.length);
      else writer.write(cell);
    }
    writer.endRow();
  }
  return Buffer.concat(writer.take()).toString('utf8');
}
