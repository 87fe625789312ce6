/**
 * The contacts of the files: every row read once, rows of one number folded in file order [I3], nothing yet compared with the base.
 * Policies and new tags are decided on top of it (plan.ts), as often as the person likes, without reading the files again.
 * Hot code: one call of `row` a row, no string for a cell that was met before. Indexed reads are within bounds by construction,
 * hence the casts of what they give.
 */
import { NumberIndex } from '../../base/number-index.ts';
import { packNameParts } from '../../base/contact-row.ts';
import { TextPool } from '../../base/text-pool.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { cleanName, joinName } from '../../domain/name.ts';
import type { ProblemKind } from '../../domain/report.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import { CellTexts, cellText } from './cell-texts.ts';
import { Doubles, Ints } from './growable.ts';
import { attributeJudge, automaticJudge, firstMessageJudge, optedOutJudge, tagsJudge } from './judges.ts';
import type { AttributeColumn, Layout } from './layout.ts';
import { NumberCell } from './number-cell.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import { ProblemLog } from './problem-log.ts';
import type { RowReader } from './row-reader.ts';
import { CLEARED, StagedColumn } from './staged-column.ts';
import { StagedTags } from './staged-tags.ts';

export interface StageOptions {
  readonly layout: Layout;
  readonly catalog: Catalog;
  readonly phones: PhoneReader;
  readonly blankClears: boolean;
  /** Kinds whose suggestions the person took for all rows. */
  readonly takeSuggestions: ReadonlySet<ProblemKind>;
  /** Rows that the files are likely to have: room is made for them at once. */
  readonly expected?: number;
}

/** Problems of the scanner, by its numbers. */
const SCAN_PROBLEMS: readonly (ProblemKind | null)[] = [
  null,
  'quote-stray',
  'quote-stray',
  'row-too-long',
  'row-too-long',
];

export class Stage {
  readonly layout: Layout;
  readonly log = new ProblemLog();
  readonly options: StageOptions;

  /** Rows that are not blank, blank ones, and rows that no contact comes of. */
  rows = 0;
  blank = 0;
  rejected = 0;
  /** Contacts staged; the arrays below go by them. */
  contacts = 0;
  readonly phones = new Doubles();
  /** Row and file where the contact first came. */
  readonly firstRows = new Ints();
  readonly firstFiles = new Ints();
  /** Later rows of a contact, in file order. */
  readonly folded = { contacts: new Ints(), rows: new Ints(), files: new Ints() };

  readonly names = new CellTexts(cleanName, new TextPool(1 << 16));
  readonly nameCodes = new Ints();
  readonly nameParts = new Ints();
  readonly source: StagedColumn | null;
  readonly firstMessage: StagedColumn | null;
  readonly optedOut: StagedColumn | null;
  readonly tags: StagedTags | null;
  readonly attributes: readonly (AttributeColumn & { readonly column: StagedColumn })[];
  readonly automatic: readonly {
    readonly field: Layout['automatic'][number]['field'];
    readonly column: StagedColumn;
  }[];

  readonly #columns: StagedColumn[];
  readonly #index: NumberIndex;
  readonly #number: NumberCell;
  readonly #joined: boolean;

  constructor(options: StageOptions) {
    const { layout, catalog } = options;
    this.layout = layout;
    this.options = options;
    this.#index = new NumberIndex(options.expected ?? 1024);
    this.#number = new NumberCell(layout, options.phones, options.takeSuggestions, this.log);
    this.#joined = layout.firstName >= 0 || layout.lastName >= 0;
    const column = (index: number, judge: ConstructorParameters<typeof StagedColumn>[1]): StagedColumn | null =>
      index < 0 ? null : new StagedColumn(index, judge);
    this.source = column(layout.source, null);
    this.firstMessage = column(layout.firstMessage, firstMessageJudge(catalog));
    this.optedOut = column(layout.optedOut, optedOutJudge);
    this.tags =
      layout.tags.length === 0
        ? null
        : new StagedTags(
            layout.tags.map(({ index, separator }) => new StagedColumn(index, tagsJudge(catalog, separator), false)),
            layout.tags,
          );
    this.attributes = layout.attributes.map((part) => ({
      ...part,
      column: new StagedColumn(part.index, attributeJudge(part.attribute, part.isNew)),
    }));
    this.automatic = layout.automatic.map(({ index, field }) => ({
      field,
      column: new StagedColumn(index, automaticJudge(field)),
    }));
    this.#columns = [this.source, this.firstMessage, this.optedOut, ...this.attributes, ...this.automatic]
      .map((part) => (part instanceof StagedColumn || part === null ? part : part.column))
      .filter((part) => part !== null);
  }

  /** Takes the reader's current row. `map`: column of the row by column of the joined table, -1 = not in this file. */
  row(reader: RowReader, file: number, map: Int32Array, width: number): void {
    if (reader.blank) {
      this.blank++;
      return;
    }
    this.rows++;
    const problem = SCAN_PROBLEMS[reader.problem];
    if (problem !== null && problem !== undefined) {
      this.log.add(problem, file, reader.row, -1, reader.bytes, 0, 0);
      if (problem === 'row-too-long') {
        this.rejected++;
        return;
      }
    }
    if (reader.fields !== width) this.#ragged(reader, file, width);
    const phone = this.#number.read(reader, file, map);
    if (phone === 0) {
      this.rejected++;
      return;
    }
    const key = variantKey(phone);
    const contact = this.#index.add(key, this.contacts);
    if (contact === this.contacts) {
      this.contacts++;
      this.phones.push(phone);
      this.firstRows.push(reader.row);
      this.firstFiles.push(file);
      this.nameCodes.reserve(this.contacts);
      this.nameParts.reserve(this.contacts);
      for (const column of this.#columns) column.codes.reserve(this.contacts);
      this.tags?.reserve(this.contacts);
    } else {
      this.folded.contacts.push(contact);
      this.folded.rows.push(reader.row);
      this.folded.files.push(file);
    }
    this.#name(reader, file, map, contact);
    for (const column of this.#columns) this.#take(column, reader, file, map, contact);
    if (this.tags !== null) this.#takeTags(this.tags, reader, file, map, contact);
  }

  #take(column: StagedColumn, reader: RowReader, file: number, map: Int32Array, contact: number): void {
    const at = map[column.index] as number;
    if (at < 0) return;
    const given = at < reader.fields;
    const start = given ? (reader.starts[at] as number) : 0;
    const end = given ? (reader.ends[at] as number) : 0;
    const code = start < end ? column.texts.code(reader.bytes, start, end) : 0;
    if (code === 0) {
      if (this.options.blankClears) column.codes.values[contact] = CLEARED;
      return;
    }
    if (column.texts.unreadable)
      this.log.add('text-unreadable', file, reader.row, column.index, reader.bytes, start, end);
    const problem = column.problemOf(code, file, reader.row);
    if (problem === null) column.codes.values[contact] = code;
    else this.log.add(problem, file, reader.row, column.index, reader.bytes, start, end);
  }

  #takeTags(tags: StagedTags, reader: RowReader, file: number, map: Int32Array, contact: number): void {
    let said = false;
    let inFile = false;
    let set = 0;
    for (let which = 0; which < tags.columns.length; which++) {
      const column = tags.columns[which] as StagedColumn;
      const at = map[column.index] as number;
      if (at < 0) continue;
      inFile = true;
      if (at >= reader.fields) continue;
      const code = column.texts.code(reader.bytes, reader.starts[at] as number, reader.ends[at] as number);
      if (code === 0) continue;
      said = true;
      if (column.texts.unreadable) this.#unreadable(reader, file, column.index, at);
      column.problemOf(code, file, reader.row);
      set = tags.sets.union(set, tags.setOf(which, code));
    }
    if (said) tags.fold(contact, set);
    else if (inFile && this.options.blankClears) tags.clear(contact);
  }

  #name(reader: RowReader, file: number, map: Int32Array, contact: number): void {
    if (this.#joined && this.#joinedName(reader, map, contact)) return;
    const { name } = this.layout;
    const at = name < 0 ? -1 : (map[name] as number);
    if (at < 0 || at >= reader.fields) return;
    const code = this.names.append(reader.bytes, reader.starts[at] as number, reader.ends[at] as number);
    if (code === 0) return;
    if (this.names.unreadable) this.#unreadable(reader, file, name, at);
    this.nameCodes.values[contact] = code;
    this.nameParts.values[contact] = 0;
  }

  /** [N4] First and last columns win over the split; false = they are blank. */
  #joinedName(reader: RowReader, map: Int32Array, contact: number): boolean {
    const { firstName, middleName, lastName } = this.layout;
    const first = cleanName(fieldOf(reader, map, firstName));
    const last = cleanName(fieldOf(reader, map, lastName));
    const name = joinName(first, fieldOf(reader, map, middleName), last);
    if (name === '') return false;
    this.nameCodes.values[contact] = this.names.pool.internText(name);
    this.nameParts.values[contact] = packNameParts(name, { first, last });
    return true;
  }

  #unreadable(reader: RowReader, file: number, column: number, at: number): void {
    this.log.add(
      'text-unreadable',
      file,
      reader.row,
      column,
      reader.bytes,
      reader.starts[at] ?? 0,
      reader.ends[at] ?? 0,
    );
  }

  /** Missing cells at the end are blank cells; only cells beyond the header that hold something are worth a word. */
  #ragged(reader: RowReader, file: number, width: number): void {
    for (let i = width; i < reader.fields; i++) {
      const cell = cellText(reader.bytes, reader.starts[i] ?? 0, reader.ends[i] ?? 0);
      if (cell.trim() === '') continue;
      this.log.add('row-ragged', file, reader.row, -1, reader.bytes, reader.starts[i] ?? 0, reader.ends[i] ?? 0);
      return;
    }
    if (reader.fields < width) this.log.add('row-ragged', file, reader.row, -1, reader.bytes, 0, 0);
  }
}

function fieldOf(reader: RowReader, map: Int32Array, index: number): string {
  const at = index < 0 ? -1 : (map[index] ?? -1);
  return at < 0 || at >= reader.fields ? '' : cellText(reader.bytes, reader.starts[at] ?? 0, reader.ends[at] ?? 0);
}
