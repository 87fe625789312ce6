/**
 * [I11] A row of a file as it will be stored, to the letter: by field of Kith, not by column of the file. What several columns make together
 * (a name, tags, numbers) is one value. The row goes through the very reading that an import does.
 */
import type { Catalog } from '../../../domain/catalog.ts';
import { formatValue } from '../../../domain/attribute.ts';
import { cleanText } from '../../../domain/text.ts';
import { plainCell } from '../../../domain/nothing.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import { formatPhone } from '../../../formats/phone/display.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import type { ImportChoices } from '../../contract/import-choices.ts';
import type { ShownField, SketchColumn } from '../../contract/import-sketch.ts';
import { readOptionsOf } from '../read/column-reading.ts';
import { Fields } from '../read/fields.ts';
import type { JoinedColumns } from './join-columns.ts';
import { layoutOf } from './layout.ts';
import { Names } from '../read/names.ts';
import { named, People, type PeopleFound } from '../read/people.ts';
import { isName } from '../read/plain-cells.ts';
import { type LoggedProblem, KINDS, ProblemLog } from '../problems/problem-log.ts';
import { resolveOptions } from '../plan/resolve-options.ts';
import { findTags, resolveTags } from '../plan/resolve-tags.ts';
import { rowMaps } from './row-maps.ts';
import { TableReader } from '../open/row-reader.ts';
import { RowStager, type Stage } from '../read/stage.ts';
import { type StoredContext, storedTags, storedText } from './stored-text.ts';
import { knownTags } from '../read/tag-cell.ts';

export interface RowViewInput {
  readonly catalog: Catalog;
  readonly phones: PhoneReader;
  readonly choices: ImportChoices;
  readonly joined: JoinedColumns;
  readonly mappings: readonly ColumnMapping[];
  /** By column: it may be restored [I4]. */
  readonly own: readonly boolean[];
  readonly reading: (column: number) => SketchColumn['reading'];
}

export interface RowView {
  /** By column of the joined table: its cell as it stands, and what it sets by itself, '' = nothing. */
  readonly cells: readonly string[];
  readonly stored: readonly string[];
  /** By field of `fields`: one text, several tags, or none. */
  readonly values: readonly (readonly string[])[];
  /** E.164 as a number, 0 = the row has none. */
  readonly phone: number;
  readonly problems: readonly LoggedProblem[];
}

export class RowViews {
  readonly fields: readonly ShownField[];
  readonly #input: RowViewInput;
  readonly #layout;
  readonly #maps: readonly Int32Array[];
  readonly #tagName: (name: string) => string;
  readonly #knownTags;

  constructor(input: RowViewInput) {
    const { mappings, catalog, choices, joined } = input;
    const restored = (column: number): boolean => choices.restore && input.own[column] === true;
    this.#input = input;
    this.#layout = layoutOf(mappings, catalog, {
      restored,
      decimal: () => null,
      own: (column) => input.own[column] === true,
    });
    this.#maps = rowMaps(mappings, joined).maps;
    this.#tagName = tagNamer(catalog, choices);
    this.#knownTags = knownTags(new Set(catalog.tags.map(({ name }) => name)));
    this.fields = shownFields(mappings, restored);
  }

  /** `cells`: of the file's own columns; `width`: how many it has; `row`: its number. */
  of(cells: readonly string[], file: number, width: number, row: number): RowView {
    const { catalog, choices, joined, phones } = this.#input;
    const map = this.#maps[file] ?? new Int32Array(0);
    const own = joined.maps[file] ?? map;
    const whose = new People({
      layout: this.#layout,
      phones,
      takeSuggestions: takenSuggestions(choices),
      nothingAsText: choices.nothingAsText,
    });
    const names = new Names(this.#layout);
    const fields = new Fields(this.#layout, catalog);
    const reader = new TableReader([cells], row - 1);
    reader.next();
    new RowStager(whose, names, fields).row(reader, file, map, width);
    const people = named(whose, names);
    const logs = [whose.log, names.log, fields.log];
    const stage: Stage = { layout: this.#layout, people, fields, bases: new Map(), logs, notes: [] };
    const log = new ProblemLog();
    resolveTags(stage, findTags(stage, catalog), catalog, choices, log);
    const options = resolveOptions(stage, choices, log);
    const optionOf = (id: number, text: string): string =>
      options.find(({ attribute }) => attribute.id === id)?.optionOf(cleanText(text)) ?? '';
    const at = joined.headers.map((_, index) => cells[own[index] ?? -1] ?? '');
    const code = cells[map[this.#layout.countryCode] ?? -1] ?? '';
    const read = at.map((cell, index) => this.#plain(cell, index));
    const stored = read.map((cell, index) =>
      storedText(this.#mapping(index), cell, this.#context(index, code, optionOf)),
    );
    return {
      cells: at,
      stored,
      values: this.fields.map((field) => this.#value(field, read, stored, people)),
      phone: people.phones.length === 0 ? 0 : (people.phones.values[0] ?? 0),
      problems: KINDS.flatMap((kind) => [...stage.logs, log].flatMap((one) => one.list(kind, 0, 9))),
    };
  }

  #value(
    { mapping, columns }: ShownField,
    cells: readonly string[],
    stored: readonly string[],
    people: PeopleFound,
  ): string[] {
    const filled = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : [text]);
    if (mapping.to !== 'field')
      return filled(columns.map((index) => stored[index] ?? '').findLast((text) => text !== ''));
    switch (mapping.field) {
      case 'name':
        return filled(people.contacts === 0 ? '' : people.names.text(people.nameCodes.values[0] ?? 0));
      case 'phone':
        return filled(people.contacts === 0 ? '' : formatPhone(people.phones.values[0] ?? 0));
      case 'tags':
        return [...new Set(columns.flatMap((index) => this.#tags(index, cells[index] ?? '')))];
      case 'optedOut': {
        const said = columns.map((index) => stored[index] ?? '');
        const out = formatValue('yesno', true);
        return filled(said.find((text) => text === out) ?? said.find((text) => text !== ''));
      }
      default:
        return filled(columns.map((index) => stored[index] ?? '').find((text) => text !== ''));
    }
  }

  #tags(index: number, cell: string): readonly string[] {
    return storedTags(
      this.#mapping(index),
      cell,
      this.#context(index, '', () => ''),
    );
  }

  /** [I13] A word for nothing is a blank. */
  #plain(cell: string, index: number): string {
    if (!this.#layout.plain.includes(index)) return cell;
    return plainCell(cell, isName(this.#layout, index), this.#input.choices.nothingAsText);
  }

  #mapping(index: number): ColumnMapping {
    return this.#input.mappings[index] ?? { to: 'ignore' };
  }

  #context(index: number, countryCode: string, optionOf: StoredContext['optionOf']): StoredContext {
    const { catalog, phones, choices, own, reading } = this.#input;
    return {
      catalog,
      phones,
      ...readOptionsOf(reading(index), choices.readings[index]),
      tagName: this.#tagName,
      knownTags: this.#knownTags,
      restore: choices.restore && own[index] === true,
      countryCode,
      optionOf,
    };
  }
}

export const takenSuggestions = ({ fixes }: ImportChoices): Set<LoggedProblem['kind']> =>
  new Set(fixes.flatMap((fix) => (fix.kind === 'suggestions' ? [fix.problem] : [])));

/** One for all columns that fill it; name first, then number, then as they stand in the file. */
function shownFields(mappings: readonly ColumnMapping[], restored: (column: number) => boolean): ShownField[] {
  const fields = new Map<string, { readonly mapping: ColumnMapping; readonly columns: number[] }>();
  const put = (key: string, mapping: ColumnMapping, index: number): void => {
    const field = fields.get(key);
    if (field === undefined) fields.set(key, { mapping, columns: [index] });
    else field.columns.push(index);
  };
  mappings.forEach((mapping, index) => {
    switch (mapping.to) {
      case 'ignore':
        return;
      case 'automatic':
        if (restored(index)) put(`automatic ${mapping.field}`, mapping, index);
        return;
      case 'attribute':
        put(`attribute ${String(mapping.attribute)}`, mapping, index);
        return;
      case 'newAttribute':
        put(`new ${mapping.name.toLowerCase()}`, mapping, index);
        return;
      case 'field': {
        const { field } = mapping;
        if (field === 'firstName' || field === 'middleName' || field === 'lastName')
          put('name', { to: 'field', field: 'name' }, index);
        else if (field !== 'countryCode') put(field, { to: 'field', field }, index);
      }
    }
  });
  const first = ['name', 'phone'].flatMap((key) => fields.get(key) ?? []);
  return [...first, ...[...fields].flatMap(([key, field]) => (key === 'name' || key === 'phone' ? [] : [field]))];
}

/** As resolveTags has it. */
function tagNamer(catalog: Catalog, { createTags, leaveTags, renameTags }: ImportChoices): (name: string) => string {
  const known = new Set(catalog.tags.map(({ name }) => name));
  const wanted = createTags === true ? null : new Set(createTags);
  const left = new Set(leaveTags);
  const stands = (name: string): boolean =>
    known.has(name) || ((wanted === null || wanted.has(name)) && !left.has(name));
  return (name) => {
    const meant = known.has(name) || !Object.hasOwn(renameTags, name) ? name : (renameTags[name] ?? '');
    return stands(meant) ? meant : '';
  };
}
