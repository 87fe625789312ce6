/** [A4] A number is shown as it was written, or grouped or as money where its attribute asks; a search finds it as it is shown. */
import { describe, expect, it } from 'vitest';
import { NUMBER_SHOWS } from '../../src/domain/attribute.ts';
import { numberForms } from '../../src/domain/search.ts';
import { Format } from '../../src/text/format.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import { openService } from './support/service.ts';
import { choicesWith, csvOf, fileOf, importAll } from './import/support.ts';

const india = new Format({ locale: 'en-IN' }, 'UTC', () => 0);

describe('[A4] a number attribute', () => {
  it.each([
    [10000001, undefined, '10000001'],
    [2021, undefined, '2021'],
    [123412341234, 'plain', '123412341234'],
    [10000001, 'grouped', '1,00,00,001'],
    [1200.5, 'INR', '₹1,200.5'],
  ] as const)('%d, shown %s, is %s', (n, show, text) => expect(india.shownNumber(n, show)).toBe(text));

  it('is found as every locale shows it', async () => {
    const { api } = await openService();
    const number = { to: 'newAttribute', name: 'Ref', type: 'number' } as const;
    const rows = [
      ['Name', 'Mobile Number', 'Ref'],
      ['Asha', '9876543210', '10000001.5'],
      ['Ravi', '9876543211', '42'],
    ];
    await importAll(api, [fileOf(csvOf(rows))], choicesWith({ columns: [undefined, undefined, number] }));
    for (const locale of ['en-IN', 'en-US', 'de', 'de-CH'])
      for (const show of NUMBER_SHOWS.filter((one) => one === 'plain' || one === 'grouped')) {
        const shown = new Format({ locale }, 'UTC', () => 0).shownNumber(10000001.5, show);
        expect([locale, shown, await api.count(EVERYTHING, shown)]).toEqual([locale, shown, 1]);
      }
  });

  it('is looked for in the forms that a word may stand for', () => {
    expect(numberForms('1,00,001')).toContain('100001');
    expect(numberForms('₹1,200')).toContain('1200');
    expect(numberForms('1.200,5')).toContain('1200.5');
    expect(numberForms('1.5')).toEqual(['1.5']);
    expect(numberForms('asha')).toEqual([]);
  });
});
