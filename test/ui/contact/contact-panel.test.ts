// Long because one panel is told from reading to merging.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { fail } from '../../../src/domain/result.ts';
import ContactPanel from '../../../src/ui/contact/ContactPanel.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

const PRIYA = 0;
const MOHIT = 1;

async function people(api: KithApi): Promise<void> {
  await api.tag({ kind: 'create', name: 'VIP', color: null });
  await api.attribute({ kind: 'create', name: 'City', type: 'text', options: [] });
  await api.attribute({ kind: 'create', name: 'Visits', type: 'number', options: [] });
  await api.create({ name: 'Priya Sharma', phone: '9876543210', source: 'Expo' });
  await api.create({ name: 'Mohit Dua', phone: '9876543211' });
  await api.create({ name: 'Landline Desk', phone: '+91 22 2778 1234' });
}

async function show(
  contact: number | 'new',
  over?: (api: KithApi) => Partial<KithApi>,
): Promise<{ kith: Kith; api: KithApi }> {
  let api: KithApi | undefined;
  const { kith } = await openKith(async (service) => {
    api = service;
    await people(service);
  }, over);
  render(WithKith, { props: { kith, component: ContactPanel, props: {} } });
  kith.openContact(contact);
  await screen.findByRole('complementary');
  if (api === undefined) throw new Error('no service');
  return { kith, api };
}

const panel = (): HTMLElement => screen.getByRole('complementary');
const press = (name: string | RegExp, within_ = panel()): Promise<boolean> =>
  fireEvent.click(within(within_).getByRole('button', { name }));
const field = (name: string): HTMLInputElement => within(panel()).getByRole('textbox', { name });
const type = (name: string, value: string): Promise<boolean> => fireEvent.input(field(name), { target: { value } });
const notices = (kith: Kith): string[] => kith.notices.list.map(({ text }) => text);
const valueOf = (label: string): string => {
  const term = within(panel())
    .getAllByText(label)
    .find(({ tagName }) => tagName === 'DT');
  return term?.parentElement?.querySelector('dd')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
};

async function action(name: string): Promise<void> {
  await press('Actions');
  await fireEvent.click(await screen.findByRole('menuitem', { name }));
}

async function edit(): Promise<void> {
  await within(panel()).findByRole('button', { name: 'Actions' });
  await action('Edit contact');
  await within(panel()).findByRole('textbox', { name: 'Name' });
}

describe('what the panel shows', () => {
  test('every field, and of an empty one why it is empty', async () => {
    await show(PRIYA);
    await within(panel()).findAllByText('+91 98765 43210');
    expect(valueOf('Name')).toBe('Priya Sharma First name Priya, last name Sharma');
    expect(valueOf('Source')).toBe('Expo');
    expect(valueOf('City')).toBe('—None. No value.');
    expect(valueOf('First message')).toContain('None. Not set.');
    expect(valueOf('Opted out')).toBe('No');
  });

  test('the automatic fields as they are: made by hand, no conversation yet', async () => {
    await show(MOHIT);
    await within(panel()).findAllByText('+91 98765 43211');
    expect(valueOf('Origin')).toBe('Manual Added by hand.');
    expect(valueOf('Status')).toBe('Inactive No message from them in the last 24 hours.');
    expect(valueOf('State')).toBe('—None. No conversation yet.');
    expect(valueOf('Last active')).toBe('—None. No message from them yet.');
    expect(valueOf('Created at')).toBe('23 Nov 2026, 12:00 pm now');
    expect(valueOf('Source')).toContain('The Source column shows the origin instead: Manual.');
  });

  test('[P7] a landline as such, and a plain link to its chat', async () => {
    await show(2);
    expect(await within(panel()).findByText('Landline')).toBeTruthy();
    const link = within(panel()).getByRole('link', { name: 'Open in WhatsApp' });
    expect(link.getAttribute('href')).toBe('https://wa.me/912227781234');
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  test('a contact that is gone, and how to have it back', async () => {
    const { kith } = await show(MOHIT);
    await within(panel()).findAllByText('+91 98765 43211');
    await kith.changes.run(kith.api.bulk({ kind: 'ids', ids: [MOHIT] }, { kind: 'delete' }), { say: false });
    await fireEvent.click(await within(panel()).findByRole('button', { name: 'Undo: Deleted Mohit Dua' }));
    expect(await within(panel()).findAllByText('+91 98765 43211')).not.toHaveLength(0);
  });
});

describe('[D1] Contact → Actions → Edit contact → Save', () => {
  test('changes values, says what it did, and can be undone', async () => {
    const { kith } = await show(PRIYA);
    await edit();
    await type('Name', 'Priya S Sharma');
    await type('City', ' Pune ');
    await type('Visits', '12');
    await press('Save');
    await within(panel()).findByText('Pune');
    expect(valueOf('Name')).toContain('Priya S Sharma');
    expect(valueOf('Visits')).toBe('12');
    expect(notices(kith)).toEqual(['Changed Name, City and Visits of Priya S Sharma']);
    await kith.changes.undo();
    await waitFor(() => expect(valueOf('Name')).toContain('Priya Sharma'));
    expect(valueOf('City')).toContain('None');
  });

  test('tags by name, a new one created where it is asked for', async () => {
    await show(PRIYA);
    await edit();
    const box = within(panel()).getByRole('combobox', { name: 'Tags' });
    await fireEvent.input(box, { target: { value: 'vi' } });
    await fireEvent.keyDown(box, { key: 'Enter' });
    await fireEvent.input(box, { target: { value: 'Lead' } });
    await fireEvent.keyDown(box, { key: 'Enter' });
    await within(panel()).findByRole('button', { name: 'Remove Lead' });
    await press('Save');
    await waitFor(() => expect(valueOf('Tags')).toBe('VIP Lead'));
  });

  test('a value that is refused stays as typed, with the reason at its field, and nothing is saved', async () => {
    const { api } = await show(PRIYA);
    await edit();
    await type('City', 'Pune');
    await type('Visits', 'many');
    await type('Mobile number', '12345');
    await press('Save');
    expect(await within(panel()).findByText('This is not a number. Write it like 1234.5.')).toBeTruthy();
    expect(document.activeElement).toBe(field('Visits'));
    await type('Visits', '3');
    await press('Save');
    expect(await within(panel()).findByText(/Too short for an Indian number/)).toBeTruthy();
    expect(field('Mobile number').value).toBe('12345');
    expect(field('City').value).toBe('Pune');
    expect((await api.contact(PRIYA))?.contact.attributes.size).toBe(0);
  });

  test('a failed write loses no typed text, and a second try saves it', async () => {
    let isFull = true;
    const { kith, api } = await show(PRIYA, (service) => ({
      edit: async (id, edits) => (isFull ? fail('full', { id: 'storage-full' }) : service.edit(id, edits)),
    }));
    await edit();
    await type('City', 'Pune');
    await press('Save');
    expect(await within(panel()).findByText('Not saved. What you typed is still here.')).toBeTruthy();
    expect(field('City').value).toBe('Pune');
    expect(notices(kith)).toEqual([]);
    isFull = false;
    await press('Save');
    await within(panel()).findByText('Pune');
    expect((await api.contact(PRIYA))?.contact.attributes.size).toBe(1);
  });

  test('a number is shown as it would be read, as one types', async () => {
    await show(PRIYA);
    await edit();
    await type('Mobile number', '098111 22333');
    expect(await within(panel()).findByText('Will be saved as +91 98111 22333')).toBeTruthy();
  });
});

describe('a number that another contact has', () => {
  test('[D2] offers to merge the two, with what was typed', async () => {
    const { kith, api } = await show(MOHIT);
    await edit();
    await type('City', 'Goa');
    await type('Mobile number', '9876543210');
    await press('Save');
    expect(await within(panel()).findByText('Priya Sharma has +91 98765 43210 already.')).toBeTruthy();
    await press('Merge…');
    const dialog = await screen.findByRole('dialog', { name: 'Merge 2 contacts' });
    const result = within(dialog).getByRole('region', { name: 'The merged contact' });
    expect(result.textContent).toContain('Mohit Dua');
    expect(result.textContent).toContain('+91 98765 43210');
    expect(result.textContent).toContain('Goa');
    await fireEvent.click(within(dialog).getByRole('radio', { name: /^Priya Sharma/ }));
    await press('Merge', dialog);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(kith.base.contacts).toBe(2);
    expect((await api.contact(PRIYA))?.contact).toMatchObject({ name: 'Priya Sharma', phone: 919876543210 });
    await waitFor(() => expect(valueOf('City')).toBe('Goa'));
    expect(notices(kith)).toEqual(['Merged 2 contacts into Priya Sharma']);
  });

  test('of a new contact, lays what was typed over the other one instead', async () => {
    const { kith } = await show('new');
    await within(panel()).findByRole('textbox', { name: 'Name' });
    await type('Name', 'Priya S');
    await type('Mobile number', '+91 98765 43210');
    await type('City', 'Pune');
    await press('Add');
    await fireEvent.click(await within(panel()).findByRole('button', { name: 'Change that contact instead' }));
    await waitFor(() => expect(kith.router.route.contact).toBe(PRIYA));
    await waitFor(() => expect(field('Source').value).toBe('Expo'));
    expect(field('Name').value).toBe('Priya S');
    expect(field('City').value).toBe('Pune');
    await press('Save');
    await within(panel()).findByText('Pune');
    expect(kith.base.contacts).toBe(3);
  });
});

describe('what happens elsewhere while one types', () => {
  test('is taken over where nothing was typed; typed text stays and the other change is told', async () => {
    const { kith, api } = await show(PRIYA);
    await edit();
    await type('Source', 'Fair');
    await api.edit(PRIYA, { source: 'Web', name: 'Priya Verma' });
    expect(await within(panel()).findByText('Changed elsewhere: Source')).toBeTruthy();
    expect(field('Source').value).toBe('Fair');
    expect(field('Name').value).toBe('Priya Verma');
    await press('Save');
    await within(panel()).findByText('Fair');
    expect(notices(kith)).toEqual(['Changed Source of Priya Verma']);
  });

  test('can be had in place of what was typed', async () => {
    const { api } = await show(PRIYA);
    await edit();
    await type('Source', 'Fair');
    await api.edit(PRIYA, { source: 'Web' });
    await fireEvent.click(await within(panel()).findByRole('button', { name: 'Discard what I typed' }));
    expect(field('Source').value).toBe('Web');
    expect(within(panel()).queryByText(/Changed elsewhere/)).toBeNull();
  });

  test('a contact that is deleted can be added anew with what was typed', async () => {
    const { kith, api } = await show(MOHIT);
    await edit();
    await type('City', 'Goa');
    await api.bulk({ kind: 'ids', ids: [MOHIT] }, { kind: 'delete' });
    await fireEvent.click(await within(panel()).findByRole('button', { name: 'Add as a new contact' }));
    await waitFor(() => expect(kith.router.route.contact).toBe('new'));
    expect(field('City').value).toBe('Goa');
    await press('Add');
    await within(panel()).findByText('Goa');
    expect(valueOf('Origin')).toContain('Manual');
    expect(kith.base.contacts).toBe(3);
  });
});

describe('going elsewhere with unsaved text', () => {
  test('keeps it, says so, and leads back to it', async () => {
    const { kith } = await show(PRIYA);
    await edit();
    await type('City', 'Pune');
    kith.openContact(MOHIT);
    await within(panel()).findAllByText('+91 98765 43211');
    kith.closeContact();
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(notices(kith)).toEqual(['What you typed for Priya Sharma is not saved yet']);
    await fireEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
    await screen.findByRole('complementary');
    await waitFor(() => expect(field('City').value).toBe('Pune'));
  });

  test('the browser asks before the page is closed, and not otherwise', async () => {
    await show(PRIYA);
    await edit();
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    await type('City', 'Pune');
    expect(leave()).toBe(false);
  });

  test('Cancel leaves the form; what was typed can be had back', async () => {
    await show(PRIYA);
    await edit();
    await type('City', 'Pune');
    await press('Cancel');
    await within(panel()).findByRole('button', { name: 'Actions' });
    expect(valueOf('City')).toContain('None');
    await fireEvent.click(screen.getByRole('button', { name: 'Edit again' }));
    await waitFor(() => expect(field('City').value).toBe('Pune'));
  });
});

describe('actions', () => {
  test('[D3] Delete asks nothing, closes the panel, and its notice undoes it', async () => {
    const { kith } = await show(PRIYA);
    await within(panel()).findByRole('button', { name: 'Actions' });
    await action('Delete');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(kith.base.contacts).toBe(2);
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kith.base.contacts).toBe(3));
  });

  test('Opt out and Opt in', async () => {
    await show(PRIYA);
    await within(panel()).findByRole('button', { name: 'Actions' });
    await action('Opt out');
    await waitFor(() => expect(valueOf('Opted out')).toBe('Yes does not want marketing messages'));
    await action('Opt in');
    await waitFor(() => expect(valueOf('Opted out')).toBe('No'));
  });

  test('Merge with… finds the other by name', async () => {
    const { kith } = await show(PRIYA);
    await within(panel()).findByRole('button', { name: 'Actions' });
    await action('Merge with…');
    const finder = await screen.findByRole('dialog', { name: 'Merge Priya Sharma with' });
    await fireEvent.input(within(finder).getByRole('searchbox'), { target: { value: 'mohit' } });
    await fireEvent.click(await within(finder).findByRole('button', { name: /^Mohit\s+Dua/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Merge 2 contacts' });
    await press('Merge', dialog);
    await waitFor(() => expect(kith.base.contacts).toBe(2));
    await waitFor(() => expect(valueOf('Name')).toContain('Priya Sharma'));
  });

  test('Copy number gives E.164', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await show(PRIYA);
    await fireEvent.click(await within(panel()).findByRole('button', { name: 'Copy number' }));
    expect(writeText).toHaveBeenCalledWith('+919876543210');
    writeText.mockRestore();
  });
});

describe('a new contact', () => {
  test('is made by the same form, Origin MANUAL, and shown', async () => {
    const { kith, api } = await show('new');
    await within(panel()).findByRole('textbox', { name: 'Name' });
    await press('Add');
    expect(await within(panel()).findByText('A contact needs a name.')).toBeTruthy();
    await type('Name', 'Zoya Khan');
    await press('Add');
    await within(panel()).findByRole('button', { name: 'Actions' });
    const id = kith.router.route.contact;
    expect(typeof id === 'number' && (await api.contact(id))?.contact).toMatchObject({
      name: 'Zoya Khan',
      origin: 'MANUAL',
      phone: 0,
    });
    expect(notices(kith)).toEqual(['Added Zoya Khan']);
  });
});

test('previous and next go through the list that is shown, by button and by key', async () => {
  const { kith } = await show(MOHIT);
  const stop = kith.contacts.start();
  expect(await within(panel()).findByText('2 of 3')).toBeTruthy();
  await press('Next contact');
  await waitFor(() => expect(kith.router.route.contact).toBe(2));
  await waitFor(() =>
    expect(within(panel()).getByRole<HTMLButtonElement>('button', { name: 'Next contact' }).disabled).toBe(true),
  );
  await fireEvent.keyDown(document.body, { key: 'ArrowUp', altKey: true });
  await waitFor(() => expect(kith.router.route.contact).toBe(MOHIT));
  stop();
});
