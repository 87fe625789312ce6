import { describe, expect, test } from 'vitest';
import { ImportLists, PAGE_ROWS, Pages } from '../../src/app/import-lists.svelte.ts';
import { addedContacts } from '../../src/app/import-added.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';

const numbers = (total: () => number) =>
  new Pages<number>(async (from, to) => ({
    items: Array.from({ length: Math.max(0, Math.min(to, total()) - from) }, (_, i) => from + i),
    total: total(),
  }));

describe('a list a page at a time', () => {
  test('shows what was asked for, and keeps it until the next page has come', async () => {
    const pages = numbers(() => 60);
    expect([pages.waiting, pages.items]).toEqual([true, []]);
    await pages.go(0);
    const next = pages.go(PAGE_ROWS);
    expect(pages.items[0]).toBe(0);
    await next;
    expect([pages.from, pages.items[0], pages.items.length, pages.total]).toEqual([25, 25, 25, 60]);
  });

  test('a list that has become shorter is shown at its last page', async () => {
    let total = 60;
    const pages = numbers(() => total);
    await pages.go(50);
    total = 30;
    await pages.renew();
    expect([pages.from, pages.items]).toEqual([25, [25, 26, 27, 28, 29]]);
    total = 0;
    await pages.renew();
    expect([pages.from, pages.items, pages.total]).toEqual([0, [], 0]);
  });

  test('of two pages asked for in a row the last one is shown', async () => {
    const pages = numbers(() => 100);
    await Promise.all([pages.go(25), pages.go(75)]);
    expect(pages.from).toBe(75);
  });
});

describe('the lists of a review', () => {
  test('[I5] changes are asked for by field, problems by kind while they are open', async () => {
    const asked: unknown[] = [];
    const lists = new ImportLists({
      importChanges: async (...args) => {
        asked.push(args);
        return { changes: [], total: 0 };
      },
      importProblems: async (...args) => {
        asked.push(args);
        return { problems: [], total: 0 };
      },
      importTags: async () => ({ tags: [], total: 0 }),
      importRepeats: async () => ({ fields: [], contacts: [], total: 0 }),
      importRows: async () => [],
    });
    lists.showChanges({ attribute: 'City' });
    lists.open('date-value');
    await lists.changes.renew();
    lists.close('date-value');
    lists.renew();
    await lists.changes.renew();
    expect(lists.problems('date-value')).toBeUndefined();
    expect(asked.filter((args) => JSON.stringify(args) === '["date-value",0,25]')).toHaveLength(1);
    expect(asked.filter((args) => JSON.stringify(args) === '[{"attribute":"City"},0,25]').length).toBeGreaterThan(1);
    lists.clear();
    expect(lists.field).toBeNull();
  });
});

describe('the contacts that an import added', () => {
  const api = (createdAt: number, count: number): Pick<KithApi, 'view' | 'rows' | 'closeView' | 'count'> => ({
    view: async () => ({ id: 1, commit: 1, count: 2 }),
    // The newest one is all that is asked for; its date is all that is read.
    rows: async () => [{ contact: { createdAt } }] as unknown as Awaited<ReturnType<KithApi['rows']>>,
    closeView: () => undefined,
    count: async () => count,
  });

  test('bear the moment of the import', async () => {
    expect(await addedContacts(api(1234, 5), 5)).toEqual({
      kind: 'is',
      field: 'createdAt',
      op: 'between',
      from: 1234,
      to: 1234,
    });
  });

  test('are not claimed to be known where the count does not agree', async () => {
    expect(await addedContacts(api(1234, 4), 5)).toBeNull();
    expect(await addedContacts(api(0, 0), 5)).toBeNull();
  });
});
