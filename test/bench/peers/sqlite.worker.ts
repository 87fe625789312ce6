/**
 * SQLite at its best in a browser: `opfs-sahpool`, rows handed over as JSON in pieces of a megabyte and taken apart inside, one transaction, the
 * indexes made behind. Numbers are cleaned by a regular expression alone, which costs less than finding out whether they are valid.
 */
import Papa from 'papaparse';
import init, { type Database } from 'peer:sqlite';

export type Ask =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'take'; readonly file: File }
  | { readonly kind: 'rows' | 'change' | 'csv'; readonly sql: string };

const PIECE = 1_000_000;
const FILE = '/kith.db';

let base: Database | undefined;

function opened(): Database {
  if (base === undefined) throw new Error('the base is not open');
  return base;
}

async function open(): Promise<void> {
  const { installOpfsSAHPoolVfs } = await init();
  const { OpfsSAHPoolDb } = await installOpfsSAHPoolVfs({ clearOnInit: false, initialCapacity: 6 });
  base = new OpfsSAHPoolDb(FILE);
  base.exec(
    'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY',
  );
}

/** As a whole number with its country; null where there is none. */
function phoneOf(text: string): number | null {
  const digits = text.replace(/\.0$/, '').replaceAll(/\D+/g, '').replace(/^0+/, '');
  const whole = digits.length === 10 && !text.trimStart().startsWith('+') ? `91${digits}` : digits;
  return whole === '' ? null : Number(whole);
}

function tagsOf(text: string): string | null {
  return text === '' ? null : `|${text.replaceAll(' | ', '|')}|`;
}

async function take(file: File): Promise<void> {
  const db = opened();
  db.exec(`CREATE TABLE contacts (id INTEGER PRIMARY KEY, name TEXT, phone INTEGER, tags TEXT, source TEXT, first_message TEXT, city TEXT,
    plan TEXT, signup_date TEXT, created_at INTEGER); BEGIN`);
  const insert =
    db.prepare(`INSERT INTO contacts (name, phone, tags, source, first_message, city, plan, signup_date, created_at)
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, ${Date.now()} FROM json_each(?)`);
  const seen = new Set<number>();
  let isHeader = true;
  let piece: string[] = [];
  let length = 0;
  const flush = (): void => {
    insert.bind([`[${piece.join(',')}]`]).step();
    insert.reset();
    piece = [];
    length = 0;
  };
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(file, {
      skipEmptyLines: true,
      chunk({ data }) {
        for (const [name = '', number = '', tags = '', ...others] of data) {
          if (isHeader) {
            isHeader = false;
            continue;
          }
          const phone = phoneOf(number);
          if (phone === null || seen.has(phone)) continue;
          seen.add(phone);
          const json = JSON.stringify([
            name,
            phone,
            tagsOf(tags),
            ...others.map((cell) => (cell === '' ? null : cell)),
          ]);
          piece.push(json);
          length += json.length;
          if (length >= PIECE) flush();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  flush();
  insert.finalize();
  db.exec(
    `CREATE UNIQUE INDEX by_phone ON contacts (phone); CREATE INDEX by_name ON contacts (name COLLATE NOCASE); COMMIT`,
  );
}

/** The lines come from inside, some thousands at once: quicker than a cell at a time by far. */
function csv(sql: string): Blob {
  const cell = (column: string): string =>
    `CASE WHEN ${column} GLOB '*[",'||char(10)||']*' THEN '"'||replace(${column},'"','""')||'"' ELSE coalesce(${column},'') END`;
  const columns = ['name', 'phone', `trim(tags,'|')`, 'source', 'first_message', 'city', 'plan', 'signup_date'];
  const line = columns.map((column) => (column === 'phone' ? `'+'||phone` : cell(column))).join(`||','||`);
  const pieces = opened().selectArrays(
    `SELECT group_concat(line, char(10)) FROM (SELECT ${line} AS line, row_number() OVER () / 4096 AS piece FROM (${sql})) GROUP BY piece`,
  );
  return new Blob([
    'Name,Number,Tags,Source,First Message,City,Plan,Signup Date\n',
    ...pieces.map(([text]) => `${String(text)}\n`),
  ]);
}

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.kind) {
    case 'open':
      return open();
    case 'close':
      opened().close();
      return undefined;
    case 'take':
      return take(ask.file);
    case 'rows':
      return opened().selectArrays(ask.sql);
    case 'change':
      opened().exec(ask.sql);
      return undefined;
    case 'csv':
      return csv(ask.sql);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  void answer(data).then(
    (value) => self.postMessage({ value }),
    (error: unknown) => self.postMessage({ error: String(error) }),
  );
});
