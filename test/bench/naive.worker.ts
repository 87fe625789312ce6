/**
 * Baseline: what anyone would write first. PapaParse with `header: true`, libphonenumber-js on each row, Dexie's `bulkPut` in
 * batches, one record a contact under the indexes that the page's queries need. Rows whose number is not valid, or was there
 * already, are left out; nothing is reviewed, merged or undoable.
 */
import Dexie, { type EntityTable } from 'dexie';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import Papa from 'papaparse';
import type { Answer, Job } from './protocol.ts';

interface Contact {
  id: number;
  phone: string;
  name: string;
  tags: string[];
  source: string;
  firstMessage: string;
  attributes: Record<string, string>;
  createdAt: Date;
}

class NaiveBase extends Dexie {
  declare contacts: EntityTable<Contact, 'id'>;

  constructor() {
    super('naive');
    this.version(1).stores({ contacts: '++id,&phone,name,*tags,createdAt' });
  }
}

self.addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  const asked =
    job.kind === 'naive' ? run(job.file, job.batch) : job.kind === 'naive-backup' ? backUp(job.file, job.batch) : null;
  void asked?.then(answer, (error: unknown) => answer({ error: String(error) }));
});

async function run(file: File, batch: number): Promise<Answer> {
  const base = new NaiveBase();
  const started = performance.now();
  const createdAt = new Date(started);
  const seen = new Set<string>();
  let rows = 0;
  let waiting: Omit<Contact, 'id'>[] = [];

  const take = async (data: readonly Record<string, string>[]): Promise<void> => {
    for (const row of data) {
      rows++;
      const phone = parsePhoneNumberFromString(row['Mobile Number'] ?? '', 'IN');
      if (phone === undefined || !phone.isValid() || seen.has(phone.number)) continue;
      seen.add(phone.number);
      waiting.push({
        phone: phone.number,
        name: (row['Name'] ?? '').trim(),
        tags: (row['Tags'] ?? '').split('|').flatMap((tag) => tag.trim() || []),
        source: row['Source'] ?? '',
        firstMessage: row['First Message'] ?? '',
        attributes: { City: row['$City'] ?? '', Plan: row['$Plan'] ?? '', 'Signup Date': row['$Signup Date'] ?? '' },
        createdAt,
      });
      if (waiting.length >= batch) await flush();
    }
  };
  const flush = async (): Promise<void> => {
    await base.contacts.bulkPut(waiting);
    waiting = [];
  };

  await new Promise<void>((resolve, reject) => {
    Papa.parse<Record<string, string>>(file, {
      header: true,
      skipEmptyLines: true,
      chunk({ data }, parser) {
        parser.pause();
        take(data).then(() => parser.resume(), reject);
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  await flush();
  const milliseconds = performance.now() - started;
  const contacts = await base.contacts.count();
  base.close();
  return { measures: [{ name: 'naive', milliseconds, count: rows, facts: { contacts, batch } }] };
}

/** All records as one text and back, once they are there. */
async function backUp(file: File, batch: number): Promise<Answer> {
  await run(file, batch);
  const base = new NaiveBase();
  const started = performance.now();
  const blob = new Blob([JSON.stringify(await base.contacts.toArray())], { type: 'application/json' });
  const saved = performance.now();
  await base.contacts.clear();
  const cleared = performance.now();
  const records = JSON.parse(await blob.text()) as Contact[];
  for (let i = 0; i < records.length; i += batch) await base.contacts.bulkPut(records.slice(i, i + batch));
  const restored = performance.now();
  const count = await base.contacts.count();
  base.close();
  return {
    measures: [
      { name: 'backup-naive', milliseconds: saved - started, count, facts: { bytes: blob.size } },
      { name: 'restore-naive', milliseconds: restored - cleared, count },
    ],
  };
}

function answer(message: Answer): void {
  self.postMessage(message);
}
