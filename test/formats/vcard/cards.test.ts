import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/formats/vcard/card.ts';
import { CardReader } from '../../../src/formats/vcard/cards.ts';
import { readProperty, splitValue } from '../../../src/formats/vcard/property.ts';

function read(text: string, size = text.length): Card[] {
  const reader = new CardReader();
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  const cards: Card[] = [];
  for (let card = reader.next(); card !== null; card = reader.next()) cards.push(card);
  return cards;
}

const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const one = (...lines: readonly string[]): Card => {
  const [first, ...more] = read(card(...lines));
  if (first === undefined || more.length > 0) throw new Error('not one card');
  return first;
};

describe('one property', () => {
  test('name, group and parameters of 2.1, 3.0 and 4.0', () => {
    expect(readProperty('item1.TEL;type=CELL;type=pref;waid=91987:+91 98')).toMatchObject({
      group: 'item1',
      name: 'TEL',
      value: '+91 98',
    });
    const bare = readProperty('TEL;CELL;PREF:1');
    expect(bare?.parameters.get('TYPE')).toEqual(['CELL', 'PREF']);
    const quoted = readProperty('TEL;VALUE=uri;TYPE="voice,cell";X="a;b:c":tel:+91');
    expect(quoted?.value).toBe('tel:+91');
    expect(quoted?.parameters.get('TYPE')).toEqual(['voice', 'cell']);
    expect(readProperty('no colon')).toBeNull();
  });
  test('quoted-printable in its charset', () => {
    expect(readProperty('FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen')?.value).toBe('Jürgen');
    expect(readProperty('FN;QUOTED-PRINTABLE:=E0=A4=AE ü 50=')?.value).toBe('म ü 50=');
    expect(readProperty('FN;CHARSET=x-none;ENCODING=quoted-printable:a=3Db')?.value).toBe('a=b');
  });
  test('backslashes', () => {
    expect(splitValue('a\\;b;c\\,d\\n\\N\\\\;\\x', ';')).toEqual(['a;b', 'c,d\n\n\\', '\\x']);
    expect(splitValue('', ',')).toEqual(['']);
  });
});

describe('a person', () => {
  test('names: FN, the parts of N; a nickname or the organization where there is nothing else', () => {
    expect(one('FN:Dr. Asha K. Rao', 'N:Rao;Asha;K.;Dr.;')).toMatchObject({
      name: 'Dr. Asha K. Rao',
      first: 'Asha',
      middle: 'K.',
      last: 'Rao',
    });
    expect(one('N:;;;;', 'NICKNAME:Ashu', 'TEL:1')).toMatchObject({ name: 'Ashu', first: '', last: '' });
    expect(one('ORG:Acme\\, Inc.;Sales')).toMatchObject({ name: 'Acme, Inc., Sales' });
  });
  test('numbers: WhatsApp’s, mobile ones, preferred ones, others; no fax, no pager; each once', () => {
    const { phones } = one(
      'TEL;TYPE=HOME:1',
      'TEL;TYPE=WORK,PREF:2',
      'TEL;TYPE=CELL:3',
      'TEL;TYPE=FAX:4',
      'TEL;PAGER:5',
      'item1.TEL:6',
      'item1.X-ABLabel:WhatsApp',
      'item2.TEL:7',
      'item2.X-ABLabel:_$!<Mobile>!$_',
      'TEL:3',
    );
    expect(phones).toEqual(['6', '3', '7', '2', '1']);
  });
  test('WhatsApp’s id says the country where the number does not', () => {
    expect(one('TEL;waid=919876543210:098765 43210').phones).toEqual(['+919876543210']);
    expect(one('TEL;waid=919876543210:+91 98765 43210').phones).toEqual(['+91 98765 43210']);
  });
  test('tel: addresses, with what may follow', () => {
    expect(one('TEL;VALUE=uri:tel:+91-98765-43210;ext=5;phone-context=x').phones).toEqual(['+91-98765-43210']);
  });
  test('birthdays as days', () => {
    expect(
      ['BDAY:19850412', 'BDAY:1985-04-12', 'BDAY:1985-04-12T00:00:00Z', 'BDAY:--0412', 'BDAY:19850412T1000'].map(
        (line) => one('FN:A', line).birthday,
      ),
    ).toEqual(['1985-04-12', '1985-04-12', '1985-04-12', '', '1985-04-12']);
  });
  test('categories, address, note', () => {
    expect(
      one(
        'FN:A',
        'CATEGORIES:VIP,A\\,B',
        'CATEGORIES:Gold',
        'ADR;TYPE=HOME:;;1 Park St;Pune;MH;411001;India',
        'NOTE:one\\ntwo',
      ),
    ).toMatchObject({ categories: ['VIP', 'A,B', 'Gold'], city: 'Pune', country: 'India', note: 'one\ntwo' });
  });
});

describe('a file', () => {
  const text =
    card('VERSION:2.1', 'FN;ENCODING=QUOTED-PRINTABLE:A=', 'sha', 'PHOTO;BASE64:AAAA', ' BBBB', '', 'TEL:1') +
    card('FN:Folded na', ' me', 'X-LONG;ENCODING=QUOTED-PRINTABLE:a=', 'tel: not a number of hers', 'TEL:2').replaceAll(
      '\r\n',
      '\n',
    ) +
    card('FN:Third', 'AGENT:', 'BEGIN:VCARD', 'FN:Agent', 'END:VCARD', 'TEL:3').replaceAll('\r\n', '\r') +
    'BEGIN:VCARD\nFN:Open\nTEL:4';
  const expected = [
    ['Asha', '1'],
    ['Folded name', '2'],
    ['Third', '3'],
    ['Open', '4'],
  ];
  const short = (cards: readonly Card[]): string[][] => cards.map(({ name, phones }) => [name, ...phones]);

  test('folds, soft line breaks, pictures, agents, all line ends, a last card without its end', () => {
    expect(short(read(text))).toEqual(expected);
  });
  test('wherever the text is cut', () => {
    for (let size = 1; size < 60; size++) expect([size, short(read(text, size))]).toEqual([size, expected]);
  });
  test('a picture of megabytes and a line without an end are dropped as they come', () => {
    const picture = `PHOTO:${'A'.repeat(3 << 20)}`;
    const note = `NOTE:${'n'.repeat(3 << 20)}`;
    expect(read(card('FN:Asha', picture, note, 'TEL:1'), 1 << 16)).toMatchObject([
      { name: 'Asha', note: '', phones: ['1'] },
    ]);
  });
});

describe('[I14] nothing of a file is lost', () => {
  const a = 'BEGIN:VCARD\nVERSION:3.0\nFN:Asha\nTEL:1';
  const b = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ravi\nTEL:2\nEND:VCARD\n';
  test.each([
    ['an END is missing', `${a}\n${b}`],
    ['END and BEGIN stand on one line', `${a}\nEND:VCARD${b}`],
    ['a byte order mark stands before BEGIN', `\ufeff${a}\nEND:VCARD\n\ufeff${b}`],
    ['a space stands before BEGIN', `${a}\nEND:VCARD\n ${b}`],
    ['a space stands before END', `${a}\n END:VCARD\n${b}`],
    ['a quoted-printable value ends in =', `${a}\nNOTE;ENCODING=QUOTED-PRINTABLE:50=\nEND:VCARD\n${b}`],
    [
      'in small letters',
      `${a}\nEND:VCARD\n${b}`.replaceAll('VCARD', 'vcard').replaceAll('BEGIN', 'begin').replaceAll('END', 'end'),
    ],
    ['with blank lines', `${a}\nEND:VCARD\n${b}`.replaceAll('\n', '\n\n')],
    ['with CR only', `${a}\nEND:VCARD\n${b}`.replaceAll('\n', '\r')],
    ['BEGIN is missing', `FN:Asha\nTEL:1\nEND:VCARD\n${b}`],
    ['the last card has no end', `${a}\nEND:VCARD\n${b.replace('END:VCARD\n', '')}`],
  ])('%s', (_, text) => {
    expect(read(text).map(({ name, phones }) => [name, ...phones])).toEqual([
      ['Asha', '1'],
      ['Ravi', '2'],
    ]);
  });
  test.each([
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12', '', '12 May'],
    ['BDAY:--0415', '', '15 April'],
    ['BDAY:--04-15', '', '15 April'],
    ['BDAY:1985-04-12', '1985-04-12', ''],
  ])('%s', (line, birthday, birthdayNoYear) => {
    expect(one('FN:A', line)).toMatchObject({ birthday, birthdayNoYear });
  });
  test('[I14] second mails, addresses, organizations, and what is not read', () => {
    const text = card(
      'FN:A',
      'EMAIL:a@x.in',
      'EMAIL:b@x.in',
      'URL:https://x.in',
      'ADR:;;12 Street;Pune;MH;411001;India',
      'PHOTO;ENCODING=b:AAAA',
    );
    const reader = new CardReader();
    reader.push(text);
    reader.end();
    expect(reader.next()).toMatchObject({
      email: 'a@x.in',
      otherEmails: ['b@x.in'],
      websites: ['https://x.in'],
      street: '12 Street',
      postcode: '411001',
    });
    expect([...reader.leftOut]).toEqual([['Photo', 1]]);
  });

  const nothing: readonly (readonly [string, number])[] = [];
  test.each([
    [
      'fax and pager',
      ['TEL;TYPE=FAX:4', 'TEL;PAGER:5', 'TEL;TYPE=WORK,FAX:6'],
      [
        ['Fax number', 2],
        ['Pager number', 1],
      ],
    ],
    ['Apple’s label for a fax', ['item1.TEL:4', 'item1.X-ABLabel:_$!<HomeFAX>!$_'], [['Fax number', 1]]],
    ['a fax number that is the phone too', ['TEL;CELL:4', 'TEL;FAX:4'], nothing],
    ['a town that ends in fax', ['item1.TEL:4', 'item1.X-ABLabel:Halifax'], nothing],
    ['an extension', ['TEL;VALUE=uri:tel:+91-22-1234;ext=12'], [['Extension of a number', 1]]],
    [
      'known details',
      ['ROLE:Head', 'GEO:1;2', 'IMPP:sip:a'],
      [
        ['Role', 1],
        ['Place on the map', 1],
        ['Messenger', 1],
      ],
    ],
    [
      'any other property, by its name',
      ['X-Customer-ID:77', 'item3.HOBBY:Chess', 'X-CUSTOMER-ID:78'],
      [
        ['X-CUSTOMER-ID', 2],
        ['HOBBY', 1],
      ],
    ],
    ['what holds nothing', ['ROLE:', 'X-CUSTOMER-ID: ', 'GEO:;', 'X-FOO;TYPE=a:'], nothing],
    [
      'what stands on the folded lines below',
      ['PHOTO;ENCODING=b:', ' AAAA', ' BBBB', 'X-FOO:', ' bar'],
      [
        ['Photo', 1],
        ['X-FOO', 1],
      ],
    ],
    [
      'a picture whose lines were not folded',
      ['PHOTO;BASE64:AAAA', 'BBBB', 'CC==', 'ROLE:Head'],
      [
        ['Photo', 1],
        ['Role', 1],
      ],
    ],
    [
      'what only programs want',
      ['VERSION:3.0', 'PRODID:-//x', 'REV:1', 'UID:2', 'X-ABUID:3', 'item1.X-ABADR:in'],
      nothing,
    ],
    [
      'further names, notes, birthdays',
      ['FN:B', 'NOTE:1', 'NOTE:2', 'NOTE:1', 'BDAY:19850412', 'BDAY:19860412'],
      [
        ['Further name', 1],
        ['Further birthday', 1],
        ['Further note', 1],
      ],
    ],
    ['titles that the name lacks', ['N:A;B;;Dr.;Jr.'], [['Title of a name', 2]]],
    ['a line that no property begins', ['NOTE:a', 'second line of it', '--'], [['Line that belongs to nothing', 1]]],
    ['an assistant’s card', ['AGENT:', 'BEGIN:VCARD', 'FN:B', 'X-FOO:1', 'END:VCARD'], [['Assistant’s card', 1]]],
    ['a text that is too long', [`NOTE:${'n'.repeat(300_000)}`], [['Text that is too long', 1]]],
    [
      'more lines than a card may have',
      Array.from({ length: 2005 }, (_, i) => `URL:https://x.in/${i}`),
      [['Line past the 2,000th of a card', 6]],
    ],
  ])('is counted: %s', (_, lines, expected) => {
    for (const size of [1 << 16, lines.join().length > 10_000 ? 9973 : 7]) {
      const reader = new CardReader();
      const text = card('FN:A', ...lines);
      for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
      reader.end();
      expect([...reader.leftOut]).toEqual(expected);
    }
  });

  test('of any number of made-up names a thousand are told apart', () => {
    const reader = new CardReader();
    reader.push(card('FN:A', ...Array.from({ length: 1500 }, (_, i) => `X-A${i}:1`)));
    reader.end();
    expect([reader.leftOut.size, reader.leftOut.get('Other property')]).toEqual([1001, 500]);
  });
});
