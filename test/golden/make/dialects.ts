/** [I10] How tables are written: delimiters, newlines, quotes, what stands before and around them. */
import { gzipSync } from 'node:zlib';
import { csv, type GoldenInput, lines } from './input.ts';

const three = ['Mohit Dua,9876543452,MBA', 'Priya Sharma,9876543453,Finance', 'Arjun Rao,9876543454,VIP'];
const header = 'Name,Mobile Number,Tags';

export const dialects: readonly GoldenInput[] = [
  csv('dialect-semicolon.csv', ['Name;Mobile Number;Amount', 'Mohit Dua;9876543452;1234,50', 'Priya Sharma;9876543453;99,90', 'Arjun Rao;9876543454;1.000,00']),
  csv('dialect-tab.tsv', ['Name\tMobile Number\tCity', 'Mohit "Mo" Dua\t9876543452\tDelhi, New', 'Priya Sharma\t9876543453\t6" Nagar', 'Arjun Rao\t9876543454\tPune']),
  csv('dialect-sep-line.csv', ['sep=;', 'Name;Mobile Number;City', 'Dua, Mohit;9876543452;Delhi', 'Sharma, Priya;9876543453;Pune']),
  csv('dialect-sep-line-resaved.csv', ['sep=,,,', header, ...three]),
  { name: 'dialect-cr-only.csv', content: [header, ...three].join('\r') },
  { name: 'dialect-mixed-newlines.csv', content: `${header}\r\n${three[0] ?? ''}\n${three[1] ?? ''}\r${three[2] ?? ''}` },
  csv('dialect-preamble.csv', ['Customer report,,', 'Exported on 12 March 2026 by the shop,,', ',,', header, ...three]),
  csv('dialect-preamble-narrow.csv', ['All leads of March', '', 'Name,Mobile Number,Tags,City', 'Mohit Dua,9876543452,MBA,Delhi', 'Priya Sharma,9876543453,Finance,Pune']),
  csv('dialect-no-header.csv', ['Mohit Dua,9876543452,Delhi', 'Priya Sharma,9876543453,Pune', 'Arjun Rao,9876543454,Delhi']),
  csv('dialect-no-header-number-first.csv', ['9876543452;Mohit Dua;12/04/2026', '9876543453;Priya Sharma;30/04/2026']),
  csv('dialect-one-contact.csv', ['Mohit Dua,9876543452']),
  csv('dialect-duplicate-headers.csv', ['Name,Mobile Number,City,City,Name', 'Mohit Dua,9876543452,Delhi,Agra,Other', 'Priya Sharma,9876543453,,Pune,']),
  csv('dialect-blank-headers.csv', ['Name,,Mobile Number,,', 'Mohit Dua,x,9876543452,,y', 'Priya Sharma,,9876543453,,']),
  csv('dialect-blank-header-over-numbers.csv', ['Name,,City', 'Mohit Dua,9876543452,Delhi', 'Priya Sharma,9876543453,Pune']),
  csv('dialect-proto-header.csv', ['__proto__,constructor,Name,Mobile Number,toString,hasOwnProperty', 'a,b,Mohit Dua,9876543452,c,d', 'e,f,Priya Sharma,9876543453,g,h']),
  csv('dialect-ragged.csv', ['Name,Mobile Number,City,Tags', 'Mohit Dua,9876543452', 'Priya Sharma,9876543453,Pune,VIP,extra,more', 'Arjun Rao,9876543454,Goa,,,', 'Only a name', 'Sara Khan,9876543455,Agra,MBA']),
  csv('dialect-stray-quotes.csv', ['Name,Mobile Number,City', 'Mohit "Mo" Dua,9876543452,Delhi', '"Priya" Sharma,9876543453,Pune', 'Arjun Rao,9876543454,6" pipe road', '"Sara ""S"" Khan",9876543455,"Agra, UP"']),
  csv('dialect-unclosed-quote.csv', ['Name,Mobile Number,City', 'Mohit Dua,9876543452,"Delhi', 'Priya Sharma,9876543453,Pune', 'Arjun Rao,9876543454,Goa', 'Sara Khan,9876543455,Agra']),
  csv('dialect-quoted-newlines.csv', ['Name,Mobile Number,City,"First', 'Message"', '"Mohit Dua",9876543452,"12 Park Street', 'Delhi",Pricing', 'Priya Sharma,9876543453,"Pune', '', 'Camp",Demo']),
  { name: 'dialect-nul-bytes.csv', content: `Name,Mobile Number,City\nMo\0hit Dua,98765\u000043452,Delhi\0\0\n\0\nPriya Sharma,9876543453,Pune\n` },
  {
    name: 'dialect-giant-field.csv.packed.gz',
    content: new Uint8Array(gzipSync(lines('Name,Mobile Number,City', 'Mohit Dua,9876543452,Delhi', `Priya Sharma,9876543453,${'x'.repeat(1_200_000)}`, 'Arjun Rao,9876543454,Goa'))),
  },
  {
    name: 'dialect-giant-quote.csv.packed.gz',
    content: new Uint8Array(gzipSync(lines('Name,Mobile Number,City', 'Mohit Dua,9876543452,"Delhi', ...Array.from({ length: 30 }, (_, i) => `Person ${'ABCDEFGHIJKLMNOPQRSTUVWXYZABCD'.charAt(i)},98765435${String(10 + i)},${'y'.repeat(40_000)}`)))),
  },
  csv('dialect-single-quotes.csv', ["'Name','Mobile Number','City'", "'Dua, Mohit','9876543452','Delhi'", "'Sharma, Priya','9876543453','Pune'", "'Rao, Arjun','9876543454','Goa'"]),
  csv('dialect-trailing-delimiters.csv', ['Name,Mobile Number,City,,,,', 'Mohit Dua,9876543452,Delhi,,,,', 'Priya Sharma,9876543453,Pune,,,,']),
  csv('dialect-blank-lines.csv', ['', header, '', three[0] ?? '', ',,', '   ', three[1] ?? '', '', '', three[2] ?? '', '', '']),
  csv('dialect-spaces-around.csv', [' Name , Mobile Number ,Tags ', ' Mohit Dua , 9876543452 , MBA ', '"Priya Sharma" , "9876543453" ,"Finance"', '\tArjun Rao\t, 9876543454,\tVIP']),
  csv('dialect-pipe.csv', ['Name|Mobile Number|City', 'Mohit Dua|9876543452|Delhi', 'Priya Sharma|9876543453|Pune']),
  csv('dialect-all-quoted.csv', ['"Name","Mobile Number","City"', '"Mohit Dua","9876543452","He said ""hi"", twice"', '"Priya Sharma","9876543453",""""""']),
  csv('dialect-no-name.csv', ['Mobile Number', '9876543452', '9876543453']),
  csv('dialect-no-number.csv', ['Name,City', 'Mohit Dua,Delhi', 'Priya Sharma,Pune']),
  csv('dialect-header-twice.csv', [header, three[0] ?? '', header, three[1] ?? '']),
  { name: 'dialect-last-row-open.csv', content: `${header}\n${three[0] ?? ''}\n"Priya Sharma",9876543453,"Fin` },
  csv('dialect-delimiter-chosen.csv', ['Name,Mobile Number;City', 'Dua,9876543452;Delhi', 'Rao,9876543454;Goa'], { choices: { read: { delimiter: ';' } } }),
  csv('dialect-header-chosen.csv', ['Kunden,Handy,Ort', 'Name,Mobile Number,City', 'Mohit Dua,9876543452,Delhi'], { choices: { read: { headerRow: 1 } } }),
  csv('dialect-no-header-chosen.csv', ['Rosa,9876543450,Rome', 'Mohit Dua,9876543452,Delhi'], { choices: { read: { headerRow: -1 } } }),
  csv('several-files.csv', ['Name,Mobile Number,City', 'Mohit Dua,9876543452,Delhi', 'Priya Sharma,9876543453,Pune'], { with: ['_second.csv'] }),
  csv('_second.csv', ['Tags;Mobile Number;Name', 'VIP;9876543453;Priya S Sharma', 'MBA;12345;Nobody', 'MBA;9876543454;Arjun Rao']),
];
