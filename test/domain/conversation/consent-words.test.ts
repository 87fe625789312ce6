import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allConsentWords,
  consentReader,
  DEFAULT_CONSENT_WORDS,
  sameWords,
  tidyWords,
} from '../../../src/domain/conversation/consent-words.ts';

const read = consentReader(allConsentWords());

test.each([
  ['STOP', 'stop'],
  [' stop. ', 'stop'],
  ['Stop!!', 'stop'],
  ['Stop promotions', 'stop'],
  ['ARRET', 'stop'],
  ['Désabonner', 'stop'],
  ['बंद करें', 'stop'],
  ['बंद करें।', 'stop'],
  ['START', 'start'],
  ['शुरू करें', 'start'],
  ['please stop by at five', null],
  ['When do you start?', null],
  ['non-stop', null],
  ['', null],
  ['!', null],
] as const)('[C8] “%s” says %s', (text, says) => {
  expect(read(text)).toBe(says);
});

test('[C8] no word asks for both, in any language, and each is read as it is listed', () => {
  for (const { stop, start } of Object.values(DEFAULT_CONSENT_WORDS)) {
    expect(stop.map(read)).toEqual(stop.map(() => 'stop'));
    expect(start.map(read)).toEqual(start.map(() => 'start'));
  }
});

test('[C8] a list that is tidied says the same of every message, holds each word once, and stays as it is', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 70 }),
    fc.constantFrom('Stop', ' stop. ', 'STÓP', '', '?', 'बंद करें।', 'बंद करें'),
  );
  const list = fc.record({ stop: fc.array(word, { maxLength: 6 }), start: fc.array(word, { maxLength: 6 }) });
  fc.assert(
    fc.property(list, fc.array(word), (words, messages) => {
      const tidy = tidyWords(words);
      const [before, after] = [consentReader(words), consentReader(tidy)];
      for (const text of [...messages, ...words.stop, ...words.start].map((one) => one.trim()))
        expect(after(text)).toBe(before(text));
      for (const kept of [tidy.stop, tidy.start]) {
        for (const one of kept)
          expect(consentReader({ stop: kept.filter((other) => other !== one), start: [] })(one)).toBeNull();
      }
      expect(tidyWords(tidy)).toEqual(tidy);
      expect(sameWords(tidy, words)).toBe(true);
    }),
  );
  expect(tidyWords(allConsentWords()).stop).toContain('stop');
});
