/**
 * The number of a row [P1–P9]: the first valid one of its number columns, mobile labels first; why not, where there is none; and which
 * others it has [P8] [P13].
 */
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import {
  type Doubt,
  doubtOf,
  type PhoneFound,
  type PhoneProblem,
  type PhoneProblemCode,
} from '../../../formats/phone/reading.ts';
import { variantKey } from '../../../formats/phone/variants.ts';
import type { ProblemKind } from '../../../domain/report.ts';
import { cellText } from './cell-texts.ts';
import { type CodedReading, readWithCode } from './country-code.ts';
import type { Layout, PhoneColumn } from '../map/layout.ts';
import type { NumberNotes } from './number-notes.ts';
import type { ProblemLog } from '../problems/problem-log.ts';
import type { RowReader } from '../open/row-reader.ts';

export const NUMBER_PROBLEMS: Readonly<Record<PhoneProblemCode, ProblemKind>> = {
  rounded: 'number-rounded',
  'too-short': 'number-short',
  'too-long': 'number-long',
  'not-a-number': 'number-not',
  invalid: 'number-invalid',
  'other-country': 'number-other-country',
};

/** Between cells of several columns that are told together: a row is told once. */
const SEVERAL = ' ::: ';

/** Words that label a mobile number in address books. */
const MOBILE = /mob|cell|handy|móvil|movil|celular|portable|whatsapp|wa\b/i;

export class NumberCell {
  readonly #layout: Layout;
  readonly #phones: PhoneReader;
  readonly #take: ReadonlySet<ProblemKind>;
  readonly #log: ProblemLog;
  readonly #notes: NumberNotes;
  readonly #simple: boolean;
  /** The row has no number because there is nothing where one should be: what becomes of it is up to the caller. */
  isBlank = false;
  /** Of the number that `#reading` read last. */
  #doubt: Doubt = 0;

  constructor(
    layout: Layout,
    phones: PhoneReader,
    take: ReadonlySet<ProblemKind>,
    log: ProblemLog,
    notes: NumberNotes,
  ) {
    this.#notes = notes;
    this.#layout = layout;
    this.#phones = phones;
    this.#take = take;
    this.#log = log;
    this.#simple = layout.phones.length === 1 && layout.countryCode < 0;
  }

  /** E.164 as a number, or 0: the row has none, and its problem is logged unless it is blank. */
  read(reader: RowReader, file: number, map: Int32Array): number {
    this.isBlank = false;
    if (this.#simple) {
      const column = this.#layout.phones[0];
      const at = map[column?.index ?? -1] ?? -1;
      if (column !== undefined && at >= 0 && at < reader.fields) {
        const start = reader.starts[at] ?? 0;
        const end = reader.ends[at] ?? 0;
        const phone = this.#phones.readBytes(reader.bytes, start, end, column.code);
        if (phone !== 0) {
          const doubt = this.#phones.lastDoubt();
          if (doubt !== 0) this.#notes.addBytes(doubt, reader.bytes, start, end);
          return phone;
        }
      }
    }
    return this.#slow(reader, file, map);
  }

  noteBlank(reader: RowReader, file: number, map: Int32Array): void {
    const { phones } = this.#layout;
    const own = phones.find(({ index }) => (map[index] ?? -1) >= 0) ?? phones[0];
    this.#note('number-blank', reader, file, map, own?.index ?? -1);
  }

  #slow(reader: RowReader, file: number, map: Int32Array): number {
    const code = this.#text(reader, map, this.#layout.countryCode);
    const columns = this.#order(reader, map);
    let first: { readonly column: number; readonly problem: PhoneProblem; readonly text: string } | null = null;
    for (const [i, column] of columns.entries()) {
      const { reading, text } = this.#reading(reader, map, column, code);
      if (reading.kind === 'number') {
        if (this.#doubt !== 0) this.#notes.add(this.#doubt, text);
        if (reading.others.length > 0) this.#note('several-numbers', reader, file, map, column.index);
        if (reading.extension !== undefined) this.#note('number-extension', reader, file, map, column.index);
        if (i + 1 < columns.length) this.#noteUnused(columns.slice(i + 1), reading, code, reader, file, map);
        return reading.phone;
      }
      if (reading.kind === 'problem') first ??= { column: column.index, problem: reading, text };
    }
    if (first === null) {
      this.isBlank = true;
      return 0;
    }
    const kind = NUMBER_PROBLEMS[first.problem.code];
    if (first.problem.suggestion !== undefined) {
      if (this.#take.has(kind)) return first.problem.suggestion;
      this.#log.countFixable(kind);
    }
    if (code === '') this.#note(kind, reader, file, map, first.column);
    else this.#log.addText(kind, file, reader.row, first.column, first.text);
    return 0;
  }

  /** [P13] Numbers of the columns that were not asked any more: each once, and none that the row has already. One line a row. */
  #noteUnused(
    columns: readonly PhoneColumn[],
    used: PhoneFound,
    code: string,
    reader: RowReader,
    file: number,
    map: Int32Array,
  ): void {
    const told = new Set([used.phone, ...used.valid].map(variantKey));
    const texts: string[] = [];
    let first = -1;
    for (const column of columns) {
      const { reading, text } = this.#reading(reader, map, column, code);
      if (reading.kind !== 'number') continue;
      const keys = [reading.phone, ...reading.valid].map(variantKey);
      if (keys.every((key) => told.has(key))) continue;
      for (const key of keys) told.add(key);
      texts.push(text);
      if (first < 0) first = column.index;
    }
    if (first >= 0) this.#log.addText('number-unused', file, reader.row, first, texts.join(SEVERAL));
  }

  #reading(reader: RowReader, map: Int32Array, column: PhoneColumn, code: string): CodedReading {
    const at = map[column.index] ?? -1;
    if (code === '' && at >= 0 && at < reader.fields) {
      const phone = this.#phones.readBytes(reader.bytes, reader.starts[at] ?? 0, reader.ends[at] ?? 0, column.code);
      if (phone !== 0) {
        this.#doubt = this.#phones.lastDoubt();
        const text = this.#text(reader, map, column.index);
        return { reading: { kind: 'number', phone, others: [], valid: [] }, text };
      }
    }
    const coded = readWithCode(this.#phones, this.#numberText(reader, map, column), code, column.code);
    this.#doubt = coded.reading.kind === 'number' ? doubtOf(this.#phones.typeOf(coded.reading.phone)) : 0;
    return coded;
  }

  /** Columns in order of preference: those that the row labels as mobile come first. */
  #order(reader: RowReader, map: Int32Array): readonly PhoneColumn[] {
    const { phones } = this.#layout;
    if (phones.length === 1 || phones.every(({ label }) => label < 0)) return phones;
    const mobile = phones.filter(({ label }) => MOBILE.test(this.#text(reader, map, label)));
    return [...mobile, ...phones.filter((column) => !mobile.includes(column))];
  }

  #numberText(reader: RowReader, map: Int32Array, column: PhoneColumn): string {
    const text = this.#text(reader, map, column.index);
    return column.separator === '' ? text : text.split(column.separator.trim()).join('\n');
  }

  #text(reader: RowReader, map: Int32Array, index: number): string {
    const at = index < 0 ? -1 : (map[index] ?? -1);
    return at < 0 || at >= reader.fields ? '' : cellText(reader.bytes, reader.starts[at] ?? 0, reader.ends[at] ?? 0);
  }

  #note(kind: ProblemKind, reader: RowReader, file: number, map: Int32Array, column: number): void {
    const at = map[column] ?? -1;
    const given = at >= 0 && at < reader.fields;
    this.#log.add(
      kind,
      file,
      reader.row,
      column,
      reader.bytes,
      given ? (reader.starts[at] ?? 0) : 0,
      given ? (reader.ends[at] ?? 0) : 0,
    );
  }
}
