/** [P12] What numbers without a plus were taken for is counted, and the other reading is a click away. */
import { expect, test } from 'vitest';
import type { ImportChoices } from '../../../src/worker/contract/import-choices.ts';
import type { NumberReadings } from '../../../src/worker/contract/import-review.ts';
import { openService } from '../support/service.ts';
import { choicesWith, fileOf, reviewOf } from './support.ts';

const csv = (numbers: readonly string[], header = 'Mobile Number'): string =>
  `Name,${header}\n${numbers.map((number, i) => `Person ${String(i)},${number}\n`).join('')}`;

async function readings(
  numbers: readonly string[],
  country = 'IN',
  choices: Partial<ImportChoices> = {},
): Promise<NumberReadings> {
  const { api } = await openService();
  return (await reviewOf(api, [fileOf(csv(numbers))], choicesWith(choices, country))).numbers;
}

const many = (amount: number, of: (i: number) => string): string[] => Array.from({ length: amount }, (_, i) => of(i));
const singapore = many(50, (i) => `6591${String(234500 + i)}`);
const india = many(40, (i) => `98765${String(43200 + i)}`);
const coded: Partial<ImportChoices> = { columns: [undefined, { to: 'field', field: 'phone', code: 'likely' }] };

test('a column of another country’s mobiles that became landlines', async () => {
  const { landlines, offers } = await readings(singapore);
  expect(landlines).toBe(50);
  expect(offers).toEqual([{ by: 'plus', country: 'SG', of: 50, mobiles: 50, taken: 'landline' }]);
  const read = await readings(singapore, 'IN', coded);
  expect(read).toMatchObject({ landlines: 0, services: 0, coded: true, offers: [] });
});

test('among others that are mobiles of the default country, which stay so', async () => {
  const mixed = [...india, ...singapore.slice(0, 5)];
  expect(await readings(mixed)).toMatchObject({
    landlines: 5,
    offers: [{ by: 'plus', country: 'SG', of: 5, mobiles: 5, taken: 'landline' }],
  });
  const { api } = await openService();
  const { counts } = await reviewOf(api, [fileOf(csv(mixed))], choicesWith(coded));
  expect(counts).toMatchObject({ rows: 45, added: 45 });
});

test('a US number that is an Indian service number', async () => {
  expect(await readings([...india, '18608086064'])).toMatchObject({
    landlines: 0,
    services: 1,
    offers: [{ by: 'plus', country: 'US', of: 1, mobiles: 1, taken: 'landline' }],
  });
});

test('mobiles that are also another country’s, where most of the file is', async () => {
  const { offers } = await readings(
    many(50, (i) => `65923456${String(10 + i)}`),
    'US',
  );
  expect(offers).toEqual([{ by: 'plus', country: 'SG', of: 50, mobiles: 50, taken: 'mobile' }]);
  expect(await readings([...many(60, (i) => `54175430${String(10 + i)}`), '6592345678'], 'US')).toMatchObject({
    offers: [],
  });
});

test('numbers of another country without its code: the country is offered', async () => {
  const german = many(30, (i) => `0151 234567${String(10 + i)}`);
  // China has such numbers too: both are offered.
  expect((await readings(german)).offers).toEqual(
    ['CN', 'DE'].map((country) => ({ by: 'country', country, of: 30, mobiles: 30, taken: 'doubtful' })),
  );
  expect(await readings(german, 'DE')).toMatchObject({ landlines: 0, offers: [] });
});

test.each([
  ['as digits', (number: string) => number],
  ['with a label', (number: string) => `Office no.: ${number}`],
  ['with an extension', (number: string) => `${number} ext. 5`],
  ['with a word', (number: string) => `${number} (office)`],
  ['beside what is no number', (number: string) => `${number}; 12`],
])('landlines and services are told apart, written %s', async (_, write) => {
  const mobiles = await readings(['9876543210', '+1 541 754 3010'].map(write));
  expect(mobiles).toMatchObject({ landlines: 0, services: 0 });
  const landlines = await readings(['01123456789', '+91 11 2345 6780', '+49 30 1234567'].map(write));
  expect(landlines).toMatchObject({ landlines: 3, services: 0 });
  const services = await readings(['1800 202 9898', '+91 1860 266 0333'].map(write));
  expect(services).toMatchObject({ landlines: 0, services: 2 });
});

test('landlines that are landlines are counted, and nothing else is offered', async () => {
  const landlines = many(20, (i) => `011 234567${String(10 + i)}`);
  expect(await readings([...india, ...landlines])).toMatchObject({ landlines: 20, services: 0, offers: [] });
  expect(await readings(['+91 11 2345 6789', '+44 20 7946 0018'])).toMatchObject({ landlines: 2, offers: [] });
  expect(await readings(india)).toMatchObject({ landlines: 0, services: 0, coded: false, offers: [] });
  // Slips of the pen are nobody's numbers.
  expect(await readings([...india, '987654321', '98765432', '12345'])).toMatchObject({ offers: [] });
});

test.each(['wa_id', 'WhatsApp ID', 'remoteJid', 'waId'])(
  '[P11] numbers under %s bear their calling code',
  async (header) => {
    const { api } = await openService();
    const rows = ['919876543210', '15417543010', '6591234567', '5215512345678', '551187654321', '9876543211'];
    const choices = choicesWith({ columns: [undefined, undefined] });
    const review = await reviewOf(api, [fileOf(csv(rows, header))], choices);
    expect(review.counts).toMatchObject({ added: 6, rejected: 0 });
    expect(review.numbers.offers).toEqual([]);
  },
);
