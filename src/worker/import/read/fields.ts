/**
 * What the rows of the files say of their contacts beside number and name: tags, source, first message, opted out, attributes, automatic
 * fields. Policies and new tags are decided on top of it (plan.ts), as often as the person likes, without reading the files again.
 * Hot code: one call of `row` a row, no string for a cell that was met before. Indexed reads are within bounds by construction,
 * hence the casts of what they give.
 */
import type { Catalog } from '../../../domain/catalog.ts';
import { cellText } from './cell-texts.ts';
import { attributeJudge, automaticJudge, firstMessageJudge, optedOutJudge } from './judges.ts';
import type { AttributeColumn, Layout } from '../map/layout.ts';
import { NoteLog } from '../problems/note-log.ts';
import { ProblemLog } from '../problems/problem-log.ts';
import { StagedColumn } from './staged-column.ts';
import { StagedTags } from './staged-tags.ts';

/**
 * Where the fields of rows stand: row r's k-th column (of Fields.columns) is bytes[starts[r × columns + k] … ends[…]); a start below 0
 * = the file has no such column.
 */
export interface Spans {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export class Fields {
  readonly log = new ProblemLog();
  readonly notes = new NoteLog();
  /** Columns of the joined table that are read here, in the order of the spans. */
  readonly columns: readonly number[];
  readonly source: StagedColumn | null;
  readonly firstMessage: StagedColumn | null;
  readonly optedOut: readonly { readonly inverted: boolean; readonly column: StagedColumn }[];
  readonly tags: StagedTags | null;
  readonly attributes: readonly (AttributeColumn & { readonly column: StagedColumn })[];
  readonly automatic: readonly {
    readonly field: Layout['automatic'][number]['field'];
    readonly column: StagedColumn;
  }[];
  readonly #singles: readonly StagedColumn[];
  /** Contacts of which a row has come: they come in the order of their first rows. */
  #seen = 0;

  constructor(layout: Layout, catalog: Catalog) {
    const column = (index: number, judge: ConstructorParameters<typeof StagedColumn>[1]): StagedColumn | null =>
      index < 0 ? null : new StagedColumn(index, judge);
    this.source = column(layout.source, null);
    this.firstMessage = column(layout.firstMessage, firstMessageJudge(catalog));
    this.optedOut = layout.optedOut.map(({ index, inverted }) => ({
      inverted,
      column: new StagedColumn(index, optedOutJudge),
    }));
    this.tags =
      layout.tags.length === 0 ? null : new StagedTags(layout.tags, new Set(catalog.tags.map(({ name }) => name)));
    this.attributes = layout.attributes.map((part) => ({
      ...part,
      column: new StagedColumn(part.index, attributeJudge(part.attribute, part.isNew)),
    }));
    this.automatic = layout.automatic.map(({ index, field }) => ({
      field,
      column: new StagedColumn(index, automaticJudge(field)),
    }));
    this.#singles = [this.source, this.firstMessage, ...this.optedOut, ...this.attributes, ...this.automatic]
      .map((part) => (part instanceof StagedColumn || part === null ? part : part.column))
      .filter((part) => part !== null);
    this.columns = [...this.#singles, ...(this.tags?.columns ?? [])].map(({ index }) => index);
  }

  /** Makes room for so many contacts. */
  reserve(contacts: number): void {
    for (const column of this.#singles) column.codes.reserve(contacts);
    this.tags?.reserve(contacts);
  }

  /** A row of this contact: its spans stand from `at` on. */
  row(spans: Spans, at: number, file: number, row: number, contact: number): void {
    const singles = this.#singles;
    const repeated = contact < this.#seen;
    if (!repeated) this.#seen = contact + 1;
    const { bytes, starts, ends } = spans;
    for (let k = 0; k < singles.length; k++) {
      const start = starts[at + k] as number;
      if (start < 0) continue;
      const column = singles[k] as StagedColumn;
      const end = ends[at + k] as number;
      const code = start < end ? column.texts.code(bytes, start, end) : 0;
      if (code === 0) column.blank(contact, repeated);
      else this.#take(column, code, bytes, start, end, file, row, contact, repeated);
    }
    if (this.tags !== null) this.#takeTags(this.tags, spans, at + singles.length, file, row, contact);
  }

  #take(
    column: StagedColumn,
    code: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    file: number,
    row: number,
    contact: number,
    repeated: boolean,
  ): void {
    if (column.texts.unreadable)
      this.log.addText('text-unreadable', file, row, column.index, cellText(bytes, start, end));
    const problem = column.problemOf(code, file, row);
    if (problem === null) column.set(contact, code, repeated);
    else this.log.add(problem, file, row, column.index, bytes, start, end);
  }

  #takeTags(tags: StagedTags, spans: Spans, at: number, file: number, row: number, contact: number): void {
    let inFile = false;
    let set = 0;
    for (let which = 0; which < tags.columns.length; which++) {
      const start = spans.starts[at + which] as number;
      if (start < 0) continue;
      inFile = true;
      const end = spans.ends[at + which] as number;
      if (start === end) continue;
      const named = tags.read(which, spans.bytes, start, end);
      if (named === 0) continue;
      if (tags.unreadable)
        this.log.addText(
          'text-unreadable',
          file,
          row,
          tags.columns[which]?.index ?? -1,
          cellText(spans.bytes, start, end),
        );
      tags.note(named, which, file, row);
      set = tags.sets.union(set, named);
    }
    if (set !== 0) tags.fold(contact, set);
    else if (inFile) tags.blank(contact);
  }
}
