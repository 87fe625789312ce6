/** The cards of an address book as a table: a row a card, a column for each thing that some card has. */
import { ok, type Result } from '../../../domain/result.ts';
import type { Card } from '../../../formats/vcard/card.ts';
import { CardReader } from '../../../formats/vcard/cards.ts';
import { detectEncoding } from '../../../formats/text/encoding.ts';
import { createUtf8Chunks } from '../../../formats/text/utf8-chunks.ts';
import type { ReadChoices } from '../../contract/import-choices.ts';
import { NoteLog } from '../problems/note-log.ts';
import { type OpenTable, SAMPLE_ROWS, type SampleCells } from './table.ts';
import { type RowReader, TableReader } from './row-reader.ts';

const SLICE_BYTES = 1 << 20;
const HEAD_BYTES = 1 << 18;
/** Numbers that get a column each; more of them share the last. */
const PHONES = 3;

const phone =
  (nth: number) =>
  (card: Card): string =>
    nth === PHONES - 1 ? card.phones.slice(nth).join(' ::: ') : (card.phones[nth] ?? '');

const COLUMNS: readonly (readonly [header: string, cell: (card: Card) => string])[] = [
  ['Name', (card) => card.name],
  ['First Name', (card) => card.first],
  ['Middle Name', (card) => card.middle],
  ['Last Name', (card) => card.last],
  ['Mobile Number', phone(0)],
  ['Phone 2', phone(1)],
  ['Phone 3', phone(2)],
  ['Tags', (card) => card.categories.join(' | ')],
  ['Email', (card) => card.email],
  ['Other Emails', (card) => card.otherEmails.join(', ')],
  ['Organization', (card) => card.organization],
  ['Job Title', (card) => card.title],
  ['Other Organizations', (card) => card.otherOrganizations.join('; ')],
  ['Birthday', (card) => card.birthday],
  ['Birthday without year', (card) => card.birthdayNoYear],
  ['Street', (card) => card.street],
  ['City', (card) => card.city],
  ['State', (card) => card.region],
  ['Postal Code', (card) => card.postcode],
  ['Country', (card) => card.country],
  ['Other Addresses', (card) => card.otherAddresses.join('; ')],
  ['Website', (card) => card.websites.join(', ')],
  ['Nickname', (card) => (card.nickname === card.name ? '' : card.nickname)],
  ['Note', (card) => card.note],
];
const NOTHING: ReadonlyMap<string, number> = new Map();
/** These are always there: an import asks for them. */
const ALWAYS = ['Name', 'Mobile Number'];

/** The file is read once to see which columns its cards fill; a card's row number is its place in the file. */
export async function openVcard(file: File, choices: ReadChoices): Promise<Result<OpenTable>> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const found = detectEncoding(head);
  const encoding = choices.encoding ?? found.encoding;
  const bom = encoding === found.encoding ? found.bom : 0;
  const used = new Set(ALWAYS);
  const notes = new NoteLog();
  const first: Card[] = [];
  for await (const { cards, leftOut } of cardsOf(file, encoding, bom)) {
    for (const card of cards) {
      if (first.length < SAMPLE_ROWS) first.push(card);
      for (const [header, cell] of COLUMNS) if (!used.has(header) && cell(card) !== '') used.add(header);
    }
    for (const [what, count] of leftOut) notes.add('detail-left-out', what, count);
  }
  const columns = COLUMNS.filter(([header]) => used.has(header));
  const empty = first.every((card) => COLUMNS.every(([, cell]) => cell(card) === ''));
  const row = (card: Card): string[] => columns.map(([, cell]) => cell(card));

  async function* read(): AsyncGenerator<{ reader: RowReader; bytes: number }> {
    let before = 0;
    for await (const { cards, bytes } of cardsOf(file, encoding, bom)) {
      const reader = new TableReader(cards.map(row), before);
      yield { reader, bytes };
      before += cards.length;
    }
  }

  return ok({
    file: {
      name: file.name,
      bytes: file.size,
      format: 'vcard',
      encoding,
      delimiter: '',
      quote: '',
      leftOut: [],
      headerRow: -1,
      sheets: [],
      sheet: 0,
    },
    headers: columns.map(([header]) => header),
    exact: false,
    samples: (empty ? [] : first).map((card, i): SampleCells => ({ row: i + 1, cells: row(card) })),
    notes,
    read,
  });
}

async function* cardsOf(
  file: File,
  encoding: string,
  bom: number,
): AsyncGenerator<{
  readonly cards: Card[];
  readonly bytes: number;
  /** What was not read of the whole file; empty until its end. */
  readonly leftOut: ReadonlyMap<string, number>;
}> {
  const chunks = createUtf8Chunks(encoding, bom);
  const decoder = new TextDecoder();
  const reader = new CardReader();
  for (let bytes = 0; bytes < file.size;) {
    const slice = new Uint8Array(await file.slice(bytes, bytes + SLICE_BYTES).arrayBuffer());
    if (slice.length === 0) return;
    bytes += slice.length;
    reader.push(decoder.decode(chunks.push(slice), { stream: true }));
    if (bytes >= file.size) {
      reader.push(decoder.decode(chunks.end()));
      reader.end();
    }
    const cards: Card[] = [];
    for (let card = reader.next(); card !== null; card = reader.next()) cards.push(card);
    yield { cards, bytes, leftOut: bytes >= file.size ? reader.leftOut : NOTHING };
  }
}
