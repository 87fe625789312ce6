/** Random changes of the plain-value base, one for each thing that a person can do. Each gives the state after it. */
import { attributeId, type Attribute, type AttributeValue } from '../../../src/domain/attribute.ts';
import type { Action } from '../../../src/domain/action.ts';
import { type Tag, tagId } from '../../../src/domain/tag.ts';
import type { Random } from '../../support/random.ts';
import type { Person, State } from './model.ts';

export interface ModelChange {
  readonly state: State;
  readonly action: Action;
}

const NAMES = ['Asha Rao', 'Bo', 'Čeněk Novák', 'दीपा शर्मा', 'E', 'Farid Al Amin', ''] as const;
const SOURCES = ['', 'web', 'fair 2026', 'भोपाल'] as const;
const TYPES = ['text', 'number', 'date', 'yesno'] as const;

/** Variants of one subscriber differ in the last digit. */
export const variantOf = (phone: number): number => Math.floor(phone / 10);

function valueOf(random: Random, type: Attribute['type']): AttributeValue | undefined {
  if (random.oneIn(3)) return undefined;
  if (type === 'yesno') return random.oneIn(2);
  if (type === 'text' || type === 'choice') return `t${random.below(4)}`;
  return random.below(5) - 1.5;
}

function personOf(random: Random, state: State): Person {
  const name = random.pick(NAMES);
  const space = name.indexOf(' ');
  const values: Record<number, AttributeValue> = {};
  for (const { id, type } of state.attributes) {
    const value = valueOf(random, type);
    if (value !== undefined) values[id] = value;
  }
  return {
    name,
    parts: space < 0 || random.oneIn(2) ? null : { first: name.slice(0, space), last: name.slice(space + 1) },
    phone: random.oneIn(6) ? 0 : 9_190_000_000 + random.below(200) * 10 + random.below(2),
    tags: random.some(state.tags, 3).map(({ id }) => id),
    source: random.pick(SOURCES),
    firstMessage: random.oneIn(2) ? (random.some(state.tags, 3)[0]?.id ?? 0) : 0,
    optedOut: random.oneIn(4),
    lastActive: random.oneIn(3) ? random.below(5) * 1000 : 0,
    values,
  };
}

/** Some of the parts of another person. */
function mix(random: Random, person: Person, other: Person): Person {
  const next: Record<string, unknown> = { ...person };
  for (const [key, value] of Object.entries(other)) if (key !== 'parts' && random.oneIn(3)) next[key] = value;
  if (next['name'] !== person.name || random.oneIn(5)) next['parts'] = next['name'] === other.name ? other.parts : null;
  return next as unknown as Person; // every key is one of Person's
}

const withPeople = (state: State, change: (people: Map<number, Person>) => void): State => {
  const people = new Map(state.people);
  change(people);
  return { ...state, people, nextId: Math.max(state.nextId, ...[...people.keys()].map((id) => id + 1)) };
};

type Op = (random: Random, state: State) => State;

const people = (random: Random, state: State, oneIn: number): number[] => random.some([...state.people.keys()], oneIn);

const OPS: readonly (readonly [weight: number, op: Op])[] = [
  [3, (random, state) => withPeople(state, (all) => void all.set(state.nextId, personOf(random, state)))],
  [
    5,
    (random, state) =>
      withPeople(state, (all) => {
        for (const id of people(random, state, 30).slice(0, 2)) {
          const person = all.get(id);
          if (person !== undefined) all.set(id, mix(random, person, personOf(random, state)));
        }
      }),
  ],
  // An import: some new, some changed.
  [
    3,
    (random, state) =>
      withPeople(state, (all) => {
        for (let n = random.below(12); n > 0; n--) all.set(state.nextId + n - 1, personOf(random, state));
        for (const id of people(random, state, 4)) {
          const person = all.get(id);
          if (person !== undefined) all.set(id, mix(random, person, personOf(random, state)));
        }
      }),
  ],
  [
    4,
    (random, state) =>
      withPeople(state, (all) => {
        const tag = random.some(state.tags, 2)[0]?.id;
        const isAdding = random.oneIn(2);
        for (const id of people(random, state, 2)) {
          const person = all.get(id);
          if (person === undefined || tag === undefined || person.tags.includes(tag) === isAdding) continue;
          const tags = isAdding ? [...person.tags, tag] : person.tags.filter((other) => other !== tag);
          all.set(id, { ...person, tags });
        }
      }),
  ],
  [
    3,
    (random, state) =>
      withPeople(state, (all) => {
        const attribute = random.some(state.attributes, 2)[0];
        const value = valueOf(random, attribute?.type ?? 'text');
        for (const id of people(random, state, 2)) {
          const person = all.get(id);
          if (person === undefined || attribute === undefined) continue;
          const { [attribute.id]: _old, ...rest } = person.values;
          all.set(id, { ...person, values: value === undefined ? rest : { ...rest, [attribute.id]: value } });
        }
      }),
  ],
  [1, (random, state) => withPeople(state, (all) => people(random, state, 8).forEach((id) => all.delete(id)))],
  [
    1,
    (random, state) =>
      withPeople(state, (all) => {
        if (random.oneIn(20)) all.clear();
      }),
  ],
  [2, createTag],
  [1, (random, state) => ({ ...state, tags: renamed(random, state.tags, TAG_NAMES, String) })],
  [1, deleteTag],
  [2, createAttribute],
  [1, (random, state) => ({ ...state, attributes: renamed(random, state.attributes, ATTRIBUTE_NAMES, lower) })],
  [1, deleteAttribute],
  [1, retypeAttribute],
];

const TAG_NAMES = ['VIP', 'vip', 'New', 'Lead', 'Fair'] as const;
const ATTRIBUTE_NAMES = ['City', 'city', 'Age', 'Plan', 'Day'] as const;
const lower = (name: string): string => name.toLowerCase();

function renamed<T extends { readonly name: string }>(
  random: Random,
  items: readonly T[],
  names: readonly string[],
  fold: (name: string) => string,
): readonly T[] {
  const name = random.pick(names);
  const target = random.some(items, 2)[0];
  const isTaken = items.some((item) => item !== target && fold(item.name) === fold(name));
  return isTaken ? items : items.map((item) => (item === target ? { ...item, name } : item));
}

/** Some contacts get it at once, as with an import that creates it. */
function createTag(random: Random, state: State): State {
  const name = random.pick(TAG_NAMES);
  if (state.tags.some((tag) => tag.name === name)) return state;
  const id = tagId(state.nextCatalogId);
  const tag: Tag = { id, name, color: 'slate', rules: [] };
  const next = { ...state, tags: [...state.tags, tag], nextCatalogId: id + 1 };
  return withPeople(next, (all) => {
    for (const who of people(random, state, 6)) {
      const person = all.get(who);
      if (person !== undefined) all.set(who, { ...person, tags: [...person.tags, id] });
    }
  });
}

function deleteTag(random: Random, state: State): State {
  const gone = random.some(state.tags, 2)[0]?.id;
  const next = { ...state, tags: state.tags.filter(({ id }) => id !== gone) };
  return withPeople(next, (all) => {
    for (const [id, person] of all) {
      if (gone === undefined || !(person.tags.includes(gone) || person.firstMessage === gone)) continue;
      const tags = person.tags.filter((tag) => tag !== gone);
      all.set(id, { ...person, tags, firstMessage: person.firstMessage === gone ? 0 : person.firstMessage });
    }
  });
}

function createAttribute(random: Random, state: State): State {
  const name = random.pick(ATTRIBUTE_NAMES);
  if (state.attributes.some((attribute) => lower(attribute.name) === lower(name))) return state;
  const id = attributeId(state.nextCatalogId);
  const attribute: Attribute = { id, name, type: random.pick(TYPES), options: [] };
  const next = { ...state, attributes: [...state.attributes, attribute], nextCatalogId: id + 1 };
  return random.oneIn(2) ? next : withValues(next, id, () => valueOf(random, attribute.type));
}

function deleteAttribute(random: Random, state: State): State {
  const gone = random.some(state.attributes, 2)[0];
  if (gone === undefined) return state;
  const next = { ...state, attributes: state.attributes.filter((attribute) => attribute !== gone) };
  return withValues(next, gone.id, () => undefined);
}

function retypeAttribute(random: Random, state: State): State {
  const target = random.some(state.attributes, 2)[0];
  if (target === undefined) return state;
  const type = random.pick(TYPES);
  if (type === target.type) return state;
  const attributes = state.attributes.map((attribute) => (attribute === target ? { ...attribute, type } : attribute));
  return withValues({ ...state, attributes }, target.id, () => valueOf(random, type));
}

function withValues(state: State, attribute: number, make: () => AttributeValue | undefined): State {
  return withPeople(state, (all) => {
    for (const [id, person] of all) {
      const { [attribute]: _old, ...rest } = person.values;
      const value = make();
      all.set(id, { ...person, values: value === undefined ? rest : { ...rest, [attribute]: value } });
    }
  });
}

const BAG = OPS.flatMap(([weight, op]) => Array.from({ length: weight }, () => op));

export function randomChange(random: Random, state: State): ModelChange {
  return { state: random.pick(BAG)(random, state), action: { kind: 'sample', contacts: random.below(1000) } };
}
