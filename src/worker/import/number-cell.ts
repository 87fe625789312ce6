/** The number of a row [P1–P9]: the first valid one of its number columns, mobile labels first; why not, where there is none. */
import type { PhoneReader } from '../../formats/phone/reader.ts';
import type { PhoneProblem, PhoneProblemCode } from '../../formats/phone/reading.ts';
import type { ProblemKind } from '../../domain/report.ts';
import { cellText } from './cell-texts.ts';
import { readWithCode } from './country-code.ts';
import type { Layout, PhoneColumn } from './layout.ts';
import type { ProblemLog } from './problem-log.ts';
import type { RowReader } from './row-reader.ts';

export const NUMBER_PROBLEMS: Readonly<Record<PhoneProblemCode, ProblemKind>> = {
  rounded: 'number-rounded',
  'too-short': 'number-short',
  'too-long': 'number-long',
  'not-a-number': 'number-not',
  invalid: 'number-invalid',
  'other-country': 'number-other-country',
};

/** Words that label a mobile number in address books. */
const MOBILE = /mob|cell|handy|móvil|movil|celular|portable|whatsapp|wa\b/i;

export class NumberCell {
  readonly #layout: Layout;
  readonly #phones: PhoneReader;
  readonly #take: ReadonlySet<ProblemKind>;
  readonly #log: ProblemLog;
  readonly #simple: boolean;

  constructor(layout: Layout, phones: PhoneReader, take: ReadonlySet<ProblemKind>, log: ProblemLog) {
    this.#layout = layout;
    this.#phones = phones;
    this.#take = take;
    this.#log = log;
    this.#simple = layout.phones.length === 1 && layout.countryCode < 0;
  }

  /** E.164 as a number, or 0: the row has none and its problem is logged. */
  read(reader: RowReader, file: number, map: Int32Array): number {
    if (this.#simple) {
      const at = map[this.#layout.phones[0]?.index ?? -1] ?? -1;
      if (at >= 0 && at < reader.fields) {
        const phone = this.#phones.readBytes(reader.bytes, reader.starts[at] ?? 0, reader.ends[at] ?? 0);
        if (phone !== 0) return phone;
      }
    }
    return this.#slow(reader, file, map);
  }

  #slow(reader: RowReader, file: number, map: Int32Array): number {
    const code = this.#text(reader, map, this.#layout.countryCode);
    let first: { readonly column: number; readonly problem: PhoneProblem; readonly text: string } | null = null;
    for (const column of this.#order(reader, map)) {
      const { reading, text } = readWithCode(this.#phones, this.#numberText(reader, map, column), code);
      if (reading.kind === 'number') {
        if (reading.others.length > 0) this.#note('several-numbers', reader, file, map, column.index);
        return reading.phone;
      }
      if (reading.kind === 'problem') first ??= { column: column.index, problem: reading, text };
    }
    if (first === null) {
      const { phones } = this.#layout;
      const own = phones.find(({ index }) => (map[index] ?? -1) >= 0) ?? phones[0];
      this.#note('number-blank', reader, file, map, own?.index ?? -1);
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
