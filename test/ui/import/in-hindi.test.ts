/** [L1] The import speaks Hindi from the first step to the last: nothing is left in Latin letters but what the file and its author say. */
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import ImportPage from '../../../src/ui/import/ImportPage.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { inHindi, latinWords } from '../../support/in-hindi.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

// A machine that has other things to do is no failure.
configure({ asyncUtilTimeout: 5000 });

/** Of each kind of problem that a file can have, one; a new tag and one like it, a new choice, a number that comes again. */
const FILE = [
  'Full Name,Mobile Number,Labels,First Message,Opted Out,$Plan,$Since,$Score,Created At,Shoe size,',
  'asha rao,9876543210,mba,Hello,no,Gold,2024-01-02,3,2024-01-02,38,q',
  ',9876543211,,,,,,,,,',
  'Uma,,,,,,,,,,',
  'Uma,9.2E+11,,,,,,,,,',
  'Uma,98765,,,,,,,,,',
  'Uma,987654321098,,,,,,,,,',
  'Uma,none of it,,,,,,,,,',
  'Uma,+912000000000,,,,,,,,,',
  'Uma,15417543010,,,,,,,,,',
  'Ravi,9876543212 / 9876543213,"VIP | vip",mba | mbb,perhaps,Tin,soon,lots,,,',
  'Ravi,9876543212,,nobody,,,,1.200,,,',
  'Zoya,9876543214 ext 12,NULL,,,,,,,,',
  'Mohit,9876543215,mba',
  'Lena,02223456789,,,,,,,,,',
  '',
].join('\n');

/** Headers and cells whole: a word of theirs by itself would be one of Kith's. */
const NAMES = [
  ...FILE.split(/[,\n/|"]/).map((cell) => cell.trim()),
  ...['people.csv', 'xlsx', 'Plan', 'Since', 'Score', 'MBA', 'Asha', 'Asha Rao', 'UTF-16', 'Silver', 'Expo'],
  // Encodings have no other names; and what stands between tags is shown as it is.
  ...[
    'little endian',
    'big endian',
    'Windows',
    'ISO',
    'KOI8',
    'R',
    'U',
    'DOS',
    'Mac',
    'Shift JIS',
    'EUC',
    'JP',
    'Big5',
    'a',
    'b',
  ],
].filter((name) => name !== '');

async function base(api: KithApi): Promise<void> {
  await api.tag({ kind: 'create', name: 'MBA', color: null });
  await api.attribute({ kind: 'create', name: 'Plan', type: 'choice', options: ['Gold', 'Silver'] });
  await api.attribute({ kind: 'create', name: 'Since', type: 'date', options: [] });
  await api.attribute({ kind: 'create', name: 'Score', type: 'number', options: [] });
  await api.create({ name: 'Asha', phone: '9876543210', source: 'Expo' });
}

test('[L1] from the file to the contacts', () =>
  inHindi(async () => {
    const { kith } = await openKith(base);
    const { contacts: job } = await kith.imports.open();
    render(WithKith, { props: { kith, component: ImportPage, props: {} } });
    const left = (): string[] => latinWords(document.body, NAMES);
    expect(left()).toEqual([]);
    await job.take([new File([FILE], 'people.csv')]);
    await screen.findByRole('table');
    expect(left()).toEqual([]);
    await job.startReview();
    expect(job.failure).toBeNull();
    await screen.findByRole('heading', { name: 'कॉलम' });
    for (const { kind } of job.review?.problems ?? []) job.lists.open(kind);
    job.lists.openRepeats();
    await waitFor(() => expect(document.querySelectorAll('tbody tr').length).toBeGreaterThan(15));
    expect(left()).toEqual([]);
    await job.confirm();
    await screen.findByRole('button', { name: /पूर्ववत/ });
    expect(left()).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: /^पूर्ववत/ }));
    await screen.findByText('इंपोर्ट पूर्ववत हो गया');
    expect(left()).toEqual([]);
  }));
