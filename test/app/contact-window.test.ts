import { describe, expect, test } from 'vitest';
import { BLOCK, BlockCache, missingBlock } from '../../src/app/block-cache.ts';
import { ContactWindow } from '../../src/app/contact-window.svelte.ts';
import { contactId, type Contact } from '../../src/domain/contact.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import type { Query, Row, View } from '../../src/worker/contract/contacts.ts';

const query = (search: string): Query => ({ filter: EVERYTHING, search, sort: null });

function rowOf(id: number): Row {
  const contact: Contact = {
    id: contactId(id),
    name: `Contact ${id}`,
    nameParts: null,
    phone: 0,
    tags: [],
    source: '',
    firstMessage: 0,
    attributes: new Map(),
    optedOut: false,
    origin: 'IMPORT',
    state: '',
    userIds: [],
    username: '',
    lastActive: 0,
    createdAt: 0,
  };
  return { contact, status: 'INACTIVE', phoneText: '', landline: false };
}

/** A worker whose answers wait until the test lets them go. Ids of rows: 1,000,000 × view + index. */
class SlowWorker {
  readonly asked: string[] = [];
  readonly closed: number[] = [];
  count = 1000;
  #next = 1;
  #waiting: (() => void)[] = [];

  #later<T>(what: string, answer: () => T): Promise<T> {
    this.asked.push(what);
    return new Promise((resolve) => this.#waiting.push(() => resolve(answer())));
  }
  readonly view = (q: Query): Promise<View> =>
    this.#later(`view ${q.search}`, () => ({ id: this.#next++, commit: 1, count: this.count }));
  readonly rows = (view: number, from: number, to: number): Promise<Row[]> =>
    this.#later(`rows ${view} ${from}-${to}`, () =>
      Array.from({ length: to - from }, (_, i) => rowOf(view * 1_000_000 + from + i)),
    );
  readonly closeView = (view: number): void => void this.closed.push(view);

  /** Answers all that waits, and what follows from it, until nothing waits. */
  async settle(): Promise<void> {
    for (;;) {
      for (let i = 0; i < 20; i++) await Promise.resolve();
      if (this.#waiting.length === 0) return;
      this.answerOne();
    }
  }
  answerOne(): void {
    this.#waiting.shift()?.();
  }
}

async function opened(): Promise<{ worker: SlowWorker; list: ContactWindow }> {
  const worker = new SlowWorker();
  const list = new ContactWindow(worker);
  list.show(0, 30);
  list.open(query('a'));
  await worker.settle();
  return { worker, list };
}

describe('the window of contacts', () => {
  test('shows the first rows together with the count', async () => {
    const worker = new SlowWorker();
    const list = new ContactWindow(worker);
    list.show(0, 30);
    list.open(query('a'));
    expect([list.count, list.busy, list.row(0)]).toEqual([0, true, undefined]);
    await worker.settle();
    expect([list.count, list.busy, list.row(29)?.contact.id]).toEqual([1000, false, 1_000_029]);
    expect(worker.asked).toEqual(['view a', 'rows 1 0-100', 'rows 1 100-200']);
  });

  test('while one scrolls fast asks only for what is in sight at the end', async () => {
    const { worker, list } = await opened();
    worker.asked.length = 0;
    for (let at = 200; at <= 900; at += 50) list.show(at, at + 30);
    await worker.settle();
    expect(worker.asked).toEqual(['rows 1 200-300', 'rows 1 900-1000', 'rows 1 800-900']);
    expect(list.row(900)?.contact.id).toBe(1_000_900);
    expect(list.row(500)).toBeUndefined();
  });

  test('of several queries in a row shows only the last', async () => {
    const { worker, list } = await opened();
    list.open(query('ab'));
    list.open(query('abc'));
    list.open(query('abcd'));
    await worker.settle();
    expect(list.query?.search).toBe('abcd');
    expect(worker.asked.filter((what) => what.startsWith('view'))).toEqual(['view a', 'view ab', 'view abcd']);
    expect(worker.closed).toEqual([2, 1]);
  });

  test('replaces the list at once with the rows in sight there, never an empty one between', async () => {
    const { worker, list } = await opened();
    const seen: unknown[] = [];
    list.show(300, 330);
    await worker.settle();
    list.refresh();
    for (let i = 0; i < 12; i++) {
      seen.push(list.row(310)?.contact.id);
      worker.answerOne();
      for (let j = 0; j < 10; j++) await Promise.resolve();
    }
    expect(new Set(seen)).toEqual(new Set([1_000_310, 2_000_310]));
    expect(list.lists).toBe(1);
  });

  test('another query begins at the top and says so', async () => {
    const { worker, list } = await opened();
    list.show(500, 530);
    await worker.settle();
    worker.asked.length = 0;
    list.open(query('b'));
    await worker.settle();
    expect(list.lists).toBe(2);
    expect(worker.asked.slice(0, 2)).toEqual(['view b', 'rows 2 0-100']);
  });

  test('a list that has become shorter than where one is shows its end', async () => {
    const { worker, list } = await opened();
    list.show(900, 930);
    await worker.settle();
    worker.count = 250;
    list.refresh();
    await worker.settle();
    expect(list.row(249)?.contact.id).toBe(2_000_249);
  });

  test('an empty list is shown without asking for rows', async () => {
    const { worker, list } = await opened();
    worker.asked.length = 0;
    worker.count = 0;
    list.open(query('nobody'));
    await worker.settle();
    expect([list.count, list.query?.search]).toEqual([0, 'nobody']);
    expect(worker.asked).toEqual(['view nobody']);
  });

  test('a view that is held outlives its list', async () => {
    const { worker, list } = await opened();
    const held = list.hold();
    expect(held?.id).toBe(1);
    list.refresh();
    await worker.settle();
    expect(worker.closed).toEqual([]);
    list.release(1);
    expect(worker.closed).toEqual([1]);
  });
});

describe('blocks', () => {
  test('the least lately used is forgotten first', () => {
    const cache = new BlockCache<number>(2);
    cache.set(0, [1]);
    cache.set(1, [2]);
    cache.touch(0);
    cache.set(2, [3]);
    expect([cache.has(0), cache.has(1), cache.has(2)]).toEqual([true, false, true]);
    expect(cache.at(2 * BLOCK)).toBe(3);
  });

  test.each([
    [[], 0, 30, 1000, 0],
    [[0], 0, 30, 1000, 1],
    [[0, 1], 0, 30, 1000, null],
    [[3], 290, 310, 1000, 2],
    [[2, 3], 290, 310, 1000, 4],
    [[2, 3, 4], 290, 310, 1000, 1],
    [[0], 0, 30, 90, null],
    [[], 0, 30, 0, null],
    [[], 5000, 5030, 250, 2],
  ] as const)('of %j in sight %i–%i of %4$i lacks %5$s', (have, from, to, count, missing) => {
    expect(missingBlock((block) => (have as readonly number[]).includes(block), from, to, count)).toBe(missing);
  });
});
