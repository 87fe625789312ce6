/** A log of webhooks as events, as it is read: nothing of it is held but the value at hand and a batch of events. */
import type { ConversationEvent, EventBatch } from '../../../domain/conversation/event.ts';
import { fileText } from '../file-text.ts';
import { JsonValues } from '../json-values.ts';
import { Tally } from '../tally.ts';
import { readJson } from './envelope.ts';

export async function* readLog(file: Blob): AsyncGenerator<EventBatch> {
  const tally = new Tally();
  let events: ConversationEvent[] = [];
  const give = (event: ConversationEvent): void => {
    events.push(event);
  };
  const values = new JsonValues({
    value: (value) => {
      readJson(value, give, tally);
    },
    leftOut: (what) => {
      tally.add(what);
    },
  });
  const take = (bytesRead: number): EventBatch => {
    const batch = { events: [...events, ...tally.take()], bytesRead };
    events = [];
    return batch;
  };
  for await (const { texts, bytesRead, cut } of fileText(file)) {
    for (const text of texts) values.push(text);
    if (cut) tally.add('broken', 'gzip');
    yield take(bytesRead);
  }
  values.end();
  yield take(file.size);
}
