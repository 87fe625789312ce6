import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import TagsPage from '../../../src/ui/tags/TagsPage.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import { addTag } from '../../worker/support/service.ts';
import WithKith from '../../support/WithKith.svelte';

async function tagged(api: KithApi): Promise<void> {
  const vip = await addTag(api, 'VIP');
  const price = await addTag(api, 'Price');
  const hello = await addTag(api, 'Hello');
  await api.tag({ kind: 'rules', id: price, rules: [{ op: 'contains', keywords: ['price', 'fees'] }] });
  await api.tag({ kind: 'rules', id: hello, rules: [{ op: 'startsWith', keywords: ['hello'] }] });
  await api.create({ name: 'Priya', tags: [vip, hello], firstMessage: price });
  await api.create({ name: 'Mohit', tags: [vip] });
}

async function show(prepare?: (api: KithApi) => Promise<void>): Promise<Kith> {
  const { kith } = await openKith(prepare);
  render(WithKith, { props: { kith, component: TagsPage, props: {} } });
  return kith;
}

const rowOf = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`\\b${name}\\b`) });
const cells = (name: string): string[] =>
  within(rowOf(name))
    .getAllByRole('cell')
    .slice(0, 2)
    .map((cell) => cell.textContent.trim());
const names = (kith: Kith): string[] => kith.base.catalog.tags.map(({ name }) => name);
const press = (name: string | RegExp): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));

async function action(tag: string, item: string | RegExp): Promise<void> {
  await press(`Actions for ${tag}`);
  await fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

test('without tags the page says the next step, which creates one', async () => {
  const kith = await show();
  await press('Create the first tag');
  const dialog = await screen.findByRole('dialog', { name: 'New tag' });
  await fireEvent.input(within(dialog).getByRole('textbox', { name: 'Name' }), { target: { value: ' Batch  2026 ' } });
  await fireEvent.click(within(dialog).getByRole('radio', { name: 'Teal' }));
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
  await screen.findByRole('table', { name: 'Tags' });
  expect(kith.base.catalog.tags).toMatchObject([{ name: 'Batch 2026', color: 'teal' }]);
});

describe('[T3] the list of tags', () => {
  test('counts contacts and first messages, and leads to them', async () => {
    const kith = await show(tagged);
    await waitFor(() => expect(cells('VIP')).toEqual(['2', '0']));
    expect(cells('Price')).toEqual(['0', '1']);
    const link = within(rowOf('VIP')).getByRole('link', { name: '2' });
    expect(link.getAttribute('href')).toBe(`#/contacts?f=${linkOf(kith, 'VIP')}`);
  });

  test('a count follows what happens elsewhere', async () => {
    const kith = await show(tagged);
    await waitFor(() => expect(cells('VIP')).toEqual(['2', '0']));
    await kith.api.bulk({ kind: 'ids', ids: [1] }, { kind: 'delete' });
    await waitFor(() => expect(cells('VIP')).toEqual(['1', '0']));
  });

  test('renames in place; a name that is taken stays as typed with the reason', async () => {
    const kith = await show(tagged);
    await press('Rename VIP');
    const input = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of VIP' });
    await fireEvent.input(input, { target: { value: 'Price' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    expect(
      (await screen.findAllByText('There is already a tag “Price”. Merge the two instead.')).length,
    ).toBeGreaterThan(0);
    expect(input.value).toBe('Price');
    await fireEvent.input(input, { target: { value: 'Gold' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^Name of/ })).toBeNull());
    expect(names(kith)).toEqual(['Gold', 'Price', 'Hello']);
  });

  test('Esc leaves the name as it was', async () => {
    const kith = await show(tagged);
    await press('Rename VIP');
    const input = await screen.findByRole('textbox', { name: 'Name of VIP' });
    await fireEvent.input(input, { target: { value: 'Gold' } });
    await fireEvent.keyDown(input, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^Name of/ })).toBeNull());
    expect(names(kith)).toEqual(['VIP', 'Price', 'Hello']);
  });

  test('gives one of ten colours', async () => {
    const kith = await show(tagged);
    await press(/^Colour of VIP/);
    const radios = await screen.findAllByRole('radio');
    expect(radios).toHaveLength(10);
    await fireEvent.click(screen.getByRole('radio', { name: 'Pink' }));
    await waitFor(() => expect(kith.base.catalog.tags[0]?.color).toBe('pink'));
  });

  test('merges one into another', async () => {
    const kith = await show(tagged);
    await action('Hello', 'Merge into…');
    const dialog = await screen.findByRole('dialog', { name: 'Merge “Hello” into another tag' });
    expect(dialog.textContent).toContain('Its 1 contact gets the other tag');
    const box = within(dialog).getByRole('combobox', { name: 'Into' });
    await fireEvent.input(box, { target: { value: 'Pri' } });
    await fireEvent.keyDown(box, { key: 'Enter' });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(names(kith)).toEqual(['VIP', 'Price']));
    await waitFor(() => expect(cells('Price')).toEqual(['1', '1']));
  });

  test('says how many contacts lose a tag before it is deleted, asks nothing, and undoes it', async () => {
    const kith = await show(tagged);
    await waitFor(() => expect(cells('VIP')).toEqual(['2', '0']));
    await action('VIP', /Delete.*2 contacts lose it/);
    await waitFor(() => expect(names(kith)).toEqual(['Price', 'Hello']));
    await waitFor(() =>
      expect(kith.notices.list.map(({ text }) => text)).toEqual(['Deleted tag “VIP” from 2 contacts']),
    );
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(cells('VIP')).toEqual(['2', '0']));
  });
});

describe('[M1] first-message rules', () => {
  const openRules = (): Promise<boolean> => fireEvent.click(screen.getByRole('tab', { name: /First-message rules/ }));
  const listed = (): string[] =>
    screen.getAllByRole('button', { name: /^Edit the rules of/ }).map((b) => b.getAttribute('aria-label') ?? '');

  test('a message that is tried says which tag it would set, and by which rule', async () => {
    await show(tagged);
    await openRules();
    const box = screen.getByRole('textbox', { name: 'Message' });
    await fireEvent.input(box, { target: { value: 'HELLO, what are the fees?' } });
    expect(await screen.findByText('Rule 1 of Price: the message contains “fees”.')).toBeTruthy();
    await fireEvent.input(box, { target: { value: 'good morning' } });
    expect(await screen.findByText('No rule matches: First Message stays empty.')).toBeTruthy();
  });

  test('the order decides, and is changed by a step up', async () => {
    const kith = await show(tagged);
    await openRules();
    expect(listed()).toEqual(['Edit the rules of Price', 'Edit the rules of Hello']);
    await fireEvent.input(screen.getByRole('textbox', { name: 'Message' }), { target: { value: 'hello fees' } });
    await press('Try Hello earlier');
    await waitFor(() => expect(listed()).toEqual(['Edit the rules of Hello', 'Edit the rules of Price']));
    expect(await screen.findByText('Rule 1 of Hello: the message starts with “hello”.')).toBeTruthy();
    expect(names(kith)).toEqual(['VIP', 'Hello', 'Price']);
  });

  test('rules of a tag are added, tried and saved; what stands in the input counts', async () => {
    const kith = await show(tagged);
    await action('VIP', 'First-message rules…');
    const dialog = await screen.findByRole('dialog', { name: 'First-message rules of “VIP”' });
    const keywords = within(dialog).getByRole('textbox', { name: 'any of' });
    await fireEvent.input(keywords, { target: { value: 'vip' } });
    await fireEvent.keyDown(keywords, { key: 'Enter' });
    await fireEvent.input(keywords, { target: { value: 'gold card' } });
    await fireEvent.blur(keywords);
    await fireEvent.change(within(dialog).getByRole('combobox', { name: 'Rule 1' }), { target: { selectedIndex: 0 } });
    await fireEvent.input(within(dialog).getByRole('textbox', { name: 'Try a message' }), {
      target: { value: 'Gold  card' },
    });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Save rules' }));
    await waitFor(() =>
      expect(kith.base.catalog.tags[0]?.rules).toEqual([{ op: 'equals', keywords: ['vip', 'gold card'] }]),
    );
  });
});

function linkOf(kith: Kith, name: string): string {
  return `tags.hasAny~${kith.base.catalog.tags.find((tag) => tag.name === name)?.id ?? ''}`;
}
