/**
 * How the cells of a column get into the file: for each page a function that writes the cell of a slot. Texts go as the bytes that they
 * are stored as; what is written often (a tag, a date) is made into bytes once.
 * Hot code: indexed reads are within bounds by construction.
 */
import { unpackNameParts } from '../../base/contact-row.ts';
import { entryOf, intAt, numAt, textAt, type TextColumn } from '../../base/column.ts';
import { attributeKey, COLUMN, intColumn, numColumn, type Page, setsColumn, textColumn } from '../../base/page.ts';
import { type Attribute, formatValue } from '../../domain/attribute.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { ORIGINS, STATES, statusOf } from '../../domain/contact.ts';
import { nameParts } from '../../domain/name.ts';
import type { CsvWriter } from '../../formats/csv/writer.ts';
import type { ExportOptions } from '../contract.ts';
import type { FileColumn } from './export-columns.ts';

export type WriteCell = (slot: number) => void;
type Mode = ExportOptions['mode'];

const encoder = new TextEncoder();
const NONE = new Uint8Array(0);
const REMEMBERED = 20_000;

export class CellWriters {
  readonly #writer: CsvWriter;
  readonly #mode: Mode;
  readonly #now: number;
  /** Tags' names by id. */
  readonly #tags: readonly Uint8Array[];
  readonly #scratch: Uint8Array;
  /** Cells of numbers made before: of times, and by attribute. */
  readonly #times = new Map<number, Uint8Array>();
  readonly #values = new Map<number, Map<number, Uint8Array>>();

  constructor(writer: CsvWriter, mode: Mode, catalog: Catalog, now: number) {
    this.#writer = writer;
    this.#mode = mode;
    this.#now = now;
    const tags: Uint8Array[] = [];
    for (const { id, name } of catalog.tags) tags[id] = encoder.encode(name);
    this.#tags = tags;
    // The longest cell of tags: each once.
    this.#scratch = new Uint8Array(tags.reduce((sum, bytes) => sum + bytes.length + 1, 64));
  }

  open(page: Page, { field }: FileColumn): WriteCell {
    if (typeof field !== 'string') return this.#attribute(page, field);
    switch (field) {
      case 'name':
        return this.#text(textColumn(page, COLUMN.name));
      case 'source':
        return this.#text(textColumn(page, COLUMN.source));
      case 'firstName':
      case 'lastName':
        return this.#namePart(page, field === 'firstName' ? 'first' : 'last');
      case 'phone':
        return this.#phone(page);
      case 'tags':
        return this.#tagNames(page);
      case 'firstMessage':
        return this.#codes(page, COLUMN.firstMessage, (id) => this.#tags[id] ?? NONE);
      case 'optedOut':
        return this.#constants(page, COLUMN.optedOut, ['no', 'yes']);
      case 'origin':
        return this.#constants(page, COLUMN.origin, ORIGINS);
      case 'state':
        return this.#constants(page, COLUMN.state, STATES);
      case 'status':
        return this.#status(page);
      case 'createdAt':
      case 'lastActive':
        return this.#time(page, COLUMN[field]);
    }
  }

  #put(bytes: Uint8Array): void {
    this.#writer.writeBytes(bytes, 0, bytes.length);
  }

  #blank: WriteCell = () => this.#put(NONE);

  #text(column: TextColumn | undefined): WriteCell {
    if (column === undefined) return this.#blank;
    const writer = this.#writer;
    const { bytes, offsets } = column;
    return (slot) => {
      const entry = entryOf(column, slot);
      const start = offsets[entry] ?? 0;
      writer.writeBytes(bytes, start, Math.max(start, (offsets[entry + 1] ?? 1) - 1));
    };
  }

  /** For re-import only what was given apart; the rest is split by rule there too [N2]. */
  #namePart(page: Page, part: 'first' | 'last'): WriteCell {
    const names = textColumn(page, COLUMN.name);
    const packed = intColumn(page, COLUMN.nameParts);
    return (slot) => {
      const code = intAt(packed, slot);
      const name = textAt(names, slot);
      const isGiven = code !== 0 || this.#mode === 'spreadsheet';
      this.#writer.write(isGiven ? nameParts(name, unpackNameParts(name, code))[part] : '');
    };
  }

  /** E.164. */
  #phone(page: Page): WriteCell {
    const column = numColumn(page, COLUMN.phone);
    const scratch = this.#scratch;
    return (slot) => {
      let rest = numAt(column, slot, 0);
      let at = 32;
      const isNumber = rest > 0;
      while (rest > 0) {
        const tens = Math.floor(rest / 10);
        scratch[--at] = 0x30 + rest - tens * 10;
        rest = tens;
      }
      if (isNumber) scratch[--at] = 0x2b;
      this.#writer.writeBytes(scratch, at, 32);
    };
  }

  /** [T1] */
  #tagNames(page: Page): WriteCell {
    const column = setsColumn(page, COLUMN.tags);
    if (column === undefined) return this.#blank;
    const { codes, offsets, ids } = column;
    const scratch = this.#scratch;
    return (slot) => {
      let at = 0;
      const entry = codes[slot] ?? 0;
      const end = offsets[entry + 1] ?? 0;
      for (let i = offsets[entry] ?? 0; i < end; i++) {
        const name = this.#tags[ids[i] ?? 0];
        if (name === undefined) continue;
        if (at > 0) scratch[at++] = 0x7c;
        // Names are short: a loop is quicker than set.
        for (let b = 0; b < name.length; b++) scratch[at++] = name[b] ?? 0;
      }
      this.#writer.writeBytes(scratch, 0, at);
    };
  }

  #codes(page: Page, key: number, bytesOf: (code: number) => Uint8Array): WriteCell {
    const column = intColumn(page, key);
    return (slot) => this.#put(bytesOf(intAt(column, slot)));
  }

  #constants(page: Page, key: number, texts: readonly string[]): WriteCell {
    const bytes = texts.map((text) => encoder.encode(text));
    return this.#codes(page, key, (code) => bytes[code] ?? NONE);
  }

  #status(page: Page): WriteCell {
    const column = numColumn(page, COLUMN.lastActive);
    const active = encoder.encode('ACTIVE');
    const inactive = encoder.encode('INACTIVE');
    return (slot) => this.#put(statusOf(numAt(column, slot, 0), this.#now) === 'ACTIVE' ? active : inactive);
  }

  #time(page: Page, key: number): WriteCell {
    const column = numColumn(page, key);
    if (column === undefined) return this.#blank;
    return (slot) => this.#put(remembered(this.#times, numAt(column, slot, 0), (at) => timeText(at, this.#mode)));
  }

  #attribute(page: Page, attribute: Attribute): WriteCell {
    const key = attributeKey(attribute.id);
    switch (attribute.type) {
      case 'text':
      case 'choice':
        return this.#text(textColumn(page, key));
      case 'yesno':
        return this.#constants(page, key, ['', 'no', 'yes']);
      case 'number':
      case 'date': {
        const column = numColumn(page, key);
        if (column === undefined) return this.#blank;
        const known = this.#values.get(key) ?? new Map<number, Uint8Array>();
        this.#values.set(key, known);
        const { type } = attribute;
        return (slot) => {
          const value = numAt(column, slot, NaN);
          this.#put(Number.isNaN(value) ? NONE : remembered(known, value, (n) => formatValue(type, n)));
        };
      }
    }
  }
}

/** For re-import: ISO 8601 in UTC. For spreadsheets: the time here, as they read it. */
function timeText(at: number, mode: Mode): string {
  if (at === 0) return '';
  if (mode === 'reimport') return new Date(at).toISOString();
  const here = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return here.toISOString().slice(0, 19).replace('T', ' ');
}

function remembered(known: Map<number, Uint8Array>, value: number, text: (value: number) => string): Uint8Array {
  let bytes = known.get(value);
  if (bytes === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    bytes = encoder.encode(text(value));
    known.set(value, bytes);
  }
  return bytes;
}
