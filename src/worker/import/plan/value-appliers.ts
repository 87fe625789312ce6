/**
 * Names, texts and numbers of the file beside those of the base. Codes stand for the stage's own texts; what is stored is compared where it
 * stands in its page. Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { ActionField } from '../../../domain/action.ts';
import { entryOf, intAt } from '../../../base/column.ts';
import type { Draft } from '../../../base/draft.ts';
import {
  COLUMN,
  type ColumnKey,
  FIRST_ATTRIBUTE,
  intColumn,
  numColumn,
  PAGE_BITS,
  PAGE_SIZE,
  textColumn,
} from '../../../base/page.ts';
import type { Snapshot } from '../../../base/snapshot.ts';
import type { TextPool } from '../../../base/text-pool.ts';
import type { FoldPolicy } from '../../contract/import-choices.ts';
import { type Applier, BLANKED, DIFFERS, GIVES, HELD, type Writer } from './effects.ts';
import { STEP, type Sliced } from '../in-slices.ts';
import { LocalTexts } from './local-texts.ts';
import { namesUnder } from '../read/names-under.ts';
import type { PeopleFound } from '../read/people.ts';
import { codeOf, isBlanked, type StagedColumn } from '../read/staged-column.ts';

/** The base that is compared with, and by staged contact its id there, -1 = it is new. `fold`: what rows of one number come to. */
export interface Beside {
  readonly base: Snapshot;
  readonly ids: Int32Array;
  readonly fold: FoldPolicy;
}

export interface Part {
  readonly field: ActionField;
  readonly index: number;
  readonly key: ColumnKey;
}

const slotIn = (id: number): number => id & (PAGE_SIZE - 1);

/** `pool` and `translate`: the values of the column's codes, where they are not its own texts. */
export function* textApplier(
  { field, index, key }: Part,
  column: StagedColumn,
  { base, ids, fold }: Beside,
  pool: TextPool,
  translate: Int32Array | null,
): Sliced<Applier> {
  const effects = new Uint8Array(ids.length);
  const stored = base.pages.map((page) => (page === null ? undefined : textColumn(page, key)));
  const staged = column.under(fold);
  const valueOf = (given: number): number =>
    translate === null ? codeOf(given) : (translate[codeOf(given)] as number);
  for (let contact = 0; contact < ids.length; contact++) {
    if (contact % STEP === 0) yield;
    const given = staged[contact] as number;
    const value = valueOf(given);
    let effect = (isBlanked(given) ? BLANKED : 0) | (value === 0 ? 0 : GIVES);
    const id = ids[contact] as number;
    const texts = id < 0 ? undefined : stored[id >> PAGE_BITS];
    if (texts === undefined) effect |= value === 0 ? 0 : DIFFERS;
    else {
      const entry = entryOf(texts, slotIn(id));
      const start = texts.offsets[entry] as number;
      const end = (texts.offsets[entry + 1] as number) - 1;
      if (end > start) effect |= HELD;
      if (value !== 0 && !pool.equals(value, texts.bytes, start, end)) effect |= DIFFERS;
    }
    effects[contact] = effect;
  }
  const writer = (draft: Draft, clears: boolean): Writer => {
    const local = new LocalTexts(pool, draft.texts(key));
    return {
      write: (contact, pageNo, slot) => {
        const given = staged[contact] as number;
        draft.text(pageNo, key)[slot] = clears && isBlanked(given) ? 0 : local.code(valueOf(given));
      },
    };
  };
  return { field, index, kind: 'value', target: key, effects, writer };
}

/** `values` by code of the column, NaN = none. */
export function* numberApplier(
  { field, index, key, kind }: Part & { readonly kind: 'int' | 'num' },
  column: StagedColumn,
  { base, ids, fold }: Beside,
  values: Float64Array,
): Sliced<Applier> {
  const effects = new Uint8Array(ids.length);
  const empty = kind === 'num' && key >= FIRST_ATTRIBUTE ? NaN : 0;
  const stored = base.pages.map((page) =>
    page === null ? undefined : (kind === 'int' ? intColumn(page, key) : numColumn(page, key))?.values,
  );
  const staged = column.under(fold);
  for (let contact = 0; contact < ids.length; contact++) {
    if (contact % STEP === 0) yield;
    const given = staged[contact] as number;
    const value = codeOf(given) === 0 ? NaN : (values[codeOf(given)] as number);
    const isGiven = !Number.isNaN(value);
    let effect = (isBlanked(given) ? BLANKED : 0) | (isGiven ? GIVES : 0);
    const id = ids[contact] as number;
    const numbers = id < 0 ? undefined : stored[id >> PAGE_BITS];
    const held = numbers === undefined ? empty : (numbers[numbers.length === 1 ? 0 : slotIn(id)] as number);
    if (!Object.is(held, empty)) effect |= HELD;
    if (isGiven && !Object.is(value, held)) effect |= DIFFERS;
    effects[contact] = effect;
  }
  const writer = (draft: Draft, clears: boolean): Writer => ({
    write: (contact, pageNo, slot) => {
      const given = staged[contact] as number;
      const target = kind === 'int' ? draft.int(pageNo, key) : draft.num(pageNo, key);
      target[slot] = clears && isBlanked(given) ? empty : (values[codeOf(given)] as number);
    },
  });
  return { field, index, kind: 'value', target: key, effects, writer };
}

/** [N5] A blank name leaves the stored one. */
export function* nameApplier(
  part: { readonly field: ActionField; readonly index: number },
  people: PeopleFound,
  { base, ids, fold }: Beside,
): Sliced<Applier> {
  const effects = new Uint8Array(ids.length);
  const { codes, parts } = namesUnder(people, fold);
  const { names } = people;
  const stored = base.pages.map((page) => (page === null ? undefined : textColumn(page, COLUMN.name)));
  const storedParts = base.pages.map((page) => (page === null ? undefined : intColumn(page, COLUMN.nameParts)));
  for (let contact = 0; contact < ids.length; contact++) {
    if (contact % STEP === 0) yield;
    const code = codes[contact] as number;
    const id = ids[contact] as number;
    let effect = code === 0 ? 0 : GIVES;
    if (id >= 0 && code !== 0) {
      const texts = stored[id >> PAGE_BITS];
      const entry = texts === undefined ? 0 : entryOf(texts, slotIn(id));
      const start = texts === undefined ? 0 : (texts.offsets[entry] as number);
      const end = texts === undefined ? 0 : (texts.offsets[entry + 1] as number) - 1;
      if (end > start) effect |= HELD;
      const given = parts[contact] as number;
      const isSame = texts !== undefined && names.equals(code, texts.bytes, start, end);
      // Parts that the file does not give stay with a name that stays.
      const haveParts = isSame && (given === 0 || given === intAt(storedParts[id >> PAGE_BITS], slotIn(id)));
      if (!haveParts) effect |= DIFFERS;
    }
    effects[contact] = effect;
  }
  const writer = (draft: Draft): Writer => {
    const local = new LocalTexts(names, draft.texts(COLUMN.name));
    return {
      write: (contact, pageNo, slot) => {
        draft.text(pageNo, COLUMN.name)[slot] = local.code(codes[contact] as number);
        const given = parts[contact] as number;
        const page = draft.base.pages[pageNo];
        const held = page === null || page === undefined ? 0 : intAt(intColumn(page, COLUMN.nameParts), slot);
        if (given !== held) draft.int(pageNo, COLUMN.nameParts)[slot] = given;
      },
    };
  };
  return { ...part, kind: 'value', target: COLUMN.name, effects, writer };
}
