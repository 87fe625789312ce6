import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../src/formats/csv/dialect.ts';
import { guardCell, unguardCell } from '../../../src/formats/csv/spreadsheet-guard.ts';
import { readTable } from '../../../src/formats/csv/table.ts';
import { CsvWriter, type CsvOptions } from '../../../src/formats/csv/writer.ts';

function csv(options: CsvOptions, ...rows: string[][]): string {
  const writer = new CsvWriter(options);
  for (const row of rows) {
    for (const cell of row) writer.write(cell);
    writer.endRow();
  }
  return Buffer.concat(writer.take()).toString('utf8');
}

const exact = { mode: 'exact' } as const;
const spreadsheet = { mode: 'spreadsheet' } as const;

describe('[E2] exact: RFC 4180', () => {
  it.each([
    ['plain', ['Asha', '+919876543210', ''], 'Asha,+919876543210,\r\n'],
    ['a delimiter', ['a,b', 'a;b', 'a\tb'], '"a,b",a;b,a\tb\r\n'],
    ['a quote', ['"', 'a"b', '""'], '"""","a""b",""""""\r\n'],
    ['newlines', ['a\nb', 'a\rb', '\r\n'], '"a\nb","a\rb","\r\n"\r\n'],
    ['space at the ends', [' a', 'a ', '\ta', 'a b'], '" a","a ","\ta",a b\r\n'],
    ['any script', ['मुंबई', '"é"', '🙂 '], 'मुंबई,"""é""","🙂 "\r\n'],
    ['formulas, as they are', ['=1+2', '@x'], '=1+2,@x\r\n'],
    ['one empty field', [''], '""\r\n'],
    ['two empty fields', ['', ''], ',\r\n'],
  ])('%s', (_, row, want) => {
    expect(csv(exact, ['h'], row)).toBe(`h\r\n${want}`);
  });

  it('another delimiter', () => {
    expect(csv({ ...exact, delimiter: ';' }, ['a,b', 'a;b'])).toBe('a,b;"a;b"\r\n');
  });

  it('has no byte order mark, and nothing at its start that reads as one or as a sep= line', () => {
    expect(csv(exact, ['\ufeffa', 'b'])).toBe('"\ufeffa",b\r\n');
    expect(csv(exact, ['Sep=;', 'sep=;'], ['sep=;'])).toBe('"Sep=;",sep=;\r\nsep=;\r\n');
    expect(detectDialect(csv(exact, ['sep=;', 'Phone'], ['x', '9876543210'])).skipLines).toBe(0);
  });

  it('bytes are written as text is', () => {
    const writer = new CsvWriter(exact);
    const bytes = new TextEncoder().encode('xa"bमुंy');
    writer.writeBytes(bytes, 1, bytes.length - 1);
    writer.writeBytes(bytes, 1, 1);
    writer.writeBytes(bytes, 0, 2);
    writer.endRow();
    expect(Buffer.concat(writer.take()).toString()).toBe('"a""bमुं",,xa\r\n');
  });
});

describe('[E1] chunks', () => {
  it('are of about 256 KiB, each with a buffer of its own, and nothing is lost between them', () => {
    const writer = new CsvWriter(exact);
    const rows = Array.from({ length: 20_000 }, (_, i) => [`name ${i}`, `"quoted, ${i}"`, 'मुंबई']);
    const chunks: Uint8Array[] = [];
    for (const row of rows) {
      for (const cell of row) writer.write(cell);
      writer.endRow();
      if (writer.pending > 1 << 19) chunks.push(...writer.take());
    }
    chunks.push(...writer.take());
    expect(writer.pending).toBe(0);
    expect(writer.take()).toEqual([]);
    expect(new Set(chunks.map((chunk) => chunk.buffer)).size).toBe(chunks.length);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(1 << 18);
    expect(readTable(Buffer.concat(chunks).toString(), { delimiter: ',', quote: '"' })).toEqual(rows);
  });

  it('a field larger than a chunk is whole', () => {
    const large = '"'.repeat(300_000);
    expect(readTable(csv(exact, ['a', large, 'b']), { delimiter: ',', quote: '"' })).toEqual([['a', large, 'b']]);
  });
});

describe('[E2] spreadsheet', () => {
  it('bytes are guarded and quoted as text is, whatever they hold', () => {
    const part = fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＋',
        '﹢',
        "'",
        '"',
        '`',
        ' ',
        '\t',
        '\n',
        '\r',
        ',',
        ';',
        '|',
        '.',
        'E',
        'e5',
        'a',
        'Zoë',
        'मुं',
      ],
      ...[
        '\u200b',
        '\u00a0',
        '\ufeff',
        '\u00ad',
        '0',
        '7',
        '919876543210',
        '🙂',
        '\u0001',
        '\u007f',
        '\u0085',
        '\u2066',
      ],
    );
    const field = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), (fields) => {
        const [asText, asBytes] = [new CsvWriter(spreadsheet), new CsvWriter(spreadsheet)];
        for (const text of fields) {
          asText.write(text);
          const bytes = new TextEncoder().encode(`x${text}y`);
          asBytes.writeBytes(bytes, 1, bytes.length - 1);
        }
        asText.endRow();
        asBytes.endRow();
        expect(Buffer.concat(asBytes.take()).toString()).toBe(Buffer.concat(asText.take()).toString());
      }),
      { numRuns: 5000, seed: 41 },
    );
  });

  it('a text that is guarded beforehand is written as if it were guarded then', () => {
    const writer = new CsvWriter(spreadsheet);
    for (const text of ['+919876543210', '=1', 'a;b', 'x']) {
      const bytes = writer.guarded(text);
      writer.writeSafe(bytes, 0, bytes.length);
    }
    writer.endRow();
    expect(Buffer.concat(writer.take()).toString()).toBe(csv(spreadsheet, ['+919876543210', '=1', 'a;b', 'x']));
  });

  it('begins with a byte order mark, even when empty', () => {
    expect(csv(spreadsheet)).toBe('\ufeff');
    expect(csv(spreadsheet, ['a', 'b'])).toBe('\ufeffa,b\r\n');
  });

  it('quotes semicolons and tabs too, for a spreadsheet that divides at them', () => {
    expect(csv(spreadsheet, ['a;b', 'a\tb', 'c'])).toBe('\ufeff"a;b","a\tb",c\r\n');
  });

  it('guards bytes as it guards text', () => {
    const writer = new CsvWriter(spreadsheet);
    writer.writeBytes(new TextEncoder().encode('=1+2'), 0, 4);
    writer.endRow();
    expect(Buffer.concat(writer.take()).toString()).toBe("\ufeff'=1+2\r\n");
  });

  it('read back, and the guard taken off, is the same table', () => {
    const table = [
      ['Name', 'Phone'],
      ['=cmd()', '+919876543210'],
      ["'x", 'a\n-b'],
    ];
    const back = readTable(csv(spreadsheet, ...table).slice(1), { delimiter: ',', quote: '"' });
    expect(back.map((row) => row.map(unguardCell))).toEqual(table);
    expect(back[1]).toEqual(["'=cmd()", "'+919876543210"]);
  });
});

describe('[E2] guard against formulas', () => {
  it.each([
    '=1+2',
    '=1\n+2',
    '@SUM(A1)',
    '+cmd|x',
    "-2+3+cmd|' /C calc'!A0",
    '-',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '"=1',
    "'=1",
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '﹦1',
    '+919876543210',
    '+91 98765 43210',
    '-123456789012',
  ])('%j is made text', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
  });

  it.each(['919876543210', '0091', '00', '12E5', '1.5e+3', '007', ' 0123 '])(
    '%j, which a spreadsheet rewrites, is made text',
    (cell) => {
      expect(guardCell(cell)).toBe(`'${cell}`);
    },
  );

  it.each([
    '',
    '-5',
    '-12.5',
    '42',
    '0',
    '0.5',
    '98765432101',
    'a=b',
    'a-b',
    'MBA | Finance',
    '2026-11-23',
    'a, b',
    "O'Brien",
    ' a',
  ])('%j stays as it is', (cell) => {
    expect(guardCell(cell)).toBe(cell);
    expect(unguardCell(cell)).toBe(cell);
  });

  it.each([
    ['a tab at its start, twice', '\t=1', "'\t'=1"],
    ['a newline', 'x\n=1+2', "x\n'=1+2"],
    ['a carriage return and space', 'x\r\n  =1', "x\r\n  '=1"],
    ['a semicolon', 'x;=1', "x;'=1"],
    ['a comma and a quote', 'x,"=1"', `x,'"=1"`],
    ['a tab', 'x\t@y', "x\t'@y"],
    ['a newline, a formula that begins like a number', 'x\n+1+cmd|y', "x\n'+1+cmd|y"],
  ])('inside a cell, behind %s', (_, cell, want) => {
    expect(guardCell(cell)).toBe(want);
    expect(unguardCell(want)).toBe(cell);
  });

  it('plain numbers inside a cell stay', () => {
    expect(guardCell('Asha; +91 98765 43210, -5')).toBe('Asha; +91 98765 43210, -5');
  });

  it('no cell that is written begins with a sign, and every one comes back', () => {
    const unit = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      "'",
      '"',
      '`',
      ' ',
      '\t',
      '\r',
      '\n',
      ',',
      ';',
      '1',
      '0',
      'E',
      'a',
      '\u200b',
      '\0',
      '.',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit, maxLength: 10 }), fc.string({ unit: 'binary', maxLength: 10 })),
        (cell) => {
          const guarded = guardCell(cell);
          const runs = /^[\s"]*(?:[=+@＝]|-(?![\d.,]*\s*$))|[\n\r\t,;]\s*[=@＝]/.test(guarded);
          expect([unguardCell(guarded), runs]).toEqual([cell, false]);
        },
      ),
      { seed: 20_261_123, numRuns: 3000 },
    );
  });
});
