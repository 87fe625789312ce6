import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import PaletteDoor from '../../../src/ui/palette/PaletteDoor.svelte';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

test('what is typed before the palette is there, it begins with; opened again, it is empty', async () => {
  const { kith } = await openKith();
  render(WithKith, { props: { kith, component: PaletteDoor, props: {} } });
  kith.paletteOpen = true;
  const early = await screen.findByRole('textbox');
  await waitFor(() => expect(document.activeElement).toBe(early));
  await fireEvent.input(early, { target: { value: 'hist' } });
  const input = await screen.findByRole<HTMLInputElement>('combobox', {}, { timeout: 15_000 });
  await waitFor(() => expect([document.activeElement, input.value]).toEqual([input, 'hist']));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('History');
  await fireEvent.keyDown(input, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  kith.paletteOpen = true;
  expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('');
});
