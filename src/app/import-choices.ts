/** What the person chose in an import, as plain data for the worker, and pure changes of it. */
import type { CodeUse, ColumnMapping, FieldTarget } from '../domain/mapping.ts';
import type { ProblemKind } from '../domain/report.ts';
import {
  type Fix,
  type ImportChoices,
  type NumberOffer,
  type ReadChoices,
  type Reading,
  type SketchColumn,
} from '../worker/import-contract.ts';

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

/** Names of unknown tags that are to be created. */
export const createdTags = (choices: ImportChoices): readonly string[] =>
  choices.createTags === true ? [] : choices.createTags;

/** [T2] Creates these tags with the import, or (with false) leaves them unknown again. */
export function withTags(choices: ImportChoices, names: readonly string[], create: boolean): ImportChoices {
  const others = createdTags(choices).filter((name) => !names.includes(name));
  return { ...withoutRenames(choices, names), createTags: create ? [...others, ...names] : others };
}

/** [T2] The file's tag is an existing one under another name; null = it is not. */
export function withRename(choices: ImportChoices, name: string, tag: string | null): ImportChoices {
  const plain = withoutRenames(choices, [name]);
  if (tag === null) return plain;
  return {
    ...plain,
    createTags: createdTags(choices).filter((other) => other !== name),
    renameTags: { ...plain.renameTags, [name]: tag },
  };
}

function withoutRenames(choices: ImportChoices, names: readonly string[]): ImportChoices {
  const left = Object.entries(choices.renameTags).filter(([from]) => !names.includes(from));
  return { ...choices, renameTags: Object.fromEntries(left) };
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
  const key = (c: ImportChoices): string =>
    JSON.stringify([c.read, c.columns, c.country, c.acceptUnknownRanges, c.nothingAsText, c.restore, c.fixes]);
  return key(from) !== key(to);
}

/** Sentences for what only the person can say and has not said yet; the worker's own come with the sketch. */
export function openQuestions(choices: ImportChoices): readonly string[] {
  const made = choices.columns.flatMap((column) => (column?.to === 'newAttribute' ? [column] : []));
  const questions: string[] = [];
  if (made.some(({ name }) => name.trim() === '')) questions.push('Give the new attribute a name.');
  const types = new Map<string, string>();
  for (const { name, type } of made) {
    const key = name.trim().toLowerCase();
    const known = types.get(key);
    if (key !== '' && known !== undefined && known !== type) {
      questions.push(
        `Two columns make the attribute “${name.trim()}” with different types: give one of them another name.`,
      );
      break;
    }
    types.set(key, type);
  }
  return questions;
}
