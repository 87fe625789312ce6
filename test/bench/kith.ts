/**
 * Kith's measures, in groups. Each calls the worker as the app does, from the page, and waits for what a person would see: the
 * first window of rows, or the new state. Times are of the page's clock, round trips included.
 */
import type { AttributeId } from '../../src/domain/attribute.ts';
import { EVERYTHING, type FieldRef, type Filter } from '../../src/domain/filter.ts';
import type { Result } from '../../src/domain/result.ts';
import { sampleCatalog } from '../../src/formats/sample/catalog.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { Query, SortBy } from '../../src/worker/contract/contacts.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';
import { firstChoices, type ImportChoices } from '../../src/worker/contract/import-choices.ts';
import type { Connect } from './connect.ts';
import { LongTasks } from './long-tasks.ts';
import type { Measure } from './protocol.ts';

const FIRST_WINDOW = 60;
/** While the first rows are looked at, the worker makes searching and sorting ready. */
const READY_MS = 4000;
/** While the review is read, the worker makes the pages ready. */
const READ_MS = 3000;
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

interface Context {
  readonly api: KithApi;
  readonly state: BaseState;
  readonly file: () => File;
  readonly add: (name: string, milliseconds: number, count: number, facts?: Measure['facts']) => void;
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

/** The same query several times: the first time, and the median of the later ones. */
async function query({ api, add }: Context, name: string, asked: Partial<Query>): Promise<void> {
  const [first, count] = await timed(() => firstRows(api, asked));
  const later: number[] = [];
  for (let i = 0; i < 5; i++) later.push((await timed(() => firstRows(api, asked)))[0]);
  add(name, first, count, { later: median(later) });
}

function attributeId(state: BaseState, name: string): AttributeId {
  const found = state.catalog.attributes.find((attribute) => attribute.name === name);
  if (found === undefined) throw new Error(`the base has no attribute ${name}`);
  return found.id;
}

async function importFile({ api, file, add }: Context, name: string): Promise<void> {
  const tasks = new LongTasks();
  const [review, reviewed] = await timed(async () => {
    must(await api.importOpen([file()], null));
    return must(await api.importReview(CHOICES, ignore));
  });
  await new Promise((resolve) => setTimeout(resolve, READ_MS));
  const [commit] = await timed(async () => must(await api.importCommit(ignore)));
  const { rows, added, updated, unchanged, folded, rejected } = reviewed.counts;
  const facts = { added, updated, unchanged, folded, rejected };
  add(`${name}-review`, review, rows, facts);
  add(`${name}-commit`, commit, rows);
  add(name, review + commit, rows);
  add(`${name}-longest-task`, tasks.stop(), 0);
}

const signupYear = (state: BaseState, year: number): Filter => ({
  kind: 'is',
  field: { attribute: attributeId(state, 'Signup Date') },
  op: 'between',
  from: Date.UTC(year, 0, 1),
  to: Date.UTC(year + 1, 0, 1) - 1,
});

const GROUPS: Readonly<Record<string, Group>> = {
  async catalog({ api }) {
    for (const { name, color } of sampleCatalog.tags) must(await api.tag({ kind: 'create', name, color }));
    for (const { name, type, options } of sampleCatalog.attributes) {
      must(await api.attribute({ kind: 'create', name, type, options }));
    }
  },

  import: (context) => importFile(context, 'import'),
  again: (context) => importFile(context, 'again'),

  async search(context) {
    // The very first search, before anything could be made ready; then as a person meets it who has looked at the first rows for a moment.
    const { api, add } = context;
    const [first, count] = await timed(() => firstRows(api, { search: 'gupta' }));
    add('search-at-once', first, count);
    await new Promise((resolve) => setTimeout(resolve, READY_MS));
    for (const [name, search] of [
      ['search-name', 'sharma'],
      ['search-part', 'an'],
      ['search-digits', '98765'],
      ['search-none', 'zzzzzz'],
    ] as const) {
      await query(context, name, { search });
    }
  },

  async sort(context) {
    const { state } = context;
    const fields: (readonly [string, FieldRef])[] = [
      ['name', 'name'],
      ['number', 'phone'],
      ['tags', 'tags'],
      ['source', 'source'],
      ['first-message', 'firstMessage'],
      ['created', 'createdAt'],
      ...state.catalog.attributes.map(
        ({ name, id }) => [name.toLowerCase().replace(' ', '-'), { attribute: id }] as const,
      ),
    ];
    for (const [name, field] of fields) {
      const sort: SortBy = { field, descending: false };
      await query(context, `sort-${name}`, { sort });
    }
  },

  async filter(context) {
    const { state, api, add } = context;
    const tag = state.catalog.tags[0];
    if (tag === undefined) throw new Error('the base has no tags');
    const filter: Filter = {
      kind: 'group',
      of: 'all',
      items: [
        { kind: 'is', field: 'tags', op: 'hasAny', tags: [tag.id] },
        { kind: 'is', field: { attribute: attributeId(state, 'City') }, op: 'in', values: ['Mumbai', 'Delhi', 'Pune'] },
        signupYear(state, 2024),
      ],
    };
    await query(context, 'filter', { filter });
    const times: number[] = [];
    for (let i = 0; i < 9; i++) times.push((await timed(() => api.count(filter, '')))[0]);
    add('filter-count', median(times), await api.count(filter, ''));
  },

  async bulk({ api, add }) {
    const created = must(await api.tag({ kind: 'create', name: 'Bench', color: null }));
    const tag = created.state.catalog.tags.find(({ name }) => name === 'Bench');
    if (tag === undefined) throw new Error('the tag was not made');
    const view = await api.view({ filter: EVERYTHING, search: '', sort: null });
    const [add1, changed] = await timed(async () =>
      must(await api.bulk({ kind: 'view', view: view.id, except: [] }, { kind: 'addTags', tags: [tag.id] })),
    );
    add('bulk-tag', add1, changed.contacts);
    const [undo] = await timed(async () => must(await api.undo(changed.entry?.id ?? 0)));
    add('bulk-undo', undo, changed.contacts);
    must(await api.undo(created.entry?.id ?? 0));
  },

  async edit({ api, add }) {
    const view = await api.view({ filter: EVERYTHING, search: '', sort: null });
    const times: number[] = [];
    for (let i = 0; i < 11; i++) {
      const [row] = await api.rows(view.id, i * 1000, i * 1000 + 1);
      if (!row) throw new Error('the base is too small');
      times.push((await timed(async () => must(await api.edit(row.contact.id, { source: `Bench ${i}` }))))[0]);
    }
    add('edit', median(times), 1, { longest: Math.max(...times) });
    const { entries } = must(await api.history(0, 11));
    for (const { id } of entries) must(await api.undo(id));
  },

  async export({ api, state, add }) {
    const view = await api.view({ filter: signupYear(state, 2024), search: '', sort: null });
    for (const [name, mode] of [
      ['export', 'reimport'],
      ['export-spreadsheet', 'spreadsheet'],
    ] as const) {
      const what = { kind: 'view', view: view.id, except: [] } as const;
      const [milliseconds, exported] = await timed(async () =>
        must(await api.exportCsv({ mode, columns: null, what }, null, ignore)),
      );
      add(name, milliseconds, exported.contacts, { bytes: exported.bytes });
    }
  },
};

/** Opens the base (measured: until the first rows are there), runs the groups, ends the worker. */
export async function measureKith(connect: Connect, groups: readonly string[], file: () => File): Promise<Measure[]> {
  const measures: Measure[] = [];
  const add: Context['add'] = (name, milliseconds, count, facts) => {
    measures.push({ name, milliseconds, count, ...(facts && { facts }) });
  };
  const started = performance.now();
  const connection = await connect();
  const { api } = connection;
  let state = must(await api.open((next) => (state = next), 'en'));
  const count = await firstRows(api, {});
  add('open', performance.now() - started, count);
  // As the page does behind the first rows, while the person looks for a file.
  await connection.prefetch();
  try {
    for (const name of groups) {
      const group = GROUPS[name];
      if (group === undefined) throw new Error(`no group of measures is called ${name}`);
      await group({ api, state, file, add });
    }
  } finally {
    connection.close();
  }
  return measures;
}
