import { configure, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { ContactImport } from '../../../src/app/contact-import.svelte.ts';
import ImportPage from '../../../src/ui/import/ImportPage.svelte';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

// A machine that has other things to do is no failure.
configure({ asyncUtilTimeout: 5000 });

async function chosen(text: string, name: string): Promise<ContactImport> {
  const { kith } = await openKith();
  const { contacts: job } = await kith.imports.open();
  render(WithKith, { props: { kith, component: ImportPage, props: {} } });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  await fireEvent.change(input, { target: { files: [new File([text], name)] } });
  return job;
}

const again = (): HTMLElement => screen.getByRole('button', { name: 'Read again' });
const encodings = (): HTMLSelectElement => screen.getByLabelText<HTMLSelectElement>('If it is text, read it as');
const readAs = async (encoding: string): Promise<void> => {
  await fireEvent.change(encodings(), { target: { value: encoding } });
  await fireEvent.click(again());
};

test('[I10] what does not look like text is read all the same in an encoding that the person chooses', async () => {
  // More control characters than any text has.
  const rows = Array.from({ length: 50 }, (_, i) => `A\u0001\u0002\u0003${i},98765432${10 + i}`).join('\n');
  const job = await chosen(`Name,Phone\n${rows}\n`, 'odd.csv');
  expect((await screen.findByRole('alert')).textContent).toContain('This is not text');
  expect(again().hasAttribute('disabled')).toBe(true);
  // One that does not fit is refused again, and stays open to change.
  await readAs('utf-16le');
  await waitFor(() => expect(encodings().value).toBe('utf-16le'));
  expect(screen.getByRole('alert').textContent).toContain('odd.csv was not taken');
  await readAs('windows-1252');
  await screen.findByRole('heading', { level: 2, name: 'What is in the file' });
  expect(job.choices.read).toEqual({ encoding: 'windows-1252' });
});

test('[I10] a file of another kind is not offered an encoding', async () => {
  await chosen('%PDF-1.7 …', 'list.pdf');
  await screen.findByRole('alert');
  expect(screen.queryByRole('button', { name: 'Read again' })).toBeNull();
});
