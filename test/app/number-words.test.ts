/** [P12] The review says what numbers were taken for, and what another reading makes of them. */
import { describe, expect, it } from 'vitest';
import { firstChoices } from '../../src/worker/contract/import-choices.ts';
import type { NumberOffer, NumberReadings } from '../../src/worker/contract/import-review.ts';
import type { SketchColumn } from '../../src/worker/contract/import-sketch.ts';
import { withCodeUse, withOffer } from '../../src/app/import-choices.ts';
import { offerLabel, offerSentence } from '../../src/app/number-words.ts';

const numbers: NumberReadings = { landlines: 512, services: 0, country: 'IN', coded: false, offers: [] };
const offer = (part: Partial<NumberOffer> = {}): NumberOffer => ({
  by: 'plus',
  country: 'SG',
  of: 512,
  mobiles: 512,
  taken: 'landline',
  ...part,
});

describe('an offer in words', () => {
  it.each([
    [
      offer(),
      '512 numbers without + are landlines or service numbers of India. Read as numbers of Singapore, all 512 are mobiles.',
      'Read them as numbers of Singapore',
    ],
    [
      offer({ country: '', mobiles: 500 }),
      '512 numbers without + are landlines or service numbers of India. Read with the country code that they begin with, 500 are mobiles.',
      'Read them with their country code',
    ],
    [
      offer({ of: 1, mobiles: 1 }),
      '1 number without + is a landline or service number of India. Read as a number of Singapore, it is a mobile.',
      'Read it as a number of Singapore',
    ],
    [
      offer({ taken: 'mobile' }),
      '512 numbers without + are read as numbers of India. Read as numbers of Singapore, all 512 are mobiles.',
      'Read them as numbers of Singapore',
    ],
    [
      offer({ by: 'country', country: 'DE', taken: 'doubtful' }),
      '512 numbers without + are no mobiles of India. Read as numbers of Germany, all 512 are mobiles.',
      'Read them as numbers of Germany',
    ],
  ])('%#', (given, sentence, label) => {
    expect(offerSentence(given, numbers)).toBe(sentence);
    expect(offerLabel(given)).toBe(label);
  });
});

it('one click takes the other reading, and back', () => {
  const column = (index: number, mapping: SketchColumn['mapping']): SketchColumn => ({
    index,
    header: '',
    mapping,
    reason: null,
    examples: [],
    suggestedType: 'text',
    suggestedOptions: [],
    files: [0],
    offered: false,
    reading: null,
  });
  const columns = [
    column(0, { to: 'field', field: 'name' }),
    column(1, { to: 'field', field: 'phone' }),
    column(2, { to: 'field', field: 'phone', order: 1, code: 'always' }),
  ];
  const choices = firstChoices('IN');
  expect(withOffer(choices, columns, offer({ by: 'country', country: 'DE' })).country).toBe('DE');
  const coded = withOffer(choices, columns, offer());
  expect(coded.columns).toEqual([undefined, { to: 'field', field: 'phone', code: 'likely' }, undefined]);
  expect(withCodeUse(coded, columns, 'never').columns[1]).toEqual({ to: 'field', field: 'phone', code: 'never' });
});
