/** Cells that are typed into, copied and pasted, and the menus of rows and headings. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import { cell, edit, notices, people, show, shows } from './contacts-page.ts';

const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const editorInput = (): HTMLInputElement | null => document.querySelector('[popover] input');

/** As the browser tells the page: to the body, whatever has the focus. */
function clipboard(kind: 'copy' | 'paste', text = ''): { readonly text: string; readonly taken: boolean } {
  const data = new Map([['text/plain', text]]);
  const event = new Event(kind, { bubbles: true, cancelable: true });
  const clipboardData = {
    getData: (type: string) => data.get(type) ?? '',
    setData: (type: string, value: string) => void data.set(type, value),
  };
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  document.body.dispatchEvent(event);
  return { text: data.get('text/plain') ?? '', taken: event.defaultPrevented };
}

describe('[D1] a cell can be typed into', () => {
  test('the first letter begins the edit in place of the value; Enter saves, Tab goes on, Esc leaves', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    cell(0, 'Source').focus();
    await press('F');
    await waitFor(() => expect(editorInput()?.value).toBe('F'));
    expect(document.activeElement).toBe(editorInput());
    await fireEvent.input(editorInput() ?? document.body, { target: { value: 'Fair' } });
    await press('Enter');
    await waitFor(() => expect(cell(0, 'Source').textContent).toContain('Fair'));
    await press('x');
    await waitFor(() => expect(editorInput()?.value).toBe('x'));
    await press('Escape');
    await waitFor(() => expect(editorInput()).toBeNull());
    expect((await kith.api.contact(0))?.contact.source).toBe('Fair');
    cell(0, 'Source').focus();
    await press('Ш');
    await waitFor(() => expect(editorInput()?.value).toBe('Ш'));
    await press('Tab');
    await waitFor(async () => expect((await kith.api.contact(0))?.contact.source).toBe('Ш'));
  });

  test('Enter edits a value and opens a name; what is part of a word in an input method begins nothing', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    cell(1, 'Source').focus();
    await press('k', { isComposing: true });
    await press('Enter', { keyCode: 229 });
    expect(editorInput()).toBeNull();
    await press('Enter');
    await waitFor(() => expect(editorInput()?.value).toBe('Web'));
    await press('Escape');
    await waitFor(() => expect(editorInput()).toBeNull());
    cell(1, 'Name').focus();
    await press('Enter');
    expect(kith.router.route.contact).toBe(1);
  });

  test.each(['/', '?', ' ', 'Tab', 'F5', 'Shift'])('%j begins nothing', async (key) => {
    await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    cell(0, 'Source').focus();
    await press(key);
    expect(editorInput()).toBeNull();
  });
});

describe('[Q5] the clipboard', () => {
  test('takes the cell, or the selected rows as the list shows them', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    cell(0, 'Mobile').focus();
    expect(clipboard('copy')).toEqual({ text: '+91 98765 43210', taken: true });
    kith.contacts.selection.toggle(2);
    kith.contacts.selection.toggle(0);
    const { text } = clipboard('copy');
    expect(text.split('\n').map((line) => line.split('\t').slice(0, 4))).toEqual([
      ['Priya Sharma', '+91 98765 43210', '', 'Expo'],
      ['Zoya Khan', '+91 91234 56789', '', 'Web'],
    ]);
    expect(notices(kith).at(-1)).toBe('2 contacts copied');
  });

  test('is pasted as one change, which one undo takes back', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    cell(0, 'Mobile').focus();
    expect(clipboard('paste', '9876543211\tVIP\tExpo 2\r\n9876543210\t\t"Web, Pune"\r\n').taken).toBe(true);
    await waitFor(() => expect(notices(kith).at(-1)).toMatch(/^Pasted .* for 2 contacts$/));
    expect((await kith.api.contact(0))?.contact).toMatchObject({ phone: 919876543211, source: 'Expo 2', tags: [1] });
    expect((await kith.api.contact(1))?.contact).toMatchObject({ phone: 919876543210, source: 'Web, Pune', tags: [] });
    await kith.changes.undo();
    expect((await kith.api.contact(0))?.contact).toMatchObject({ phone: 919876543210, source: 'Expo', tags: [] });
  });

  test.each([
    ['Mobile', '9123456789', 'Nothing was pasted. Row 1, Mobile number: Zoya Khan has +91 91234 56789 already.'],
    ['Mobile', '12', /^Nothing was pasted. Row 1, Mobile number: /],
    ['Tags', 'VIP | Nobody', 'Nothing was pasted. Row 1, Tags: There is no tag “Nobody”.'],
    ['Name', 'A\nB\nC\nD', 'Nothing was pasted. 4 rows do not fit on the 3 contacts from here on.'],
    ['Name', '\nB', 'Nothing was pasted. Row 1, Name: A contact needs a name.'],
    ['Status', 'ACTIVE', 'Nothing was pasted. Status cannot be changed.'],
    ['Opted out', 'perhaps', /^Nothing was pasted. Row 1, Opted out: /],
  ])('what does not fit is told, and nothing is changed: into %s, %j', async (column, text, told) => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    const { commit } = kith.base.state;
    cell(0, column).focus();
    clipboard('paste', text);
    await waitFor(() => expect(notices(kith).at(-1)).toMatch(told));
    expect(kith.base.state.commit).toBe(commit);
  });

  test('is left to an editor and to a field', async () => {
    await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    await edit(0, 'Source');
    expect([clipboard('copy').taken, clipboard('paste', 'x').taken]).toEqual([false, false]);
    screen.getByRole('searchbox').focus();
    expect([clipboard('copy').taken, clipboard('paste', 'x').taken]).toEqual([false, false]);
  });
});

describe('a row’s menu', () => {
  test.each([
    ['its button', () => fireEvent.click(within(cell(1, 'Name')).getByRole('button', { name: 'Menu of row 2' }))],
    ['the right button', () => fireEvent.contextMenu(cell(1, 'Source'))],
    ['the menu key', () => (cell(1, 'Source').focus(), press('ContextMenu'))],
    ['Shift-F10', () => (cell(1, 'Source').focus(), press('F10', { shiftKey: true }))],
  ])('opens by %s', async (_, open) => {
    await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    await open();
    const menu = await screen.findByRole('menu', { name: 'Actions for this contact' });
    expect(within(menu).getByRole('menuitem', { name: /^Open contact/ })).toBeTruthy();
  });

  test('filters by the value of the cell', async () => {
    const { kith } = await show(openKith(people));
    await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
    await fireEvent.contextMenu(cell(1, 'Source'));
    const item = await screen.findByRole('menuitem', { name: 'Filter by this Source' });
    item.focus();
    await press('Enter');
    await shows('Mohit Dua', 'Zoya Khan');
    expect(kith.contacts.narrowed).toBe(true);
  });
});

test('[Q3] a heading’s button opens its menu, and “Filter by this” begins a condition on its field', async () => {
  await show(openKith(people));
  await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
  await fireEvent.click(screen.getByRole('button', { name: 'Source column' }));
  const item = await screen.findByRole('menuitem', { name: 'Filter by this…' });
  item.focus();
  await press('Enter');
  const builder = await screen.findByRole('region', { name: 'Filters' });
  const field = within(builder).getByRole<HTMLSelectElement>('combobox', { name: 'Field' });
  expect(field.value).toBe('source');
});

describe('[D3] deleting everyone', () => {
  const many = async (api: KithApi): Promise<void> => {
    await api.addSample(1200);
  };

  test('is asked once where nothing narrows the list, and can be undone', async () => {
    const { kith } = await show(openKith(many));
    await waitFor(() => expect(kith.contacts.window.count).toBe(1200));
    kith.contacts.selection.selectAll();
    await fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete 1,200 contacts?' });
    expect(kith.base.contacts).toBe(1200);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Delete 1,200 contacts' }));
    await waitFor(() => expect(kith.base.contacts).toBe(0));
    await kith.changes.undo();
    expect(kith.base.contacts).toBe(1200);
  });

  test('is not asked of those that a search found', async () => {
    const { kith } = await show(openKith(many));
    kith.contacts.setSearch('a');
    await waitFor(() => expect(kith.contacts.window.query?.search).toBe('a'));
    kith.contacts.selection.selectAll();
    const { count } = kith.contacts.selection;
    await fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(kith.base.contacts).toBe(1200 - count));
  });
});

test('[T2] a tag that was typed and cancelled does not exist', async () => {
  const { kith } = await show(openKith(people));
  await shows('Priya Sharma', 'Mohit Dua', 'Zoya Khan');
  kith.contacts.selection.toggle(0);
  await fireEvent.click(await screen.findByRole('button', { name: 'Add tags' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add tags to 1 contact' });
  const input = within(dialog).getByRole('combobox', { name: 'Tags' });
  await fireEvent.input(input, { target: { value: 'Expo' } });
  await fireEvent.keyDown(input, { key: 'Enter' });
  await within(dialog).findByRole('button', { name: 'Remove Expo' });
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(kith.base.catalog.tags.map(({ name }) => name)).toEqual(['VIP']);
});
