import { describe, expect, test, vi } from 'vitest';
import { ImportDoor, type ImportDoorParts } from '../../src/app/import-door.ts';
import type { ImportStep } from '../../src/app/import-step.ts';
import { Imports } from '../../src/app/imports.svelte.ts';
import { Notices } from '../../src/app/notices.svelte.ts';
import { Router } from '../../src/app/router.svelte.ts';
import { ok } from '../../src/domain/result.ts';
import { MemoryAddress } from '../support/kith.ts';
import { changedOf, FakeImport, fileOf, reviewOf, settle, sketchOf } from './import-fake.ts';

type Bring = NonNullable<ConstructorParameters<typeof Imports>[1]>;

function start(bring: Bring = async () => ({ ImportDoor })): {
  fake: FakeImport;
  imports: Imports;
  notices: Notices;
  router: Router;
} {
  const fake = new FakeImport();
  const notices = new Notices();
  const router = new Router(new MemoryAddress('#/tags'));
  // None of the files holds conversations.
  const api: ImportDoorParts['api'] = Object.assign(fake.parts.api, {
    conversationsOpen: async (files: readonly File[]) =>
      ok({ files: [], others: files.map(({ name }) => ({ name, message: null })) }),
    conversationsReview: () => Promise.reject(new Error('not asked')),
    conversationsCommit: () => Promise.reject(new Error('not asked')),
    conversationsCancel: () => undefined,
    conversationsClose: async () => undefined,
  });
  return { fake, notices, router, imports: new Imports({ ...fake.parts, api, notices, router }, bring) };
}

describe('files that are taken while an import is at', () => {
  /** What leads to the step, by the answers of the worker. */
  const answers = ['importOpen', 'importReview', 'importCommit'] as const;
  const WAYS: readonly [ImportStep, answered: number, said: 'nothing' | 'aside' | 'busy'][] = [
    ['opening', 0, 'aside'],
    ['mapping', 1, 'aside'],
    ['reviewing', 1, 'aside'],
    ['reviewed', 2, 'aside'],
    ['committing', 2, 'busy'],
    ['done', 3, 'nothing'],
  ];
  test.each(WAYS)('%s', async (step, answered, said) => {
    const { fake, imports, notices } = start();
    void imports.take([fileOf('first.csv')]);
    await settle();
    const { contacts } = await imports.open();
    const values = { importOpen: ok(sketchOf()), importReview: ok(reviewOf()), importCommit: ok(changedOf()) };
    const next = {
      importOpen: () => contacts.startReview(),
      importReview: () => contacts.confirm(),
      importCommit: null,
    };
    for (const method of answers.slice(0, answered)) {
      await fake.answer(method, values[method]);
      if (contacts.step !== step) void next[method]?.();
      await settle();
    }
    expect(contacts.step).toBe(step);

    void imports.take([fileOf('second.csv'), fileOf('third.csv')]);
    await settle();
    const names = contacts.files.map(({ name }) => name);
    expect(names).toEqual(said === 'busy' ? ['first.csv'] : ['second.csv', 'third.csv']);
    const [notice, ...more] = notices.list;
    expect(more).toEqual([]);
    if (said === 'nothing') expect(notice).toBeUndefined();
    else if (said === 'busy')
      expect(notice?.text).toBe('An import is being written. Drop the file again when it is done.');
    else {
      expect(notice?.text).toBe('first.csv was set aside. Nothing of it was imported.');
      notice?.action?.onselect();
      await settle();
      expect(contacts.files.map(({ name }) => name)).toEqual(['first.csv']);
    }
  });
});

test('files bring the import page up; none do nothing', async () => {
  const { fake, imports, router } = start();
  await imports.take([]);
  expect([router.route.page, imports.door]).toEqual(['tags', null]);
  void imports.take([fileOf()]);
  await vi.waitFor(() => expect([router.route.page, fake.by('importOpen').length]).toEqual(['import', 1]));
});

test('files dropped while the import is still fetched are not lost to those before: one import, the last files', async () => {
  let come: (part: { ImportDoor: typeof ImportDoor }) => void = () => undefined;
  const part = new Promise<{ ImportDoor: typeof ImportDoor }>((resolve) => (come = resolve));
  const { imports } = start(() => part);
  void imports.take([fileOf('a.csv')]);
  void imports.take([fileOf('b.csv')]);
  come({ ImportDoor });
  await settle();
  const door = await imports.open();
  expect(imports.door).toBe(door);
  expect(door.contacts.files.map(({ name }) => name)).toEqual(['b.csv']);
});

test('where what an import takes cannot be fetched, that is said, and the same files can be taken again', async () => {
  let fails = true;
  const { imports, notices } = start(async () => {
    if (fails) throw new TypeError('Failed to fetch dynamically imported module');
    return { ImportDoor };
  });
  await imports.take([fileOf('a.csv')]);
  expect(imports.door).toBeNull();
  const [notice] = notices.list;
  expect([notice?.tone, notice?.action?.label]).toEqual(['error', 'Try again']);
  fails = false;
  notice?.action?.onselect();
  await settle();
  expect(imports.door?.contacts.files.map(({ name }) => name)).toEqual(['a.csv']);
});
