/** Pages of contacts in parts: each is stored and replaced apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, encodePage, pageNumberIn } from '../../src/base/codec.ts';
import { CONTACT_PARTS } from '../../src/base/contact-parts.ts';
import { COLUMN, type ColumnKey, FIRST_ATTRIBUTE, type Page, PAGE_SIZE } from '../../src/base/page.ts';
import { pagesThatDiffer } from '../../src/base/snapshot.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { CATALOG, someContacts } from '../support/arbitrary.ts';
import { baseOf } from '../support/base.ts';
import { commitOn, fill, newBase, openTab, optAll, rename, spoil, undo, value } from '../support/tabs.ts';

const { names } = CONTACT_PARTS;
const of = (page: Page, part: number): Page | null => CONTACT_PARTS.of(page, part);
const join = (first: Page, rest: readonly (Page | null)[]) => CONTACT_PARTS.join(first, rest);
const somePage = someContacts(60).map((contacts) => baseOf([null, ...contacts], CATALOG).pages[0] ?? null);

describe('the parts of a page', () => {
  test('make the page again, as records and as what an older Kith stored in one record', () => {
    fc.assert(
      fc.property(somePage, (page) => {
        if (page === null) return;
        for (const stored of [
          names.map((_, part) => of(page, part)).map((piece) => piece && decodePage(encodePage(piece, 7))),
          names.map((_, part) => of(page, part)).map((piece) => piece && decodePage(encodePage(page))),
        ]) {
          const pieces = stored.map((record, part) => {
            if (typeof record === 'string') return expect.unreachable(record);
            return record && of(record, part);
          });
          const [first, ...rest] = pieces;
          expect(first && join(first, rest)).toEqual(page);
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  test('have every column once', () => {
    const keys: ColumnKey[] = [...Object.values(COLUMN), FIRST_ATTRIBUTE, FIRST_ATTRIBUTE + 40];
    const columns = new Map(keys.map((key) => [key, { kind: 'int', values: Uint8Array.of(1) } as const]));
    const pieces = names.map((_, part) => of({ slots: 1, live: 1, columns }, part));
    const found = pieces.flatMap((piece) => [...(piece?.columns.keys() ?? [])]);
    expect(found.sort((a, b) => a - b)).toEqual(keys.sort((a, b) => a - b));
  });

  test('of pages with other slots are not joined', () => {
    const piece = (slots: number) => ({ slots, live: slots, columns: new Map() });
    expect(join(piece(3), [null, piece(3)])).toMatchObject({ slots: 3 });
    expect(join(piece(3), [piece(2), null])).toBe('damaged');
  });

  test('bear the number of their page', () => {
    const page = { slots: 1, live: 1, columns: new Map() };
    expect([0, 8, 900_000].map((no) => pageNumberIn(encodePage(page, no)))).toEqual([0, 8, 900_000]);
    expect(pageNumberIn(encodePage(page))).toBe(-1);
  });
});

describe('a change', () => {
  const differing = (disk: MemoryState, a: number, b: number): string[] => {
    const [was, is] = [commitOn(disk, a).lists, commitOn(disk, b).lists];
    return names.filter((name) => pagesThatDiffer({ keys: [was[name] ?? []] }, { keys: [is[name] ?? []] }).length > 0);
  };

  test('of marks writes marks alone, of names who they are alone', async () => {
    const disk = new MemoryState();
    const { base, store } = await openTab(disk);
    value(await fill(base, 5));
    const { writes } = store;
    value(await optAll(base, true));
    value(await rename(base, 3, 'Asha'));
    expect(store.writes - writes).toBe(1 + 1); // each with the move of the head
    expect([differing(disk, 1, 2), differing(disk, 2, 3)]).toEqual([['contacts.marks'], ['contacts']]);
    expect(commitOn(disk, 2).bytes).toBeLessThan(commitOn(disk, 1).bytes / 10);
    const { snapshot } = (await openTab(disk)).base;
    expect(snapshot).toEqual(base.snapshot);
  });

  test('that adds slots to a page writes all of its parts that there are', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await fill(base, 1));
    value(await base.commit((draft) => (draft.append(), { kind: 'sample', contacts: 1 })));
    value(await optAll(base, true));
    value(await base.commit((draft) => (draft.append(), { kind: 'sample', contacts: 1 })));
    expect((await openTab(disk)).base.snapshot).toEqual(base.snapshot);
    expect(base.snapshot.contacts).toBe(PAGE_SIZE + 2);
  });

  test('leaves the pages that it did not touch the same objects, also when it is undone', async () => {
    const { base } = await openTab(new MemoryState());
    value(await fill(base, 3));
    const before = base.snapshot.pages;
    value(await rename(base, PAGE_SIZE, 'Asha'));
    value(await undo(base));
    expect(base.snapshot.pages).toEqual(before);
    expect([0, 2].map((no) => base.snapshot.pages[no] === before[no])).toEqual([true, true]);
    expect(base.snapshot.pages[1]?.columns.get(COLUMN.phone)).toBe(before[1]?.columns.get(COLUMN.phone));
  });
});

describe('[K9] what can be read of a page', () => {
  async function marked(): Promise<MemoryState> {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await fill(base, 2));
    value(await optAll(base, true));
    value(await rename(base, 3, 'Asha'));
    value(
      await base.commit((draft) => {
        draft.int(0, COLUMN.optedOut)[5] = 0;
        return { kind: 'edit', name: 'x', fields: [{ core: 'optedOut' }] };
      }),
    );
    base.close();
    return disk;
  }
  const key = (disk: MemoryState, commit: number, part: number): number =>
    commitOn(disk, commit).lists[names[part] ?? '']?.[0] ?? 0;
  test.each<[string, (disk: MemoryState) => void, { older: number; partial: number; optedOut: boolean }]>([
    [
      'its marks are damaged: as they were before',
      (disk) => spoil(disk, key(disk, 4, 1)),
      { older: PAGE_SIZE, partial: 0, optedOut: true },
    ],
    [
      'its marks are damaged in every version but the one without any',
      (disk) => [4, 2].forEach((commit) => spoil(disk, key(disk, commit, 1))),
      { older: PAGE_SIZE, partial: 0, optedOut: false },
    ],
    [
      'its marks are damaged, and what was before is pruned',
      (disk) => {
        spoil(disk, key(disk, 4, 1));
        [1, 2, 3].forEach((commit) => disk.commits.delete(commit));
      },
      { older: 0, partial: PAGE_SIZE, optedOut: false },
    ],
  ])('%s', async (_, harm, { older, partial, optedOut }) => {
    const disk = await marked();
    harm(disk);
    const { salvaged } = await newBase(new MemoryStore(disk)).rescue.look();
    expect(salvaged).toMatchObject({ older, partial, isGuess: false });
    expect(salvaged?.ids).toHaveLength(2 * PAGE_SIZE);
    const page = salvaged?.snapshot.pages[0];
    const column = page?.columns.get(COLUMN.optedOut);
    expect(column?.kind === 'int' && column.values.includes(1)).toBe(optedOut);
  });
});
