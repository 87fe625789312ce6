/** [H2] Revert over plain values, written from the rules alone: the oracle for base/history/revert.ts. */
import { isDeepStrictEqual as same } from 'node:util';
import type { AttributeValue } from '../../../src/domain/attribute.ts';
import type { Person, State } from './model.ts';

export interface ModelRevert {
  readonly state: State;
  readonly contacts: number;
  readonly kept: number;
}

/** The parts of a person that go back each for itself; name and its given parts are one. */
const PARTS: readonly (readonly (keyof Person)[])[] = [
  ['name', 'parts'],
  ['source'],
  ['firstMessage'],
  ['optedOut'],
  ['lastActive'],
];

export function modelRevert(before: State, after: State, now: State, keyOf: (phone: number) => number): ModelRevert {
  let kept = 0;
  const keep = (): void => {
    kept++;
  };
  const merged = revertLists(before, after, now, keep);
  const tagIds = new Set(merged.tags.map(({ id }) => Number(id)));
  const known = (tags: readonly number[]): number[] =>
    tags.filter((tag) => {
      if (!tagIds.has(tag)) keep();
      return tagIds.has(tag);
    });
  const fits = (attribute: number): boolean => {
    const [was, is] = [before, merged].map((s) => s.attributes.find(({ id }) => Number(id) === attribute)?.type);
    return was !== undefined && was === is;
  };

  const people = new Map(now.people);
  const touched = new Set<number>();
  const ids = new Set([...before.people.keys(), ...after.people.keys()]);
  for (const id of ids) {
    const [was, became, is] = [before.people.get(id), after.people.get(id), now.people.get(id)];
    if (was !== undefined || became === undefined || is === undefined) continue;
    if (same(is, became)) {
      people.delete(id);
      touched.add(id);
    } else keep();
  }

  const blocked = blockedNumbers(before, after, now, people, keyOf);
  for (const id of ids) {
    const [was, became, is] = [before.people.get(id), after.people.get(id), now.people.get(id)];
    if (was === undefined) continue;
    if (became === undefined) {
      if (is !== undefined) continue;
      if (blocked.has(id)) {
        keep();
        continue;
      }
      const values = Object.entries(was.values).filter(([attribute]) => {
        if (!fits(Number(attribute))) keep();
        return fits(Number(attribute));
      });
      const firstMessage = was.firstMessage === 0 || tagIds.has(was.firstMessage) ? was.firstMessage : 0;
      if (firstMessage !== was.firstMessage) keep();
      people.set(id, { ...was, tags: known(was.tags), firstMessage, values: Object.fromEntries(values) });
      touched.add(id);
      continue;
    }
    if (same(was, became)) continue;
    if (is === undefined) {
      keep();
      continue;
    }
    const next: Record<string, unknown> = { ...is };
    for (const part of PARTS) {
      const of = (person: Person): unknown[] => part.map((key) => person[key]);
      if (same(of(was), of(became)) || same(of(is), of(was))) continue;
      const isKnown = part[0] !== 'firstMessage' || was.firstMessage === 0 || tagIds.has(was.firstMessage);
      if (same(of(is), of(became)) && isKnown) for (const key of part) next[key] = was[key];
      else keep();
    }
    if (was.phone !== became.phone && is.phone !== was.phone) {
      if (is.phone === became.phone && !blocked.has(id)) next['phone'] = was.phone;
      else keep();
    }
    if (!same(was.tags, became.tags)) next['tags'] = revertTags(was.tags, became.tags, is.tags, known);
    next['values'] = revertValues(was, became, is, fits, keep);
    if (same(next, { ...is })) continue;
    people.set(id, next as unknown as Person); // every key is one of Person's
    touched.add(id);
  }

  const state = dropUnused(before, after, now, { ...merged, people }, keep);
  return { state, contacts: touched.size, kept };
}

function revertTags(
  was: readonly number[],
  became: readonly number[],
  is: readonly number[],
  known: (tags: readonly number[]) => number[],
): number[] {
  if (same(is, became)) return known(was);
  const took = known(was.filter((tag) => !became.includes(tag)));
  return [
    ...is.filter((tag) => was.includes(tag) || !became.includes(tag)),
    ...took.filter((tag) => !is.includes(tag)),
  ];
}

function revertValues(
  was: Person,
  became: Person,
  is: Person,
  fits: (attribute: number) => boolean,
  keep: () => void,
): Record<number, AttributeValue> {
  const values: Record<number, AttributeValue> = { ...is.values };
  for (const attribute of new Set([...Object.keys(was.values), ...Object.keys(became.values)].map(Number))) {
    const [old, made, current] = [was, became, is].map((person) => person.values[attribute]);
    if (old === made || current === old) continue;
    if (current !== made || !fits(attribute)) keep();
    else if (old === undefined) Reflect.deleteProperty(values, attribute);
    else values[attribute] = old;
  }
  return values;
}

/** People whose number would be given twice. `people`: without those that go. */
function blockedNumbers(
  before: State,
  after: State,
  now: State,
  people: ReadonlyMap<number, Person>,
  keyOf: (phone: number) => number,
): Set<number> {
  const wanted = new Map<number, number>();
  for (const [id, was] of before.people) {
    const [became, is] = [after.people.get(id), now.people.get(id)];
    if (became === undefined ? is === undefined : was.phone !== became.phone && is?.phone === became.phone) {
      wanted.set(id, was.phone);
    }
  }
  const blocked = new Set<number>();
  for (let again = true; again;) {
    again = false;
    for (const [id, phone] of wanted) {
      if (phone === 0) continue;
      const staying = [...people].filter(([other]) => other !== id && !wanted.has(other));
      if (!staying.some(([, person]) => person.phone !== 0 && keyOf(person.phone) === keyOf(phone))) continue;
      blocked.add(id);
      wanted.delete(id);
      again = true;
    }
  }
  return blocked;
}

/** Tags and attributes with what was deleted back and what was changed as it was; what was created is still there. */
function revertLists(before: State, after: State, now: State, keep: () => void): State {
  const mayRetype = (id: number): boolean =>
    [...new Set([...after.people.keys(), ...now.people.keys()])].every(
      (p) => after.people.get(p)?.values[id] === now.people.get(p)?.values[id],
    );
  const lists = { tags: [...now.tags], attributes: [...now.attributes] };
  for (const kind of ['tags', 'attributes'] as const) {
    const list = lists[kind] as { id: number; name: string; type?: string }[]; // what both have in common
    const nameOf = (name: string): string => (kind === 'tags' ? name : name.toLowerCase());
    before[kind].forEach((was, index) => {
      const became = after[kind].find(({ id }) => id === was.id);
      const at = list.findIndex(({ id }) => id === was.id);
      const isTaken = list.some(({ id, name }) => id !== was.id && nameOf(name) === nameOf(was.name));
      const is = list[at];
      if (became === undefined) {
        if (is !== undefined) return;
        if (isTaken) keep();
        else list.splice(Math.min(index, list.length), 0, was);
        return;
      }
      if (same(was, became)) return;
      if (is === undefined) {
        keep();
        return;
      }
      const next = { ...is };
      if (was.name !== became.name && is.name !== was.name) {
        if (is.name === became.name && !isTaken) next.name = was.name;
        else keep();
      }
      const [oldType, newType] = [was, became].map((item) => ('type' in item ? item.type : ''));
      if (oldType !== newType && is.type !== oldType) {
        if (is.type === newType && mayRetype(was.id)) next.type = oldType ?? '';
        else keep();
      }
      list[at] = next;
    });
  }
  return { ...now, ...lists };
}

function dropUnused(before: State, after: State, now: State, merged: State, keep: () => void): State {
  const isUsed = (kind: 'tags' | 'attributes', id: number): boolean =>
    [...merged.people.values()].some((person) =>
      kind === 'tags' ? person.tags.includes(id) || person.firstMessage === id : person.values[id] !== undefined,
    );
  const goes = (kind: 'tags' | 'attributes', id: number): boolean => {
    const [was, made, is] = [before, after, now].map((s) => s[kind].find((item) => item.id === id));
    if (was !== undefined || made === undefined || is === undefined) return false;
    if (same(made, is) && !isUsed(kind, id)) return true;
    keep();
    return false;
  };
  return {
    ...merged,
    tags: merged.tags.filter(({ id }) => !goes('tags', id)),
    attributes: merged.attributes.filter(({ id }) => !goes('attributes', id)),
  };
}
