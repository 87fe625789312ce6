import { beforeAll, expect, test } from 'vitest';
import type { Message } from '../../src/domain/message.ts';
import { speak } from '../../src/text/part.svelte.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import { inHindi } from '../support/in-hindi.ts';

beforeAll(() => speak('en', 'en-IN'));

const asha = { kind: 'create', name: 'Asha' } as const;
const bo = { kind: 'delete', contacts: 1, name: 'Bo' } as const;

test.each<[Message, string]>([
  [{ id: 'name-taken', of: 'attribute', name: 'City' }, 'There is already an attribute “City”.'],
  [
    { id: 'contacts-unreadable', affected: 1024, of: 100_000, pages: 1 },
    '1,024 of 1,00,000 contacts cannot be fully read from this device (1 damaged page). Nothing was changed.',
  ],
  [
    { id: 'not-undone', meant: asha, latest: bo, since: 1 },
    '“Added Asha” was not undone: “Deleted Bo” was done after it.',
  ],
  [
    { id: 'not-undone', meant: asha, latest: bo, since: 3 },
    '“Added Asha” was not undone: 3 changes were made after it, the latest “Deleted Bo”.',
  ],
  [
    { id: 'not-redone', meant: asha, instead: bo, redoFirst: true },
    '“Added Asha” was not redone: “Deleted Bo” was undone after it and has to be redone first.',
  ],
  [
    { id: 'not-redone', meant: asha, instead: null, redoFirst: false },
    '“Added Asha” was not redone: something else was done after it was undone.',
  ],
  [
    {
      id: 'files-refused',
      files: [
        { name: 'a.png', message: { id: 'file-refused', is: 'image' } },
        { name: 'b.csv', message: { id: 'file-empty', name: 'b.csv' } },
      ],
    },
    'a.png: This is an image, not a table. Export the contacts as CSV and drop that here. There is nothing in b.csv. Choose another file.',
  ],
  [
    { id: 'worker-broken', reason: '' },
    'Kith’s worker could not be started (no reason given). Reload the page; if that does not help, use a current version of Firefox, ' +
      'Chrome, Edge or Safari.',
  ],
  [
    { id: 'number-too-short', country: 'IN', length: 9, fewest: 10, most: 10, code: '91' },
    'Too short for an Indian number: 9 digits instead of 10 after +91.',
  ],
  [
    { id: 'number-too-long', country: 'PW', length: 11, fewest: 7, most: 10, code: '' },
    'Too long for a number of Palau: 11 digits instead of 7 to 10.',
  ],
  [
    { id: 'number-needs-plus', home: 'IN', number: '+1 541 754 3010', country: 'US' },
    'Not an Indian number; +1 541 754 3010 is a US number: add a +.',
  ],
])('%j is said', (message, words) => {
  expect(sayMessage(message)).toBe(words);
});

test('[L1] messages and actions within a message are in the language spoken, too', async () => {
  const said = await inHindi(() => sayMessage({ id: 'not-undone', meant: asha, latest: bo, since: 1 }));
  expect(said).toBe('“Asha को जोड़ा” पूर्ववत नहीं हुआ: उसके बाद “Bo को मिटाया” हुआ।');
});
