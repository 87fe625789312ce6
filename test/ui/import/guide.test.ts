import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import GuidePage from '../../../src/ui/guide/GuidePage.svelte';
import { sampleBlob, sampleRows } from '../../../src/ui/import/sample-file.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

test('the sample file imports as it is: every row a contact, only its tags and attributes wait to be created', async () => {
  const { kith } = await openKith();
  const { contacts: job } = await kith.imports.open();
  await job.take([new File([sampleBlob()], 'sample.csv')]);
  await job.startReview();
  expect(job.review?.counts).toMatchObject({ rows: sampleRows.length - 1, added: sampleRows.length - 1, rejected: 0 });
  const kinds = job.review?.problems.map(({ kind }) => kind) ?? [];
  expect(kinds.filter((kind) => kind !== 'tag-unknown' && kind !== 'first-message-unknown')).toEqual([]);
});

test('the guide names every column that a file can have, and shows the sample', async () => {
  const { kith } = await openKith();
  render(WithKith, { props: { kith, component: GuidePage, props: {} } });
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  for (const name of ['Name', 'Mobile Number', 'Tags', 'Source', 'First Message', 'Opted Out'])
    expect(titles).toContain(name);
  expect(titles.some((title) => title.startsWith('$'))).toBe(true);
  expect(screen.getAllByRole('row')).toHaveLength(sampleRows.length);
});
