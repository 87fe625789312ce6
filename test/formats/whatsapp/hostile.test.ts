/** Nothing that a file holds makes a reader throw, and what it says does not depend on how it is cut. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../../src/domain/conversation/event.ts';
import { readJson } from '../../../src/formats/whatsapp/cloud-api/envelope.ts';
import { conversationFile } from '../../../src/formats/whatsapp/recognise.ts';
import { Tally } from '../../../src/formats/whatsapp/tally.ts';
import { zip } from '../../support/zip.ts';
import { readWhole } from '../../golden/conversations/read.ts';

const inputs = join(import.meta.dirname, '../../golden/conversations/input');
const tables = join(import.meta.dirname, '../../golden/input');
const fileOf = (content: string | Uint8Array, name = 'x'): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);

/** Every value of a JSON value, one after the other, put in the place of another. */
const wrong = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.string(),
  fc.constant([]),
  fc.constant({}),
  fc.boolean(),
  fc.constant([null]),
  fc.constant({ __proto__: null }),
);

function spoilt(value: unknown, path: readonly number[], by: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return by;
  // A list's keys are its places.
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copy[key] = spoilt(copy[key], rest, by);
  return copy;
}

describe('hostile conversations', () => {
  const hooks = readdirSync(inputs)
    .filter((name) => /^(?:log|flat).*ndjson$/.test(name) && !/hostile|cut/.test(name))
    .flatMap((name) => readFileSync(join(inputs, name), 'utf8').trim().split('\n'))
    .map((line): unknown => JSON.parse(line));

  test('a webhook with any part of another type gives events or counts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hooks), fc.array(fc.nat(20), { maxLength: 12 }), wrong, (hook, path, by) => {
        const events: ConversationEvent[] = [];
        const tally = new Tally();
        readJson(spoilt(hook, path, by), (event) => events.push(event), tally);
        expect(events.length + tally.take().length).toBeGreaterThanOrEqual(0);
        for (const event of events)
          if (event.kind === 'message') expect([event.id, event.at > 0]).toEqual([expect.stringMatching(/./), true]);
      }),
      { numRuns: 2000 },
    );
  });

  test('any bytes, and any cut of a chat or a log, end in events or counts', async () => {
    const names = readdirSync(inputs);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(2000),
        fc.uint8Array({ maxLength: 40 }),
        async (name, at, bytes) => {
          const whole = new Uint8Array(readFileSync(join(inputs, name)));
          const place = at % Math.max(1, whole.length);
          const cut = new Uint8Array([...whole.subarray(0, place), ...bytes, ...whole.subarray(place + (at % 7))]);
          expect(typeof (await readWhole(fileOf(cut, name)))).toBe('object');
          expect(typeof (await readWhole(fileOf(whole.subarray(0, place), name)))).toBe('object');
        },
      ),
      { numRuns: 150 },
    );
  });

  test('[C1] a file is known by what it holds: no table, workbook or card is taken for a conversation, whatever it is called', async () => {
    const taken: string[] = [];
    for (const name of readdirSync(tables).filter((one) => !/\.setup\.json$|\.gz$/.test(one)))
      if ((await conversationFile(fileOf(readFileSync(join(tables, name)), 'WhatsApp Chat with Asha.txt'))) !== null)
        taken.push(name);
    expect(taken).toEqual([]);
    for (const other of [
      '',
      '\n',
      '{}',
      '[]',
      '[1,2]',
      '{"name":"x"}',
      'BEGIN:VCARD',
      'PK\u0003\u0004',
      '\u001f\u008b',
      '12/06/2021,5',
    ])
      expect(await conversationFile(fileOf(other, '_chat.txt'))).toBe(null);
    expect(await conversationFile(fileOf(zip({ 'a.txt': 'notes', 'b.csv': 'Name,Phone' })))).toBe(null);
  });

  test('a chat or a log is known under any name, in an archive too', async () => {
    for (const name of readdirSync(inputs).filter((one) => !/hostile/.test(one))) {
      const found = await conversationFile(fileOf(readFileSync(join(inputs, name)), 'file.bin'));
      expect([name, found?.kind]).toEqual([name, /chat/i.test(name) ? 'chat' : 'log']);
    }
    const chat = '20/06/2021, 14:30 - Asha: a\n20/06/2021, 14:31 - Shop: b\n';
    const found = await conversationFile(fileOf(zip({ 'notes.txt': 'a letter', 'WhatsApp Chat with Asha.txt': chat })));
    expect(found?.kind === 'chat' && found.chat.chatName).toBe('Asha');
  });
});
