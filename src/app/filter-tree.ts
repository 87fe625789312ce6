/** Filters as trees that a person builds: pure changes that give new trees. */
import { EVERYTHING, type Filter, type Group } from '../domain/filter.ts';

/** The same meaning with a group at the root. */
export function toGroup(filter: Filter): Group {
  return filter.kind === 'group' ? filter : { kind: 'group', of: 'all', items: [filter] };
}

/** Without the item at this index of the root. */
export function withoutItem(filter: Group, index: number): Group {
  return { ...filter, items: filter.items.filter((_, i) => i !== index) };
}

/** All of it and one more. */
export function withItem(filter: Group, item: Filter): Group {
  if (filter.items.length === 0) return { kind: 'group', of: 'all', items: [item] };
  if (filter.of === 'all') return { ...filter, items: [...filter.items, item] };
  return { kind: 'group', of: 'all', items: [filter, item] };
}

/** Without groups that hold nothing: they hide nothing, and an address should not carry them. */
export function pruned(filter: Group): Group {
  const items = filter.items.flatMap((item): Filter[] => {
    if (item.kind !== 'group') return [item];
    const inner = pruned(item);
    return inner.items.length === 0 ? [] : [inner];
  });
  return items.length === 0 ? EVERYTHING : { ...filter, items };
}

/** How many conditions it has, at any depth. */
export function conditionCount(filter: Filter): number {
  return filter.kind === 'group' ? filter.items.reduce((n, item) => n + conditionCount(item), 0) : 1;
}
