/** Groups of contacts that are or seem to be one person, found once for a commit. */
import type { Snapshot } from '../../base/snapshot.ts';
import type { DuplicateGroup } from '../contract/duplicates.ts';
import type { JudgedGroups } from './groups.ts';
import type { IdentityIndex } from '../../base/identity-index.ts';
import { sameNumber } from './same-number.ts';
import { similarNames } from './similar-name.ts';

export class Duplicates {
  readonly #found = new Map<DuplicateGroup['why'], { readonly of: Snapshot; readonly groups: JudgedGroups }>();

  groups(snapshot: Snapshot, why: DuplicateGroup['why'], { texts }: Pick<IdentityIndex, 'texts'>): JudgedGroups {
    const known = this.#found.get(why);
    if (known?.of === snapshot) return known.groups;
    const groups = why === 'same-number' ? sameNumber(snapshot, texts) : similarNames(snapshot);
    this.#found.set(why, { of: snapshot, groups });
    return groups;
  }
}
