/** [I10] Workbooks, put together part by part as the programs that write them do. */
import { zip } from '../../support/zip.ts';
import type { GoldenInput } from './input.ts';

type Cell = string | number | boolean | { readonly v?: string; readonly t?: string; readonly s?: number; readonly f?: string; readonly is?: string } | null;

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: boolean;
  /** Number of the first row. */
  readonly first?: number;
  readonly xml?: string;
}

interface BookOptions {
  readonly since1904?: boolean;
  readonly inline?: boolean;
  /** Prefix of all names. */
  readonly prefix?: string;
  readonly addresses?: boolean;
  /** Entries as they are, not deflated. */
  readonly stored?: boolean;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const column = (i: number): string => (i < 26 ? '' : String.fromCharCode(64 + Math.floor(i / 26))) + String.fromCharCode(65 + (i % 26));

/** Styles: 1 = dd/mm/yyyy of the program's own, 2 = a custom date and time, 3 = text, 4 = `0.00E+00`, 5 = a duration, 6 = time. */
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd&quot; at &quot;hh:mm;@"/>' +
  '<numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>' +
  '<xf numFmtId="164"><alignment/></xf><xf numFmtId="49"/><xf numFmtId="11"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>';

export function workbook(sheets: readonly Sheet[], options: BookOptions = {}): Uint8Array {
  const strings: string[] = [];
  const p = options.prefix ?? '';
  const cellXml = (cell: Cell, address: string): string => {
    const r = options.addresses === false ? '' : ` r="${address}"`;
    if (cell === null) return `<${p}c${r}/>`;
    if (typeof cell === 'number') return `<${p}c${r}><${p}v>${String(cell)}</${p}v></${p}c>`;
    if (typeof cell === 'boolean') return `<${p}c${r} t="b"><${p}v>${cell ? '1' : '0'}</${p}v></${p}c>`;
    if (typeof cell === 'string') {
      if (options.inline === true) return `<${p}c${r} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escape(cell)}</${p}t></${p}is></${p}c>`;
      if (!strings.includes(cell)) strings.push(cell);
      return `<${p}c${r} t="s"><${p}v>${String(strings.indexOf(cell))}</${p}v></${p}c>`;
    }
    const { v, t, s, f, is } = cell;
    const head = `${r}${s === undefined ? '' : ` s="${String(s)}"`}${t === undefined ? '' : ` t="${t}"`}`;
    return `<${p}c${head}>${f === undefined ? '' : `<${p}f>${escape(f)}</${p}f>`}${is ?? ''}${v === undefined ? '' : `<${p}v>${escape(v)}</${p}v>`}</${p}c>`;
  };
  const sheetXml = ({ rows, first = 1, xml }: Sheet): string =>
    xml ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${p}worksheet xmlns${p === '' ? '' : ':x'}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><${p}cols><${p}col min="1" max="3"/></${p}cols><${p}sheetData>` +
      rows
        .map((cells, i) => {
          const row = String(first + i);
          const r = options.addresses === false ? '' : ` r="${row}" spans="1:3"`;
          return cells.length === 0 ? `<${p}row${r}/>` : `<${p}row${r}>${cells.map((cell, j) => cellXml(cell, column(j) + row)).join('')}</${p}row>`;
        })
        .join('') +
      `</${p}sheetData><${p}pageMargins left="0.7"/></${p}worksheet>`;
  const parts = sheets.map(sheetXml);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${options.since1904 === true ? ' date1904="1"' : ''}/><sheets>` +
        sheets.map(({ name, hidden }, i) => `<sheet name="${escape(name)}" sheetId="${String(i + 1)}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${String(i + 1)}"/>`).join('') +
        '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships>${sheets.map((_, i) => relation(`rId${String(i + 1)}`, 'worksheet', `worksheets/sheet${String(i + 1)}.xml`)).join('')}${relation('rId90', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('rId91', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
  };
  parts.forEach((part, i) => (files[`xl/worksheets/sheet${String(i + 1)}.xml`] = part));
  return zip(files, options.stored !== true);
}

const header = ['Name', 'Mobile Number', 'City', 'Tags'];
const plain: Sheet = {
  name: 'Contacts',
  rows: [header, ['Mohit Dua', 919876543401, 'Delhi', 'VIP|MBA'], ['Priya Sharma', '+91 98765 43402', 'R&D <Pune>', ''], [], ['Zoë Müller', 9876543403, null, 'VIP']],
};

const floats: Sheet = {
  name: 'Numbers',
  rows: [
    ['Name', 'Mobile Number', 'Amount', 'City'],
    ['A A', { v: '9.1987654340099998E+11', s: 4 }, { v: '0.30000000000000004' }, { v: '1E+20' }],
    ['B B', { v: '9876543402.0' }, { v: '1234.5' }, { v: '560001' }],
    ['C C', { v: '9.19877E+11' }, { v: '-7' }, { v: '0.1' }],
    ['D D', { v: '919876543404', s: 1 }, { v: '1e-7' }, { v: '12345678901234567' }],
    ['E E', { v: '9876543405', t: 'str', f: 'TEXT(A1,"0")' }, { v: '#N/A', t: 'e' }, { v: '#REF!', t: 'e' }],
  ],
};

const dates: Sheet = {
  name: 'Dates',
  rows: [
    ['Name', 'Mobile Number', 'Signup', 'Member', 'City'],
    ['A A', 9876543401, { v: '46027', s: 1 }, true, { v: '46027.4375', s: 2 }],
    ['B B', 9876543402, { v: '46027.999988425923', s: 2 }, false, { v: '0.4375', s: 6 }],
    ['C C', 9876543403, { v: '2026-01-05T10:30:00', t: 'd' }, { v: '1', t: 'b' }, { v: '1.5', s: 5 }],
    ['D D', 9876543404, { v: '59', s: 1 }, 'yes', { v: '46027', s: 3 }],
    ['E E', 9876543405, '05/01/2026', 'Nein', { v: '46027' }],
  ],
};

const old: Sheet = { name: 'Old Mac', rows: [['Name', 'Mobile Number', 'Signup'], ['A A', 9876543401, { v: '44565', s: 1 }]] };

const rich: Sheet = {
  name: 'Rich',
  rows: [
    ['Name', 'Mobile Number', 'City'],
    [{ t: 'inlineStr', is: '<is><r><rPr><b/></rPr><t>Mohit</t></r><r><t xml:space="preserve"> Dua</t></r><rPh sb="0" eb="1"><t>not this</t></rPh></is>' }, { v: '9876543401' }, { t: 'str', f: 'A1&"x"', v: 'Del&hi_x000D_ €_x' }],
    [{ t: 'inlineStr', is: '<is><t>Priya &amp; Co</t></is>' }, { t: 'str', v: '9876543402' }, { t: 'inlineStr', is: '<is><t/></is>' }],
  ],
};

function damaged(): Uint8Array {
  const bytes = workbook([plain]);
  return bytes.subarray(0, bytes.length - 300);
}

/** Broken in the middle: the list is there, the sheet is not what it says. */
function corrupted(): Uint8Array {
  const bytes = workbook([{ name: 'Contacts', rows: [header, ...Array.from({ length: 300 }, (_, i) => [`Person ${String(i)} ${String(i * 7919)}`, 9876500000 + i * 37, `Town ${String((i * 104729) % 1000)}`, 'VIP'])] }]);
  const copy = bytes.slice();
  copy.fill(0xa5, Math.floor(copy.length * 0.3), Math.floor(copy.length * 0.6));
  return copy;
}

/** Says that its sheet has four gigabytes. */
function bomb(): Uint8Array {
  const bytes = workbook([plain]).slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name.startsWith('xl/worksheets/')) view.setUint32(at + 24, 0xfffffff0, true);
  }
  return bytes;
}

const prefixed: Sheet = { name: 'Prefixed', rows: [header, ['Mohit Dua', 9876543401, 'Delhi', 'VIP']] };

export const workbooks: readonly GoldenInput[] = [
  { name: 'workbook.xlsx', content: workbook([plain]) },
  { name: 'workbook-numbers.xlsx', content: workbook([floats]) },
  { name: 'workbook-dates.xlsx', content: workbook([dates]) },
  { name: 'workbook-1904.xlsx', content: workbook([old], { since1904: true }) },
  { name: 'workbook-rich-text.xlsx', content: workbook([rich], { inline: true }) },
  { name: 'workbook-prefixed.xlsx', content: workbook([prefixed], { prefix: 'x:', inline: true }) },
  { name: 'workbook-no-addresses.xlsx', content: workbook([prefixed], { addresses: false, stored: true }) },
  { name: 'workbook-sheets.xlsx', content: workbook([{ name: 'Notes', rows: [['Read me']] }, { name: 'Hidden', rows: plain.rows, hidden: true }, { ...plain, name: 'People & more' }]) },
  { name: 'workbook-sheet-chosen.xlsx', content: workbook([plain, prefixed]), setup: { choices: { read: { sheet: 1 } } } },
  { name: 'workbook-preamble.xlsx', content: workbook([{ name: 'Report', first: 3, rows: [['Report of March'], [], header, ['Mohit Dua', 9876543401, 'Delhi', 'VIP'], ['Priya Sharma', 98765, 'Pune']] }]) },
  { name: 'workbook-no-header.xlsx', content: workbook([{ name: 'A', rows: [['Mohit Dua', 9876543401], ['Priya Sharma', 9876543402]] }]) },
  { name: 'workbook-wide-row.xlsx', content: workbook([{ name: 'A', rows: [['Name', 'Mobile Number'], ['Mohit Dua', 9876543401, 'beyond'], ['Priya Sharma', 9876543402]] }]) },
  { name: 'workbook-header-only.xlsx', content: workbook([{ name: 'A', rows: [header] }]) },
  { name: 'workbook-empty.xlsx', content: workbook([{ name: 'A', rows: [] }]) },
  { name: 'workbook-cut-off.xlsx', content: damaged() },
  { name: 'workbook-corrupted.xlsx', content: corrupted() },
  { name: 'workbook-bomb.xlsx', content: bomb() },
  { name: 'workbook-not.xlsx', content: zip({ 'readme.txt': 'no workbook' }) },
];
