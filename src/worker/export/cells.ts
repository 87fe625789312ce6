/**
 * How the cells of a column get into the file: for each page a function that writes the cell of a slot. Texts go as the bytes that they
 * are stored as; what is written often (a tag, a date) is made into bytes once.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { unpackNameParts } from '../../base/contact-row.ts';
import { entryOf, intAt, type NumColumn, numAt, textAt, type TextColumn } from '../../base/column.ts';
import {
  attributeKey,
  COLUMN,
  intColumn,
  numColumn,
  type Page,
  PAGE_SIZE,
  setsColumn,
  textColumn,
} from '../../base/page.ts';
import { type Attribute, formatValue } from '../../domain/attribute.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { ORIGINS, STATES, statusOf } from '../../domain/contact.ts';
import { type ConversationSummary, lastText } from '../../domain/conversation/summary.ts';
import { nameParts } from '../../domain/name.ts';
import type { TalkField } from '../../base/sort/talk-order.ts';
import type { CsvWriter } from '../../formats/csv/writer.ts';
import type { ExportOptions } from '../contract/export.ts';
import { wallOf } from '../wall-clock.ts';
import type { FileColumn } from './export-columns.ts';
import { MadeCells } from './made-cells.ts';

export type WriteCell = (slot: number) => void;
type Mode = ExportOptions['mode'];

const encoder = new TextEncoder();
const NONE = new Uint8Array(0);
const ACTIVE = encoder.encode('ACTIVE');
const INACTIVE = encoder.encode('INACTIVE');

export interface CellContext {
  readonly mode: Mode;
  readonly catalog: Catalog;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The file has the whole name, too. */
  readonly hasName: boolean;
  /** Names of a contact's campaigns, as a cell. */
  readonly campaignsOf: (contact: number) => string;
  readonly conversationOf: (contact: number) => ConversationSummary | null;
}

export class CellWriters {
  readonly #writer: CsvWriter;
  /** Parts of names are written where they were given apart. */
  readonly #givenOnly: boolean;
  readonly #mode: Mode;
  readonly #now: number;
  /** Tags' names by id, bare and as cells. */
  readonly #tags: readonly Uint8Array[];
  readonly #tagCells: readonly Uint8Array[];
  readonly #scratch: Uint8Array;
  readonly #times: MadeCells;
  /** By column. */
  readonly #values = new Map<number, MadeCells>();

  readonly #campaignsOf: CellContext['campaignsOf'];
  readonly #conversationOf: CellContext['conversationOf'];

  constructor(writer: CsvWriter, { mode, catalog, now, hasName, campaignsOf, conversationOf }: CellContext) {
    this.#campaignsOf = campaignsOf;
    this.#conversationOf = conversationOf;
    this.#writer = writer;
    this.#givenOnly = mode === 'reimport' && hasName;
    this.#mode = mode;
    this.#now = now;
    const tags: Uint8Array[] = [];
    const tagCells: Uint8Array[] = [];
    for (const { id, name } of catalog.tags) {
      tags[id] = encoder.encode(name);
      tagCells[id] = writer.guarded(name);
    }
    this.#times = new MadeCells((at) => writer.guarded(timeText(at, mode)));
    this.#tags = tags;
    this.#tagCells = tagCells;
    // The longest cell of tags: each once.
    this.#scratch = new Uint8Array(tags.reduce((sum, bytes) => sum + bytes.length + 1, 64));
  }

  /** `no`: the page's number. */
  open(page: Page, { field }: FileColumn, no: number): WriteCell {
    if (typeof field !== 'string') return this.#attribute(page, field);
    switch (field) {
      case 'name':
        return this.#text(textColumn(page, COLUMN.name));
      case 'source':
        return this.#text(textColumn(page, COLUMN.source));
      case 'userId':
        return this.#text(textColumn(page, COLUMN.userIds));
      case 'username':
        return this.#text(textColumn(page, COLUMN.username));
      case 'firstName':
      case 'lastName':
        return this.#namePart(page, field === 'firstName' ? 'first' : 'last');
      case 'phone':
        return this.#phone(page);
      case 'tags':
        return this.#tagNames(page);
      case 'firstMessage':
        return this.#codes(page, COLUMN.firstMessage, (id) => this.#tagCells[id] ?? NONE);
      case 'optedOut':
        return this.#constants(page, COLUMN.optedOut, ['no', 'yes']);
      case 'origin':
        return this.#constants(page, COLUMN.origin, ORIGINS);
      case 'state':
        return this.#constants(page, COLUMN.state, STATES);
      case 'status':
        return this.#status(page);
      case 'campaigns':
        return this.#campaigns(no);
      case 'messages':
      case 'unreplied':
      case 'lastMessage':
      case 'lastFrom':
        return this.#talk(no, field);
      case 'createdAt':
      case 'lastActive':
        return this.#numbers(numColumn(page, COLUMN[field]), this.#times);
    }
  }

  /** What was made with `guarded`. */
  #put(bytes: Uint8Array): void {
    this.#writer.writeSafe(bytes, 0, bytes.length);
  }

  /** Every slot of the page has this cell. */
  #same(bytes: Uint8Array): WriteCell {
    return () => this.#put(bytes);
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

  /** For re-import, beside the name, only what was given apart, as it was given; the rest is split by rule there too [N2]. */
  #namePart(page: Page, part: 'first' | 'last'): WriteCell {
    const names = textColumn(page, COLUMN.name);
    const packed = intColumn(page, COLUMN.nameParts);
    return (slot) => {
      const code = intAt(packed, slot);
      const name = textAt(names, slot);
      const given = unpackNameParts(name, code);
      const parts = this.#mode === 'reimport' && (given !== null || this.#givenOnly) ? given : nameParts(name, given);
      this.#writer.write(parts?.[part] ?? '');
    };
  }

  /** E.164. For spreadsheets guarded, as every text that begins with a plus. */
  #phone(page: Page): WriteCell {
    const column = numColumn(page, COLUMN.phone);
    const scratch = this.#scratch;
    const isGuarded = this.#mode === 'spreadsheet';
    return (slot) => {
      const phone = numAt(column, slot, 0);
      let at = 32;
      if (phone > 0) {
        // In two parts, as whole numbers of 32 bits divide quicker than doubles.
        const high = Math.floor(phone / 1e7);
        at = digits(scratch, at, phone - high * 1e7);
        if (high > 0) {
          while (at > 25) scratch[--at] = 0x30;
          at = digits(scratch, at, high);
        }
        scratch[--at] = 0x2b;
        if (isGuarded) scratch[--at] = 0x27;
      }
      this.#writer.writeSafe(scratch, at, 32);
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

  /** [B5] Names as tags are written, the newest first. */
  #campaigns(no: number): WriteCell {
    return (slot) => this.#writer.write(this.#campaignsOf(no * PAGE_SIZE + slot));
  }

  /** [C5] Empty where there is no conversation. */
  #talk(no: number, field: TalkField): WriteCell {
    return (slot) => {
      const conversation = this.#conversationOf(no * PAGE_SIZE + slot);
      this.#writer.write(conversation === null ? '' : talkCell(conversation, field));
    };
  }

  #codes(page: Page, key: number, bytesOf: (code: number) => Uint8Array): WriteCell {
    const column = intColumn(page, key);
    if (column === undefined || column.values.length === 1) return this.#same(bytesOf(intAt(column, 0)));
    const { values } = column;
    return (slot) => this.#put(bytesOf(values[slot] as number));
  }

  #constants(page: Page, key: number, texts: readonly string[]): WriteCell {
    const bytes = texts.map((text) => this.#writer.guarded(text));
    return this.#codes(page, key, (code) => bytes[code] ?? NONE);
  }

  #status(page: Page): WriteCell {
    const column = numColumn(page, COLUMN.lastActive);
    const cellAt = (slot: number): Uint8Array =>
      statusOf(numAt(column, slot, 0), this.#now) === 'ACTIVE' ? ACTIVE : INACTIVE;
    return column === undefined ? this.#same(cellAt(0)) : (slot) => this.#put(cellAt(slot));
  }

  /** `made`: cells of numbers that were met before. */
  #numbers(column: NumColumn | undefined, made: MadeCells): WriteCell {
    if (column === undefined) return this.#blank;
    const { values } = column;
    if (values.length === 1) return this.#same(made.of(values[0] as number));
    return (slot) => this.#put(made.of(values[slot] as number));
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
        const { type } = attribute;
        let made = this.#values.get(key);
        if (made === undefined) {
          this.#values.set(key, (made = new MadeCells((n) => this.#writer.guarded(formatValue(type, n)))));
        }
        return this.#numbers(numColumn(page, key), made);
      }
    }
  }
}

function talkCell(conversation: ConversationSummary, field: TalkField): string {
  switch (field) {
    case 'messages':
      return String(conversation.messages);
    case 'unreplied':
      return conversation.unreplied ? 'yes' : 'no';
    case 'lastMessage':
      return lastText(conversation);
    case 'lastFrom':
      return conversation.lastFrom === 'in' ? 'contact' : 'business';
  }
}

/** For re-import: ISO 8601 in UTC. For spreadsheets: the time here, as they read it. */
function timeText(at: number, mode: Mode): string {
  if (at === 0) return '';
  if (mode === 'reimport') return new Date(at).toISOString();
  return new Date(wallOf(at)).toISOString().slice(0, 19).replace('T', ' ');
}

/** The digits of a whole number below 2^31, ending before `end`; returns where they begin. None of 0. */
function digits(target: Uint8Array, end: number, value: number): number {
  let at = end;
  for (let rest = value | 0; rest > 0;) {
    const tens = (rest / 10) | 0;
    target[--at] = 0x30 + rest - tens * 10;
    rest = tens;
  }
  return at;
}
