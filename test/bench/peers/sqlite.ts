/** SQLite's side in the page: asks its worker, one thing at a time. */
import { offer } from './measure.ts';
import type { Peer } from './peer.ts';
import SqliteWorker from './sqlite.worker.ts?worker';
import type { Ask } from './sqlite.worker.ts';

const worker = new SqliteWorker();

function ask<T>(what: Ask): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<{ value: T } | { error: string }>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.value);
    worker.postMessage(what);
  });
}

const peer: Peer = {
  open: () => ask({ kind: 'open' }),
  take: (file) => ask({ kind: 'take', file }),
  rows: (sql) => ask({ kind: 'rows', sql }),
  change: (sql) => ask({ kind: 'change', sql }),
  csv: (sql) => ask({ kind: 'csv', sql }),
  async close() {
    await ask({ kind: 'close' });
    worker.terminate();
  },
  dialect: {
    hasTag: (tag) => `instr(tags, '|${tag}|') > 0`,
    inName: (text) => `name LIKE '%${text}%'`,
    inPhone: (digits) => `phone LIKE '%${digits}%'`,
    withTag: (tag) => `coalesce(tags, '|') || '${tag}|'`,
    nameOrder: 'name COLLATE NOCASE',
  },
};

offer(peer);
