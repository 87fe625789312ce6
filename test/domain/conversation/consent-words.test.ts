import { expect, test } from 'vitest';
import {
  allConsentWords,
  consentReader,
  DEFAULT_CONSENT_WORDS,
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
