/** Contacts joined pair by pair into groups: union–find over ids. */
import type { NumberIndex } from '../../base/number-index.ts';

/** Groups of two or more, in the order of their smallest id; ids ascend within a group. */
export interface Groups {
  readonly count: number;
  at(group: number): Uint32Array;
}

export class Joiner {
  readonly #parents: Int32Array;

  /** `size`: one more than the largest id. */
  constructor(size: number) {
    this.#parents = new Int32Array(size).fill(-1);
  }

  join(a: number, b: number): void {
    const x = this.#find(a);
    const y = this.#find(b);
    if (x === y) return;
    // The smallest id stands for its group.
    this.#parents[Math.max(x, y)] = Math.min(x, y);
  }

  groups(): Groups {
    const parents = this.#parents;
    const sizes = new Map<number, number>();
    for (let id = 0; id < parents.length; id++) {
      if (parents[id] === -1) continue;
      const root = this.#find(id);
      sizes.set(root, (sizes.get(root) ?? 1) + 1);
    }
    const roots = [...sizes.keys()].sort((a, b) => a - b);
    const places = new Map<number, number>();
    const offsets = new Uint32Array(roots.length + 1);
    roots.forEach((root, i) => {
      places.set(root, i);
      offsets[i + 1] = (offsets[i] ?? 0) + (sizes.get(root) ?? 0);
    });
    const members = new Uint32Array(offsets[roots.length] ?? 0);
    const next = offsets.slice();
    const place = (group: number, id: number): void => {
      const at = next[group] ?? 0;
      members[at] = id;
      next[group] = at + 1;
    };
    roots.forEach((root, i) => place(i, root));
    for (let id = 0; id < parents.length; id++) {
      if (parents[id] !== -1) place(places.get(this.#find(id)) ?? 0, id);
    }
    return {
      count: roots.length,
      at: (group) => members.subarray(offsets[group] ?? 0, offsets[group + 1] ?? 0),
    };
  }

  #find(id: number): number {
    const parents = this.#parents;
    let root = id;
    for (let up = parents[root] ?? -1; up !== -1; up = parents[root] ?? -1) root = up;
    for (let at = id; at !== root;) {
      const up = parents[at] ?? -1;
      parents[at] = root;
      at = up === -1 ? root : up;
    }
    return root;
  }
}

/** By what many contacts share: for each key the first contact that has it, and how many do. */
export class Sharers {
  /** By id: the first contact with the same key, -1 = no key. */
  readonly firsts: Int32Array;
  readonly #counts: Int32Array;
  readonly #index: NumberIndex;

  /** `index` must be empty; keys are any doubles but 0. */
  constructor(size: number, index: NumberIndex) {
    this.firsts = new Int32Array(size).fill(-1);
    this.#counts = new Int32Array(size);
    this.#index = index;
  }

  add(key: number, id: number): void {
    const first = this.#index.add(key, id);
    this.firsts[id] = first;
    this.#counts[first] = (this.#counts[first] ?? 0) + 1;
  }

  /** How many contacts have the key that this one has. */
  count(id: number): number {
    const first = this.firsts[id] ?? -1;
    return first < 0 ? 0 : (this.#counts[first] ?? 0);
  }
}
