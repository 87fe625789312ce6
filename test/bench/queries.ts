/** What is asked of the base: searches, sorts by every column, a filter. Every way that is measured answers the same. */
import type { AttributeId } from '../../src/domain/attribute.ts';
import type { FieldRef, Filter } from '../../src/domain/filter.ts';
import type { Query } from '../../src/worker/contract/contacts.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';

export interface NamedQuery {
  readonly name: string;
  readonly query: Partial<Query>;
}

function attributeId(state: BaseState, name: string): AttributeId {
  const found = state.catalog.attributes.find((attribute) => attribute.name === name);
  if (found === undefined) throw new Error(`the base has no attribute ${name}`);
  return found.id;
}

export const signupYear = (state: BaseState, year: number): Filter => ({
  kind: 'is',
  field: { attribute: attributeId(state, 'Signup Date') },
  op: 'between',
  from: Date.UTC(year, 0, 1),
  to: Date.UTC(year + 1, 0, 1) - 1,
});

function threeConditions(state: BaseState): Filter {
  const tag = state.catalog.tags[0];
  if (tag === undefined) throw new Error('the base has no tags');
  return {
    kind: 'group',
    of: 'all',
    items: [
      { kind: 'is', field: 'tags', op: 'hasAny', tags: [tag.id] },
      { kind: 'is', field: { attribute: attributeId(state, 'City') }, op: 'in', values: ['Mumbai', 'Delhi', 'Pune'] },
      signupYear(state, 2024),
    ],
  };
}

export function namedQueries(state: BaseState): readonly NamedQuery[] {
  const sorted = (name: string, field: FieldRef): NamedQuery => ({
    name: `sort-${name}`,
    query: { sort: { field, descending: false } },
  });
  return [
    { name: 'search-name', query: { search: 'sharma' } },
    { name: 'search-part', query: { search: 'an' } },
    { name: 'search-digits', query: { search: '98765' } },
    { name: 'search-none', query: { search: 'zzzzzz' } },
    sorted('name', 'name'),
    sorted('number', 'phone'),
    sorted('tags', 'tags'),
    sorted('source', 'source'),
    sorted('first-message', 'firstMessage'),
    sorted('created', 'createdAt'),
    ...state.catalog.attributes.map(({ name, id }) => sorted(name.toLowerCase().replace(' ', '-'), { attribute: id })),
    { name: 'filter', query: { filter: threeConditions(state) } },
  ];
}
