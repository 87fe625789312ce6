import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDialect, type Dialect } from '../../../src/formats/csv/dialect.ts';

const standard: Omit<Dialect, 'width'> = { delimiter: ',', quote: '"', headerRow: 0, skipLines: 0 };

function lines(...text: string[]): string {
  return text.join('\n') + '\n';
}

describe('[I10] delimiter', () => {
  it.each([',', ';', '\t'])('%j, under each newline', (delimiter) => {
    const text = lines('Name,Phone,City', 'Asha,9876543210,Pune', 'Ravi,9876543211,"Delhi"').replaceAll(',', delimiter);
    for (const newline of ['\n', '\r\n', '\r']) {
      expect(detectDialect(text.replaceAll('\n', newline))).toMatchObject({ ...standard, delimiter });
    }
  });

  it('is | only under a row of known headers, where no other divides it: it separates tags', () => {
    const text = lines('Name|Phone|City', 'Asha|9876543210|Pune', 'Ravi|9876543211|Delhi');
    expect(detectDialect(text)).toMatchObject({ ...standard, delimiter: '|' });
    expect(detectDialect(lines('Grade|Room|Seat', 'A|12|3', 'B|14|5')).delimiter).toBe(',');
    expect(detectDialect(lines('Name;Phone;Tags', 'Asha;9876543210;a|b', 'Ravi;9876543211;c|d')).delimiter).toBe(';');
    expect(detectDialect(lines('Tags', 'a|b|c', 'a|b|c')).delimiter).toBe(',');
    expect(detectDialect(lines('sep=|', 'Name|Note', 'Asha|x', 'Ravi|y'))).toMatchObject({
      delimiter: '|',
      headerRow: 1,
    });
    expect(detectDialect(lines('Tags,Name', 'a|b|c,Asha', 'a|b|c,Ravi')).delimiter).toBe(',');
    expect(detectDialect(lines('sep=|', 'Name,Phone', 'Asha,9876543210')).delimiter).toBe(',');
  });

  it.each([
    ['decimal commas', lines('Name;Amount', 'Asha;1,50', 'Ravi;2,75', 'Mina;3,10'), ';'],
    ['commas in prose, the header too', lines('Name;Town, state', 'Asha;Pune, MH', 'Ravi;Agra, UP'), ';'],
    ['commas in a column of a tab file', lines('Name\tCity', 'Asha\tPune, India', 'Ravi\tDelhi, India'), '\t'],
    ['semicolons between categories', lines('Name,Phone,Categories', 'A,1,x;y', 'B,2,x;y', 'C,3,x;y'), ','],
    ['delimiters in quotes', lines('Name,Note', 'A,"x;y;z"', 'B,"p;q;r"', 'C,"s;t;u"'), ','],
    ['newlines in quotes', lines('Name;Note', 'A;"x,\ny,z"', 'B;"p,\nq,r"'), ';'],
    [
      'two columns under a title',
      lines('All contacts, November', '', 'Name;Phone', 'A;9876543210', 'B;9876543211'),
      ';',
    ],
    ['ragged rows', lines('Name;Phone;City', 'A;9876543210', 'B;9876543211;Pune', 'C;9876543212'), ';'],
    ['one column', lines('Phone', '9876543210', '9876543211'), ','],
    ['nothing at all', '', ','],
  ])('with %s', (_, text, delimiter) => {
    expect(detectDialect(text).delimiter).toBe(delimiter);
  });

  it('of a table whose columns come out even under two, the one that PapaParse finds', () => {
    expect(detectDialect(lines('a;b,c', 'd;e,f', 'g;h,i')).delimiter).toBe(';');
    expect(detectDialect(lines('a;b,c,d', 'd;e,f,g', 'g;h,i,j')).delimiter).toBe(',');
  });

  it('of any table of words is the one it was written with', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const table = fc
      .integer({ min: 2, max: 8 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 30 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        expect(detectDialect(lines(...rows.map((row) => row.join(delimiter))))).toMatchObject({
          ...standard,
          delimiter,
        });
      }),
      { seed: 20_261_123, numRuns: 200 },
    );
  });
});

describe('[I10] a sep= line', () => {
  it.each([
    ['sep=;', ';'],
    ['SEP=,', ','],
    ['sep=\t', '\t'],
    ['sep=^', '^'],
    ['sep=;;;;', ';'],
  ])('%j names the delimiter and is no row of the table', (line, delimiter) => {
    const text = `${line}\r\nName${delimiter}Phone\r\nAsha${delimiter}9876543210\r\n`;
    expect(detectDialect(text)).toMatchObject({ delimiter, quote: '"', headerRow: 1, skipLines: 1 });
  });

  it('stands before a table without a header too', () => {
    expect(detectDialect(lines('sep=;', 'Asha;9876543210', 'Ravi;9876543211'))).toMatchObject({
      delimiter: ';',
      quote: '"',
      headerRow: -1,
      skipLines: 1,
    });
  });

  it('in quotes is a cell', () => {
    expect(detectDialect(lines('"sep=;",Phone', 'Asha,9876543210'))).toMatchObject(standard);
  });
});

describe('[I10] header and what stands before it', () => {
  it.each([
    ['a title', ['My contacts', 'Name,Phone,City', 'A,9876543210,Pune'], 1, 1],
    ['title, date and blank lines', ['Contacts', 'Generated: 1 Nov 2026', '', ' ', 'Name,Phone', 'A,9876543210'], 4, 4],
    ['a title in a file of full width', ['Contacts,,,', ',,,', 'Name,Phone,City,Tag', 'A,9876543210,,'], 2, 2],
    ['a key and a value', ['Exported by:,Asha,,,', 'Name,Phone,City,Tag,Note', 'A,9876543210,,,'], 1, 1],
    ['blank lines', ['', '', 'Name,Phone', 'A,9876543210'], 2, 2],
    ['an unclosed quote in the title', ['"Contacts', 'Name,Phone', 'A,9876543210', 'B,9876543211'], 1, 1],
    ['nothing, and no phone number anywhere', ['Name,City', 'Asha,Pune'], 0, 0],
    ['nothing, in one column', ['Phone', '9876543210'], 0, 0],
    ['nothing, over data of more columns', ['Name,Phone', 'A,9876543210,,x,,', 'B,9876543211,,y,,'], 0, 0],
    ['nothing, with blank headers', ['Name,Phone,,', 'A,9876543210,x,y', 'B,9876543211,x,y'], 0, 0],
    ['only a header', ['Name,Phone'], 0, 0],
  ])('%s', (_, text, headerRow, skipLines) => {
    expect(detectDialect(lines(...text))).toMatchObject({ ...standard, headerRow, skipLines });
  });

  it.each([
    [
      'a title as wide as the table',
      ['Customer list,Branch: Pune,By Neha', 'Name,Mobile,City', 'Asha,9876543210,Pune'],
      1,
    ],
    ['a title with a number', ['Shop,Call us,9811111111', 'Name,Mobile,City', 'Asha,9876543210,Pune'], 1],
    [
      'two lines and a total',
      ['Leads,March,2026', 'Total,2,leads', 'Full Name,Phone No.,Email', 'Asha,9876543210,a@b.in'],
      2,
    ],
    ['a header in Hindi', ['सूची,मार्च,पुणे', 'नाम,मोबाइल नंबर,शहर', 'आशा,9876543210,पुणे'], 1],
    ['a header twice', ['Name,Mobile', 'Asha,9876543210', 'Name,Mobile', 'Ravi,9876543211'], 0],
  ])('the row of known words, under %s', (_, text, headerRow) => {
    expect(detectDialect(lines(...text))).toMatchObject({ ...standard, headerRow, skipLines: headerRow });
  });

  it.each([
    ['lacks its number', ['Asha,,Pune', 'Ravi,9876543210,Goa', 'Mina,9876543211,Pune']],
    ['has a dash for it', ['Asha,-,Agra', 'Ravi,9876543210,Goa', 'Mina,9876543211,Pune']],
    ['has a wrong one', ['Asha,98765,Agra', 'Ravi,9876543210,Goa', 'Mina,9876543211,Pune']],
    ['has n/a', ['Asha,N/A,Agra', 'Ravi,9876543210,Goa', 'Mina,9876543211,Pune']],
    [
      'has words for it, and a town that comes again',
      ['Asha,call later,Pune', 'Ravi,9876543210,Goa', 'Mina,9876543211,Pune'],
    ],
    [
      'is of a file with another header far below',
      ['Asha,9876543210', 'Ravi,9876543211', 'Name,Mobile', 'Mina,9876543212'],
    ],
  ])('no header where the first row %s', (_, text) => {
    expect(detectDialect(lines(...text))).toMatchObject({ ...standard, headerRow: -1, skipLines: 0 });
  });

  it.each([
    [
      'before a quoted cell',
      ['Name,"Mobile,City', 'Asha,9876543210,Pune', '"Rao, Ravi",9876543211,Goa', 'Mina,9876543212,Goa'],
    ],
    [
      'in the first cell',
      ['"Name,Mobile,City', 'Asha,9876543210,Pune', 'Ravi,9876543211,"Goa, India"', 'Mina,9876543212,Goa'],
    ],
    ['in the last cell', ['Name,Mobile,"City', 'Asha,9876543210,Pune', 'Ravi,9876543211,"Goa"']],
    ['with one contact', ['Name,"Mobile,City', 'Asha,9876543210,"Pune"']],
    ['never closed', ['Name,"Mobile,City', 'Asha,9876543210,Pune']],
    ['with every row quoted', ['Name,"Mobile,City', '"Asha","9876543210","Pune"', '"Ravi","9876543211","Goa"']],
  ])('an open quote in the header takes no contact along: %s', (_, text) => {
    expect(detectDialect(lines(...text))).toMatchObject({ headerRow: 0, skipLines: 0, width: 3 });
  });

  it('a line break in a header is one', () => {
    const text = lines('Name,"Mobile', '(WhatsApp)",City', 'Asha,9876543210,Pune', 'Ravi,9876543211,Goa');
    expect(detectDialect(text)).toMatchObject({ ...standard, width: 3 });
  });

  it.each([
    ['an international number', ['Asha,+91 98765 43210', 'Ravi,+919876543211']],
    ['a national number', ['Asha,9876543210', 'Ravi,9876543211']],
    ['one column of numbers', ['9876543210', '9876543211']],
    ['digits of another script', ['आशा,९८७६५४३२१०', 'रवि,९८७६५४३२११']],
    ["a spreadsheet's rounding", ['Asha,9.19877E+11', 'Ravi,9.19877E+11']],
    ['a mail address', ['Asha,asha@example.in', 'Ravi,ravi@example.in']],
  ])('no header where the first row has %s', (_, text) => {
    expect(detectDialect(lines(...text))).toMatchObject({ ...standard, headerRow: -1 });
  });

  it('no header under a title', () => {
    expect(detectDialect(lines('Contacts', '', 'Asha,9876543210', 'Ravi,9876543211'))).toMatchObject({
      ...standard,
      headerRow: -1,
      skipLines: 2,
    });
  });

  it('sparse rows before the first full one are data', () => {
    const text = lines('A,9876543210,,,,,', 'B,9876543211,,,,,', 'C,9876543212,x,y,z,v,w');
    expect(detectDialect(text)).toMatchObject({ ...standard, headerRow: -1 });
  });

  it('an empty file has none', () => {
    expect(detectDialect('\n\n')).toMatchObject({ ...standard, headerRow: -1 });
  });
});

describe('[I10] quote', () => {
  it("is ' where it wraps the fields", () => {
    const text = lines("'Name','Phone'", "'Rao, Asha','9876543210'", "'Ravi','9876543211'");
    expect(detectDialect(text)).toMatchObject({ ...standard, quote: "'" });
  });

  it("is not ' where it only begins numbers or stands in names", () => {
    const text = lines('Name,Phone', "O'Brien,'9876543210", "D'Souza,'9876543211");
    expect(detectDialect(text)).toMatchObject(standard);
  });

  it('is none in a tab file whose quotes wrap nothing', () => {
    const text = lines('Name\tPhone', '"Raj" Rao\t9876543210', '"5 ft\t9876543211', 'Mina\t9876543212');
    expect(detectDialect(text)).toMatchObject({ ...standard, delimiter: '\t', quote: '' });
  });

  it('is " in a tab file where it wraps something', () => {
    const text = lines('Name\tPhone', '"Raj" Rao\t9876543210', '"5 ft\t9876543211', '"Mina"\t9876543212');
    expect(detectDialect(text).quote).toBe('"');
  });
});

describe('the sample', () => {
  it('may be bytes, have a byte order mark, and end anywhere', () => {
    const text = '\ufeffsep=;\r\nName;Note\r\n' + 'Asha;"a, b\r\nc"\r\n'.repeat(50);
    const bytes = new TextEncoder().encode(text);
    for (let end = 40; end < 120; end++) {
      expect(detectDialect(bytes.subarray(0, end))).toMatchObject({
        delimiter: ';',
        quote: '"',
        headerRow: 1,
        skipLines: 1,
      });
    }
  });

  it('of any text gives a dialect', () => {
    const any = fc.string({
      unit: fc.constantFrom('a', '1', '"', "'", ',', ';', '\t', '\r', '\n', ' ', '|', 's', '='),
      maxLength: 80,
    });
    fc.assert(
      fc.property(any, (text) => {
        const dialect = detectDialect(text);
        expect(dialect.delimiter).toMatch(/^[,;\t=|]$/);
        expect(['"', "'", '']).toContain(dialect.quote);
        if (dialect.headerRow >= 0) expect(dialect.skipLines).toBe(dialect.headerRow);
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
  });
});
