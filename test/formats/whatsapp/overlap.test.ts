/** [C3] Logs and chats in any cut: what is in several files comes once. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../../src/domain/conversation/event.ts';
import { type Folded, foldEvents } from '../../../src/domain/conversation/fold.ts';
import { readChat } from '../../../src/formats/whatsapp/chat/read-chat.ts';
import { sketchChat } from '../../../src/formats/whatsapp/chat/sketch-chat.ts';
import { readLog } from '../../../src/formats/whatsapp/cloud-api/read-log.ts';
import { conversationFile } from '../../../src/formats/whatsapp/recognise.ts';
import { variantKey } from '../../../src/formats/phone/variants.ts';
import { choicesFor } from '../../golden/conversations/read.ts';

const rules = { keyOf: variantKey, consentOf: () => null };
const fold = (events: readonly ConversationEvent[]): Omit<Folded, 'leftOut'> => {
  const { people, waiting } = foldEvents(events, rules);
  return { people, waiting };
};

async function eventsOf(text: string): Promise<readonly ConversationEvent[]> {
  const file = new File([text], 'x');
  const found = await conversationFile(file);
  if (found === null) return [];
  const events: ConversationEvent[] = [];
  if (found.kind === 'log') for await (const batch of readLog(file)) events.push(...batch.events);
  else {
    const choices = {
      ...choicesFor(await sketchChat(found.chat)),
      me: 'Shop',
      otherPhone: 919876543210,
      otherName: 'Asha',
    };
    for await (const some of readChat(found.chat, choices)) events.push(...some);
  }
  return events;
}

describe('[C3] overlapping', () => {
  const folder = join(import.meta.dirname, '../../golden/conversations/input');
  const log = ['log-message-types', 'log-statuses', 'log-people', 'log-coexistence'].flatMap((name) =>
    readFileSync(join(folder, `${name}.ndjson`), 'utf8')
      .trim()
      .split('\n'),
  );

  test('logs cut anywhere, in any order, some of it twice, are the log as a whole', async () => {
    const whole = fold(await eventsOf(log.join('\n')));
    expect(whole.people.length).toBeGreaterThan(4);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length }),
        fc.nat(log.length),
        async (lines, at) => {
          const parts = await Promise.all([
            eventsOf(lines.slice(0, at + 5).join('\n')),
            eventsOf(lines.slice(at).join('\n')),
          ]);
          expect(fold(parts.flat())).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('two exports of a chat become one: the same message is taken once, equal ones of a minute as often as they stand', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => {
      const minute = String(10 + Math.floor(i / 4)).padStart(2, '0');
      return `20/06/2021, 14:${minute} - ${i % 3 === 0 ? 'Shop' : 'Asha'}: ${i % 4 < 2 ? 'ok' : `message ${String(i)}`}`;
    });
    const whole = fold(await eventsOf(lines.join('\n')));
    expect(whole.people.map(({ messages }) => messages.length)).toEqual([60]);
    // An export is cut off at its beginning, at a message; the minute that it is cut in may be there in part.
    for (const [from, to] of [
      [0, 40],
      [8, 60],
      [20, 44],
      [4, 8],
    ] as const) {
      const [early, late] = [
        await eventsOf(lines.slice(0, to).join('\n')),
        await eventsOf(lines.slice(from).join('\n')),
      ];
      const both = fold([...late, ...early]);
      expect(both.people.map(({ messages }) => messages.length)).toEqual([60]);
      expect(both).toEqual(whole);
    }
  });
});
