import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { ContactImport } from '../../../src/app/contact-import.svelte.ts';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { fail } from '../../../src/domain/result.ts';
import ImportPage from '../../../src/ui/import/ImportPage.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

// A machine that has other things to do is no failure.
configure({ asyncUtilTimeout: 5000 });

const csv = (text: string, name = 'people.csv'): File => new File([text], name, { type: 'text/csv' });

async function show(
  prepare?: (api: KithApi) => Promise<unknown>,
  over?: (api: KithApi) => Partial<KithApi>,
): Promise<{ kith: Kith; job: ContactImport }> {
  const { kith } = await openKith(prepare, over);
  const { contacts: job } = await kith.imports.open();
  render(WithKith, { props: { kith, component: ImportPage, props: {} } });
  return { kith, job };
}

const choose = async (...files: File[]): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  await fireEvent.change(input, { target: { files } });
};
async function heading(name: string | RegExp): Promise<HTMLElement> {
  const found = await screen.findByRole('heading', { level: 2, name });
  // Its parts come one after the other.
  if (name === 'What is in the file') await screen.findByRole('table', { name: /^The first rows/ });
  return found;
}
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const stat = (label: string): string =>
  within(document.querySelector<HTMLElement>('.stats') ?? document.body)
    .getByText(label)
    .closest('.stat')
    ?.querySelector('.value')?.textContent ?? '';
const select = (label: string): HTMLSelectElement => screen.getByLabelText<HTMLSelectElement>(label);
const choice = async (label: string, text: string | RegExp): Promise<void> => {
  const found = [...select(label).options].find((option) =>
    typeof text === 'string' ? option.text === text : text.test(option.text),
  );
  if (!found) throw new Error(`${label} has no ${String(text)}`);
  await fireEvent.change(select(label), { target: { value: found.value } });
};

async function toReview(...files: File[]): Promise<void> {
  await choose(...files);
  await heading('What is in the file');
  await fireEvent.click(button('Review'));
  await screen.findByRole('button', { name: /^Import/ });
}

describe('the first step', () => {
  test('says what is taken, and takes files, several at once', async () => {
    const { job } = await show();
    expect(screen.getByText(/CSV, TSV, Excel \(\.xlsx\) or vCard/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'How the file should look' }).getAttribute('href')).toBe('#/guide');
    await choose(csv('Name,Phone\nA,9876543210\n', 'a.csv'), csv('Name,Phone\nB,9876543211\n', 'b.csv'));
    await heading('What is in the file');
    expect(job.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    const shown = screen.getAllByTitle(/\.csv$/).map((name) => name.textContent);
    expect(shown).toEqual(['a.csv', 'b.csv']);
  });

  test('[I10] of several files, one that cannot be read is named with its sentence, and the others go on', async () => {
    await show();
    const phones = csv('Phone,Full Name,City\n9876543211,B,Pune\n', 'b.csv');
    await choose(csv('Name,Phone\nA,9876543210\n', 'a.csv'), new File([''], 'empty.csv'), phones);
    await heading('What is in the file');
    expect(screen.getByText('empty.csv was not taken')).toBeTruthy();
    expect(screen.getByText(/empty/i, { selector: 'li' })).toBeTruthy();
    // Which file a column is of is said where the others lack it.
    expect(screen.getAllByText('in b.csv')).toHaveLength(2);
    await fireEvent.click(button('Review'));
    await screen.findByRole('button', { name: 'Import 2 contacts' });
  });

  test('[I10] rows pasted from a spreadsheet become a file', async () => {
    await show();
    await fireEvent.paste(document.body, {
      clipboardData: { files: [], getData: () => 'Name\tPhone\nAsha\t9876543210\n' },
    });
    await heading('What is in the file');
    expect(screen.getByText('Pasted rows.csv')).toBeTruthy();
    expect(select('Between columns').selectedOptions[0]?.text).toBe('Tab (found)');
  });

  test('[I10] what cannot be read is refused with a sentence, and another file can be chosen', async () => {
    await show();
    await choose(csv('%PDF-1.7 …', 'list.pdf'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('list.pdf was not taken');
    expect(alert.textContent).toContain('This is a PDF');
    await choose(csv('Name,Phone\nA,9876543210\n'));
    await heading('What is in the file');
  });

  test('files dropped on another page are taken when this one comes up', async () => {
    const { kith } = await openKith();
    await kith.imports.take([csv('Name,Phone\nA,9876543210\n')]);
    expect(kith.router.route.page).toBe('import');
    render(WithKith, { props: { kith, component: ImportPage, props: {} } });
    await heading('What is in the file');
  });
});

describe('[I11] columns', () => {
  test('each column shows what it becomes, examples, and the rows as they will be stored', async () => {
    await show();
    await choose(csv('Name,Mobile Number,Fax\n asha  rao ,09876543210,1\n'));
    await heading('What is in the file');
    expect(select('Name becomes').selectedOptions[0]?.text).toBe('Name');
    expect(select('Mobile Number becomes').selectedOptions[0]?.text).toBe('Mobile number');
    expect(select('Fax becomes').selectedOptions[0]?.text).toBe('New attribute “Fax”');
    const table = screen.getByRole('table', { name: 'The first rows, as they will be stored' });
    expect(within(table).getByText('asha rao')).toBeTruthy();
    expect(within(table).getByText('+91 98765 43210')).toBeTruthy();
  });

  test('[T4] of a cell with thousands of tags the sample shows the first, and how many more there are', async () => {
    await show();
    const tags = Array.from({ length: 3000 }, (_, i) => `Tag ${String(i)}`).join('|');
    await choose(csv(`Name,Mobile Number,Tags\nAsha,9876543210,${tags}\n`));
    await heading('What is in the file');
    const table = screen.getByRole('table', { name: 'The first rows, as they will be stored' });
    expect(within(table).getByText('+2,976')).toBeTruthy();
    expect(within(table).getAllByText(/^Tag \d+$/)).toHaveLength(24);
  });

  test('what is missing is said and keeps Review from being pressed', async () => {
    await show();
    await choose(csv('Name,Mobile Number\nAsha,9876543210\n'));
    await heading('What is in the file');
    await choice('Mobile Number becomes', 'Ignore this column');
    const said = await screen.findByText(/Which column holds the mobile number/);
    expect(button('Review')).toHaveProperty('disabled', true);
    expect(button('Review').getAttribute('aria-describedby')).toBe(said.id);
    await choice('Mobile Number becomes', 'Mobile number');
    await waitFor(() => expect(button('Review')).toHaveProperty('disabled', false));
  });

  test('[P1] another country reads the numbers anew', async () => {
    await show();
    await choose(csv('Name,Mobile Number\nJörg,0170 1234567\n'));
    await heading('What is in the file');
    const table = (): HTMLElement => screen.getByRole('table', { name: 'The first rows, as they will be stored' });
    expect(within(table()).getByText('Not imported')).toBeTruthy();
    const box = screen.getByRole('combobox', { name: 'Numbers without + are from' });
    await fireEvent.focus(box);
    await fireEvent.input(box, { target: { value: 'Germ' } });
    await fireEvent.click(await screen.findByRole('option', { name: /Germany/ }));
    await waitFor(() => expect(within(table()).getByText('+49 170 1234567')).toBeTruthy());
    expect(within(table()).queryByText('Not imported')).toBeNull();
  });

  test('[I10] another delimiter, and no header at all, are the person’s to say', async () => {
    await show();
    await choose(csv('Asha;9876543210\nMohit;9876543211\n'));
    await heading('What is in the file');
    await choice('Header', 'No header row');
    await screen.findByLabelText('Column 1 becomes');
    await choice('Between columns', 'Comma ,');
    await waitFor(() => expect(screen.queryByLabelText('Column 2 becomes')).toBeNull());
    await choice('Between columns', 'As found by Kith');
    await screen.findByLabelText('Column 2 becomes');
  });

  test('[A2] columns without a place are ticked to become attributes, all at once or one by one, with a name and a type', async () => {
    const { job } = await show();
    await choose(
      csv('Name,Mobile Number,$City,$Joined\nAsha,9876543210,Pune,2024-03-18\nB,9876543211,Goa,2024-04-01\n'),
    );
    await heading('What is in the file');
    const box = screen.getByLabelText<HTMLInputElement>(/^Keep 2 more columns as new attributes/);
    expect(box.checked).toBe(true);
    await fireEvent.click(box);
    await vi.waitFor(() => expect(select('$City becomes').value).toBe('ignore'), 8000);
    expect(job.choices.keepColumns).toBe(false);
    await fireEvent.click(box);
    await vi.waitFor(() => expect(select('$City becomes').value).toBe('new'), 8000);
    const name = screen.getByLabelText<HTMLInputElement>('Name of the attribute for $City');
    await fireEvent.input(name, { target: { value: '' } });
    expect(await screen.findByText('It needs a name.')).toBeTruthy();
    expect(button('Review')).toHaveProperty('disabled', true);
    await fireEvent.input(name, { target: { value: 'Town' } });
    await choice('Type of the attribute for $City', 'Text');
    expect(job.choices.columns[2]).toEqual({ to: 'newAttribute', name: 'Town', type: 'text' });
  });

  test('a column that only labels a number is neither offered as an attribute nor called unknown', async () => {
    await show();
    await choose(
      csv(
        'First Name,Last Name,File As,Birthday,Labels,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n' +
          'Asha,Rao,,1990-03-04,* myContacts ::: VIP,a@example.com,Home,08022223333,Mobile,9876543210\n',
      ),
    );
    await heading('What is in the file');
    const label = await screen.findByLabelText<HTMLSelectElement>('Phone 1 - Label becomes');
    expect(label.selectedOptions[0]?.text).toBe('Ignore this column');
    await vi.waitFor(() => expect(screen.getAllByText('says which number is the mobile one')).toHaveLength(2));
  });

  test('[A3] the order of day and month is asked for only where the dates leave it open', async () => {
    await show();
    await choose(
      csv('Name,Mobile Number,$Open,$Clear\nA,9876543210,03/04/2024,03/14/2024\nB,9876543211,05/06/2024,04/02/2024\n'),
    );
    await heading('What is in the file');
    for (const header of ['$Open', '$Clear']) {
      await choice(`${header} becomes`, /^New attribute/);
      await choice(`Type of the attribute for ${header}`, 'Date');
    }
    const ask = await screen.findByRole('radiogroup', { name: 'Dates in $Open' });
    await screen.findByText('Month first, as the dates themselves show');
    expect(screen.queryByRole('radiogroup', { name: 'Dates in $Clear' })).toBeNull();
    await fireEvent.click(within(ask).getByLabelText(/Day first/));
    const table = screen.getByRole('table', { name: 'The first rows, as they will be stored' });
    await waitFor(() => expect(within(table).getByText('2024-04-03')).toBeTruthy());
    expect(within(table).getByText('2024-03-14')).toBeTruthy();
  });
});

describe('from review to report', () => {
  const FILE = 'Name,Mobile Number\nAsha,9876543210\n,9876543211\nMohit,12\nAsha Rao,9876543210\n\n';

  test('[I6] counts, the sum, what stays out; then the report, Undo and Redo', async () => {
    const { kith } = await show();
    await toReview(csv(FILE));
    expect(['Added', 'Updated', 'Unchanged', 'Repeated', 'Not imported'].map(stat)).toEqual(['1', '0', '0', '1', '2']);
    expect(
      screen.getByText(/4 rows = 1 added \+ 0 updated \+ 0 unchanged \+ 1 repeated \+ 2 not imported/),
    ).toBeTruthy();
    expect(kith.base.contacts).toBe(0);
    await fireEvent.click(button('Import 1 contact'));
    await heading('1 contact imported');
    expect(kith.base.contacts).toBe(1);
    await fireEvent.click(button('Undo'));
    await heading('The import was undone');
    expect(kith.base.contacts).toBe(0);
    await waitFor(() => expect(kith.changes.busy).toBe(false));
    await fireEvent.click(button('Import them again'));
    await heading('1 contact imported');
    await fireEvent.click(button('Show 1 new contact'));
    await waitFor(() => expect(kith.router.route.page).toBe('contacts'));
    expect(kith.router.route.filter?.items).toHaveLength(1);
  });

  test('the focus goes to the heading of each step', async () => {
    await show();
    await choose(csv(FILE));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('What is in the file'));
    await fireEvent.click(button('Review'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('1 contact will be added'));
    await fireEvent.click(button('Import 1 contact'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('1 contact imported'));
  });

  test('[I7] a failed write says so and keeps the review', async () => {
    const { kith } = await show(undefined, () => ({
      importCommit: async () => fail('full', { id: 'storage-full' }),
    }));
    await toReview(csv(FILE));
    await fireEvent.click(button('Import 1 contact'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Kith is out of space');
    expect(button('Import 1 contact')).toBeTruthy();
    expect(kith.base.contacts).toBe(0);
  });

  test('a file dropped meanwhile takes its place, with the way back', async () => {
    const { kith, job } = await show();
    await choose(csv(FILE));
    await heading('What is in the file');
    const other = csv('Name,Phone\nB,9876543211\n', 'other.csv');
    await fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [other] } });
    await waitFor(() => expect([job.step, job.files[0]?.name]).toEqual(['mapping', 'other.csv']));
    expect(kith.notices.list[0]?.text).toBe('people.csv was set aside. Nothing of it was imported.');
    await fireEvent.click(await screen.findByRole('button', { name: 'Back to it' }));
    await waitFor(() => expect([job.step, job.files[0]?.name]).toEqual(['mapping', 'people.csv']));
  });

  test('[I9] reading can be cancelled, and nothing has changed', async () => {
    const { kith, job } = await show(undefined, () => ({ importReview: () => new Promise(() => undefined) }));
    await choose(csv(FILE));
    await heading('What is in the file');
    await fireEvent.click(button('Review'));
    await heading('Reading every row');
    expect(screen.getByRole('progressbar', { name: 'Reading people.csv' })).toBeTruthy();
    await fireEvent.click(button('Cancel'));
    await heading('What is in the file');
    expect([job.step, kith.base.contacts]).toEqual(['mapping', 0]);
  });
});
