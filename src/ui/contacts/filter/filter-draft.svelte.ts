/**
 * [Q3] A filter while it is being built: the tree with conditions that are not filled in yet. `filter` is what it says so far; every
 * change is told at once, so the list follows.
 */
import { type ConditionDraft, draftOf, newDraft, readDraft } from '../../../app/condition-draft.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import type { FieldRef, Filter, Group } from '../../../domain/filter.ts';

export interface DraftGroup {
  readonly kind: 'group';
  /** Of this draft alone; keeps its form while others come and go. */
  readonly key: number;
  readonly of: Group['of'];
  readonly items: readonly DraftNode[];
}
export interface DraftCondition {
  readonly kind: 'condition';
  readonly key: number;
  readonly draft: ConditionDraft;
}
export type DraftNode = DraftGroup | DraftCondition;

/** Groups within groups beyond this depth help nobody. */
export const MAX_DEPTH = 4;
const MAX_CONDITIONS = 60;

export class FilterDraft {
  readonly #catalog: () => Catalog;
  readonly #onchange: (filter: Group) => void;
  #nextKey = 1;
  #root = $state.raw<DraftGroup>({ kind: 'group', key: 0, of: 'all', items: [] });

  constructor(filter: Group, catalog: () => Catalog, onchange: (filter: Group) => void) {
    this.#catalog = catalog;
    this.#onchange = onchange;
    this.#root = this.#group(filter);
  }

  get root(): DraftGroup {
    return this.#root;
  }

  /** What it says: conditions that are not complete are left out. */
  get filter(): Group {
    return this.#read(this.#root);
  }

  get full(): boolean {
    return conditionsIn(this.#root) >= MAX_CONDITIONS;
  }

  /** The node as a filter of its own, for counting; null while it says nothing. */
  read(node: DraftNode): Filter | null {
    if (node.kind === 'condition') return readDraft(node.draft, this.#catalog());
    const group = this.#read(node);
    return group.items.length === 0 ? null : group;
  }

  /** Begins anew from a filter that came from elsewhere. */
  reset(filter: Group): void {
    this.#root = this.#group(filter);
  }

  addCondition(group: number, field: FieldRef): void {
    const item: DraftCondition = {
      kind: 'condition',
      key: this.#nextKey++,
      draft: newDraft(field, this.#catalog()),
    };
    this.#change(group, (node) => (node.kind === 'group' ? { ...node, items: [...node.items, item] } : node));
  }

  addGroup(group: number, field: FieldRef): void {
    const key = this.#nextKey++;
    const item: DraftGroup = { kind: 'group', key, of: 'any', items: [] };
    this.#change(group, (node) => (node.kind === 'group' ? { ...node, items: [...node.items, item] } : node));
    this.addCondition(key, field);
  }

  setOf(group: number, of: Group['of']): void {
    this.#change(group, (node) => (node.kind === 'group' ? { ...node, of } : node));
  }

  setDraft(key: number, draft: ConditionDraft): void {
    this.#change(key, (node) => (node.kind === 'condition' ? { ...node, draft } : node));
  }

  remove(key: number): void {
    this.#change(key, () => null);
  }

  #change(key: number, change: (node: DraftNode) => DraftNode | null): void {
    const next = replaced(this.#root, key, change);
    this.#root = next?.kind === 'group' ? next : { ...this.#root, items: [] };
    this.#onchange(this.filter);
  }

  #group(filter: Group): DraftGroup {
    const items = filter.items.map((item): DraftNode => {
      if (item.kind === 'group') return this.#group(item);
      return { kind: 'condition', key: this.#nextKey++, draft: draftOf(item, this.#catalog()) };
    });
    return { kind: 'group', key: this.#nextKey++, of: filter.of, items };
  }

  #read(group: DraftGroup): Group {
    const items = group.items.flatMap((item): Filter[] => {
      if (item.kind === 'group') {
        const inner = this.#read(item);
        return inner.items.length === 0 ? [] : [inner];
      }
      const read = readDraft(item.draft, this.#catalog());
      return read === null ? [] : [read];
    });
    return { kind: 'group', of: group.of, items };
  }
}

function conditionsIn(node: DraftNode): number {
  return node.kind === 'condition' ? 1 : node.items.reduce((n, item) => n + conditionsIn(item), 0);
}

function replaced(node: DraftNode, key: number, change: (node: DraftNode) => DraftNode | null): DraftNode | null {
  if (node.key === key) return change(node);
  if (node.kind === 'condition') return node;
  return { ...node, items: node.items.flatMap((item) => replaced(item, key, change) ?? []) };
}
