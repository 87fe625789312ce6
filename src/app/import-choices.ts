/** What the person chose in an import, as plain data for the worker, and pure changes of it. */
import { type AttributeId, attributeNameOf } from '../domain/attribute.ts';
import type { CodeUse, ColumnMapping, FieldTarget } from '../domain/mapping.ts';
import type { ProblemKind } from '../domain/report.ts';
import { columnsText as text } from '../text/import-columns.ts';
import { columnName } from './column-name.ts';
import {
  type Fix,
  type ImportChoices,
  type OptionChoices,
  type ReadChoices,
  type Reading,
  readingChoices,
} from '../worker/contract/import-choices.ts';
import type { LookAlike, NumberOffer, Review } from '../worker/contract/import-review.ts';
import type { SketchColumn } from '../worker/contract/import-sketch.ts';

/** A part of how a file is read; null = found out by Kith. */
export type ReadChange = { readonly [K in keyof ReadChoices]?: ReadChoices[K] | null };

/**
 * Another alphabet leaves the columns of a file as they are (those of several are joined by what their headers say); another delimiter,
 * quote, header or sheet makes other columns.
 */
export function withRead(choices: ImportChoices, change: ReadChange, files = 1): ImportChoices {
  const given = Object.entries({ ...choices.read, ...change }).filter(([, value]) => value !== null);
  const read: ReadChoices = Object.fromEntries(given);
  const sameColumns = files === 1 && Object.keys(change).every((key) => key === 'encoding');
  return sameColumns ? { ...choices, read } : { ...choices, read, columns: [], readings: {}, fixes: [] };
}

/** Fields that several columns of a file may fill together. */
const SHARED: readonly FieldTarget[] = ['phone', 'tags'];

/** What a column is now: as the person chose, else as Kith proposes. */
export const mappingOf = (choices: ImportChoices, column: SketchColumn): ColumnMapping =>
  choices.columns[column.index] ?? column.mapping;

/** Maps a column. Another column of a same file that held the field, where it takes one only, is ignored from now on: it is seen to be. */
export function withColumn(
  choices: ImportChoices,
  columns: readonly SketchColumn[],
  index: number,
  mapping: ColumnMapping,
): ImportChoices {
  const isTaken = (other: ColumnMapping): boolean =>
    mapping.to === 'field' && other.to === 'field' && other.field === mapping.field && !SHARED.includes(mapping.field);
  const files = columns.find((column) => column.index === index)?.files ?? [];
  return {
    ...choices,
    columns: columns.map((column) => {
      if (column.index === index) return mapping;
      const meets = column.files.some((file) => files.includes(file));
      return meets && isTaken(mappingOf(choices, column)) ? { to: 'ignore' } : choices.columns[column.index];
    }),
  };
}

export function withReading(choices: ImportChoices, column: number, reading: Reading): ImportChoices {
  return { ...choices, readings: { ...choices.readings, [column]: reading } };
}

/** [P12] How the number columns read numbers without a plus. */
export function withCodeUse(choices: ImportChoices, columns: readonly SketchColumn[], code: CodeUse): ImportChoices {
  return {
    ...choices,
    columns: columns.map((column) => {
      const mapping = mappingOf(choices, column);
      const isNumber = mapping.to === 'field' && mapping.field === 'phone' && mapping.code !== 'always';
      return isNumber ? { ...mapping, code } : choices.columns[column.index];
    }),
  };
}

/** [P12] Takes the other reading. */
export function withOffer(choices: ImportChoices, columns: readonly SketchColumn[], offer: NumberOffer): ImportChoices {
  return offer.by === 'country' ? { ...choices, country: offer.country } : withCodeUse(choices, columns, 'likely');
}

/** [A2] Columns without a place become attributes, all of them or none; what was said of single ones is forgotten. */
export function withColumnsKept(
  choices: ImportChoices,
  columns: readonly SketchColumn[],
  keep: boolean,
): ImportChoices {
  const isOffered = (index: number): boolean => columns.find((column) => column.index === index)?.offered === true;
  return {
    ...choices,
    keepColumns: keep,
    columns: choices.columns.map((mapping, index) => (isOffered(index) ? undefined : mapping)),
  };
}

/** [T2] Creates this tag with the import, or leaves it out; it no longer means another one. */
export function withTag(choices: ImportChoices, name: string, create: boolean): ImportChoices {
  const plain = withoutRenames(choices, [name]);
  const { createTags } = choices;
  if (createTags !== true) {
    const others = createTags.filter((other) => other !== name);
    return { ...plain, createTags: create ? [...others, name] : others };
  }
  const others = choices.leaveTags.filter((other) => other !== name);
  return { ...plain, leaveTags: create ? others : [...others, name] };
}

/** [T2] Creates every unknown tag, or none; what was said of single ones is forgotten, but what they mean. */
export function withAllTags(choices: ImportChoices, create: boolean): ImportChoices {
  return { ...choices, createTags: create ? true : [], leaveTags: [] };
}

/** [T2] The file's tag is another one, of the base or of the file; null = it is not. */
export function withRename(choices: ImportChoices, name: string, tag: string | null): ImportChoices {
  const plain = withoutRenames(choices, [name]);
  return tag === null ? plain : { ...plain, renameTags: { ...plain.renameTags, [name]: tag } };
}

/** [T2] All of these mean the tags that they look like. */
export function withLookAlikes(choices: ImportChoices, pairs: readonly LookAlike[]): ImportChoices {
  const more = Object.fromEntries(pairs.map(({ name, to }) => [name, to]));
  return { ...choices, renameTags: { ...choices.renameTags, ...more } };
}

function withoutRenames(choices: ImportChoices, names: readonly string[]): ImportChoices {
  const left = Object.entries(choices.renameTags).filter(([from]) => !names.includes(from));
  return { ...choices, renameTags: Object.fromEntries(left) };
}

/** [A5] What becomes of a value that is no option: it is added, left out, or means another one. */
export function withOption(
  choices: ImportChoices,
  attribute: AttributeId,
  text: string,
  fate: 'add' | 'leave' | { readonly to: string },
): ImportChoices {
  const said = choices.options[attribute] ?? { leave: [], rename: {} };
  const leave = said.leave.filter((other) => other !== text);
  const rename = Object.fromEntries(Object.entries(said.rename).filter(([from]) => from !== text));
  const next: OptionChoices = {
    ...said,
    leave: fate === 'leave' ? [...leave, text] : leave,
    rename: typeof fate === 'object' ? { ...rename, [text]: fate.to } : rename,
  };
  return { ...choices, options: { ...choices.options, [attribute]: next } };
}

/** [A5] All values that are no option are added, or none is. */
export function withAllOptions(choices: ImportChoices, attribute: AttributeId, add: boolean): ImportChoices {
  const rename = choices.options[attribute]?.rename ?? {};
  return { ...choices, options: { ...choices.options, [attribute]: { add, leave: [], rename } } };
}

/** What an import left out, taken now: empty fields of the contacts that are there are filled, and nothing else. `review`: its own. */
export function followUp(choices: ImportChoices, review: Review, columns: readonly SketchColumn[]): ImportChoices {
  return {
    ...choices,
    columns: review.columns.map(({ index, header, mapping, filled }): ColumnMapping => {
      const name = attributeNameOf(columnName({ header, index }));
      if (mapping.to !== 'ignore' || filled === 0 || name === '') return mapping;
      return { to: 'newAttribute', name, type: columns[index]?.suggestedType ?? 'text' };
    }),
    createTags: true,
    leaveTags: [],
    policy: { ...choices.policy, which: 'updateOnly', existing: 'fillEmpty', tags: 'add', blankClears: false },
  };
}

export type CellFix = Extract<Fix, { kind: 'cell' }>;

/** A corrected cell takes the place of an earlier correction of the same cell. */
export function withCell(choices: ImportChoices, fix: CellFix): ImportChoices {
  const isSame = (other: Fix): boolean =>
    other.kind === 'cell' && other.file === fix.file && other.row === fix.row && other.column === fix.column;
  return { ...choices, fixes: [...choices.fixes.filter((other) => !isSame(other)), fix] };
}

export function withSuggestions(choices: ImportChoices, problem: ProblemKind): ImportChoices {
  const others = choices.fixes.filter((fix) => fix.kind !== 'suggestions' || fix.problem !== problem);
  return { ...choices, fixes: [...others, { kind: 'suggestions', problem }] };
}

/** True where going from one to the other means reading every row again, not only planning anew. */
export function needsReading(from: ImportChoices, to: ImportChoices): boolean {
  const key = (c: ImportChoices): string => JSON.stringify([readingChoices(c), c.columns, c.keepColumns]);
  return key(from) !== key(to);
}

/** Sentences for what only the person can say and has not said yet; the worker's own come with the sketch. */
export function openQuestions(choices: ImportChoices): readonly string[] {
  const made = choices.columns.flatMap((column) => (column?.to === 'newAttribute' ? [column] : []));
  const questions: string[] = [];
  if (made.some(({ name }) => name.trim() === '')) questions.push(text.questions.attributeName);
  const types = new Map<string, string>();
  for (const { name, type } of made) {
    const key = name.trim().toLowerCase();
    const known = types.get(key);
    if (key !== '' && known !== undefined && known !== type) {
      questions.push(text.questions.attributeTypes(name.trim()));
      break;
    }
    types.set(key, type);
  }
  return questions;
}
