/**
 * Baselines for logs: `JSON.parse` alone over the lines; and what anyone would write first, `JSON.parse` a line and one Dexie record a message, as it
 * comes (`batch` 1) or in batches, with a status as another value of its message. Nothing is reviewed, ordered or undoable.
 */
import Dexie, { type EntityTable } from 'dexie';
import type { Answer, Job } from './protocol.ts';

interface Message {
  id: string;
  contact: string;
  at: number;
  type: string;
  text: string;
  status: string;
}

interface Contact {
  waId: string;
  name: string;
  lastActive: number;
}

class NaiveLog extends Dexie {
  declare messages: EntityTable<Message, 'id'>;
  declare contacts: EntityTable<Contact, 'waId'>;

  constructor() {
    super('naive-log');
    this.version(1).stores({ messages: 'id,contact,at', contacts: 'waId,name,lastActive' });
  }
}

/** As much of a webhook as is looked at. */
interface Webhook {
  entry: {
    changes: {
      value: {
        contacts?: { wa_id: string; profile?: { name: string } }[];
        messages?: { id: string; from: string; timestamp: string; type: string; text?: { body: string } }[];
        message_echoes?: { id: string; to: string; timestamp: string; type: string; text?: { body: string } }[];
        statuses?: { id: string; status: string; timestamp: string; recipient_id: string }[];
      };
    }[];
  }[];
}

self.addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  const run = job.kind === 'parse' ? parse(job.file) : job.kind === 'naive-log' ? naive(job.file, job.batch) : null;
  void run?.then(answer, (error: unknown) => answer({ error: String(error) }));
});

async function* lines(file: File): AsyncGenerator<string[]> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const all = (rest + value).split('\n');
    rest = all.pop() ?? '';
    yield all;
  }
  if (rest !== '') yield [rest];
}

async function parse(file: File): Promise<Answer> {
  const started = performance.now();
  let count = 0;
  let entries = 0;
  for await (const some of lines(file)) {
    for (const line of some) {
      const { entry } = JSON.parse(line) as Webhook; // the sample's
      entries += entry.length;
      count++;
    }
  }
  return { measures: [{ name: 'log-parse', milliseconds: performance.now() - started, count, facts: { entries } }] };
}

async function naive(file: File, batch: number): Promise<Answer> {
  const base = new NaiveLog();
  const started = performance.now();
  const messages = new Map<string, Message>();
  const contacts = new Map<string, Contact>();
  const statuses = new Map<string, string>();
  let count = 0;

  const flush = async (): Promise<void> => {
    await base.messages.bulkPut([...messages.values()]);
    await base.contacts.bulkPut([...contacts.values()]);
    await base.messages.bulkUpdate(Array.from(statuses, ([key, status]) => ({ key, changes: { status } })));
    messages.clear();
    contacts.clear();
    statuses.clear();
  };
  for await (const some of lines(file)) {
    for (const line of some) {
      count++;
      for (const { changes } of (JSON.parse(line) as Webhook).entry) {
        for (const { value } of changes) {
          for (const { wa_id: waId, profile } of value.contacts ?? [])
            if (profile !== undefined) contacts.set(waId, { waId, name: profile.name, lastActive: started });
          for (const { id, from, timestamp, type, text } of value.messages ?? [])
            messages.set(id, { id, contact: from, at: Number(timestamp), type, text: text?.body ?? '', status: '' });
          for (const { id, to, timestamp, type, text } of value.message_echoes ?? [])
            messages.set(id, { id, contact: to, at: Number(timestamp), type, text: text?.body ?? '', status: '' });
          for (const { id, status, timestamp, recipient_id: contact } of value.statuses ?? []) {
            const known = messages.get(id);
            if (known !== undefined) known.status = status;
            else if (status === 'sent' || status === 'failed')
              messages.set(id, { id, contact, at: Number(timestamp), type: 'unknown', text: '', status });
            else statuses.set(id, status);
          }
        }
      }
      if (messages.size + statuses.size >= batch) await flush();
    }
  }
  await flush();
  const milliseconds = performance.now() - started;
  const kept = await base.messages.count();
  base.close();
  return { measures: [{ name: 'log-naive', milliseconds, count, facts: { messages: kept, batch } }] };
}

function answer(message: Answer): void {
  self.postMessage(message);
}
