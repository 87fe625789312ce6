/** What the mapping step shows: how the files are read, what each column is proposed to be and why, samples as they will be stored. */

import type { Catalog } from '../../domain/catalog.ts';
import type { AttributeType } from '../../domain/attribute.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import { plainCell } from '../../domain/nothing.ts';
import type { DecimalSign } from '../../domain/read-number.ts';
import type { ColumnProposal } from '../../formats/mapping/propose.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import type { ImportChoices, SampleRow, Sketch, SketchColumn } from '../import-contract.ts';
import { columnReading, fileDecimal, readOptionsOf } from './column-reading.ts';
import { type FileMapping, fileMappings } from './file-mapping.ts';
import { headerName, type JoinedColumns, translated } from './join-columns.ts';
import { layoutOf } from './layout.ts';
import type { OpenTable } from './open-table.ts';
import { type Opened, problemContext } from './opened.ts';
import { isName } from './plain-cells.ts';
import { rowProblem } from './problem-text.ts';
import { KINDS, ProblemLog } from './problem-log.ts';
import { resolveTags } from './resolve-tags.ts';
import { rowMaps } from './row-maps.ts';
import { TableReader } from './row-reader.ts';
import { Fields } from './fields.ts';
import { People } from './people.ts';
import { RowStager } from './stage.ts';
import { storedText } from './stored-text.ts';

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
  /** By column: it may be restored [I4]. */
  readonly own: readonly boolean[];
  /** By column: as AttributeColumn has it [A4]. */
  readonly decimals: readonly (DecimalSign | null)[];
}

export function makeSketch(input: SketchInput): Sketched {
  const { opened, catalog, phones, choices } = input;
  const { tables, joined } = opened;
  const found = fileMappings(tables, catalog, phones);
  const proposals = joined.headers.map((_, index) => proposalOf(index, joined, found));
  const mappings = proposals.map(({ mapping }, i): ColumnMapping => choices.columns[i] ?? mapping);
  const cells = columnCells(tables, joined);
  const decimals = decimalsOf(opened, found, choices);
  const columns = joined.headers.map((header, index): SketchColumn => {
    const proposal = proposals[index];
    const mapping = mappings[index] ?? { to: 'ignore' };
    const filled = (cells[index] ?? []).filter((cell) => cell.trim() !== '');
    return {
      index,
      header: headerName(header, index),
      mapping,
      reason: choices.columns[index] !== undefined ? '' : (proposal?.reason ?? ''),
      examples: filled.slice(0, 3).map((cell) => cell.slice(0, 120)),
      suggestedType: proposal?.type ?? 'text',
      suggestedOptions: proposal?.options ?? [],
      files: joined.files[index] ?? [],
      reading: columnReading(typeOf(mapping, catalog), filled, decimals[index] ?? null),
    };
  });
  const own = joined.files.map((files) => files.every((file) => found[file]?.ownExport === true));
  const sketch: Sketch = {
    files: tables.map(({ file }, i) => ({
      ...file,
      preset: found[i]?.preset ?? '',
      remembered: found[i]?.remembered ?? false,
    })),
    refused: opened.refused,
    columns,
    samples: sampleRows(input, mappings, own, columns),
    missing: missingParts(mappings, tables, joined),
    ownExport: found.some(({ ownExport }) => ownExport),
  };
  return { sketch, mappings, own, decimals };
}

/** Of a column of the joined table: that of the first file which has it. */
function proposalOf(index: number, { files, maps }: JoinedColumns, found: readonly FileMapping[]): ColumnProposal {
  const file = files[index]?.[0] ?? 0;
  const map = maps[file];
  const proposal = found[file]?.columns[map?.[index] ?? -1];
  if (map === undefined || proposal === undefined)
    return { mapping: { to: 'ignore' }, reason: '', type: 'text', options: [] };
  return { ...proposal, mapping: translated(proposal.mapping, map) };
}

function columnCells(tables: readonly OpenTable[], joined: JoinedColumns): string[][] {
  const columns: string[][] = joined.headers.map(() => []);
  tables.forEach((table, file) => {
    const map = joined.maps[file];
    for (const { cells } of table.samples)
      columns.forEach((column, i) => {
        const at = map?.[i] ?? -1;
        column.push(at < 0 ? '' : plainCell(cells[at] ?? '', false, false));
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
  found: readonly FileMapping[],
  { country }: ImportChoices,
): readonly (DecimalSign | null)[] {
  const ofFiles = tables.map(({ file, headers, samples }, i) => {
    if (found[i]?.ownExport === true) return '.';
    const columns = headers.map((_, at) => samples.map(({ cells }) => plainCell(cells[at] ?? '', false, false)));
    return fileDecimal(columns, file.delimiter, country);
  });
  return joined.files.map((files) => {
    const [first = null, ...others] = files.map((file) => ofFiles[file] ?? null);
    return others.every((sign) => sign === first) ? first : null;
  });
}

/** Sentences for what every file must have: name and mobile number are mandatory. */
function missingParts(
  mappings: readonly ColumnMapping[],
  tables: readonly OpenTable[],
  { maps }: JoinedColumns,
): string[] {
  const missing: string[] = [];
  tables.forEach(({ file }, i) => {
    const has = (...fields: readonly string[]): boolean =>
      mappings.some(
        (mapping, at) => mapping.to === 'field' && fields.includes(mapping.field) && (maps[i]?.[at] ?? -1) >= 0,
      );
    const of = tables.length > 1 ? ` of ${file.name}` : '';
    if (!has('phone')) missing.push(`Which column${of} holds the mobile number? Choose it below.`);
    if (!has('name', 'firstName', 'lastName')) missing.push(`Which column${of} holds the name? Choose it below.`);
  });
  return missing;
}

function sampleRows(
  { opened, catalog, phones, choices }: SketchInput,
  mappings: readonly ColumnMapping[],
  own: readonly boolean[],
  columns: readonly SketchColumn[],
): SampleRow[] {
  const { tables, joined } = opened;
  const layout = layoutOf(mappings, catalog, {
    restored: (column) => choices.restore && own[column] === true,
    decimal: () => null,
    own: (column) => own[column] === true,
  });
  const { maps } = rowMaps(mappings, joined);
  const context = problemContext(opened, catalog, mappings, choices, phones);
  const each = Math.max(2, Math.ceil(SHOWN_ROWS / tables.length));
  const rows = tables.flatMap((table, file) =>
    table.samples.slice(0, each).map((sample) => ({ ...sample, file, width: table.headers.length })),
  );
  const tagName = tagNamer(catalog, choices);
  return rows.slice(0, Math.max(SHOWN_ROWS, tables.length)).map(({ row, cells, file, width }): SampleRow => {
    const map = maps[file] ?? new Int32Array(0);
    const people = new People({ layout, phones, takeSuggestions: new Set(), nothingAsText: choices.nothingAsText });
    const fields = new Fields(layout, catalog);
    const stage = { layout, people, fields, logs: [people.log, fields.log], notes: [] };
    const reader = new TableReader([cells]);
    reader.next();
    new RowStager(people, fields).row(reader, file, map, width);
    const log = new ProblemLog();
    resolveTags(stage, catalog, choices, log);
    const problems = KINDS.flatMap((kind) => [...stage.logs, log].flatMap((one) => one.list(kind, 0, 9)));
    const cell = (index: number): string => cells[joined.maps[file]?.[index] ?? -1] ?? '';
    const plain = (index: number): string =>
      layout.plain.includes(index) ? plainCell(cell(index), isName(layout, index), choices.nothingAsText) : cell(index);
    return {
      file,
      row,
      cells: joined.headers.map((_, index) => cell(index)),
      stored: joined.headers.map((_, index) =>
        storedText(mappings[index] ?? { to: 'ignore' }, plain(index), {
          catalog,
          phones,
          ...readOptionsOf(columns[index]?.reading ?? null, choices.readings[index]),
          tagName,
          restore: choices.restore && own[index] === true,
          countryCode: cells[map[layout.countryCode] ?? -1] ?? '',
        }),
      ),
      problems: problems.map((problem) => rowProblem({ ...problem, row }, context)),
    };
  });
}

/** As resolveTags has it. */
function tagNamer(catalog: Catalog, { createTags, renameTags }: ImportChoices): (name: string) => string {
  const known = new Set(catalog.tags.map(({ name }) => name));
  return (name) => {
    const meant = Object.hasOwn(renameTags, name) ? (renameTags[name] ?? '') : '';
    if (known.has(meant)) return meant;
    return known.has(name) || createTags === true || createTags.includes(name) ? name : '';
  };
}
