import { beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import { speak } from '../../src/text/part.svelte.ts';
import { sayAction } from '../../src/text/say-action.ts';
import { inHindi } from '../support/in-hindi.ts';

const counts = { rows: 1300, blank: 0, added: 1200, updated: 30, unchanged: 50, folded: 10, rejected: 10 };

const attributes = (...names: readonly string[]): { attribute: string }[] => names.map((attribute) => ({ attribute }));

beforeAll(() => speak('en', 'en-US'));

describe('[H1] what a change did', () => {
  test.each<[Action, string]>([
    [
      { kind: 'import', file: 'leads.csv', counts, problems: [] },
      'Imported leads.csv: 1,200 added, 30 updated, 10 rows not imported',
    ],
    [
      { kind: 'import', file: 'leads.csv', counts: { ...counts, added: 0, updated: 0, rejected: 1 }, problems: [] },
      'Imported leads.csv: 0 added, 50 unchanged, 1 row not imported',
    ],
    [{ kind: 'sample', contacts: 10000 }, 'Added 10,000 sample contacts'],
    [{ kind: 'create', name: 'Mohit Dua' }, 'Added Mohit Dua'],
    [{ kind: 'create', name: '' }, 'Added a contact'],
    [{ kind: 'erase', contacts: 2 }, 'Erased 2 contacts for good'],
    [
      { kind: 'edit', name: 'Mohit', fields: [{ core: 'firstMessage' }, { attribute: 'City' }] },
      'Changed First message and City of Mohit',
    ],
    [{ kind: 'edit', name: 'Mohit', fields: attributes('A', 'B', 'C', 'D') }, 'Changed A, B, C and D of Mohit'],
    [
      { kind: 'edit', name: 'Mohit', fields: attributes('A', 'B', 'C', 'D', 'E') },
      'Changed A, B, C and 2 more of Mohit',
    ],
    [{ kind: 'merge', name: 'Mohit', contacts: 2 }, 'Merged 2 contacts into Mohit'],
    [{ kind: 'delete', contacts: 1, name: 'Mohit' }, 'Deleted Mohit'],
    [{ kind: 'delete', contacts: 800000, name: null }, 'Deleted 800,000 contacts'],
    [{ kind: 'addTags', tags: ['VIP'], contacts: 1 }, 'Added tag “VIP” to 1 contact'],
    [{ kind: 'removeTags', tags: ['VIP', 'Lead'], contacts: 2 }, 'Removed tags “VIP” and “Lead” from 2 contacts'],
    [
      { kind: 'setField', field: { attribute: 'City' }, value: 'Pune', contacts: 2 },
      'Set City to “Pune” for 2 contacts',
    ],
    [{ kind: 'setField', field: { attribute: 'City' }, value: '', contacts: 2 }, 'Cleared City of 2 contacts'],
    [{ kind: 'setField', field: { attribute: 'Paid' }, value: false, contacts: 1 }, 'Set Paid to “no” for 1 contact'],
    [{ kind: 'optOut', contacts: 2 }, 'Opted out 2 contacts'],
    [{ kind: 'optIn', contacts: 1 }, 'Opted in 1 contact'],
    [{ kind: 'tag', did: 'merge', name: 'vip', to: 'VIP', contacts: 9 }, 'Merged tag “vip” into “VIP” on 9 contacts'],
    [{ kind: 'tag', did: 'delete', name: 'VIP', contacts: 0 }, 'Deleted tag “VIP”'],
    [{ kind: 'tag', did: 'rename', name: 'a', to: 'b', contacts: 9 }, 'Renamed tag “a” to “b”'],
    [
      { kind: 'attribute', did: 'type', name: 'City', to: 'choice', contacts: 9 },
      'Changed the type of “City” to choice, 9 contacts changed',
    ],
    [{ kind: 'attribute', did: 'delete', name: 'City', contacts: 9 }, 'Deleted attribute “City” from 9 contacts'],
    [{ kind: 'segment', did: 'create', name: 'Pune' }, 'Saved segment “Pune”'],
    [{ kind: 'firstMessages', contacts: 1204 }, 'Set First Message of 1,204 contacts by the rules'],
    [{ kind: 'settings', did: 'consentWords' }, 'Changed settings: words for opting out and in'],
    [{ kind: 'settings', did: 'country', country: 'US' }, 'Changed settings: default country is now United States'],
    [
      { kind: 'revert', of: 3, what: { kind: 'optOut', contacts: 2 }, contacts: 1, kept: 1 },
      'Reverted “Opted out 2 contacts”: 1 contact, 1 changed since and kept',
    ],
  ])('%j', (action, words) => {
    expect(sayAction(action)).toBe(words);
  });

  test('[L1] is worded when it is shown: the same entry in another language, what it took back included', async () => {
    const undone: Action = { kind: 'edit', name: 'Mohit', fields: [{ core: 'phone' }, { attribute: 'City' }] };
    const action: Action = { kind: 'revert', of: 3, what: undone, contacts: 1, kept: 0 };
    expect(sayAction(action)).toBe('Reverted “Changed Mobile number and City of Mohit”: 1 contact');
    expect(await inHindi(() => sayAction(action))).toBe('“Mohit में बदलाव: मोबाइल नंबर और City” को वापस लिया: 1 कॉन्टैक्ट');
  });
});
