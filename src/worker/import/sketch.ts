/** What the mapping step shows: how the files are read, what each column is proposed to be and why, samples as they will be stored. */

import type { Catalog } from '../../domain/catalog.ts';
import { inferDateOrder } from '../../domain/date.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import { isProblemFile, PROBLEM_HEADERS } from '../../formats/mapping/kith-export.ts';
import { type Proposal, propose } from '../../formats/mapping/propose.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import type { ImportChoices, SampleRow, Sketch, SketchColumn } from '../import-contract.ts';
import { decimalOf } from './column-values.ts';
import { type JoinedColumns, headerName } from './join-columns.ts';
import { layoutOf } from './layout.ts';
import type { OpenTable } from './open-table.ts';
import { type ProblemContext, rowProblem } from './problem-text.ts';
import { KINDS, ProblemLog } from './problem-log.ts';
import { resolveTags } from './resolve-tags.ts';
import { TableReader } from './row-reader.ts';
import { Fields } from './fields.ts';
import { People } from './people.ts';
import { RowStager } from './stage.ts';
import { storedText } from './stored-text.ts';

/** Rows shown as samples. */
const SHOWN_ROWS = 8;

export interface SketchInput {
  readonly tables: readonly OpenTable[];
  readonly joined: JoinedColumns;
  readonly catalog: Catalog;
  readonly phones: PhoneReader;
  readonly choices: ImportChoices;
}

export interface Sketched {
  readonly sketch: Sketch;
  readonly mappings: readonly ColumnMapping[];
}

export function makeSketch(input: SketchInput, context: ProblemContext): Sketched {
  const { tables, joined, catalog, phones, choices } = input;
  const { headers } = joined;
  const cells = columnCells(tables, joined);
  const proposal = propose({
    headers,
    samples: cells,
    attributes: catalog.attributes,
    isPhone: (text) => phones.read(text).kind === 'number',
  });
  const remembered = recall(headers, catalog);
  const mappings = headers.map(
    (_, i): ColumnMapping => choices.columns[i] ?? remembered?.[i] ?? proposal.columns[i]?.mapping ?? { to: 'ignore' },
  );
  const columns = headers.map((header, index) =>
    sketchColumn(
      index,
      header,
      mappings[index] ?? { to: 'ignore' },
      cells[index] ?? [],
      proposal,
      remembered !== null,
      choices,
      catalog,
    ),
  );
  const sketch: Sketch = {
    files: tables.map(({ file }) => file),
    preset: proposal.preset,
    remembered: remembered !== null,
    columns,
    samples: sampleRows(input, mappings, columns, context),
    missing: missingParts(mappings),
    ownExport: proposal.ownExport,
  };
  return { sketch, mappings };
}

/** [I11] The mapping that was confirmed for the same headers, if all that it names still exists. Problem rows are such a file's too [I8]. */
function recall(headers: readonly string[], catalog: Catalog): readonly ColumnMapping[] | null {
  const own = isProblemFile(headers) ? headers.slice(0, -PROBLEM_HEADERS.length) : headers;
  const found = catalog.mappings.find(
    (one) => one.headers.length === own.length && one.headers.every((header, i) => header === own[i]),
  );
  if (found === undefined || own.every((header) => header.trim() === '')) return null;
  const whole = found.columns.every(
    (column) => column.to !== 'attribute' || catalog.attributes.some(({ id }) => id === column.attribute),
  );
  return whole ? found.columns : null;
}

function columnCells(tables: readonly OpenTable[], joined: JoinedColumns): string[][] {
  const columns: string[][] = joined.headers.map(() => []);
  tables.forEach((table, file) => {
    const map = joined.maps[file];
    for (const { cells } of table.samples)
      columns.forEach((column, i) => {
        const at = map?.[i] ?? -1;
        column.push(at < 0 ? '' : (cells[at] ?? ''));
      });
  });
  return columns;
}

function sketchColumn(
  index: number,
  header: string,
  mapping: ColumnMapping,
  cells: readonly string[],
  proposal: Proposal,
  remembered: boolean,
  choices: ImportChoices,
  catalog: Catalog,
): SketchColumn {
  const proposed = proposal.columns[index];
  const filled = cells.filter((cell) => cell.trim() !== '');
  const reason =
    choices.columns[index] !== undefined ? '' : remembered ? 'as you mapped it before' : (proposed?.reason ?? '');
  return {
    index,
    header: headerName(header, index),
    mapping,
    reason,
    examples: filled.slice(0, 3).map((cell) => cell.slice(0, 120)),
    suggestedType: proposed?.type ?? 'text',
    suggestedOptions: proposed?.options ?? [],
    dateOrder: isDate(mapping, catalog) ? dateOrderOf(filled) : null,
  };
}

function isDate(mapping: ColumnMapping, catalog: Catalog): boolean {
  if (mapping.to === 'newAttribute') return mapping.type === 'date';
  return mapping.to === 'attribute' && catalog.attributes.find(({ id }) => id === mapping.attribute)?.type === 'date';
}

function dateOrderOf(cells: readonly string[]): SketchColumn['dateOrder'] {
  const { order, contradicts } = inferDateOrder(cells);
  const open = order === null && cells.some((cell) => !/^\s*\d{4}/.test(cell) && /\d/.test(cell));
  return { order, open, contradicts };
}

/** Sentences for what a CSV must have : name and mobile number are mandatory. */
function missingParts(mappings: readonly ColumnMapping[]): string[] {
  const has = (...fields: readonly string[]): boolean =>
    mappings.some((mapping) => mapping.to === 'field' && fields.includes(mapping.field));
  const missing: string[] = [];
  if (!has('phone')) missing.push('Which column holds the mobile number? Choose it below.');
  if (!has('name', 'firstName', 'lastName')) missing.push('Which column holds the name? Choose it below.');
  return missing;
}

function sampleRows(
  input: SketchInput,
  mappings: readonly ColumnMapping[],
  columns: readonly SketchColumn[],
  context: ProblemContext,
): SampleRow[] {
  const { tables, joined, catalog, phones, choices } = input;
  const layout = layoutOf(mappings, catalog, choices.restore);
  const rows = tables.flatMap((table, file) =>
    table.samples.map((sample) => ({ ...sample, file, width: table.headers.length })),
  );
  const tagName = tagNamer(catalog, choices);
  const decimals = columnCells(tables, joined).map(decimalOf);
  return rows.slice(0, SHOWN_ROWS).map(({ row, cells, file, width }): SampleRow => {
    const map = joined.maps[file] ?? new Int32Array(0);
    const people = new People({ layout, phones, takeSuggestions: new Set() });
    const fields = new Fields(layout, catalog);
    const stage = { layout, people, fields, logs: [people.log, fields.log] };
    const reader = new TableReader([cells]);
    reader.next();
    new RowStager(people, fields).row(reader, file, map, width);
    const log = new ProblemLog();
    resolveTags(stage, catalog, choices, log);
    const problems = KINDS.flatMap((kind) => [...stage.logs, log].flatMap((one) => one.list(kind, 0, 9)));
    const cell = (index: number): string => {
      const at = map[index] ?? -1;
      return at < 0 ? '' : (cells[at] ?? '');
    };
    return {
      row,
      cells: joined.headers.map((_, index) => cell(index)),
      stored: joined.headers.map((_, index) =>
        storedText(mappings[index] ?? { to: 'ignore' }, cell(index), {
          catalog,
          phones,
          dateOrder: choices.dateOrders[index] ?? columns[index]?.dateOrder?.order ?? null,
          decimal: decimals[index] ?? '.',
          tagName,
          restore: choices.restore,
          countryCode: layout.countryCode < 0 ? '' : cell(layout.countryCode),
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
