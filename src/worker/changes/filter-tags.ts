/** A filter in which one tag stands for another, after the two were merged. */
import type { Filter } from '../../domain/filter.ts';
import type { TagId } from '../../domain/tag.ts';

export function withTagReplaced(filter: Filter, from: TagId, to: TagId): Filter {
  if (filter.kind === 'group') return { ...filter, items: filter.items.map((item) => withTagReplaced(item, from, to)) };
  switch (filter.op) {
    case 'hasAny':
    case 'hasAll':
    case 'hasNone':
      return { ...filter, tags: [...new Set(filter.tags.map((id) => (id === from ? to : id)))] };
    case 'in':
    case 'notIn':
      if (filter.field !== 'firstMessage') return filter;
      return { ...filter, values: [...new Set(filter.values.map((id) => (id === from ? to : id)))] };
    default:
      return filter;
  }
}
