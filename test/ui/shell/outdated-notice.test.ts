import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import OutdatedNotice from '../../../src/ui/shell/OutdatedNotice.svelte';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

test('a page that a newer Kith has overtaken says so, and offers to be loaded again', async () => {
  const { kith } = await openKith(async (api) => {
    await api.create({ name: 'Priya' });
  });
  const reload = vi.fn();
  render(WithKith, { props: { kith, component: OutdatedNotice, props: { reload } } });
  expect(screen.queryByText('A newer version of Kith is open')).toBeNull();
  kith.base.accept({ ...kith.base.state, outdated: true });
  await waitFor(() => expect(screen.getByText('A newer version of Kith is open')).toBeTruthy());
  await fireEvent.click(screen.getByRole('button', { name: 'Reload' }));
  expect(reload).toHaveBeenCalledOnce();
});
