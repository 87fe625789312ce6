import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { condition } from '../../../src/app/filter-code.ts';
import { fail } from '../../../src/domain/result.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import SegmentList from '../../../src/ui/contacts/SegmentList.svelte';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';
import { cell, count, edit, notices, people, show, shows } from './contacts-page.ts';

describe('an empty base', () => {
  test('offers a file and sample contacts, and what is added can be undone', async () => {
    let asked = 0;
    const fewer = (api: KithApi): Partial<KithApi> => ({ addSample: (n) => api.addSample((asked = n) / 100) });
    const { kith } = await show(openKith(undefined, fewer));
    expect(screen.getByRole('link', { name: 'Import a file' }).getAttribute('href')).toBe('#/import');
    expect(screen.queryByRole('grid')).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Try it with sample contacts' }));
    await screen.findByRole('grid');
    expect([asked, kith.base.contacts]).toEqual([10_000, 100]);
    await waitFor(() => expect(count()).toBe('100 contacts'));
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('link', { name: 'Import a file' });
    expect(kith.base.contacts).toBe(0);
  });
});

describe('the list', () => {
  test('[Q1] shows all contacts with their exact count', async () => {
    await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    expect(count()).toBe('3 contacts');
    expect(cell(0, 'Mobile number').textContent).toContain('+91 98765 43210');
  });

  test('[Q2] follows the search as one types and marks what it found', async () => {
    const { address } = await show(openKith(people));
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: '9876' } });
    await shows('Priya Sharma', 'Mohit Dua');
    expect(count()).toBe('2 of 3 contacts');
    expect(screen.getAllByText('98765 43210'.slice(0, 4)).map(({ tagName }) => tagName)).toContain('MARK');
    expect(address.hash()).toBe('#/contacts?q=9876');
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nobody' } });
    await screen.findByText('No contacts found');
    await fireEvent.click(screen.getByText('Clear search'));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
  });

  test('[Q1] is sorted by a click on a column, and the address says so', async () => {
    const { address } = await show(openKith(people));
    await fireEvent.click(screen.getByRole('columnheader', { name: /^Name/ }));
    await shows('Mohit Dua', 'Priya Sharma', 'Zoya Khan');
    await fireEvent.click(screen.getByRole('columnheader', { name: /^Name/ }));
    await shows('Zoya Khan', 'Priya Sharma', 'Mohit Dua');
    expect(address.hash()).toBe('#/contacts?s=-name');
  });

  test('[Q1] has the columns that were chosen', async () => {
    await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    const heads = (): string[] => screen.getAllByRole('columnheader').map((head) => head.textContent.trim());
    expect(heads()).toContain('City');
    expect(heads()).not.toContain('Origin');
    await fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await fireEvent.click(await screen.findByRole('checkbox', { name: 'Origin' }));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'City' }));
    await waitFor(() => expect(heads()).toContain('Origin'));
    expect(heads()).not.toContain('City');
  });

  test('[Q3] says when a link’s filter could not be read, and when a segment is gone', async () => {
    const { kith } = await show(openKith(people));
    kith.router.go({ ...kith.router.route, damaged: true, sort: { field: 'name', descending: false } });
    await screen.findByText('This link’s filter could not be read');
  });
});

describe('filters', () => {
  test('[Q3] are built with counts, followed at once, shown as chips and taken away', async () => {
    const { kith, address } = await show(openKith(people));
    await fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
    const builder = await screen.findByRole('region', { name: 'Filters' });
    await fireEvent.change(within(builder).getByRole('combobox', { name: 'Field' }), { target: { value: 'source' } });
    await fireEvent.input(await within(builder).findByRole('textbox', { name: 'Source' }), {
      target: { value: 'web' },
    });
    await shows('Mohit Dua', 'Zoya Khan');
    expect(address.hash()).toBe('#/contacts?f=source.contains~web');
    await waitFor(() => expect(builder.textContent).toMatch(/2/));
    await fireEvent.click(within(builder).getByRole('button', { name: 'Done' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Remove filter: Source contains “web”' }));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    expect(kith.contacts.narrowed).toBe(false);
  });

  test('[Q4] are saved as a segment whose count stays true', async () => {
    const { kith, address } = await show(openKith(people));
    render(WithKith, { props: { kith, component: SegmentList, props: {} } });
    kith.segmentCounts.start();
    kith.contacts.setFilter(condition('source', { op: 'is', value: 'Web' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Save as segment' }));
    const dialog = await screen.findByRole('dialog');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await within(dialog).findByText('Give it a name.');
    await fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: 'From the web' } });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    const link = await screen.findByRole('link', { name: /From the web/ });
    await waitFor(() => expect(link.textContent).toMatch(/2/));
    await waitFor(() => expect(address.hash()).toBe(link.getAttribute('href')));
    await kith.changes.create({ name: 'Ann', source: 'Web' });
    await waitFor(() => expect(link.textContent).toMatch(/3/));
    await shows('Mohit Dua', 'Zoya Khan', 'Ann');
  });
});

describe('[Q5] the selection', () => {
  test('by keyboard gets a tag in one step, which one undo takes back', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    cell(0, 'Name').focus();
    await fireEvent.keyDown(cell(0, 'Name'), { key: 'a', ctrlKey: true });
    await screen.findByRole('toolbar', { name: 'Selected contacts' });
    await fireEvent.click(screen.getByRole('button', { name: 'Add tags' }));
    const dialog = await screen.findByRole('dialog');
    const input = within(dialog).getByRole('combobox', { name: 'Tags' });
    await fireEvent.input(input, { target: { value: 'VIP' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(cell(2, 'Tags').textContent).toContain('VIP'));
    await waitFor(() => expect(notices(kith)).toEqual(['Added tag “VIP” to 3 contacts']));
    await kith.changes.undo();
    await waitFor(() => expect(cell(2, 'Tags').textContent).not.toContain('VIP'));
  });

  test('[D3] is deleted without a question, and the notice brings it back', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    cell(1, 'Name').focus();
    await fireEvent.keyDown(cell(1, 'Name'), { key: ' ' });
    await fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    await shows('Priya Sharma', 'Zoya Khan');
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    expect(kith.base.redo?.action.kind).toBe('delete');
  });

  test('a field is set for all of it', async () => {
    await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    cell(0, 'Name').focus();
    await fireEvent.keyDown(cell(0, 'Name'), { key: 'a', ctrlKey: true });
    await fireEvent.click(await screen.findByRole('button', { name: 'Set a field' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('combobox', { name: 'Field' });
    await fireEvent.change(field, {
      target: { value: within(field).getByRole('option', { name: 'City' }).getAttribute('value') },
    });
    await fireEvent.input(await within(dialog).findByRole('textbox', { name: 'City' }), { target: { value: 'Pune' } });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Set' }));
    await waitFor(() => expect(cell(2, 'City').textContent).toContain('Pune'));
  });
});

describe('[D1] editing in the grid', () => {
  test('saves with Enter and shows what was committed', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    const input = await edit(1, 'Name');
    await fireEvent.input(input, { target: { value: '  Mohit   K Dua ' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    await shows('Priya Sharma', 'Mohit K Dua', 'Zoya Khan');
    await waitFor(() => expect(notices(kith)).toEqual(['Changed Name of Mohit K Dua']));
  });

  test('a number that is not taken says why and stays as typed', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    const input = await edit(1, 'Mobile number');
    await fireEvent.input(input, { target: { value: '12' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    expect((await screen.findByRole('alert')).textContent).toMatch(/short/);
    expect(input).toHaveProperty('value', '12');
    await fireEvent.input(input, { target: { value: '9876543210' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    await fireEvent.click(await screen.findByRole('button', { name: 'Show that contact' }));
    expect(kith.router.route.contact).not.toBeNull();
    await fireEvent.keyDown(input, { key: 'Escape' });
    expect(cell(1, 'Mobile number').textContent).toContain('+91 98765 43211');
  });

  test('what fails after the editor was left is said, and offered again as it was typed', async () => {
    const over = (): Partial<KithApi> => ({ edit: async () => fail('full', { id: 'storage-full' }) });
    const { kith } = await show(openKith(people, over));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    const input = await edit(1, 'Source');
    await fireEvent.input(input, { target: { value: 'A long source' } });
    await fireEvent.focusOut(input);
    await fireEvent.click(await screen.findByRole('button', { name: 'Edit again' }));
    expect(await screen.findByLabelText('Source', { selector: 'input' })).toHaveProperty('value', 'A long source');
    expect(kith.base.undo?.action.kind).toBe('create');
    expect(cell(1, 'Name').textContent).toContain('Mohit Dua');
  });

  test('a text of several lines keeps its line breaks; pasted lines find room', async () => {
    const { kith } = await show(
      openKith(async (api) => {
        await people(api);
        const made = await api.attribute({ kind: 'create', name: 'Note', type: 'text', options: [] });
        const note = made.ok ? made.value.state.catalog.attributes.at(-1)?.id : undefined;
        if (note === undefined) throw new Error('no attribute');
        await api.edit(1, { attributes: new Map([[note, 'First line\nSecond line']]) });
      }),
    );
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    const noteOf = async (id: number): Promise<unknown> => [
      ...((await kith.api.contact(id))?.contact.attributes.values() ?? []),
    ];
    const lines = await edit(1, 'Note');
    expect([lines.tagName, 'value' in lines && lines.value]).toEqual(['TEXTAREA', 'First line\nSecond line']);
    await fireEvent.input(lines, { target: { value: 'First line\nSecond line\nThird' } });
    await fireEvent.keyDown(lines, { key: 'Enter', shiftKey: true });
    await fireEvent.keyDown(lines, { key: 'Enter' });
    await waitFor(async () => expect(await noteOf(1)).toEqual(['First line\nSecond line\nThird']));

    const input = await edit(0, 'Note');
    expect(input.tagName).toBe('INPUT');
    const clipboardData = { getData: () => 'Pasted\r\nlines' };
    await fireEvent(input, Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }));
    const room = await waitFor(() => document.querySelector<HTMLTextAreaElement>('[popover] textarea'));
    expect(room?.value).toBe('Pasted\nlines');
    if (room) await fireEvent.keyDown(room, { key: 'Enter' });
    await waitFor(async () => expect(await noteOf(0)).toEqual(['Pasted\nlines']));
  });

  test('tags are added and taken away', async () => {
    await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    const input = await edit(0, 'Tags');
    await fireEvent.input(input, { target: { value: 'vip' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    await fireEvent.keyDown(input, { key: 'Escape' });
    await fireEvent.keyDown(input, { key: 'Enter' });
    await waitFor(() => expect(cell(0, 'Tags').textContent).toContain('VIP'));
  });
});
