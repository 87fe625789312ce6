import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { fail } from '../../../src/domain/result.ts';
import SettingsPage from '../../../src/ui/settings/SettingsPage.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import { NOW } from '../../support/kith.ts';
import WithKith from '../../support/WithKith.svelte';

async function show(over?: (api: KithApi) => Partial<KithApi>): Promise<Kith> {
  const { kith } = await openKith(async (api) => {
    await api.create({ name: 'Priya' });
    await api.tag({ kind: 'create', name: 'VIP', color: null });
  }, over);
  render(WithKith, { props: { kith, component: SettingsPage, props: { now: () => NOW } } });
  return kith;
}

test('[P1] the default country is chosen by name, and can be undone', async () => {
  const kith = await show();
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Default country' });
  await waitFor(() => expect(box.value).toBe('India'));
  await fireEvent.input(box, { target: { value: 'brazil' } });
  await fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(kith.base.catalog.settings.defaultCountry).toBe('BR'));
  expect(box.value).toBe('Brazil');
  await kith.changes.undo();
  await waitFor(() => expect(box.value).toBe('India'));
});

test('theme and density are this browser’s, and act at once', async () => {
  const kith = await show();
  await fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(kith.preferences.theme).toBe('dark');
  await fireEvent.click(screen.getByRole('radio', { name: 'Compact' }));
  expect(kith.preferences.density).toBe('compact');
  expect(screen.getByText(/English \(India\): 12,34,567, 23 Nov 2026/)).toBeTruthy();
});

test('[K2] says where the data is, in words that can be checked', async () => {
  await show();
  const card = screen.getByRole('region', { name: 'Where your data is' });
  expect(card.textContent).toContain("connect-src 'none'");
});

test('[K7] deletes everything only once the words were typed', async () => {
  const kith = await show();
  const startAnew = vi.spyOn(kith, 'startAnew');
  await fireEvent.click(screen.getByRole('button', { name: 'Delete everything…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Delete everything' });
  const go = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Delete everything' });
  const input = within(dialog).getByRole('textbox');
  expect(go.disabled).toBe(true);
  await fireEvent.input(input, { target: { value: 'delete' } });
  await fireEvent.submit(input);
  expect(go.disabled).toBe(true);
  expect(kith.base.contacts).toBe(1);
  await fireEvent.input(input, { target: { value: 'Delete everything' } });
  await fireEvent.click(go);
  await waitFor(() => expect(kith.base.contacts).toBe(0));
  expect(kith.base.catalog.tags).toEqual([]);
  expect(kith.base.undo).toBeNull();
  await waitFor(() => expect(startAnew).toHaveBeenCalledOnce());
  expect(go.disabled || go.getAttribute('aria-disabled') === 'true').toBe(true);
});

test('[K7] says where deleting failed', async () => {
  const kith = await show(() => ({ wipe: async () => fail('unavailable', { id: 'storage-blocked' }) }));
  await fireEvent.click(screen.getByRole('button', { name: 'Delete everything…' }));
  const dialog = await screen.findByRole('dialog');
  await fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: 'delete everything' } });
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Delete everything' }));
  expect(await within(dialog).findByText(/holds on to the database/)).toBeTruthy();
  expect(kith.base.contacts).toBe(1);
});

test('[K7] says what is left where the browser did not let go of it', async () => {
  const kith = await show();
  vi.spyOn(kith, 'startAnew').mockResolvedValue(false);
  await fireEvent.click(screen.getByRole('button', { name: 'Delete everything…' }));
  const dialog = await screen.findByRole('dialog');
  await fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: 'delete everything' } });
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Delete everything' }));
  expect(await within(dialog).findByText(/clear this site’s data/)).toBeTruthy();
  expect(kith.base.contacts).toBe(0);
});

test('[C8] the words that opt out and in are changed, kept as they are read, and given up again', async () => {
  const kith = await show();
  const stop = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Opts out' });
  const button = (name: string) => screen.queryByRole<HTMLButtonElement>('button', { name });
  const whole = stop.value;
  expect(whole.split('\n')).toContain('unsubscribe');
  expect(button('Save words')?.disabled).toBe(true);
  expect(button('Use Kith’s own words')).toBeNull();
  await fireEvent.input(stop, { target: { value: 'enough\n\n Enough. \nno more' } });
  const save = button('Save words');
  if (save !== null) await fireEvent.click(save);
  await waitFor(() => expect(kith.base.catalog.settings.consentWords?.stop).toEqual(['enough', 'no more']));
  await waitFor(() => expect(stop.value).toBe('enough\nno more'));
  await fireEvent.click(screen.getByRole('button', { name: 'Use Kith’s own words' }));
  await waitFor(() => expect(stop.value).toBe(whole));
  expect(kith.base.catalog.settings).toEqual({ defaultCountry: 'IN' });
});
