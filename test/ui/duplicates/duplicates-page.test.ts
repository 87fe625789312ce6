import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import DuplicatesPage from '../../../src/ui/duplicates/DuplicatesPage.svelte';
import { GROUPS_A_PAGE } from '../../../src/ui/duplicates/duplicate-list.svelte.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

/** Pairs of contacts that bear the same name; `alike` of them the same address, too. */
const twins =
  (pairs: number, alike = pairs) =>
  async (api: KithApi): Promise<void> => {
    const made = await api.attribute({ kind: 'create', name: 'E-mail', type: 'text', options: [] });
    const email = made.ok ? made.value.state.catalog.attributes[0]?.id : undefined;
    for (let i = 0; i < pairs; i++) {
      const attributes = new Map(email === undefined || i >= alike ? [] : [[email, `${i}@x.in`]]);
      await api.create({ name: `Person Number${i}`, phone: `98765${String(10_000 + i)}`, attributes });
      await api.create({ name: `Number${i} Person`, source: 'Web', attributes });
    }
  };

async function show(prepare: (api: KithApi) => Promise<void>): Promise<Kith> {
  const { kith } = await openKith(prepare);
  render(WithKith, { props: { kith, component: DuplicatesPage, props: {} } });
  return kith;
}

const groups = (): string[] => screen.queryAllByRole('button', { name: 'Merge…' }).map(() => 'group');
const likely = (): Promise<boolean> => fireEvent.click(screen.getByRole('tab', { name: /Likely/ }));
const press = (name: string | RegExp): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));

test('with nothing to compare it says the next step', async () => {
  await show(async () => undefined);
  expect(screen.getByRole('link', { name: 'Import a file' })).toBeTruthy();
});

test('[P9] numbers that are variants of one subscriber are found; there are none here', async () => {
  await show(twins(1));
  expect(await screen.findByText('No two contacts share a number or a WhatsApp ID')).toBeTruthy();
});

describe('contacts that are likely one person', () => {
  test('[D2] are merged one by one, the others stay', async () => {
    const kith = await show(twins(2));
    await likely();
    await waitFor(() => expect(groups()).toHaveLength(2));
    expect(screen.getByRole('tab', { name: /Likely/ }).textContent).toContain('2');
    await fireEvent.click(screen.getAllByRole('button', { name: 'Merge…' })[0] ?? document.body);
    const dialog = await screen.findByRole('dialog', { name: 'Merge 2 contacts' });
    await fireEvent.click(within(dialog).getByRole('radio', { name: /^Number0 Person/ }));
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(groups()).toHaveLength(1));
    expect(kith.base.contacts).toBe(3);
    expect((await kith.api.contact(0))?.contact).toMatchObject({
      name: 'Number0 Person',
      source: 'Web',
      phone: 919876510000,
    });
  });

  test('are merged all at once with the exact count, as one step of undo', async () => {
    const kith = await show(twins(3));
    await likely();
    await fireEvent.click(await screen.findByRole('button', { name: 'Merge all 3…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Merge all 3 groups' });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Merge all 3' }));
    await waitFor(() => expect(kith.base.contacts).toBe(3));
    await screen.findByText('No two contacts look like the same person');
    await kith.changes.undo();
    await waitFor(() => expect(groups()).toHaveLength(3));
  });

  test('that have only the name in common are merged one by one, never all at once', async () => {
    const kith = await show(twins(3, 1));
    await likely();
    await waitFor(() => expect(groups()).toHaveLength(3));
    expect(screen.getByText(/^2 groups have only the name in common/)).toBeTruthy();
    await press('Merge all 1…');
    const dialog = await screen.findByRole('dialog', { name: 'Merge all 1 group' });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Merge all 1' }));
    await waitFor(() => expect(kith.base.contacts).toBe(5));
    await waitFor(() => expect(groups()).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Merge all/ })).toBeNull());
  });

  test('“Not the same” hides a group and keeps it out of merging all', async () => {
    const kith = await show(twins(2));
    await likely();
    await waitFor(() => expect(groups()).toHaveLength(2));
    await fireEvent.click(screen.getAllByRole('button', { name: 'Not the same' })[0] ?? document.body);
    await waitFor(() => expect(groups()).toHaveLength(1));
    expect(kith.base.contacts).toBe(4);
    await press('Show again');
    await waitFor(() => expect(groups()).toHaveLength(2));
    await fireEvent.click(screen.getAllByRole('button', { name: 'Not the same' })[0] ?? document.body);
    await waitFor(() => expect(groups()).toHaveLength(1));
    await press(/^Merge all 1…/);
    const dialog = await screen.findByRole('dialog', { name: 'Merge all 1 group' });
    expect(within(dialog).getByText(/stays apart/)).toBeTruthy();
    await fireEvent.click(within(dialog).getByRole('button', { name: /^Merge all 1/ }));
    await waitFor(() => expect(kith.base.contacts).toBe(3));
    await waitFor(() => expect(groups()).toHaveLength(0));
    expect(screen.getByText(/1 group hidden as not the same person/)).toBeTruthy();
  });

  test('are shown page by page', async () => {
    await show(twins(GROUPS_A_PAGE + 3));
    await likely();
    await waitFor(() => expect(groups()).toHaveLength(GROUPS_A_PAGE));
    expect(screen.getByText('Page 1 of 2')).toBeTruthy();
    await press('Next');
    await waitFor(() => expect(groups()).toHaveLength(3));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
  });
});
