/**
 * Kith's measures, in groups. Each calls the worker as the app does, from the page, and waits for what a person would see: the
 * first window of rows, or the new state. Times are of the page's clock, round trips included.
 * Long because the groups share what they measure with.
 */
import { EVERYTHING } from '../../src/domain/filter.ts';
import type { Result } from '../../src/domain/result.ts';
import { sampleCatalog } from '../../src/formats/sample/catalog.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { Query } from '../../src/worker/contract/contacts.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';
import { firstChoices, type ImportChoices } from '../../src/worker/contract/import-choices.ts';
import { measureCampaigns } from './campaigns.ts';
import type { Connect } from './connect.ts';
import { LongTasks } from './long-tasks.ts';
import type { Measure, Usage } from './protocol.ts';
import { askTalks, type TalkBench, takeLog, takeLongTalk } from './talk.ts';
import { backUpAndRestore, PASSPHRASE, removeLock, setLock, type TrustBench } from './trust.ts';
import { namedQueries, type NamedQuery, signupYear } from './queries.ts';

const FIRST_WINDOW = 60;
/** While the review is read, the worker makes the pages ready. */
const READ_MS = 3000;
const EDITS = 11;
const WARM_RUNS = 5;
/** Until memory that is not needed any more is given back. */
const SETTLE_MS = 8000;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const ignore = (): void => {};

const CHOICES: ImportChoices = {
  ...firstChoices('IN'),
  keepColumns: false,
  createTags: [],
};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.id);
  return result.value;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What the script tells of the browser; null: it cannot. */
const usage = (fresh: boolean): Promise<Usage | null> =>
  (globalThis as { kithUsage?: (fresh: boolean) => Promise<Usage | null> }).kithUsage?.(fresh) ?? Promise.resolve(null);

interface Context {
  readonly api: KithApi;
  readonly state: BaseState;
  readonly file: () => File;
  readonly add: (name: string, milliseconds: number, count: number, facts?: Measure['facts']) => void;
  /** Milliseconds of measures of these names. */
  readonly sum: (...names: readonly string[]) => number;
}

type Group = (context: Context) => Promise<void>;

async function timed<T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, value: T]> {
  const started = performance.now();
  const value = await work();
  return [performance.now() - started, value];
}

/** A view and its first window; the view is closed again. Returns its size. */
async function firstRows(api: KithApi, query: Partial<Query>): Promise<number> {
  const view = await api.view({ filter: EVERYTHING, search: '', sort: null, ...query });
  await api.rows(view.id, 0, Math.min(FIRST_WINDOW, view.count));
  api.closeView(view.id);
  return view.count;
}

/** With what it costs: CPU of all processes. */
async function costly<T>(
  { add }: Pick<Context, 'add'>,
  name: string,
  count: (value: T) => number,
  work: () => Promise<T>,
): Promise<T> {
  const before = await usage(true);
  const [milliseconds, value] = await timed(work);
  // Phases of a profile.
  performance.measure(`kith:${name}`, { start: performance.now() - milliseconds, duration: milliseconds });
  const after = await usage(false);
  const facts = before && after ? { cpu: after.cpu - before.cpu, peak: after.peak } : undefined;
  add(name, milliseconds, count(value), facts);
  return value;
}

async function importFile(context: Context, name: string): Promise<void> {
  const { api, file, add } = context;
  const tasks = new LongTasks();
  const before = await usage(true);
  const reviewed = await costly(
    context,
    `${name}-review`,
    ({ counts }) => counts.rows,
    async () => {
      must(await api.importOpen([file()], null));
      return must(await api.importReview(CHOICES, ignore));
    },
  );
  const reviewPeak = (await usage(false))?.peak ?? 0;
  const { rows, added, updated, unchanged, folded, rejected } = reviewed.counts;
  await pause(READ_MS);
  await costly(
    context,
    `${name}-commit`,
    () => rows,
    async () => must(await api.importCommit(ignore)),
  );
  const after = await usage(false);
  const cpu = before && after ? { cpu: after.cpu - before.cpu } : {};
  add(name, context.sum(`${name}-review`, `${name}-commit`), rows, {
    added,
    updated,
    unchanged,
    folded,
    rejected,
    ...cpu,
  });
  add(`${name}-longest-task`, tasks.stop(), 0);
  if (after !== null) add(`${name}-memory-peak`, Math.max(after.peak, reviewPeak), 0);
}

const logBench = (context: Context): TalkBench => ({
  api: context.api,
  add: context.add,
  costly: (name, count, work) => costly(context, name, count, work),
  usage,
});

const trustBench = (context: Context): TrustBench => ({
  api: context.api,
  costly: (name, count, work) => costly(context, name, count, work),
});

/** Megabytes of the page's process once nothing goes on any more. */
async function settledMemory({ add }: Context, name: string): Promise<void> {
  await pause(SETTLE_MS);
  const now = await usage(false);
  if (now !== null) add(name, now.memory, 0, { resident: now.resident });
}

const GROUPS: Readonly<Record<string, Group>> = {
  async catalog({ api }) {
    for (const { name, color } of sampleCatalog.tags) must(await api.tag({ kind: 'create', name, color }));
    for (const { name, type, options } of sampleCatalog.attributes) {
      must(await api.attribute({ kind: 'create', name, type, options }));
    }
  },

  import: (context) => importFile(context, 'import'),
  again: (context) => importFile(context, 'again'),

  backups: (context) => backUpAndRestore(trustBench(context)),
  'lock-on': (context) => setLock(trustBench(context), context.state),
  'lock-off': (context) => removeLock(trustBench(context), context.state),
  'locked-import': (context) => importFile(context, 'locked-import'),

  /** The moment first rows are there, while the rest is read. */
  async 'at-once'({ api, add }) {
    const [milliseconds, count] = await timed(() => firstRows(api, { search: 'gupta' }));
    add('at-once-search', milliseconds, count);
  },

  log: (context) => takeLog(logBench(context), 'talk', context.file()),
  'log-again': (context) => takeLog(logBench(context), 'talk-again', context.file()),
  'long-talk': ({ api }) => takeLongTalk(api),
  talks: (context) => askTalks(context),
  'talks-memory': (context) => settledMemory(context, 'talk-memory'),

  'settled-memory': (context) => settledMemory(context, 'memory-settled'),

  async bulk(context) {
    const { api } = context;
    const created = must(await api.tag({ kind: 'create', name: 'Bench', color: null }));
    const tag = created.state.catalog.tags.find(({ name }) => name === 'Bench');
    if (tag === undefined) throw new Error('the tag was not made');
    const view = await api.view({ filter: EVERYTHING, search: '', sort: null });
    const changed = await costly(
      context,
      'bulk-tag',
      ({ contacts }) => contacts,
      async () =>
        must(await api.bulk({ kind: 'view', view: view.id, except: [] }, { kind: 'addTags', tags: [tag.id] })),
    );
    await costly(
      context,
      'bulk-undo',
      () => changed.contacts,
      async () => must(await api.undo(changed.entry?.id ?? 0)),
    );
    must(await api.undo(created.entry?.id ?? 0));
  },

  campaign: ({ api, state, add }) =>
    measureCampaigns({
      api,
      state,
      add,
      ticks: () => performance.now(),
      cpu: async () => (await usage(false))?.cpu ?? null,
    }),

  async edit({ api, add }) {
    const view = await api.view({ filter: EVERYTHING, search: '', sort: null });
    const times: number[] = [];
    const before = await usage(false);
    const started = performance.now();
    for (let i = 0; i < EDITS; i++) {
      const [row] = await api.rows(view.id, i * 1000, i * 1000 + 1);
      if (!row) throw new Error('the base is too small');
      times.push((await timed(async () => must(await api.edit(row.contact.id, { source: `Bench ${i}` }))))[0]);
    }
    performance.measure('kith:edit', { start: started, end: performance.now() });
    const after = await usage(false);
    const cpu = before && after ? { cpu: (after.cpu - before.cpu) / EDITS } : {};
    add('edit', median(times), 1, { longest: Math.max(...times), ...cpu });
    const { entries } = must(await api.history(0, EDITS));
    for (const { id } of entries) must(await api.undo(id));
  },

  async export(context) {
    const { api, state } = context;
    const view = await api.view({ filter: signupYear(state, 2024), search: '', sort: null });
    for (const [name, mode] of [
      ['export', 'reimport'],
      ['export-spreadsheet', 'spreadsheet'],
    ] as const) {
      const what = { kind: 'view', view: view.id, except: [] } as const;
      await costly(
        context,
        name,
        ({ contacts }) => contacts,
        async () => must(await api.exportCsv({ mode, columns: null, what }, null, ignore)),
      );
    }
  },
};

/** One query, the first thing that is asked of a base that was just opened; then the same again. */
async function coldThenWarm({ api, add }: Context, { name, query }: NamedQuery): Promise<void> {
  const started = performance.now();
  const view = await api.view({ filter: EVERYTHING, search: '', sort: null, ...query });
  await api.rows(view.id, 0, Math.min(FIRST_WINDOW, view.count));
  add(`cold-${name}`, performance.now() - started, view.count);
  performance.measure(`kith:cold-${name}`, { start: started });
  // The last row: by then the whole order is there.
  await api.rows(view.id, Math.max(0, view.count - 1), view.count);
  add(`all-${name}`, performance.now() - started, view.count);
  api.closeView(view.id);
  add(`warm-${name}`, await again(name, () => firstRows(api, query)), view.count);
}

async function again(name: string, work: () => Promise<unknown>): Promise<number> {
  const [times, start]: [number[], number] = [[], performance.now()];
  for (let i = 0; i < WARM_RUNS; i++) times.push((await timed(work))[0]);
  performance.measure(`kith:warm-${name}`, { start });
  return median(times);
}

/** Counts only: no list is made. */
async function countAgain({ api, add }: Context, { name, query }: NamedQuery): Promise<void> {
  const filter = query.filter ?? EVERYTHING;
  const [cold, count] = await timed(() => api.count(filter, query.search ?? ''));
  add(`cold-count-${name}`, cold, count);
  add(`warm-count-${name}`, await again(`count-${name}`, () => api.count(filter, query.search ?? '')), count);
}

/** `query:<name>` and `count:<name>` are of test/bench/queries.ts. */
function groupOf(name: string, state: BaseState): Group {
  const [kind, rest] = name.split(':');
  const query = rest === undefined ? undefined : namedQueries(state).find((one) => one.name === rest);
  if (query !== undefined) return (context) => (kind === 'count' ? countAgain : coldThenWarm)(context, query);
  const group = GROUPS[name];
  if (group === undefined) throw new Error(`no group of measures is called ${name}`);
  return group;
}

/** Opens the base (measured: until the first rows, and all of it, are there), runs the groups, ends the worker. */
export async function measureKith(connect: Connect, groups: readonly string[], file: () => File): Promise<Measure[]> {
  const measures: Measure[] = [];
  const add: Context['add'] = (name, milliseconds, count, facts) => {
    measures.push({ name, milliseconds, count, ...(facts && { facts }) });
  };
  const sum: Context['sum'] = (...names) =>
    measures.reduce((all, { name, milliseconds }) => all + (names.includes(name) ? milliseconds : 0), 0);
  const before = await usage(true);
  const started = performance.now();
  const connection = await connect();
  const { api } = connection;
  // What changes may be told before it has answered.
  let latest: BaseState | null = null;
  const first = await api.open((next) => (latest = next), 'en');
  const isLocked = !first.ok && first.failure.code === 'locked';
  // The key is what the passphrase costs, whatever is behind it.
  const [key] = isLocked ? await timed(async () => must(await api.unlock(PASSPHRASE))) : [0];
  const opened = must(isLocked ? await api.open((next) => (latest = next), 'en') : first);
  const open = isLocked ? 'locked-open' : 'open';
  if (isLocked) add('lock-key', key, 0);
  const state = (): BaseState => latest ?? opened;
  const count = await firstRows(api, {});
  add(open, performance.now() - started - key, count);
  try {
    const atOnce: readonly string[] = groups.filter((name) => name === 'at-once');
    for (const name of atOnce) await groupOf(name, state())({ api, state: state(), file, add, sum });
    must(await api.whole());
    const after = await usage(false);
    add(
      `${open}-whole`,
      performance.now() - started - key,
      count,
      before && after ? { cpu: after.cpu - before.cpu } : undefined,
    );
    for (const name of groups) {
      if (atOnce.includes(name)) continue;
      // As the page does behind the first rows, while the person looks for a file.
      if (!name.includes(':')) await connection.prefetch();
      await groupOf(name, state())({ api, state: state(), file, add, sum });
    }
    // What was said last, and waits for no answer, has come there.
    await connection.prefetch();
  } finally {
    connection.close();
  }
  return measures;
}
