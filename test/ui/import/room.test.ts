/** [K3] An import that may not fit is told of before it is made; the browser is asked to keep the first one. */
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import ImportPage from '../../../src/ui/import/ImportPage.svelte';
import type { StorageUse } from '../../../src/worker/contract/history.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

configure({ asyncUtilTimeout: 5000 });

const rows = Array.from({ length: 100 }, (_, i) => `Person ${i},${9_876_500_000 + i}`).join('\n');
const FILE = new File([`Name,Mobile Number\n${rows}\n`], 'people.csv', { type: 'text/csv' });
/** 100 contacts need about 11 kB. */
const NEEDED = 11_250;

test.each([
  ['is told', NEEDED - 1, 1],
  ['is not told', NEEDED, 0],
])('[K3] of room that is short it %s', async (_what, left, notices) => {
  const use: StorageUse = { historyBytes: 0, baseBytes: 0, used: 1_000_000, quota: 1_000_000 + left, persisted: null };
  const { kith } = await openKith(undefined, () => ({ storage: async () => use }));
  const { contacts: job } = await kith.imports.open();
  render(WithKith, { props: { kith, component: ImportPage, props: {} } });
  await job.take([FILE]);
  await job.startReview();
  await screen.findByRole('button', { name: 'Import 100 contacts' });
  await waitFor(() => expect(screen.queryAllByText(/It needs about 11 kB/)).toHaveLength(notices));
  await fireEvent.click(screen.getByRole('button', { name: 'Import 100 contacts' }));
  await screen.findByRole('heading', { level: 2, name: '100 contacts imported' });
});
