/**
 * A condition on a text column: each entry is tested once, in the folded texts joined or (exact values) by its bytes.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { type Condition, type FieldRef, test, wantedText } from '../../domain/filter.ts';
import { fold } from '../../domain/text.ts';
import { entryCount, type TextColumn } from '../column.ts';
import { type Page, PAGE_SIZE } from '../page.ts';
import type { FoldedTexts } from './folded-texts.ts';
import { needleFor } from './joined-text.ts';
import { Needle } from './needle.ts';
import {
  andInto,
  constantTest,
  flip,
  keep,
  pageMask,
  type PageTest,
  SOME,
  spread,
  type Verdict,
  verdictOf,
} from './page-mask.ts';

/** Puts 1 at the entries that pass. */
type Marker = (column: TextColumn, marks: Uint8Array) => unknown;

export interface TextField {
  column(page: Page): TextColumn | undefined;
  /** How the oracle sees a text that is not there: '' in a fixed field, null in an attribute. */
  readonly empty: '' | null;
}

export function textTest(condition: Condition, field: TextField, folded: FoldedTexts, now: number): PageTest {
  const whenEmpty = test(condition, field.empty, condition.field, now);
  const marker = markerFor(condition, whenEmpty, folded);
  // An operation that does not ask about text says the same of every text.
  if (marker === null) return constantTest(whenEmpty);
  const { mark, negated } = marker;
  const buffer = new ArrayBuffer(2 * PAGE_SIZE); // a dictionary has one entry more than slots: the empty text
  const marks = new Uint8Array(buffer);
  const scratch = pageMask(buffer);
  const markAll = (column: TextColumn, target: Uint8Array): void => {
    const count = entryCount(column);
    target.fill(0, 0, count);
    mark(column, target);
    if (negated) flip(target, count);
  };
  return {
    cost:
      condition.op === 'in' || condition.op === 'notIn' || condition.op === 'empty' || condition.op === 'filled'
        ? 2
        : 5,
    run(page, mask): Verdict {
      const column = field.column(page);
      if (column === undefined) return verdictOf(whenEmpty);
      const { codes } = column;
      markAll(column, codes === null ? mask.bytes : marks);
      return codes === null ? SOME : spread(codes, marks, entryCount(column), mask);
    },
    narrow(page, mask): Verdict {
      const column = field.column(page);
      if (column === undefined) return verdictOf(whenEmpty);
      const { codes } = column;
      markAll(column, marks);
      if (codes !== null) return keep(codes, marks, entryCount(column), mask);
      andInto(mask, scratch);
      return SOME;
    },
  };
}

/** Negated: what is marked does not pass, and the rest does. */
function markerFor(
  condition: Condition,
  whenEmpty: boolean,
  folded: FoldedTexts,
): { readonly mark: Marker; readonly negated: boolean } | null {
  switch (condition.op) {
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'is':
      return { mark: containing(needleFor(condition.op, wanted(condition)), folded), negated: false };
    case 'notContains':
      return { mark: containing(needleFor('contains', wanted(condition)), folded), negated: true };
    case 'isNot':
      return { mark: containing(needleFor('is', wanted(condition)), folded), negated: true };
    case 'in':
    case 'notIn': {
      const negated = condition.op === 'notIn';
      return { mark: exactly(condition.values, whenEmpty !== negated), negated };
    }
    case 'empty':
    case 'filled':
      return { mark: exactly([''], true), negated: condition.op === 'filled' };
    default:
      return null;
  }
}

const wanted = ({ value, field }: { readonly value: string; readonly field: FieldRef }): string =>
  fold(wantedText(value, field));

function containing(needle: string | null, folded: FoldedTexts): Marker {
  if (needle === null) return () => undefined;
  if (needle === '') return (column, marks) => marks.fill(1, 0, entryCount(column));
  const wanted = new Needle(needle);
  return (column, marks) => folded.mark(column, wanted, marks);
}

/** Compares bytes. What is not well-formed is no stored text, but would become the bytes of one. */
function exactly(values: readonly (string | number)[], markEmpty: boolean): Marker {
  const encoder = new TextEncoder();
  const wanted = values.flatMap((value) =>
    typeof value === 'string' && value !== '' && value.isWellFormed() ? [encoder.encode(value)] : [],
  );
  return (column, marks) => {
    const { offsets } = column;
    const count = entryCount(column);
    for (let entry = 0; entry < count; entry++) {
      const start = offsets[entry] as number;
      const length = (offsets[entry + 1] as number) - start - 1;
      if (length === 0) marks[entry] = markEmpty ? 1 : 0;
      else if (wanted.some((value) => value.length === length && sameBytes(value, column.bytes, start)))
        marks[entry] = 1;
    }
  };
}

function sameBytes(value: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < value.length; i++) if (value[i] !== bytes[start + i]) return false;
  return true;
}
