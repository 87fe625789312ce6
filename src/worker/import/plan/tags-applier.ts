/**
 * Tags of the file beside those of the base, under what the person wants of tags: added to what is there, or in its place.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { ActionField } from '../../../domain/action.ts';
import { entryCount, entrySet } from '../../../base/column.ts';
import type { Draft } from '../../../base/draft.ts';
import { COLUMN, PAGE_BITS, PAGE_SIZE, setsColumn } from '../../../base/page.ts';
import { SetPool } from '../../../base/set-pool.ts';
import type { TagId } from '../../../domain/tag.ts';
import type { UpdatePolicy } from '../../contract/import-choices.ts';
import { type Applier, BLANKED, DIFFERS, GIVES, HELD, type Writer } from './effects.ts';
import { STEP, type Sliced } from '../in-slices.ts';
import { BLANK, type StagedTags } from '../read/staged-tags.ts';
import type { Beside } from './value-appliers.ts';

/** What the contacts have of tags in the base, as sets of one pool: the same under every policy. */
export class HeldTags {
  readonly pool = new SetPool();
  readonly #beside: Beside;
  #sets: Int32Array | null = null;

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** By staged contact. */
  *sets(): Sliced<Int32Array> {
    return (this.#sets ??= yield* heldSets(this.#beside, this.pool));
  }
}

export function* tagsApplier(
  part: { readonly field: ActionField; readonly index: number },
  tags: StagedTags,
  byName: ReadonlyMap<string, TagId>,
  { ids }: Beside,
  heldTags: HeldTags,
  { tags: how, blankClears, fold }: Pick<UpdatePolicy, 'tags' | 'blankClears' | 'fold'>,
): Sliced<Applier> {
  const effects = new Uint8Array(ids.length);
  const { pool } = heldTags;
  const held = yield* heldTags.sets();
  /** By set of the file's names: those of them that are tags. */
  const sets = new Int32Array(tags.sets.size);
  const tagOf = tags.idsOf(byName);
  for (let set = 1; set < sets.length; set++) {
    if (set % STEP === 0) yield;
    const known: number[] = [];
    for (const name of tags.sets.ids(set)) if (tagOf[name] !== 0) known.push(tagOf[name] as number);
    sets[set] = pool.intern(known);
  }
  const differs = differing(pool, sets, how);
  for (let contact = 0; contact < ids.length; contact++) {
    if (contact % STEP === 0) yield;
    const said = tags.given(contact, how, blankClears, fold);
    const given = said === BLANK ? 0 : (sets[said] as number);
    const have = held[contact] as number;
    let effect = (said === BLANK ? BLANKED : 0) | (given === 0 ? 0 : GIVES) | (have === 0 ? 0 : HELD);
    // Nothing but unknown tags sets nothing.
    if (given !== 0 && differs(have, said)) effect |= DIFFERS;
    effects[contact] = effect;
  }
  const writer = (draft: Draft): Writer => {
    const local = new Int32Array(sets.length).fill(-1);
    const codeOf = (set: number): number => {
      if (local[set] === -1) local[set] = draft.sets.intern(pool.ids(sets[set] as number));
      return local[set] as number;
    };
    return {
      write: (contact, pageNo, slot) => {
        const values = draft.tags(pageNo);
        const said = tags.given(contact, how, blankClears, fold);
        if (said === BLANK) values[slot] = 0;
        else values[slot] = how === 'replace' ? codeOf(said) : draft.sets.union(values[slot] as number, codeOf(said));
      },
    };
  };
  return { ...part, kind: 'tags', target: COLUMN.tags, effects, writer };
}

/** By staged contact: what is stored, as a set of the pool. */
function* heldSets({ base, ids }: Beside, pool: SetPool): Sliced<Int32Array> {
  const held = new Int32Array(ids.length);
  const stored = base.pages.map((page) => (page === null ? undefined : setsColumn(page, COLUMN.tags)));
  /** By page: sets of the pool by entry of its column. */
  const entries: (Int32Array | undefined)[] = [];
  for (let contact = 0; contact < ids.length; contact++) {
    if (contact % STEP === 0) yield;
    const id = ids[contact] as number;
    const column = id < 0 ? undefined : stored[id >> PAGE_BITS];
    if (column === undefined) continue;
    const known = (entries[id >> PAGE_BITS] ??= Int32Array.from({ length: entryCount(column) }, (_, entry) =>
      pool.intern(entrySet(column, entry)),
    ));
    held[contact] = known[column.codes[id & (PAGE_SIZE - 1)] as number] as number;
  }
  return held;
}

/** Pairs of sets are few, and contacts many: each pair is compared once, where a table of them is not larger than this. */
const MOST_PAIRS = 1 << 24;
const SAME = 1;
const OTHER = 2;

/** True where the file's set makes another one of what is stored. */
function differing(
  pool: SetPool,
  sets: Int32Array,
  how: UpdatePolicy['tags'],
): (held: number, said: number) => boolean {
  const compare = (held: number, given: number): boolean =>
    (how === 'replace' ? given : pool.union(held, given)) !== held;
  if (pool.size * sets.length > MOST_PAIRS) return (held, said) => compare(held, sets[said] as number);
  const verdicts: (Uint8Array | undefined)[] = [];
  return (held, said) => {
    const known = (verdicts[held] ??= new Uint8Array(sets.length));
    const verdict = known[said] as number;
    if (verdict !== 0) return verdict === OTHER;
    const isOther = compare(held, sets[said] as number);
    known[said] = isOther ? OTHER : SAME;
    return isOther;
  };
}
