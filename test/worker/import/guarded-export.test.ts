/**
 * [E1] [E2] Kith's own export for spreadsheets, whose cells bear an apostrophe where a spreadsheet would run or spoil them, comes back as it
 * was: the apostrophes are Kith's and go, those of the person stay.
 */
import { afterEach, expect, test, vi } from 'vitest';
import { addAttribute, addTag, must, openService, type Opened } from '../support/service.ts';
import { choicesWith, contactsOf, csvOf, fileOf, importAll, quiet } from './support.ts';

const RISKY = [
  '=1+1',
  '+1 offer',
  '-Delhi',
  '@handle',
  "'quoted'",
  "'=1+1",
  '\uff1dSUM(A1)',
  '007',
  '1234567890123456',
  '12E5',
  '-42',
  'two\n=lines',
  'a;=b',
  "O'Brien",
  'plain',
];

async function openBase(): Promise<Opened> {
  const opened = await openService();
  for (const tag of ['=Tag', '@VIP']) await addTag(opened.api, tag);
  for (const name of ['City', '=Note']) await addAttribute(opened.api, name);
  return opened;
}

/** A contact for each text, which stands in every field that takes any. */
const original = fileOf(
  csvOf([
    ['Name', 'Mobile Number', 'Tags', 'Source', '$City', '$=Note'],
    ...RISKY.map((text, i) => [
      `${text.replaceAll('\n', ' ')} Person`,
      `98${String(76_543_210 + i)}`,
      i % 2 === 0 ? '=Tag|@VIP' : '',
      text,
      text,
      text,
    ]),
  ]),
  'original.csv',
);

afterEach(() => vi.unstubAllEnvs());

// Spreadsheets are given the time of the wall clock [A7].
test.each(['UTC', 'Asia/Kolkata', 'America/Los_Angeles'])(
  'every risky text comes back unguarded, in every field, in %s',
  async (zone) => {
    vi.stubEnv('TZ', zone);
    const from = await openBase();
    await importAll(from.api, [original]);
    const before = await contactsOf(from.api);
    expect(before).toHaveLength(RISKY.length);
    const exported = must(
      await from.api.exportCsv({ mode: 'spreadsheet', columns: null, what: { kind: 'all' } }, null, quiet),
    );
    const text = (await exported.blob?.text()) ?? '';
    for (const sign of ['=1+1', '+1 offer', '-Delhi', '@handle', '007', '1234567890123456', '12E5'])
      expect(text).toContain(`'${sign}`);
    expect(text).toContain("'+919876543210");

    const into = await openBase();
    const { sketch, review } = await importAll(into.api, [fileOf(text, 'kith.csv')], choicesWith({ restore: true }));
    expect(sketch.ownExport).toBe(true);
    expect(review.counts).toMatchObject({ rows: RISKY.length, added: RISKY.length, rejected: 0 });
    expect(review.problems).toEqual([]);
    expect(await contactsOf(into.api)).toEqual(before);

    // Into the base that it came from it brings nothing new.
    const again = await importAll(from.api, [fileOf(text, 'kith.csv')]);
    expect(again.review.counts).toMatchObject({ added: 0, updated: 0, unchanged: RISKY.length });
  },
);

test('[P4] elsewhere an apostrophe is taken off numbers only: what another program wrote is its own', async () => {
  const { api } = await openBase();
  const file = fileOf(
    csvOf([
      ['Name', 'Mobile Number', 'Source', 'Fax'],
      ["'=Asha", "'+919876543210", "'=1", ''],
    ]),
  );
  await importAll(api, [file]);
  expect(await contactsOf(api)).toMatchObject([{ name: "'=Asha", phone: 919876543210, source: "'=1" }]);
});
