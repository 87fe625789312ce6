/** [H2] [H4] An entry taken back, or done once more: pages of every kind and the catalog, from the base after it to the one before, or the other way. */
import type { Draft } from '../draft.ts';
import type { AnyKind } from '../page-kind.ts';
import type { IdentityIndex } from '../identity-index.ts';
import type { KeyOf } from '../phone-index.ts';
import { type Around, type Reverted, revertInto } from './revert.ts';
import { revertLists } from './revert-lists.ts';

export type TakenBack = 'revert' | 'bringBack';

export interface Means {
  /** Of the draft's base. */
  readonly index: () => IdentityIndex;
  readonly keyOf: KeyOf;
  readonly kinds: ReadonlyMap<string, AnyKind>;
}

export function takeBack(draft: Draft, around: Around, kind: TakenBack, { index, keyOf, kinds }: Means): Reverted {
  const { before, after } = around;
  const sides = kind === 'revert' ? around : { before: after, after: before };
  const reverted = revertInto(draft, sides, () => index().numbers, keyOf);
  return { ...reverted, kept: reverted.kept + revertLists(draft, sides, kinds) };
}
