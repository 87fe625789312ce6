/** Workbooks larger than a test wants to hold: a piece of a sheet is packed once and stands in the archive as often as wanted. */
import { randomBytes } from 'node:crypto';
import { constants, deflateRawSync } from 'node:zlib';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="People" sheetId="1" r:id="b"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="b" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.map(cell).join('')}</row>`;

/** Pieces that follow one another in one stream: none looks back at what another holds. */
const packed = (text: string | Buffer, last = false): Buffer =>
  deflateRawSync(text, { finishFlush: last ? constants.Z_FINISH : constants.Z_FULL_FLUSH });

const HEAD = `<worksheet xmlns="${MAIN}"><sheetData>${row('Name', 'Mobile Number', 'Note')}`;

/** `rows` contacts, each with a note of its own that does not pack; the same ones `times` times. */
export function workbookOf({ rows, times }: { readonly rows: number; readonly times: number }): Buffer {
  const lines = Array.from({ length: rows }, (_, i) =>
    row(`Person ${String(i)}`, `98${String(70_000_000 + i)}`, randomBytes(150).toString('base64url')),
  );
  return archive(HEAD, packed(lines.join('')), times);
}

/** A small file with a sheet of `gibibytes` of nothing: opened by a program that believes it, it takes the machine's memory. */
export function bombOf(gibibytes: number): Buffer {
  const piece = packed(Buffer.alloc(16 << 20, ' '));
  return archive(HEAD, piece, gibibytes * 64);
}

function archive(head: string, piece: Buffer, times: number): Buffer {
  const sheet = Buffer.concat([
    packed(head),
    ...Array.from({ length: times }, () => piece),
    packed('</sheetData></worksheet>', true),
  ]);
  const entries = [
    ...Object.entries(PARTS).map(([name, text]) => ({ name: Buffer.from(name), data: packed(text, true) })),
    { name: Buffer.from(SHEET), data: sheet },
  ];
  const chunks: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    // Sizes are said to be small: they are not to be believed.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(1000, 18);
    shared.writeUInt16LE(name.length, 22);
    chunks.push(Buffer.from('PK\x03\x04', 'latin1'), shared, name, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, tail, name);
    offset += 30 + name.length + data.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...chunks, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
