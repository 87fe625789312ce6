/** A peer's measures, under the names that Kith's have: whatever is asked is answered with the first rows, and where Kith counts, with a count. */
import type { Measure, Usage } from '../protocol.ts';
import type { Peer, Place } from './peer.ts';

const WINDOW = 60;
const EDITS = 11;
const WARM_RUNS = 5;

/** What the page offers to the script, as `globalThis.kithPeer`. */
export interface PeerPage {
  /**
   * Opens the base and runs these, in order: `import` (the chosen file, of so many rows), `query:<name>` (as Kith's), `count`, `bulk`, `edit`,
   * `export`.
   */
  run(place: Place, names: readonly string[], rows: number): Promise<readonly Measure[]>;
}

type Add = (name: string, milliseconds: number, count: number, facts?: Measure['facts']) => void;

const usage = (fresh: boolean): Promise<Usage | null> =>
  (globalThis as { kithUsage?: (fresh: boolean) => Promise<Usage | null> }).kithUsage?.(fresh) ?? Promise.resolve(null);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function timed<T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, value: T]> {
  const started = performance.now();
  const value = await work();
  return [performance.now() - started, value];
}

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (file === undefined) throw new Error('no file was chosen');
  return file;
}

/** A condition, an order: what Kith's query of this name asks. */
function queryOf({ dialect }: Peer, name: string): { readonly where?: string; readonly order?: string } {
  const searches: Readonly<Record<string, string>> = { name: 'sharma', part: 'an', none: 'zzzzzz' };
  const orders: Readonly<Record<string, string>> = {
    name: dialect.nameOrder,
    number: 'phone',
    tags: 'tags',
    source: 'source',
    'first-message': 'first_message',
    created: 'created_at',
    city: 'city',
    plan: 'plan',
    'signup-date': 'signup_date',
  };
  const [kind, ...rest] = name.split('-');
  const what = rest.join('-');
  if (name === 'search-digits') return { where: dialect.inPhone('98765') };
  if (kind === 'search') return { where: dialect.inName(searches[what] ?? '') };
  const order = orders[what];
  if (kind === 'sort' && order !== undefined) return { order };
  if (name === 'filter')
    return { where: `${dialect.hasTag('VIP')} AND city IN ('Mumbai', 'Delhi', 'Pune') AND ${signupYear(2024)}` };
  throw new Error(`no query is called ${name}`);
}

const signupYear = (year: number): string => `signup_date BETWEEN '${year}-01-01' AND '${year}-12-31'`;

/** As a list shows it: its first rows; how many there are, where that is not how many there are at all. */
async function firstRows(peer: Peer, { where, order }: { where?: string; order?: string }): Promise<number> {
  const rows = await peer.rows(
    `SELECT * FROM contacts ${where === undefined ? '' : `WHERE ${where}`} ORDER BY ${order ?? 'id'} LIMIT ${WINDOW}`,
  );
  return where === undefined ? rows.length : count(peer, where);
}

async function count(peer: Peer, where: string): Promise<number> {
  const [row] = await peer.rows(`SELECT count(*) AS n FROM contacts WHERE ${where}`);
  return Number(Object.values(row as object)[0]);
}

async function coldThenWarm(add: Add, name: string, ask: () => Promise<number>): Promise<void> {
  const [cold, found] = await timed(ask);
  add(`cold-${name}`, cold, found);
  const times: number[] = [];
  for (let i = 0; i < WARM_RUNS; i++) times.push((await timed(ask))[0]);
  add(`warm-${name}`, median(times), found);
}

async function edits(peer: Peer, add: Add): Promise<void> {
  const ids = (await peer.rows('SELECT id FROM contacts ORDER BY id LIMIT 11000')).map((row) =>
    Number(Object.values(row as object)[0]),
  );
  const times: number[] = [];
  const before = await usage(false);
  for (let i = 0; i < EDITS; i++) {
    const id = ids[Math.min(i * 1000, ids.length - 1)] ?? 0;
    times.push((await timed(() => peer.change(`UPDATE contacts SET source = 'Bench ${i}' WHERE id = ${id}`)))[0]);
  }
  const after = await usage(false);
  const cpu = before && after ? { cpu: (after.cpu - before.cpu) / EDITS } : {};
  add('edit', median(times), 1, { longest: Math.max(...times), ...cpu });
}

/** Makes the page run the peer's measures. */
export function offer(peer: Peer): void {
  const measures: Measure[] = [];
  const add: Add = (name, milliseconds, found, facts) =>
    void measures.push({ name, milliseconds, count: found, ...(facts && { facts }) });
  const costly = async (name: string, found: number, work: () => Promise<unknown>): Promise<void> => {
    const before = await usage(true);
    const [milliseconds] = await timed(work);
    const after = await usage(false);
    add(name, milliseconds, found, before && after ? { cpu: after.cpu - before.cpu, peak: after.peak } : undefined);
    if (name === 'import' && after !== null) add('import-memory-peak', after.peak, 0);
  };
  const works: Readonly<Record<string, (rows: number) => Promise<void>>> = {
    import: (rows) => costly('import', rows, () => peer.take(chosenFile())),
    bulk: () => costly('bulk-tag', 0, () => peer.change(`UPDATE contacts SET tags = ${peer.dialect.withTag('Bench')}`)),
    edit: () => edits(peer, add),
    async export() {
      const found = await count(peer, signupYear(2024));
      await costly('export', found, () => peer.csv(`SELECT * FROM contacts WHERE ${signupYear(2024)} ORDER BY id`));
    },
    count: () => coldThenWarm(add, 'count-filter', () => count(peer, queryOf(peer, 'filter').where ?? '')),
  };
  const page: PeerPage = {
    async run(place, names, rows) {
      const before = await usage(true);
      const started = performance.now();
      await peer.open(place);
      if (!names.includes('import')) {
        const first = await peer.rows(`SELECT * FROM contacts ORDER BY id LIMIT ${WINDOW}`);
        const milliseconds = performance.now() - started;
        const after = await usage(false);
        add('open', milliseconds, first.length, before && after ? { cpu: after.cpu - before.cpu } : undefined);
      }
      for (const name of names) {
        const [kind, query] = name.split(':');
        if (query !== undefined && kind === 'query')
          await coldThenWarm(add, query, () => firstRows(peer, queryOf(peer, query)));
        else await works[name]?.(rows);
      }
      await peer.close();
      return measures;
    },
  };
  Object.assign(globalThis, { kithPeer: page });
}
