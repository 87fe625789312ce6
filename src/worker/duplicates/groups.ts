/** Contacts joined pair by pair into groups: union–find over ids. */
import type { NumberIndex } from '../../base/number-index.ts';

/** Groups of two or more, in the order of their smallest id; ids ascend within a group. */
export interface Groups {
  readonly count: number;
  at(group: number): Uint32Array;
}

export interface JudgedGroups extends Groups {
  /** More than a likeness of names speaks for it: it may be merged unseen. */
  isSure(group: number): boolean;
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

  /** All of them are joined with one another. */
  areJoined(ids: Uint32Array): boolean {
    const root = this.#find(ids[0] ?? 0);
    return ids.every((id) => this.#find(id) === root);
  }

  groups(): Groups {
    const parents = this.#parents;
    const sizes = new Uint32Array(parents.length);
    let count = 0;
    let joined = 0;
    for (let id = 0; id < parents.length; id++) {
      if (parents[id] === -1) continue;
      const root = this.#find(id);
      const size = sizes[root] ?? 0;
      if (size === 0) count++;
      joined += size === 0 ? 2 : 1;
      sizes[root] = size === 0 ? 2 : size + 1;
    }
    const offsets = new Uint32Array(count + 1);
    const members = new Uint32Array(joined);
    // By root: where its next member goes.
    const next = sizes;
    let group = 0;
    let at = 0;
    for (let id = 0; id < parents.length; id++) {
      if (parents[id] === -1) {
        const size = sizes[id] ?? 0;
        if (size === 0) continue;
        members[at] = id;
        next[id] = at + 1;
        at += size;
        offsets[++group] = at;
      } else {
        // A root is smaller than the rest of its group: it has its place already.
        const root = this.#find(id);
        const place = next[root] ?? 0;
        members[place] = id;
        next[root] = place + 1;
      }
    }
    return {
      count,
      at: (i) => members.subarray(offsets[i] ?? 0, offsets[i + 1] ?? 0),
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
