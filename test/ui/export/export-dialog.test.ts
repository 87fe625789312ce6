import { configure, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  columnsOf,
  type ExportColumnChoice,
  exportColumns,
  inOrder,
  withChosen,
  withMoved,
} from '../../../src/app/export-columns.ts';
import { ExportJob, type ExportSources } from '../../../src/app/export.svelte.ts';
import { condition } from '../../../src/app/filter-code.ts';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { attributeId } from '../../../src/domain/attribute.ts';
import { EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import { fail } from '../../../src/domain/result.ts';
import ExportDialog from '../../../src/ui/export/ExportDialog.svelte';
import { placeAsker } from '../../../src/ui/export/save-place.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { Selection } from '../../../src/worker/contract/contacts.ts';
import { openKith } from '../../support/kith-service.ts';
import { NOW } from '../../support/kith.ts';
import WithKith from '../../support/WithKith.svelte';

// A machine that has other things to do is no failure.
configure({ asyncUtilTimeout: 5000 });

async function people(api: KithApi): Promise<void> {
  await api.attribute({ kind: 'create', name: 'City', type: 'text', options: [] });
  for (const [name, phone] of [
    ['Asha Rao', '9876543210'],
    ['Mohit Dua', '9876543211'],
    ['Zoya Khan', '9876543212'],
  ] as const)
    await api.create({ name, phone });
}

/** The job over the real service, with what it gave. */
async function job(
  part: (kith: Kith) => Partial<ExportSources> = () => ({}),
): Promise<{ job: ExportJob; given: { file: Blob; name: string }[] }> {
  const { kith } = await openKith(people);
  const given: { file: Blob; name: string }[] = [];
  const made = new ExportJob({
    api: kith.api,
    catalog: kith.base.catalog,
    contacts: kith.base.contacts,
    given: null,
    found: null,
    sort: null,
    listed: ['name', 'phone'],
    askPlace: () => undefined,
    give: (file, name) => void given.push({ file, name }),
    now: () => NOW,
    ticks: () => 0,
    ...part(kith),
  });
  return { job: made, given };
}

describe('[E1] what is written', () => {
  test('all contacts, as a file with the day in its name', async () => {
    const { job: all, given } = await job();
    await all.save();
    expect(given[0]?.name).toBe('Kith contacts 2026-11-23.csv');
    const text = (await given[0]?.file.text()) ?? '';
    expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(4);
    expect(all.saved).toMatchObject({ contacts: 3, bytes: given[0]?.file.size });
  });

  test('what the list finds, beside a selection', async () => {
    const { kith } = await openKith(people);
    const view = await kith.api.view({
      filter: condition('name', { op: 'contains', value: 'Asha' }),
      search: '98',
      sort: null,
    });
    const { job: one } = await job(() => ({
      api: kith.api,
      given: { kind: 'ids', ids: [1] },
      found: view,
    }));
    await expect
      .poll(() => one.parts.map(({ id, named, contacts }) => [id, named, contacts]))
      .toEqual([
        ['given', 'selected', 1],
        ['found', 'found', 1],
        ['all', 'all', 3],
      ]);
    one.part = 'found';
    await one.save();
    expect(one.saved?.contacts).toBe(1);
  });

  test('all contacts are offered once: where they are what was selected, in the order of the list', async () => {
    const { kith } = await openKith(people);
    const sort = { field: 'name', descending: true } as const;
    const view = await kith.api.view({ filter: EVERYTHING, search: '', sort });
    const { job: selected, given } = await job(() => ({
      api: kith.api,
      given: { kind: 'view', view: view.id, except: [] },
    }));
    selected.part = 'all';
    await waitFor(() =>
      expect(selected.parts.map(({ id, named, contacts }) => [id, named, contacts])).toEqual([['given', 'all', 3]]),
    );
    expect(selected.part).toBe('given');
    selected.columns = { which: 'some', shown: ['name'] };
    await selected.save();
    expect(await given[0]?.file.text()).toBe('"Name"\r\nZoya Khan\r\nMohit Dua\r\nAsha Rao\r\n');

    const { job: found } = await job(() => ({ api: kith.api, found: view }));
    expect(found.parts.map(({ id, named }) => [id, named])).toEqual([['all', 'all']]);
    const { job: some } = await job(() => ({ api: kith.api, given: { kind: 'ids', ids: [1] }, found: view }));
    await waitFor(() =>
      expect(some.parts.map(({ id, named, contacts }) => [id, named, contacts])).toEqual([
        ['given', 'selected', 1],
        ['found', 'all', 3],
      ]),
    );
  });

  test('the selected ones, with an exact count, in the columns chosen', async () => {
    const { job: some, given } = await job((kith) => ({
      given: { kind: 'ids', ids: [0, 2] },
      contacts: kith.base.contacts,
    }));
    await waitFor(() =>
      expect(some.parts.map(({ named, contacts }) => [named, contacts])).toEqual([
        ['selected', 2],
        ['all', 3],
      ]),
    );
    some.columns = { which: 'some', shown: ['phone', 'name'] };
    await some.save();
    expect(await given[0]?.file.text()).toBe(
      '"Mobile Number","Name"\r\n+919876543210,Asha Rao\r\n+919876543212,Zoya Khan\r\n',
    );
  });

  test('[E1] all, in the order of the list, also where something narrows it; and in its columns', async () => {
    const { kith } = await openKith(people);
    const sort = { field: 'name', descending: true } as const;
    const view = await kith.api.view({ filter: EVERYTHING, search: 'Asha', sort });
    const listed = ['phone', 'name'] as const;
    const { job: all, given } = await job(() => ({
      api: kith.api,
      given: { kind: 'view', view: view.id, except: [] },
      sort,
      listed,
    }));
    all.part = 'all';
    all.columns = { which: 'listed', shown: [] };
    await all.save();
    expect(await given[0]?.file.text()).toBe(
      '"Mobile Number","Name"\r\n+919876543212,Zoya Khan\r\n+919876543211,Mohit Dua\r\n+919876543210,Asha Rao\r\n',
    );
  });

  test('[I12] those who opted out are counted part by part, and left out where asked', async () => {
    const { kith } = await openKith(people);
    await kith.api.edit(1, { optedOut: true });
    const { job: all, given } = await job(() => ({ api: kith.api, given: { kind: 'ids', ids: [0, 1] } }));
    await waitFor(() => expect([all.optedOut, all.rows]).toEqual([1, 2]));
    all.part = 'all';
    await waitFor(() => expect([all.optedOut, all.rows]).toEqual([1, 3]));
    expect(all.losesOptOuts).toBe(false);
    all.columns = { which: 'some', shown: ['name'] };
    expect(all.losesOptOuts).toBe(true);
    all.withoutOptedOut = true;
    expect(all.rows).toBe(2);
    await all.save();
    expect(await given[0]?.file.text()).toBe('"Name"\r\nAsha Rao\r\nZoya Khan\r\n');
    expect(all.saved?.contacts).toBe(2);
  });

  test('into the place that the person chose, and nothing where they chose none', async () => {
    const ask = vi.fn<ExportSources['askPlace']>(() => Promise.resolve(null));
    const { job: asked, given } = await job(() => ({ askPlace: ask }));
    await asked.save();
    expect([ask.mock.calls[0]?.[0], asked.saved, given]).toEqual(['Kith contacts 2026-11-23.csv', null, []]);
  });

  test('a failure is said; a cancel is not one', async () => {
    const full = await job(() => ({ api: apiThat('full') }));
    await full.job.save();
    expect(full.job.failure?.code).toBe('full');
    const cancelled = await job(() => ({ api: apiThat('cancelled') }));
    await cancelled.job.save();
    expect([cancelled.job.failure, cancelled.job.working]).toEqual([null, false]);
  });

  test('nothing without a column', async () => {
    const { job: none, given } = await job();
    none.columns = { which: 'some', shown: [] };
    await none.save();
    expect([none.lacksColumns, given]).toEqual([true, []]);
  });
});

const apiThat = (code: 'full' | 'cancelled'): ExportSources['api'] => ({
  exportCsv: async () => fail(code, { id: 'file-not-allowed' }),
  exportCancel: () => undefined,
  exportOptedOut: async () => 0,
  selectionCount: async () => 0,
});

describe('columns of the file', () => {
  const catalog = {
    ...EMPTY_CATALOG,
    attributes: [{ id: attributeId(4), name: 'City', type: 'text' as const, options: [] }],
  };

  test('null stands for all; what does not exist any more is left out', () => {
    expect(columnsOf({ which: 'all', shown: ['name'] }, catalog, [])).toBeNull();
    expect(columnsOf({ which: 'some', shown: ['@4', 'firstName', '@9', 'name'] }, catalog, [])).toEqual([
      { attribute: 4 },
      'firstName',
      'name',
    ]);
  });

  test('every one can be chosen, and stands where it is put', () => {
    const options = exportColumns(catalog);
    expect(options.slice(0, 3).map(({ label }) => label)).toEqual(['Name', 'First name', 'Last name']);
    let choice: ExportColumnChoice = { which: 'some', shown: [] };
    for (const { key } of options) choice = withChosen(choice, key, true);
    expect(columnsOf(choice, catalog, [])).toHaveLength(options.length);
    const some: ExportColumnChoice = { which: 'some', shown: ['name', 'tags', '@4'] };
    expect(withMoved(some, '@4', -1).shown).toEqual(['name', '@4', 'tags']);
    expect(withMoved(some, 'name', -1)).toBe(some);
    expect(
      inOrder(options, withMoved(some, '@4', -1))
        .slice(0, 4)
        .map(({ label }) => label),
    ).toEqual(['Name', 'City', 'Tags', 'First name']);
  });
});

describe('the dialog', () => {
  async function open(what: (kith: Kith) => Promise<Selection | null> = async () => null): Promise<Kith> {
    const { kith } = await openKith(people);
    const selection = await what(kith);
    kith.openExport(selection);
    render(WithKith, { props: { kith, component: ExportDialog, props: { what: selection } } });
    return kith;
  }
  afterEach(() => vi.restoreAllMocks());

  test('says how many go out, for what, and what was written', async () => {
    const kith = await open();
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    expect(await screen.findByText('All 3 contacts.')).toBeTruthy();
    await fireEvent.click(screen.getByLabelText(/For spreadsheets/));
    await fireEvent.click(screen.getByRole('button', { name: 'Save 3 contacts' }));
    expect(await screen.findByText('3 contacts exported')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(kith.exporting).toBeNull();
  });

  test('what is found now is offered first, with its own count', async () => {
    await open(async (kith) => {
      const filter = condition('name', { op: 'contains', value: 'Asha' });
      const view = await kith.api.view({ filter, search: '', sort: null });
      return { kind: 'view', view: view.id, except: [] };
    });
    const found = await screen.findByLabelText(/What is found now/);
    expect(found).toHaveProperty('checked', true);
    expect(await screen.findByRole('button', { name: 'Save 1 contact' })).toBeTruthy();
    await fireEvent.click(screen.getByLabelText(/All contacts/));
    expect(screen.getByRole('button', { name: 'Save 3 contacts' })).toBeTruthy();
  });

  test('columns are chosen by keyboard and moved by buttons', async () => {
    await open();
    await fireEvent.click(await screen.findByLabelText(/Choose columns/));
    const list = screen.getByRole('list', { name: 'Columns of the file, in order' });
    const shown = (): string[] => [...list.querySelectorAll('li')].slice(0, 3).map((li) => li.textContent.trim());
    expect(shown()).toEqual(['Name', 'Mobile number', 'Tags']);
    await fireEvent.click(screen.getByRole('button', { name: 'Move Tags up' }));
    expect(shown()).toEqual(['Name', 'Tags', 'Mobile number']);
    const ticked = (): HTMLInputElement[] => [...list.querySelectorAll('input')].filter((box) => box.checked);
    for (let box = ticked()[0]; box !== undefined; box = ticked()[0]) await fireEvent.click(box);
    expect(screen.getByText('Choose at least one column.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Save/ })).toHaveProperty('disabled', true);
  });
});

describe('asking where to save', () => {
  test('is left out where the browser cannot', () => {
    expect(placeAsker({})('a.csv')).toBeUndefined();
  });

  test('closing the question is an answer, anything else a failure', async () => {
    const asker = (error: Error) => placeAsker({ showSaveFilePicker: () => Promise.reject(error) });
    expect(await asker(new DOMException('closed', 'AbortError'))('a.csv')).toBeNull();
    await expect(asker(new DOMException('no', 'SecurityError'))('a.csv')).rejects.toThrow('no');
  });
});
