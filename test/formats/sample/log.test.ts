/** The sample of a log: what it says it tells of, and nothing that a reader leaves out. */
import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../../src/domain/conversation/event.ts';
import { sampleLog } from '../../../src/formats/sample/log.ts';
import { readLog } from '../../../src/formats/whatsapp/cloud-api/read-log.ts';

const make = (messages: number, contacts: number, seed?: number): string[] => [
  ...sampleLog(seed === undefined ? { messages, contacts } : { messages, contacts, seed }),
];

async function read(text: string): Promise<ConversationEvent[]> {
  const events: ConversationEvent[] = [];
  for await (const batch of readLog(new Blob([text]))) events.push(...batch.events);
  return events;
}

describe('a sample log', () => {
  test('is one webhook a line, and nothing of it is left out', async () => {
    const text = make(3000, 500).join('');
    for (const line of text.trimEnd().split('\n'))
      expect(JSON.parse(line)).toHaveProperty('object', 'whatsapp_business_account');
    const events = await read(text);
    expect(events.filter(({ kind }) => kind === 'left-out')).toEqual([]);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['message', 'status', 'reaction']));
  });

  test('tells of as many messages as it is asked for, reactions among them, with as many people', async () => {
    const events = await read(make(3000, 500).join(''));
    const told = events.flatMap((event) => (event.kind === 'message' || event.kind === 'reaction' ? event.id : event.kind === 'status' ? event.of : [])); // prettier-ignore
    expect(new Set(told).size).toBe(3000);
    const people = events.flatMap((event) => (event.kind === 'left-out' ? [] : event.who.phone));
    expect(new Set(people).size).toBe(500);
  });

  test('stands in order of time, statuses behind what they are of', async () => {
    const events = await read(make(3000, 500).join(''));
    const times = events.flatMap((event) => (event.kind === 'left-out' ? [] : event.at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('is the same for the same seed, another for another, and comes in pieces', () => {
    expect(make(2000, 300).join('')).toBe(make(2000, 300).join(''));
    expect(make(2000, 300).join('')).not.toBe(make(2000, 300, 2).join(''));
    const pieces = make(20_000, 300);
    expect(pieces.length).toBeGreaterThan(20);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(400_000);
  });
});
