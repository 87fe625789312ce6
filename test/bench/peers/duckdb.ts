/**
 * DuckDB at its best in a browser: its own reader of CSV files, one statement, rows over Arrow. Without threads, as on any plain static host:
 * they need headers.
 */
import { AsyncDuckDB, type Connection, DuckDBAccessMode, DuckDBDataProtocol, VoidLogger } from 'peer:duckdb';
import wasm from 'peer:duckdb/duckdb-eh.wasm?url';
import script from 'peer:duckdb/duckdb-browser-eh.worker.js?url';
import { offer } from './measure.ts';
import type { Peer, Place } from './peer.ts';

let db: AsyncDuckDB | undefined;
let connection: Connection | undefined;
let isOnDisk = false;

function opened(): { readonly base: AsyncDuckDB; readonly to: Connection } {
  if (db === undefined || connection === undefined) throw new Error('the base is not open');
  return { base: db, to: connection };
}

async function open(place: Place): Promise<void> {
  isOnDisk = place === 'disk';
  db = new AsyncDuckDB(new VoidLogger(), new Worker(script));
  await db.instantiate(wasm);
  await db.open(isOnDisk ? { path: 'opfs://kith.db', accessMode: DuckDBAccessMode.READ_WRITE } : { path: ':memory:' });
  connection = await db.connect();
}

/** What was written is in the base's own file. */
async function durable(): Promise<void> {
  if (isOnDisk) await opened().to.query('CHECKPOINT');
}

async function take(file: File): Promise<void> {
  const { base, to } = opened();
  await base.registerFileHandle('contacts.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await to.query(`CREATE TABLE contacts AS
    WITH read AS (
      SELECT *, row_number() OVER () AS id, ltrim(regexp_replace(regexp_replace("Mobile Number", '\\.0$', ''), '[^0-9]+', '', 'g'), '0') AS digits
      FROM read_csv('contacts.csv', header = true, all_varchar = true, quote = '"', escape = '"', delim = ','))
    SELECT id, "Name" AS name,
      CASE WHEN length(digits) = 10 AND NOT starts_with(ltrim("Mobile Number"), '+') THEN 910000000000 + digits::BIGINT ELSE digits::BIGINT END AS phone,
      string_split(replace("Tags", ' | ', '|'), '|') AS tags, "Source" AS source, "First Message" AS first_message, "$City" AS city, "$Plan" AS plan,
      "$Signup Date"::DATE AS signup_date, now()::TIMESTAMP AS created_at
    FROM read WHERE digits <> '' QUALIFY row_number() OVER (PARTITION BY phone ORDER BY id) = 1`);
  await durable();
}

const peer: Peer = {
  open,
  take,
  rows: async (sql) => (await opened().to.query(sql)).toArray().map((row) => row.toJSON()),
  async change(sql) {
    await opened().to.query(sql);
    await durable();
  },
  async csv(sql) {
    const { base, to } = opened();
    await to.query(`COPY (SELECT name, '+' || phone, array_to_string(tags, '|'), source, first_message, city, plan, signup_date FROM (${sql}))
      TO 'out.csv' (HEADER, DELIMITER ',')`);
    const bytes = await base.copyFileToBuffer('out.csv');
    await base.dropFile('out.csv');
    return new Blob([bytes]);
  },
  async close() {
    const { base, to } = opened();
    await to.close();
    await base.terminate();
  },
  dialect: {
    hasTag: (tag) => `list_contains(tags, '${tag}')`,
    inName: (text) => `contains(lower(name), '${text}')`,
    inPhone: (digits) => `contains(phone::VARCHAR, '${digits}')`,
    withTag: (tag) => `list_append(tags, '${tag}')`,
    nameOrder: 'name COLLATE NOCASE',
  },
};

offer(peer);
