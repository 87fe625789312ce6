import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import AttributesPage from '../../../src/ui/attributes/AttributesPage.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import { addAttribute } from '../../worker/support/service.ts';
import WithKith from '../../support/WithKith.svelte';

async function attributed(api: KithApi): Promise<void> {
  const visits = await addAttribute(api, 'Visits');
  const plan = await addAttribute(api, 'Plan', 'choice', ['Free', 'Basic', 'Pro']);
  for (const [name, v, p] of [
    ['Priya', '12', 'Basic'],
    ['Mohit', 'many', 'Basic'],
    ['Zoya', 'many', 'Pro'],
  ] as const) {
    await api.create({
      name,
      attributes: new Map([
        [visits, v],
        [plan, p],
      ]),
    });
  }
}

async function show(prepare?: (api: KithApi) => Promise<void>): Promise<Kith> {
  const { kith } = await openKith(prepare);
  render(WithKith, { props: { kith, component: AttributesPage, props: {} } });
  return kith;
}

const rowOf = (name: string): string[] => {
  const row = screen.getByRole('row', { name: new RegExp(`^\\$${name}\\b`) });
  return within(row)
    .getAllByRole('cell')
    .slice(0, 2)
    .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
};

async function action(attribute: string, item: string | RegExp): Promise<void> {
  await fireEvent.click(screen.getByRole('button', { name: `Actions for ${attribute}` }));
  await fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

async function choose(label: string, option: string, inside: HTMLElement): Promise<void> {
  const select = within(inside).getByRole<HTMLSelectElement>('combobox', { name: label });
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === option);
  await fireEvent.change(select);
}

describe('[A1] the list of attributes', () => {
  test('shows each as campaigns and files write it, its type, and how many contacts have a value', async () => {
    await show(attributed);
    await waitFor(() => expect(rowOf('Visits')).toEqual(['Text', '3']));
    expect(rowOf('Plan')).toEqual(['Choice Free, Basic, Pro', '3']);
    expect(screen.getAllByRole('link', { name: '3' })[0]?.getAttribute('href')).toMatch(/^#\/contacts\?f=@\d+\.filled/);
  });

  test('without any, says the next step, which creates one with its options', async () => {
    const kith = await show();
    await fireEvent.click(screen.getByRole('button', { name: 'Create the first attribute' }));
    const dialog = await screen.findByRole('dialog', { name: 'New attribute' });
    const field = (name: string): HTMLElement => within(dialog).getByRole('textbox', { name });
    await fireEvent.input(field('Name'), { target: { value: '$ Batch' } });
    expect(within(dialog).getByText('In files: $Batch')).toBeTruthy();
    await fireEvent.click(within(dialog).getByRole('radio', { name: /^Choice/ }));
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    expect(await within(dialog).findByText('A choice needs at least one option.')).toBeTruthy();
    await fireEvent.input(field('Option 1'), { target: { value: 'Morning' } });
    await fireEvent.keyDown(field('Option 1'), { key: 'Enter' });
    await fireEvent.input(field('Option 2'), { target: { value: 'Evening' } });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await waitFor(() =>
      expect(kith.base.catalog.attributes).toMatchObject([
        { name: 'Batch', type: 'choice', options: ['Morning', 'Evening'] },
      ]),
    );
  });

  test('a name that is taken stays as typed with the reason', async () => {
    const kith = await show(attributed);
    await fireEvent.click(screen.getByRole('button', { name: 'Rename Visits' }));
    const input = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of Visits' });
    await fireEvent.input(input, { target: { value: 'plan' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    expect((await screen.findAllByText('There is already an attribute “Plan”.')).length).toBeGreaterThan(0);
    expect(input.value).toBe('plan');
    expect(kith.base.catalog.attributes[0]?.name).toBe('Visits');
  });

  test('says how many values go before it is deleted, and undoes it', async () => {
    const kith = await show(attributed);
    await waitFor(() => expect(rowOf('Visits')[1]).toBe('3'));
    await action('Visits', /Delete.*3 values go/);
    await waitFor(() => expect(kith.base.catalog.attributes).toHaveLength(1));
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(rowOf('Visits')).toEqual(['Text', '3']));
  });
});

describe('[A1] another type', () => {
  test('is counted first, with the values that would be lost, and done only then', async () => {
    const kith = await show(attributed);
    await action('Visits', 'Change type…');
    const dialog = await screen.findByRole('dialog', { name: 'Change the type of Visits' });
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Change type' }).disabled).toBe(true);
    await choose('New type', 'Number', dialog);
    expect(await within(dialog).findByText('2 values would be lost')).toBeTruthy();
    expect(within(dialog).getByRole('row', { name: /^many 2$/ })).toBeTruthy();
    expect(kith.base.catalog.attributes[0]?.type).toBe('text');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Change and lose 2 values' }));
    await waitFor(() => expect(rowOf('Visits')).toEqual(['Number', '1']));
    await kith.changes.undo();
    await waitFor(() => expect(rowOf('Visits')).toEqual(['Text', '3']));
  });

  test('to a choice proposes the values that there are as options', async () => {
    const kith = await show(attributed);
    await action('Visits', 'Change type…');
    const dialog = await screen.findByRole('dialog', { name: 'Change the type of Visits' });
    await choose('New type', 'Choice', dialog);
    await waitFor(() => expect(within(dialog).getByText('All values fit')).toBeTruthy());
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Remove option 1' }));
    expect(await within(dialog).findByText('2 values would be lost')).toBeTruthy();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Change and lose 2 values' }));
    await waitFor(() => expect(kith.base.catalog.attributes[0]).toMatchObject({ type: 'choice', options: ['12'] }));
  });
});

describe('[A1] options', () => {
  async function open(): Promise<HTMLElement> {
    await action('Plan', 'Edit options…');
    return screen.findByRole('dialog', { name: 'Options of Plan' });
  }

  test('a renamed one takes its contacts along', async () => {
    const kith = await show(attributed);
    const dialog = await open();
    await fireEvent.input(within(dialog).getByRole('textbox', { name: 'Option 2' }), { target: { value: 'Plus' } });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Save options' }));
    await waitFor(() => expect(rowOf('Plan')).toEqual(['Choice Free, Plus, Pro', '3']));
    const plan = kith.base.catalog.attributes[1]?.id;
    expect(plan !== undefined && (await kith.api.contact(0))?.contact.attributes.get(plan)).toBe('Plus');
  });

  test('before one goes, says how many contacts lose their value', async () => {
    await show(attributed);
    const dialog = await open();
    expect(await within(dialog).findByText('2 contacts')).toBeTruthy();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Remove option 2' }));
    expect(await within(dialog).findByText('2 contacts would lose their value')).toBeTruthy();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Save options' }));
    await waitFor(() => expect(rowOf('Plan')).toEqual(['Choice Free, Pro', '1']));
  });

  test('are put in another order', async () => {
    const kith = await show(attributed);
    const dialog = await open();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Move option 3 up' }));
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Save options' }));
    await waitFor(() => expect(kith.base.catalog.attributes[1]?.options).toEqual(['Free', 'Pro', 'Basic']));
  });
});
