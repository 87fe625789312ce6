/** What the mapping step shows: how the files are read, what each column is proposed to be and why, samples as they will be stored. */

import type { Catalog } from '../../../domain/catalog.ts';
import type { AttributeType } from '../../../domain/attribute.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import type { MappingReason } from '../../../domain/mapping-reason.ts';
import type { Message } from '../../../domain/message.ts';
import { plainCell } from '../../../domain/nothing.ts';
import type { DecimalSign } from '../../../domain/read-number.ts';
import type { ColumnProposal } from '../../../formats/mapping/propose.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import { variantKey } from '../../../formats/phone/variants.ts';
import type { ImportChoices } from '../../contract/import-choices.ts';
import type { RowPlace, SampleRow, Sketch, SketchColumn } from '../../contract/import-sketch.ts';
import { columnReading, fileDecimal } from '../read/column-reading.ts';
import { type FileMapping, fileMappings } from './file-mapping.ts';
import { type JoinedColumns, translated } from './join-columns.ts';
import { columnOffers } from './offers.ts';
import { type OpenTable, SAMPLE_LENGTH } from '../open/table.ts';
import { type Opened, problemContext } from '../open/opened-files.ts';
import { rowProblem } from '../problems/row-problem.ts';
import { RowViews } from './row-view.ts';

/** Rows shown as samples. */
const SHOWN_ROWS = 8;

export interface SketchInput {
  readonly opened: Opened;
  readonly catalog: Catalog;
  readonly phones: PhoneReader;
  readonly choices: ImportChoices;
}

export interface Sketched {
  readonly sketch: Sketch;
  readonly mappings: readonly ColumnMapping[];
  /** By column: of Kith's own files alone, whose cells are taken to the letter and may be restored [I4]. */
  readonly own: readonly boolean[];
  /** By column: as AttributeColumn has it [A4]. */
  readonly decimals: readonly (DecimalSign | null)[];
  readonly views: RowViews;
}

export function makeSketch(input: SketchInput): Sketched {
  const { opened, catalog, phones, choices } = input;
  const { tables, joined } = opened;
  const found = fileMappings(tables, catalog, phones);
  const isOwn = (file: number): boolean => found[file]?.ownExport === true || tables[file]?.exact === true;
  const proposals = joined.headers.map((_, index) => proposalOf(index, joined, found));
  const cells = columnCells(tables, joined);
  const decimals = decimalsOf(opened, isOwn, choices);
  const offers = columnOffers(joined, proposals, found, catalog, (index) =>
    (cells[index] ?? []).some((cell) => cell.trim() !== ''),
  );
  const mappings = proposals.map(({ mapping }, i): ColumnMapping => {
    const offer = offers[i] ?? null;
    return choices.columns[i] ?? (choices.keepColumns && offer !== null ? offer : mapping);
  });
  const reasonOf = (index: number): MappingReason | null => {
    if (choices.columns[index] !== undefined) return null;
    return mappings[index]?.to === 'newAttribute' ? { why: 'kept' } : (proposals[index]?.reason ?? null);
  };
  const columns = joined.headers.map((header, index): SketchColumn => {
    const proposal = proposals[index];
    const mapping = mappings[index] ?? { to: 'ignore' };
    const filled = (cells[index] ?? []).filter((cell) => cell.trim() !== '');
    return {
      index,
      header: header.trim(),
      mapping,
      reason: reasonOf(index),
      examples: filled.slice(0, 3).map((cell) => cell.slice(0, 120)),
      suggestedType: proposal?.type ?? 'text',
      suggestedOptions: proposal?.options ?? [],
      offered: (offers[index] ?? null) !== null,
      files: joined.files[index] ?? [],
      reading: columnReading(typeOf(mapping, catalog), filled, decimals[index] ?? null),
    };
  });
  const own = joined.files.map((files) => files.every(isOwn));
  const views = viewsOf(input, mappings, own, columns);
  const sketch: Sketch = {
    files: tables.map(({ file }, i) => ({
      ...file,
      preset: found[i]?.preset ?? '',
      remembered: found[i]?.remembered ?? false,
    })),
    refused: opened.refused,
    columns,
    fields: views.fields,
    samples: sampleRows(input, mappings, views),
    missing: missingParts(mappings, tables, joined),
    ownExport: found.some(({ ownExport }) => ownExport),
  };
  return { sketch, mappings, own, decimals, views };
}

/** Of a column of the joined table: that of the first file which has it. */
function proposalOf(index: number, { files, maps }: JoinedColumns, found: readonly FileMapping[]): ColumnProposal {
  const file = files[index]?.[0] ?? 0;
  const map = maps[file];
  const proposal = found[file]?.columns[map?.[index] ?? -1];
  if (map === undefined || proposal === undefined)
    return { mapping: { to: 'ignore' }, reason: { why: 'unknown' }, type: 'text', options: [], unplaced: false };
  return { ...proposal, mapping: translated(proposal.mapping, map) };
}

function columnCells(tables: readonly OpenTable[], joined: JoinedColumns): string[][] {
  const columns: string[][] = joined.headers.map(() => []);
  tables.forEach((table, file) => {
    const map = joined.maps[file];
    for (const { cells } of table.samples)
      columns.forEach((column, i) => {
        const at = map?.[i] ?? -1;
        column.push(at < 0 ? '' : plainCell((cells[at] ?? '').slice(0, SAMPLE_LENGTH), false, false));
      });
  });
  return columns;
}

/** Of what stands in the column; text where it is no attribute. */
function typeOf(mapping: ColumnMapping, catalog: Catalog): AttributeType {
  if (mapping.to === 'newAttribute') return mapping.type;
  if (mapping.to !== 'attribute') return 'text';
  return catalog.attributes.find(({ id }) => id === mapping.attribute)?.type ?? 'text';
}

/** [A4] By column: the decimal sign that all of its files would have. */
function decimalsOf(
  { tables, joined }: Opened,
  isOwn: (file: number) => boolean,
  { country }: ImportChoices,
): readonly (DecimalSign | null)[] {
  const ofFiles = tables.map(({ file, headers, samples }, i) => {
    if (isOwn(i)) return '.';
    const columns = headers.map((_, at) =>
      samples.map(({ cells }) => plainCell((cells[at] ?? '').slice(0, SAMPLE_LENGTH), false, false)),
    );
    return fileDecimal(columns, file.delimiter, country);
  });
  return joined.files.map((files) => {
    const [first = null, ...others] = files.map((file) => ofFiles[file] ?? null);
    return others.every((sign) => sign === first) ? first : null;
  });
}

/** What every file must have and has not: name and mobile number are mandatory. */
function missingParts(
  mappings: readonly ColumnMapping[],
  tables: readonly OpenTable[],
  { maps }: JoinedColumns,
): Message[] {
  const missing: Message[] = [];
  tables.forEach(({ file }, i) => {
    const has = (...fields: readonly string[]): boolean =>
      mappings.some(
        (mapping, at) => mapping.to === 'field' && fields.includes(mapping.field) && (maps[i]?.[at] ?? -1) >= 0,
      );
    const name = tables.length > 1 ? file.name : '';
    if (!has('phone', 'userId', 'username')) missing.push({ id: 'column-needed', holds: 'phone', file: name });
    if (!has('name', 'firstName', 'lastName')) missing.push({ id: 'column-needed', holds: 'name', file: name });
  });
  return missing;
}

function viewsOf(
  { opened: { joined }, catalog, phones, choices }: SketchInput,
  mappings: readonly ColumnMapping[],
  own: readonly boolean[],
  columns: readonly SketchColumn[],
): RowViews {
  return new RowViews({
    catalog,
    phones,
    choices,
    joined,
    mappings,
    own,
    reading: (column) => columns[column]?.reading ?? null,
  });
}

function sampleRows(
  { opened, catalog, phones, choices }: SketchInput,
  mappings: readonly ColumnMapping[],
  views: RowViews,
): SampleRow[] {
  const { tables } = opened;
  const context = problemContext(opened, catalog, mappings, choices, phones);
  const each = Math.max(2, Math.ceil(SHOWN_ROWS / tables.length));
  const rows = tables.flatMap((table, file) =>
    table.samples.slice(0, each).map((sample) => ({ ...sample, file, width: table.headers.length })),
  );
  const before = new Map<number, RowPlace>();
  return rows.slice(0, Math.max(SHOWN_ROWS, tables.length)).map(({ row, cells, file, width }): SampleRow => {
    const { phone, problems, ...shown } = views.of(cells, file, width, row);
    const key = phone === 0 ? 0 : variantKey(phone);
    const repeats = before.get(key) ?? null;
    if (phone !== 0 && repeats === null) before.set(key, { file, row });
    return { file, row, ...shown, repeats, problems: problems.map((problem) => rowProblem(problem, context)) };
  });
}
