import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Button from '../../../src/ui/kit/Button.svelte';
import DataTable from '../../../src/ui/kit/DataTable.svelte';
import FileDrop from '../../../src/ui/kit/FileDrop.svelte';
import NumberField from '../../../src/ui/kit/NumberField.svelte';
import Progress from '../../../src/ui/kit/Progress.svelte';
import SearchField from '../../../src/ui/kit/SearchField.svelte';
import SegmentedControl from '../../../src/ui/kit/SegmentedControl.svelte';
import Select from '../../../src/ui/kit/Select.svelte';
import Tabs from '../../../src/ui/kit/Tabs.svelte';
import TextField from '../../../src/ui/kit/TextField.svelte';
import Toasts from '../../../src/ui/kit/Toasts.svelte';
import { text } from './text.ts';

describe('Button', () => {
  test('while it works it does nothing, keeps the focus and says so', async () => {
    const onclick = vi.fn();
    const { rerender } = render(Button, { props: { onclick, loading: true, children: text('Save') } });
    const button = screen.getByRole('button', { name: 'Save' });
    button.focus();
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(document.activeElement).toBe(button);
    await rerender({ loading: false });
    await fireEvent.click(button);
    expect(onclick).toHaveBeenCalledTimes(1);
  });

  test('with an address it is a link; disabled it is a button that is not', () => {
    render(Button, { props: { href: '#/import', children: text('Import') } });
    expect(screen.getByRole('link', { name: 'Import' }).getAttribute('href')).toBe('#/import');
    render(Button, { props: { href: '#/export', disabled: true, children: text('Export') } });
    expect(screen.getByRole('button', { name: 'Export' })).toHaveProperty('disabled', true);
  });
});

describe('fields', () => {
  test('an error takes the hint’s place, belongs to the input and is announced', async () => {
    const { rerender } = render(TextField, { props: { label: 'Name', hint: 'First and last name' } });
    const input = screen.getByRole('textbox', { name: 'Name' });
    const described = (): string =>
      document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent.trim() ?? '';
    expect(described()).toBe('First and last name');
    await rerender({ error: 'A contact needs a name' });
    expect(described()).toBe('A contact needs a name');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('A contact needs a name').closest('[aria-live=polite]')).not.toBeNull();
    expect(screen.queryByText('First and last name')).toBeNull();
  });

  test('a number field holds a number, or null for none', async () => {
    const onchange = vi.fn();
    render(NumberField, { props: { label: 'Amount', value: 24, onchange } });
    const input = screen.getByRole('spinbutton', { name: 'Amount' });
    expect(input).toHaveProperty('value', '24');
    await fireEvent.input(input, { target: { value: '1.50' } });
    await fireEvent.input(input, { target: { value: '' } });
    expect(onchange.mock.calls).toEqual([[1.5], [null]]);
  });

  test('a select hands out values, groups them, and shows its placeholder until one is chosen', async () => {
    const onchange = vi.fn();
    const options = [
      { value: 'name', label: 'Name' },
      { value: 'city', label: 'City', group: 'Attributes' },
    ];
    render(Select, { props: { label: 'Column', options, placeholder: 'Choose', onchange } });
    const select = screen.getByRole('combobox', { name: 'Column' });
    expect(select).toHaveProperty('value', '');
    expect(within(screen.getByRole('group', { name: 'Attributes' })).getByRole('option').textContent).toBe('City');
    await fireEvent.change(select, { target: { value: 'city' } });
    expect(onchange).toHaveBeenCalledExactlyOnceWith('city');
    expect(select).toHaveProperty('value', 'city');
  });

  test('a segmented control is a group of radio buttons', async () => {
    const onchange = vi.fn();
    const options = [
      { value: 'add', label: 'Add' },
      { value: 'replace', label: 'Replace' },
    ];
    render(SegmentedControl, { props: { label: 'Tags', options, value: 'add', onchange } });
    const group = screen.getByRole('radiogroup', { name: 'Tags' });
    expect(within(group).getByRole('radio', { name: 'Add' })).toHaveProperty('checked', true);
    await fireEvent.click(within(group).getByRole('radio', { name: 'Replace' }));
    expect(onchange).toHaveBeenCalledExactlyOnceWith('replace');
  });
});

describe('SearchField', () => {
  const field = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search contacts' });

  test('[Q2] / puts the cursor into it, but not while one writes elsewhere', async () => {
    render(SearchField, { props: { label: 'Search contacts', hotkey: true } });
    render(TextField, { props: { label: 'Name' } });
    await fireEvent.keyDown(screen.getByRole('textbox', { name: 'Name' }), { key: '/' });
    expect(document.activeElement).not.toBe(field());
    await fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
    expect(document.activeElement).not.toBe(field());
    await fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(field());
  });

  test('Esc empties it, then leaves it; down goes to the results', async () => {
    const oninput = vi.fn();
    const onleave = vi.fn();
    render(SearchField, { props: { label: 'Search contacts', oninput, onleave } });
    field().focus();
    await fireEvent.input(field(), { target: { value: 'asha' } });
    await fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(onleave).toHaveBeenCalledTimes(1);
    await fireEvent.keyDown(field(), { key: 'Escape' });
    expect(oninput.mock.calls).toEqual([['asha'], ['']]);
    expect(document.activeElement).toBe(field());
    await fireEvent.keyDown(field(), { key: 'Escape' });
    expect(document.activeElement).toBe(document.body);
  });
});

describe('Tabs', () => {
  const children = createRawSnippet((id: () => string) => ({ render: () => `<p>View ${id()}</p>` }));
  const tabs = [
    { id: 'all', label: 'All', count: 1204 },
    { id: 'first', label: 'First message' },
  ];

  test('arrows go round, one tab is in the tab order, the panel is named by it', async () => {
    const onchange = vi.fn();
    render(Tabs, { props: { label: 'Tags', tabs, onchange, children } });
    const [all, first] = screen.getAllByRole('tab');
    expect([all?.tabIndex, first?.tabIndex]).toEqual([0, -1]);
    all?.focus();
    await fireEvent.keyDown(all ?? document.body, { key: 'ArrowLeft' });
    expect(onchange).toHaveBeenCalledExactlyOnceWith('first');
    expect(document.activeElement).toBe(first);
    expect(first?.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel', { name: 'First message' })).toBeTruthy();
  });
});

describe('Progress', () => {
  test('[I9] tells how far it is in words; without an end it claims none', async () => {
    const { rerender } = render(Progress, {
      props: { label: 'Reading', value: 0.4199, amount: '412,000 of 1,000,000' },
    });
    const bar = screen.getByRole('progressbar', { name: 'Reading' });
    expect(bar.getAttribute('aria-valuenow')).toBe('41');
    expect(bar.getAttribute('aria-valuetext')).toBe('412,000 of 1,000,000');
    await rerender({ value: undefined, amount: undefined });
    expect(bar.hasAttribute('aria-valuenow')).toBe(false);
  });
});

describe('DataTable', () => {
  test('has a caption, column headers, and row headers where a column names its row', () => {
    const cell = createRawSnippet((row: () => string, column: () => { id: string }) => ({
      render: () => `<span>${row()} ${column().id}</span>`,
    }));
    const columns = [
      { id: 'n', label: 'Row', rowHeader: true },
      { id: 'why', label: 'Reason' },
    ];
    render(DataTable, { props: { caption: 'Rejected rows', columns, rows: ['12', '40'], cell } });
    const table = screen.getByRole('table', { name: 'Rejected rows' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((h) => h.textContent.trim()),
    ).toEqual(['Row', 'Reason']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((h) => h.textContent.trim()),
    ).toEqual(['12 n', '40 n']);
  });
});

describe('FileDrop', () => {
  const file = new File(['Name,Mobile Number'], 'contacts.csv');
  const drag = (type: string, files: readonly File[], types = ['Files']): Event =>
    Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
      dataTransfer: { files, types, dropEffect: 'none' },
    });

  test('takes what is dropped on it, one file unless it takes several, and says so', async () => {
    const onfiles = vi.fn();
    render(FileDrop, { props: { onfiles } });
    const zone = screen.getByText('Drop a file here');
    await fireEvent(zone, drag('dragover', []));
    expect(screen.getByText('Drop it here')).toBeTruthy();
    await fireEvent(zone, drag('drop', [file, new File([], 'b.csv')]));
    expect(onfiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(screen.getByRole('status').textContent).toBe('contacts.csv taken');
  });

  test('a file that misses it neither counts nor replaces the page, unless the whole page takes files', async () => {
    const onfiles = vi.fn();
    const { rerender } = render(FileDrop, { props: { onfiles } });
    const missed = drag('drop', [file]);
    await fireEvent(document.body, missed);
    expect(missed.defaultPrevented).toBe(true);
    expect(onfiles).not.toHaveBeenCalled();
    await rerender({ wholePage: true });
    await fireEvent(document.body, drag('drop', [file]));
    expect(onfiles).toHaveBeenCalledTimes(1);
  });

  test('dragged text is none of its business', async () => {
    render(FileDrop, { props: { onfiles: vi.fn() } });
    const event = drag('drop', [], ['text/plain']);
    await fireEvent(screen.getByText('Drop a file here'), event);
    expect(event.defaultPrevented).toBe(false);
  });

  test('takes pasted text where the page wants it, but not out of a field', async () => {
    const ontext = vi.fn();
    render(FileDrop, { props: { onfiles: vi.fn(), ontext } });
    render(TextField, { props: { label: 'Name' } });
    const paste = (): Event =>
      Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
        clipboardData: { files: [], getData: () => 'Name\tMobile Number' },
      });
    await fireEvent(screen.getByRole('textbox', { name: 'Name' }), paste());
    expect(ontext).not.toHaveBeenCalled();
    await fireEvent(document.body, paste());
    expect(ontext).toHaveBeenCalledExactlyOnceWith('Name\tMobile Number');
  });
});

describe('Toasts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const undo = vi.fn();
  const toast = { id: 1, text: 'Tag “Finance” deleted', action: { label: 'Undo', onselect: undo } };

  test('[D3] announce politely, offer the way back, and leave by themselves', async () => {
    const ondismiss = vi.fn();
    render(Toasts, { props: { toasts: [toast], ondismiss } });
    expect(screen.getByText(toast.text).closest('[aria-live=polite]')).not.toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(ondismiss).toHaveBeenCalledExactlyOnceWith(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ondismiss).toHaveBeenCalledTimes(2);
  });

  test('wait while the pointer or the focus is on them', async () => {
    const ondismiss = vi.fn();
    const onhold = vi.fn();
    render(Toasts, { props: { toasts: [toast], ondismiss, onhold } });
    const region = screen.getByRole('region', { name: 'Notices' });
    await fireEvent.pointerEnter(region);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ondismiss).not.toHaveBeenCalled();
    await fireEvent.pointerLeave(region);
    await fireEvent.focusIn(screen.getByRole('button', { name: 'Undo' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ondismiss).not.toHaveBeenCalled();
    await fireEvent.focusOut(screen.getByRole('button', { name: 'Undo' }));
    expect(onhold.mock.calls).toEqual([[true], [false], [true], [false]]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ondismiss).toHaveBeenCalledTimes(1);
  });

  test('an error stays until it is closed', async () => {
    const ondismiss = vi.fn();
    render(Toasts, { props: { toasts: [{ id: 2, text: 'Not saved: the disk is full', tone: 'error' }], ondismiss } });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(ondismiss).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(ondismiss).toHaveBeenCalledExactlyOnceWith(2);
  });
});
