/** [B3] What goes out: each tool's file as a golden one, and values that can be nothing but values. */
import fc from 'fast-check';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CampaignMessage } from '../../../src/domain/campaign/message.ts';
import { messageValue } from '../../../src/domain/campaign/value.ts';
import type { FrozenRecipient } from '../../../src/formats/campaign/frozen.ts';
import { JsonLines } from '../../../src/formats/campaign/json-lines.ts';
import { type Tool, TOOL_RULES, TOOLS } from '../../../src/formats/campaign/tool.ts';
import { toolColumns } from '../../../src/formats/campaign/tool-columns.ts';
import { ToolFile } from '../../../src/formats/campaign/tool-file.ts';
import { isLongLink, waLink } from '../../../src/formats/campaign/wa-link.ts';
import { readTable } from '../../../src/formats/csv/table.ts';
import { value } from '../../domain/campaign/values.ts';
import { FREE, FREE_PEOPLE, PEOPLE, read, TEMPLATE } from './messages.ts';

const CSV = { delimiter: ',', quote: '"' } as const;

function file(tool: Tool, message: CampaignMessage, people: readonly FrozenRecipient[], plus = TOOL_RULES[tool].plus) {
  const made = new ToolFile({ tool, message, plus });
  for (const one of people) made.add(one);
  return { text: Buffer.concat(made.writer.take()).toString('utf8'), made };
}

function lines(message: CampaignMessage, people: readonly FrozenRecipient[]): string {
  const made = new JsonLines(message);
  for (const one of people) made.add(one);
  const { pending } = made;
  const bytes = Buffer.concat(made.take());
  expect([pending, made.pending]).toEqual([bytes.length, 0]);
  return bytes.toString('utf8');
}

/** `KITH_GOLDEN=1` writes what is not there yet. */
function golden(name: string, text: string): void {
  const path = join(import.meta.dirname, 'tools', name);
  if (!existsSync(path) && process.env['KITH_GOLDEN'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('[B3] a tool’s file', () => {
  test.each(TOOLS)('of %s', (tool) => {
    golden(`${tool}.csv`, file(tool, TEMPLATE, PEOPLE).text);
    golden(`${tool}-other-plus.csv`, file(tool, TEMPLATE, PEOPLE, !TOOL_RULES[tool].plus).text);
  });

  test('of a free text, and of a picture', () => {
    golden('generic-text.csv', file('generic', FREE, FREE_PEOPLE).text);
    golden(
      'qiscus-picture.csv',
      file('qiscus', { ...TEMPLATE, header: { kind: 'image', link: 'https://a.example/b.jpg' } }, []).text,
    );
  });

  test('says how many cells got an apostrophe', () => {
    expect(file('whatomate', TEMPLATE, PEOPLE).made.guarded).toBe(2);
    expect(file('whatomate', TEMPLATE, PEOPLE.slice(0, 3)).made.guarded).toBe(0);
  });

  test('holds, for any value, the rows and cells that were meant, and no formula', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TOOLS), value, value, (tool, name, city) => {
        const values = ['', name, city, city].map(messageValue);
        const one = { phone: 919876543210, name: messageValue(name), values, mark: 'kith:1:1:1' };
        const { text } = file(tool, TEMPLATE, [one, one]);
        const [header = [], ...rows] = readTable(text, CSV);
        const cells = toolColumns(tool, TEMPLATE, TOOL_RULES[tool].plus).map((column) => column.cell(one));
        expect(rows).toHaveLength(2);
        for (const row of rows) {
          expect(row).toHaveLength(header.length);
          row.forEach((cell, i) => {
            expect(
              [cells[i], `'${cells[i]}`].includes(cell) || cell.replaceAll("'", '') === cells[i]?.replaceAll("'", ''),
            ).toBe(true);
            const isNumber = /^[+-]?[\d\s().,/:-]*%?$/.test(cell);
            if (!isNumber && !cell.startsWith("'")) expect(cell).not.toMatch(/^[\s\p{C}"'`]*[=+\-@]/u);
          });
        }
      }),
    );
  });
});

describe('[B3] lines for the API', () => {
  test('as golden ones', () => {
    golden('api-template.jsonl', lines(TEMPLATE, PEOPLE));
    const named = {
      ...TEMPLATE,
      parameters: 'named',
      header: { kind: 'image', link: 'https://a.example/b.jpg' },
    } as const;
    golden(
      'api-named.jsonl',
      lines(
        named,
        PEOPLE.slice(0, 2).map((one) => ({ ...one, values: one.values.slice(1) })),
      ),
    );
    golden('api-text.jsonl', lines(FREE, FREE_PEOPLE));
  });

  test('hold, for any value, one message of the same shape, with the value to the letter', () => {
    fc.assert(
      fc.property(value, value, (first, city) => {
        const one = { phone: 919876543210, name: first, values: [first, first, city, city], mark: 'kith:1:1:1' };
        const made = lines(TEMPLATE, [one]).slice(0, -1);
        expect(made).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
        expect(lines(TEMPLATE, [one, one])).toBe(`${made}\n${made}\n`);
        const { template, ...rest } = JSON.parse(made) as {
          template: { components: { parameters: { text: string }[] }[] };
        };
        expect(Object.keys(rest)).toEqual([
          'messaging_product',
          'recipient_type',
          'to',
          'type',
          'biz_opaque_callback_data',
        ]);
        const [header, body, link] = template.components.map(({ parameters }) => parameters.map(({ text }) => text));
        expect([header, body]).toEqual([[first], [first, city]].map((texts) => texts.map((text) => text)));
        expect(decodeURIComponent(link?.[0] ?? '?')).toBe(city.toWellFormed());
        expect(link?.[0]).not.toMatch(/[/?#&=:\s]/);
      }),
    );
  });
});

describe('[B3] a recipient whose values are given as bytes', () => {
  const encoder = new TextEncoder();
  /** As the base keeps them: among others, before and behind. */
  const inBytes = (one: FrozenRecipient): FrozenRecipient => ({
    ...one,
    raw(what, take) {
      const text = encoder.encode(what === 'name' ? one.name : (one.values[what] ?? ''));
      const among = Buffer.concat([Uint8Array.of(0x22, 0xc2), text, Uint8Array.of(0x85, 0x22)]);
      take(among, 2, among.length - 2);
    },
  });
  const long = fc.constantFrom('a', '"', '\u2028', 'न').map((letter) => letter.repeat(70_000));
  /** As it is frozen. */
  const someValue = fc
    .oneof({ weight: 30, arbitrary: value }, { weight: 1, arbitrary: long })
    .map((text) => messageValue(text).toWellFormed());
  const someone = fc.record({
    phone: fc.constantFrom(15417543010, 919876543210),
    name: someValue,
    values: fc.array(someValue, { minLength: 4, maxLength: 4 }),
    mark: fc.constantFrom('kith:1:1:1', 'kith:zz:zzz:zzzzzz'),
  });
  const messages: readonly CampaignMessage[] = [
    TEMPLATE,
    { ...TEMPLATE, parameters: 'named', header: { kind: 'image', link: 'https://a.example/b.jpg' } },
    FREE,
  ];

  test('is written as one whose values are texts: lines and rows, to the byte', () => {
    fc.assert(
      fc.property(
        fc.array(someone, { maxLength: 4 }),
        fc.constantFrom(...messages),
        fc.constantFrom(...TOOLS),
        (people, message, tool) => {
          expect(lines(message, people.map(inBytes)) === lines(message, people)).toBe(true);
          const [texts, bytes] = [file(tool, message, people), file(tool, message, people.map(inBytes))];
          expect([bytes.text === texts.text, bytes.made.guarded]).toEqual([true, texts.made.guarded]);
        },
      ),
      { numRuns: 150, seed: 12 },
    );
  });

  test.each(Array.from({ length: 0x100 }, (_, i) => i))('whatever its letter: U+%#', (code) => {
    for (const letter of [code, 0x2000 + code, 0x10_00 * code + 0x28].map((point) =>
      String.fromCodePoint(point).toWellFormed(),
    )) {
      const one = { phone: 1, name: letter, values: [letter, `a${letter}`, `${letter}b`, letter], mark: 'kith:1:1:1' };
      const made = lines(TEMPLATE, [inBytes(one)]);
      expect(made).toBe(lines(TEMPLATE, [one]));
      expect(made.slice(0, -1)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
    }
  });
});

describe('[B3] a link', () => {
  test('opens the number with the text, to the letter, whatever it is', () => {
    fc.assert(
      fc.property(value, (text) => {
        const url = new URL(waLink(919876543210, text));
        expect([url.origin, url.pathname, url.hash]).toEqual(['https://wa.me', '/919876543210', '']);
        expect([...url.searchParams.keys()]).toEqual(text === '' ? [] : ['text']);
        expect(url.searchParams.get('text') ?? '').toBe(text.toWellFormed());
      }),
    );
  });

  test.each([
    ['a'.repeat(2000), false],
    ['a'.repeat(2001), true],
    ['न'.repeat(222), false],
    ['न'.repeat(223), true],
  ])('is long beyond 2,000 encoded characters: %#', (text, want) => {
    expect(isLongLink(text)).toBe(want);
  });
});

test('a text that is nobody’s is no link', () => {
  expect(waLink(919876543210, '')).toBe('https://wa.me/919876543210');
  expect(read('x')).toEqual([{ kind: 'text', text: 'x' }]);
});
