/** The contacts page over a base of three, and what a test looks at and does there. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import ContactsPage from '../../../src/ui/contacts/ContactsPage.svelte';
import { CONTACTS_PARTS } from '../../../src/ui/contacts/parts.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { OpenedKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

export async function people(api: KithApi): Promise<void> {
  await api.tag({ kind: 'create', name: 'VIP', color: null });
  await api.attribute({ kind: 'create', name: 'City', type: 'text', options: [] });
  for (const [name, phone, source] of [
    ['Priya Sharma', '9876543210', 'Expo'],
    ['Mohit Dua', '9876543211', 'Web'],
    ['Zoya Khan', '9123456789', 'Web'],
  ] as const) {
    await api.create({ name, phone, source });
  }
}

export async function show(opened: Promise<OpenedKith>): Promise<OpenedKith> {
  const { kith, address, store } = await opened;
  // As a moment after the start: what comes behind the list is there.
  await Promise.all(CONTACTS_PARTS.map((part) => part.load()));
  render(WithKith, { props: { kith, component: ContactsPage, props: {} } });
  return { kith, address, store };
}

export const names = (): string[] =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('a.name')?.textContent ?? '');
export const shows = (...expected: string[]): Promise<void> => waitFor(() => expect(names()).toEqual(expected));
export const count = (): string => screen.getAllByRole('status')[0]?.textContent ?? '';
export const cell = (row: number, column: string): HTMLElement => {
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent.trim());
  const at = heads.findIndex((head) => head.startsWith(column));
  const found = screen.getAllByRole('row')[row + 1]?.querySelectorAll<HTMLElement>('[role=gridcell]')[at];
  if (!found) throw new Error(`no cell ${row} ${column} among ${heads.join(', ')}`);
  return found;
};
export const edit = async (row: number, column: string): Promise<HTMLElement> => {
  cell(row, column).focus();
  await fireEvent.keyDown(cell(row, column), { key: 'F2' });
  return waitFor(() => {
    const input = document.querySelector<HTMLElement>(`[popover] :is(input, textarea)`);
    if (!input) throw new Error('no editor');
    return input;
  });
};
export const notices = (kith: Kith): string[] => kith.notices.list.map(({ text }) => text);
