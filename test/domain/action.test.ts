import { describe, expect, test } from 'vitest';
import { type Action, type ActionField, contactsOf, isSameField } from '../../src/domain/action.ts';

describe('a field of an action', () => {
  const fields: readonly ActionField[] = [
    { core: 'name' },
    { core: 'source' },
    { attribute: 'name' },
    { attribute: 'City' },
  ];
  test('is the same as itself and as no other, an attribute of a field’s name included', () => {
    const same = fields.flatMap((a, i) => fields.flatMap((b, k) => (isSameField(a, b) ? [[i, k]] : [])));
    expect(same).toEqual(fields.map((_, i) => [i, i]));
    expect(isSameField({ attribute: 'City' }, { attribute: 'City' })).toBe(true);
    expect(isSameField({ core: 'name' }, { core: 'name' })).toBe(true);
  });
});

test.each<[Action, number]>([
  [{ kind: 'create', name: 'Asha' }, 1],
  [{ kind: 'edit', name: 'Asha', fields: [{ core: 'name' }] }, 1],
  [{ kind: 'sample', contacts: 40 }, 40],
  [{ kind: 'segment', did: 'create', name: 'All' }, 0],
])('%j is of %i contacts', (action, contacts) => {
  expect(contactsOf(action)).toBe(contacts);
});
