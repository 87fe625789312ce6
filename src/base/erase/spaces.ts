/** [K8] Commits between which no restore lies: an id means the same contact in all of them, and may mean another one elsewhere. */
import type { CommitRecord } from '../commit-record.ts';

export interface Spaces {
  /** That of the base as it is. */
  readonly own: readonly CommitRecord[];
  readonly others: readonly (readonly CommitRecord[])[];
}

export function spacesOf(all: readonly CommitRecord[], current: number): Spaces {
  // Where nothing was restored ever, all that is stored is one base, whatever was given up in between.
  if (all.every(({ restored }) => restored === undefined)) return { own: all, others: [] };
  const leads = new Map(all.map(({ id }) => [id, id]));
  const rootOf = (id: number): number => {
    let at = id;
    for (let to = leads.get(at); to !== undefined && to !== at; to = leads.get(at)) at = to;
    return at;
  };
  for (const { id, parent, restored } of all) {
    const before = restored === undefined ? parent : restored.from;
    if (leads.has(before)) leads.set(rootOf(id), rootOf(before));
  }
  const byRoot = new Map<number, CommitRecord[]>();
  for (const commit of all) byRoot.set(rootOf(commit.id), [...(byRoot.get(rootOf(commit.id)) ?? []), commit]);
  const root = rootOf(current);
  return { own: byRoot.get(root) ?? [], others: [...byRoot].filter(([at]) => at !== root).map(([, some]) => some) };
}
