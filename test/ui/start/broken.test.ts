/** [K9] A page that has failed: a backup can be saved, and what is copied of the failure says nothing of anybody. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import App from '../../../src/ui/App.svelte';
import Broken from '../../../src/ui/start/Broken.svelte';
import { detailsOf } from '../../../src/ui/start/details.ts';
import { lookInto } from '../../worker/backup/support.ts';
import { openService } from '../../worker/support/service.ts';
import { openKith } from '../../support/kith-service.ts';

const AT = { folder: 'https://kith.example/app/', language: 'en', userAgent: 'A browser' };
const PLACES = ['assets/index-Ab_c1.js:12:3456', 'src/ui/App.svelte:7:1'];

/** What an error may hold, in whatever part of it. */
const SECRETS = ['Asha', 'Rao', '98765', '43210', 'IN.1', '@asha', 'किरण', 'Pune'];

const thrown = (message: string, stack: string, name = 'TypeError'): Error =>
  Object.assign(new Error(message), { name, stack });

describe('details of a failure', () => {
  const trace = [
    '    at Asha Rao (https://kith.example/app/assets/index-Ab_c1.js:12:3456)',
    'किरण@https://kith.example/app/src/ui/App.svelte?t=9876543210:7:1',
    '    at +91 98765 43210 (https://asha.example/assets/Rao.js:1:2)',
    '    at https://kith.example/app/assets/../Asha Rao.csv:1:2',
    '    at eval (asha@example.com)',
    '    at async Promise.all (index 9876543210)',
  ].join('\n');
  test.each([
    ['a message of one line', 'no contact Asha Rao +91 98765 43210'],
    [
      'one of several, that look like a trace',
      'Asha\n    at Rao (https://kith.example/app/#/contacts?search=Asha:1:1)\n    at 9876543210',
    ],
    [
      'one with values as JSON',
      JSON.stringify({ name: 'किरण', phone: 919_876_543_210, ids: ['IN.1'], user: '@asha', city: 'Pune' }),
    ],
  ])('%s: places in Kith’s own files alone', (_, message) => {
    const details = detailsOf(thrown(message, `TypeError: ${message}\n${trace}`), AT);
    expect(details.split('\n')).toEqual(['Kith, en, A browser', 'TypeError', ...PLACES]);
    for (const secret of SECRETS) expect(details).not.toContain(secret);
  });

  test.each([
    ['a name of its own', thrown('', trace, 'Asha Rao')],
    ['a text', 'Asha Rao 9876543210'],
    ['an object', { message: 'Asha Rao', stack: trace }],
    ['nothing', undefined],
  ])('of %s', (_, error) => {
    const details = detailsOf(error, AT);
    for (const secret of SECRETS) expect(details).not.toContain(secret);
    expect(details.split('\n').slice(0, 2)).toEqual(['Kith, en, A browser', 'Error']);
  });
});

test('[K9] a backup of the base, with its history, is saved from where the page was', async () => {
  const given: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) given.push(blob);
    return 'blob:kith';
  });
  const { kith } = await openKith((api) => api.create({ name: 'Asha Rao', phone: '+919876543210' }));
  const again = vi.fn<() => void>();
  render(Broken, { api: kith.api, error: thrown('Asha', ''), again });
  await fireEvent.click(screen.getByRole('button', { name: 'Save a backup' }));
  await screen.findByText(/^Saved as .*\.zip/);
  const { api } = await openService();
  const inside = await lookInto(api, given[0] ?? new Blob());
  expect(inside).toMatchObject({ ok: true, value: { contacts: 1 } });
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledOnce();
});

vi.mock('../../../src/ui/tags/TagsPage.svelte', () => ({
  default: () => {
    throw thrown('Asha Rao', '');
  },
}));

test('[K9] a page that fails while it is drawn takes nothing else along: another page works', async () => {
  const { kith } = await openKith((api) => api.create({ name: 'Asha Rao' }));
  render(App, { kith });
  kith.router.update({ page: 'tags' }, true);
  await screen.findByRole('heading', { name: 'Something went wrong in Kith itself' });
  expect(screen.getByRole('button', { name: 'Save a backup' })).toBeTruthy();
  kith.router.update({ page: 'history' }, true);
  await screen.findByRole('heading', { level: 1, name: 'History' });
  expect(screen.queryByText('Something went wrong in Kith itself')).toBeNull();
});
