/** [B3] Files as the base gives them out: whatever a contact holds, each is what its tool’s columns say, to the letter, in any split. */
import { expect, test } from 'vitest';
import { EMPTY_TEMPLATE, type Template } from '../../../src/domain/campaign/message.ts';
import { parametersOf } from '../../../src/domain/campaign/parameters.ts';
import type { FrozenRecipient } from '../../../src/formats/campaign/frozen.ts';
import { TOOLS } from '../../../src/formats/campaign/tool.ts';
import { ToolFile } from '../../../src/formats/campaign/tool-file.ts';
import type { CampaignFile } from '../../../src/worker/contract/campaigns.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { add, addAttribute, must, openService } from '../support/service.ts';
import { ALL, create } from './support.ts';
import { parseText } from '../../../src/domain/campaign/message-text.ts';

/** Names and cities: formulas, quotes, delimiters, line ends, JSON, links, directions, emoji, numbers that a spreadsheet rewrites. */
const HOSTILE: readonly (readonly [name: string, city: string])[] = [
  ['=HYPERLINK("http://evil.example","x")', '@SUM(1+1)*cmd|’ /C calc’!A0'],
  ['+91 98765 43210', '-2+3'],
  ['O’Brien, Pat', 'New York, NY'],
  ['"Quoted" Name', '"'],
  ['Line\nBreak', 'Two\r\nlines'],
  ['\u2028Separated\u0085', 'a\u2029b'],
  ['{"to":"1"}', '"},{"a":"b'],
  ['$Name {{1}} $City{x}', '{{2}}'],
  ['إلهام النجم', 'دبي'],
  ['\u202Eevil', 'שלום'],
  ['प्रिया 👩‍👩‍👧‍👦', '🏙️ मुंबई'],
  ['Ţĕśť ÄÖ', '../../x?y=1&z=2#q'],
  ['00123', '1E5'],
  ["'apostrophe", ' \tedge '],
  ['＝full', '＠width'],
  ['lone \ud800', 'a\\b'],
];

interface Given {
  readonly api: KithApi;
  readonly message: Template;
  /** As the base froze them, in order. */
  readonly people: readonly Omit<FrozenRecipient, 'mark'>[];
  readonly campaign: CampaignFile['campaign'];
}

async function given(): Promise<Given> {
  const { api } = await openService();
  const city = await addAttribute(api, 'City');
  for (const [i, [name, value]] of HOSTILE.entries()) {
    await add(api, { name, phone: `+9198765${43210 + i}`, attributes: new Map([[city, value]]) });
  }
  const read = (text: string): Template['body'] => parseText(text, [{ id: city, name: 'City' }]);
  const message: Template = {
    ...EMPTY_TEMPLATE,
    name: 'hostile',
    category: 'utility',
    header: { kind: 'text', text: read('For $Name') },
    body: read('Hi $Name, welcome to $City{town}, $FirstName{you}.'),
    buttons: [{ kind: 'url', label: 'Shop', url: read('https://shop.example/?c=$City{none}') }],
  };
  const { id } = await create(api, message);
  const people: Omit<FrozenRecipient, 'mark'>[] = [];
  for (let i = 0; i < HOSTILE.length; i++) {
    const sample = must(await api.messageSample(ALL, message, i));
    if (sample === null || sample.leftOut !== null) throw new Error(`nobody at ${i}`);
    const phone = Number(sample.phoneText.replace(/\D/g, ''));
    people.push({ phone, name: sample.name, values: sample.values.map((value) => value ?? '') });
  }
  must(await api.prepareCampaign(id, () => undefined));
  return { api, message, people, campaign: id };
}

async function texts(api: KithApi, file: Omit<CampaignFile, 'who'>): Promise<{ texts: string[]; guarded: number }> {
  const { files, guarded } = must(await api.exportCampaign({ ...file, who: 'all' }, null, () => undefined));
  return { texts: await Promise.all(files.map(async ({ blob }) => (await blob?.text()) ?? '')), guarded };
}

test('[B3] a tool’s file is what its columns say of each recipient, with or without +, whole or split', async () => {
  const { api, message, people, campaign } = await given();
  for (const tool of TOOLS) {
    for (const plus of [true, false]) {
      const written = (some: readonly Omit<FrozenRecipient, 'mark'>[]): ToolFile => {
        const file = new ToolFile({ tool, message, plus });
        for (const one of some) file.add({ ...one, mark: '' });
        return file;
      };
      const whole = written(people);
      const made = await texts(api, { campaign, format: { kind: 'csv', tool, plus, rows: null } });
      expect(made).toEqual({ texts: [Buffer.concat(whole.writer.take()).toString()], guarded: whole.guarded });
      const parts = await texts(api, { campaign, format: { kind: 'csv', tool, plus, rows: 5 } });
      const wanted = [0, 5, 10, 15].map((from) => Buffer.concat(written(people.slice(from, from + 5)).writer.take()));
      expect(parts).toEqual({ texts: wanted.map(String), guarded: whole.guarded });
    }
  }
});

test('[B3] a line for the API holds one message, its values to the letter, and no second line', async () => {
  const { api, message, people, campaign } = await given();
  const { texts: made } = await texts(api, { campaign, format: { kind: 'jsonl' } });
  const lines = (made[0] ?? '').split(/[\n\r\u0085\u2028\u2029]/);
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(people.length);
  const parameters = parametersOf(message);
  lines.forEach((line, i) => {
    const { to, template } = JSON.parse(line) as {
      to: string;
      template: { components: { type: string; parameters: { text: string }[] }[] };
    };
    const { phone, values } = people[i] ?? { phone: 0, values: [] };
    expect(to).toBe(String(phone));
    const said = template.components.flatMap(({ type, parameters: given }) =>
      given.map(({ text }) => (type === 'button' ? decodeURIComponent(text) : text)),
    );
    expect(said).toEqual(parameters.map(({ value }) => values[value]));
  });
});

test('[B2] a value is one line and keeps its letters', async () => {
  const { people } = await given();
  for (const { name, values } of people) {
    for (const text of [name, ...values]) expect(text).not.toMatch(/[\n\r\t\u0085\u2028\u2029\u202e]| {2}/u);
  }
  expect(people.map(({ name }) => name).slice(8, 12)).toEqual(['إلهام النجم', 'evil', 'प्रिया 👩‍👩‍👧‍👦', 'Ţĕśť ÄÖ']);
});
