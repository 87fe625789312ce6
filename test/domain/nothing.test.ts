import { expect, test } from 'vitest';
import { longestOfNothing, saysNothing } from '../../src/domain/nothing.ts';

test.each<readonly [text: string, nothing: boolean, inName: boolean]>([
  ['NULL', true, true],
  ['nil', true, false],
  ['Null', true, false],
  ['#N/A', true, true],
  ['#VALUE!', true, true],
  ['#REF', false, false],
  ['0000-00-00 00:00:00', true, true],
  ['0000-00-00 00:00:001', false, false],
  ['Asha', false, false],
  ['', false, false],
])('[I13] “%s” says that there is nothing: %j, in a name: %j', (text, nothing, inName) => {
  expect([saysNothing(text, false), saysNothing(text, true)]).toEqual([nothing, inName]);
});

test.each(['NULL', '#N/A', '#VALUE!', '0000-00-00 00:00:00', '—'])(
  '[I13] %s is no longer than its first byte lets it be',
  (text) => {
    const bytes = new TextEncoder().encode(text);
    expect(longestOfNothing(bytes[0] ?? 0)).toBeGreaterThanOrEqual(bytes.length);
  },
);

test('[I13] nothing begins with a letter of names that no such word has', () => {
  expect(['Q', 'z', '~'].map((letter) => longestOfNothing(letter.charCodeAt(0)))).toEqual([0, 0, 0]);
});
