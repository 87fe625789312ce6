import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { ContactImport } from '../../../src/app/contact-import.svelte.ts';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import ImportPage from '../../../src/ui/import/ImportPage.svelte';
import { problemFileName } from '../../../src/ui/import/save-problems.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

// A machine that has other things to do is no failure.
configure({ asyncUtilTimeout: 5000 });

/** The page at the review of this file. */
async function review(
  text: string,
  prepare?: (api: KithApi) => Promise<unknown>,
): Promise<{ kith: Kith; job: ContactImport }> {
  const { kith } = await openKith(prepare);
  const { contacts: job } = await kith.imports.open();
  await job.take([new File([text], 'people.csv')]);
  await job.startReview();
  expect(job.failure).toBeNull();
  render(WithKith, { props: { kith, component: ImportPage, props: {} } });
  // The last of its parts.
  await screen.findByRole('heading', { name: 'Columns' });
  return { kith, job };
}

const stats = (): string[] => [...document.querySelectorAll('.stats .value')].map((value) => value.textContent);
const shows = (...counts: number[]): Promise<void> => waitFor(() => expect(stats()).toEqual(counts.map(String)));
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const card = (title: string | RegExp): HTMLElement => {
  const section = screen.getByRole('heading', { name: title }).closest('section');
  if (!section) throw new Error('no card');
  return section;
};

async function people(api: KithApi): Promise<void> {
  await api.tag({ kind: 'create', name: 'Finance', color: null });
  await api.create({ name: 'Asha', phone: '9876543210', source: 'Expo' });
  await api.create({ name: 'Mohit', phone: '9876543211', source: '' });
}
const UPDATE = 'Name,Mobile Number,Source\nAsha,9876543210,Web\nMohit,9876543211,Ads\nZoya,9876543212,Ads\n';

describe('[I2] contacts that are there already', () => {
  test('each rule shows in the counts at once, and in what the button says', async () => {
    const { kith } = await review(UPDATE, people);
    await shows(1, 2, 0, 0, 0);
    await fireEvent.click(screen.getByLabelText('Only fill empty fields'));
    await shows(1, 1, 1, 0, 0);
    await fireEvent.click(screen.getByLabelText('Only add new contacts'));
    await shows(1, 0, 2, 0, 0);
    expect(screen.queryByLabelText('Only fill empty fields')).toBeNull();
    await fireEvent.click(screen.getByLabelText('Only update existing contacts'));
    await shows(0, 1, 1, 0, 1);
    await waitFor(() => expect(button('Import 1 contact')).toBeTruthy());
    expect(kith.base.contacts).toBe(2);
  });

  test('an empty base is not asked about contacts it does not have', async () => {
    await review(UPDATE);
    expect(screen.queryByText('Contacts you already have')).toBeNull();
    expect(screen.getByText('No problems')).toBeTruthy();
  });

  test('nothing to do is said, and cannot be confirmed', async () => {
    await review('Name,Mobile Number\nAsha,9876543210\n', people);
    expect(screen.getByText('Every contact in the file is already in your base, with the same details.')).toBeTruthy();
    expect(button('Import')).toHaveProperty('disabled', true);
  });
});

describe('[I5] what would change', () => {
  test('old and new values, contact by contact, narrowed to a field', async () => {
    await review(UPDATE.replace('Asha,', 'Asha Rao,'), people);
    const changes = card('2 contacts would change');
    await waitFor(() => expect(within(changes).getAllByRole('row')).toHaveLength(3));
    const [, asha] = within(changes).getAllByRole('row');
    expect(asha?.textContent).toMatch(/Asha Rao.*\+91 98765 43210.*Name.*Asha.*Asha Rao.*Source.*Expo.*Web/s);
    const field = within(changes).getByLabelText<HTMLSelectElement>('Field');
    const name = [...field.options].find(({ text }) => text === 'Name');
    await fireEvent.change(field, { target: { value: name?.value } });
    await waitFor(() => expect(within(changes).getAllByRole('row')).toHaveLength(2));
    expect(within(changes).queryByText('Expo')).toBeNull();
  });
});

describe('[T2] tags that do not exist', () => {
  const TAGGED = 'Name,Mobile Number,Tags\nA,9876543220,MBA\nB,9876543221,MBA | finance\nC,9876543222,Finance\n';

  test('are ticked to be created, each by itself, and say what becomes of them', async () => {
    const { kith, job } = await review(TAGGED, people);
    const tags = card('New tags in the file');
    await waitFor(() => expect(tags.textContent).toMatch(/2 will be created.*MBA\s*2 rows/s));
    await fireEvent.click(within(tags).getByLabelText('Create MBA'));
    await waitFor(() => expect(tags.textContent).toContain('1 will be created and 1 will be left out.'));
    expect(job.choices.leaveTags).toEqual(['MBA']);
    expect(kith.base.catalog.tags.map(({ name }) => name)).toEqual(['Finance']);
  });

  test('one that is meant is offered, and taken when one says so', async () => {
    const { kith, job } = await review(TAGGED, people);
    await fireEvent.click(await screen.findByRole('button', { name: 'It is “Finance”' }));
    await waitFor(() => expect(card('New tags in the file').textContent).toContain('1 will become another tag'));
    expect(job.choices.renameTags).toEqual({ finance: 'Finance' });
    await waitFor(() => expect(job.renewing).toBe(false));
    await fireEvent.click(button(/^Import 3/));
    await waitFor(() => expect(job.step).toBe('done'));
    const [finance] = kith.base.catalog.tags;
    const counts = await kith.api.tagCounts();
    expect(counts.find(({ id }) => id === finance?.id)?.contacts).toBe(2);
  });

  test('all of them are left out at once', async () => {
    const { job } = await review(TAGGED, people);
    await fireEvent.click(screen.getByLabelText('Create all 2'));
    await waitFor(() => expect(card('New tags in the file').textContent).toContain('2 will be left out.'));
    expect(job.choices.createTags).toEqual([]);
  });
});

describe('problems', () => {
  const BAD = 'Name,Mobile Number\nA,9876543230\nB,15417543010\nC,15417543011\nD,12\n,9876543231\n';

  test('stand by kind with rows, what to do, and every row on demand', async () => {
    await review(BAD);
    const kind = button(/Number of another country without/);
    expect(kind.getAttribute('aria-expanded')).toBe('false');
    await fireEvent.click(kind);
    expect(kind.getAttribute('aria-expanded')).toBe('true');
    const table = await screen.findByRole('table', { name: /Number of another country/ });
    const [, first] = within(table).getAllByRole('row');
    expect(first?.textContent).toMatch(/3.*15417543010.*add a \+/s);
    await fireEvent.click(kind);
    expect(screen.queryByRole('table', { name: /Number of another country/ })).toBeNull();
  });

  test('a cell is corrected in place: by its suggestion, by typing, and left with Esc', async () => {
    const { job } = await review(BAD);
    await shows(1, 0, 0, 0, 4);
    await fireEvent.click(button(/Number of another country without/));
    await fireEvent.click(await screen.findByRole('button', { name: 'Use +15417543010' }));
    await shows(2, 0, 0, 0, 3);
    await fireEvent.click(button(/Number too short/));
    const table = await screen.findByRole('table', { name: /Number too short/ });
    await fireEvent.click(within(table).getByRole('button', { name: /^Edit/ }));
    const input = await within(table).findByRole('textbox');
    expect(input).toBe(document.activeElement);
    await fireEvent.input(input, { target: { value: '1' } });
    await fireEvent.keyDown(input, { key: 'Escape' });
    expect(job.choices.fixes).toHaveLength(1);
    await fireEvent.click(within(table).getByRole('button', { name: /^Edit/ }));
    const again = await within(table).findByRole('textbox');
    await fireEvent.input(again, { target: { value: '9876543232' } });
    await fireEvent.keyDown(again, { key: 'Enter' });
    await shows(3, 0, 0, 0, 2);
    expect(screen.getByText('Corrected here: 2 cells.')).toBeTruthy();
    await fireEvent.click(button('Take back'));
    await shows(1, 0, 0, 0, 4);
  });

  test('[P6] the suggestion is taken for all of a kind', async () => {
    await review(BAD);
    await fireEvent.click(button('Take the suggestion for all 2'));
    await shows(3, 0, 0, 0, 2);
    expect(screen.queryByRole('button', { name: /Number of another country/ })).toBeNull();
  });

  test('a missing name is typed where it belongs', async () => {
    await review(BAD);
    await fireEvent.click(button(/No name/));
    const table = await screen.findByRole('table', { name: /No name/ });
    await fireEvent.click(within(table).getByRole('button', { name: /^Edit/ }));
    const input = await within(table).findByRole('textbox');
    await fireEvent.input(input, { target: { value: 'Eva' } });
    await fireEvent.keyDown(input, { key: 'Enter' });
    await shows(2, 0, 0, 0, 3);
  });

  test('[I4] columns that set nothing are named', async () => {
    const { job } = await review('Name,Mobile Number,Fax,Status\nA,9876543230,1,ACTIVE\n');
    job.change({ ...job.choices, keepColumns: false });
    await waitFor(() => expect(job.renewing).toBe(false));
    expect(card('Columns').textContent).toMatch(/Left out:\s*Fax/);
    expect(card('Columns').textContent).toMatch(/Kept up by Kith itself, not read:\s*Status/);
  });

  test('[I8] the file of problem rows is named after the file', () => {
    expect(problemFileName(['people.csv'])).toBe('people, problem rows.csv');
    expect(problemFileName(['a.csv', 'b.csv'])).toBe('Import, problem rows.csv');
  });
});
