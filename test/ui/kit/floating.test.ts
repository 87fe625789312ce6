import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import DialogFixture from './DialogFixture.svelte';
import MenuFixture from './MenuFixture.svelte';

const press = (key: string): Promise<boolean> => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('Dialog', () => {
  async function open(
    props: Record<string, unknown> = {},
  ): Promise<{ readonly dialog: HTMLElement; readonly log: string[] }> {
    const log: string[] = [];
    render(DialogFixture, { props: { log: (what: string) => log.push(what), ...props } });
    button('Rename').focus();
    await fireEvent.click(button('Rename'));
    return { dialog: await screen.findByRole('dialog', { name: 'Rename tag' }), log };
  }

  test('has its title for a name and its description with it', async () => {
    const { dialog } = await open();
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    const described = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('Everywhere at once.');
  });

  test('puts the focus into the first field, or else on the first action', async () => {
    await open();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
  });

  test('without a field the first action has the focus', async () => {
    await open({ field: false });
    await waitFor(() => expect(document.activeElement).toBe(button('Cancel')));
  });

  test('Esc closes it, says so once, and the focus is back where it was', async () => {
    const { log } = await open();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button('Rename')));
    expect(log).toEqual(['closed']);
  });

  test('locked, neither Esc nor a close button ends it', async () => {
    const { dialog } = await open({ locked: true });
    await press('Escape');
    expect(screen.queryByRole('dialog')).toBe(dialog);
    expect(within(dialog).queryByRole('button', { name: 'Close' })).toBeNull();
  });
});

describe('SidePanel', () => {
  test('[Q5] beside the page it is no dialog: the page stays usable, Esc inside closes it', async () => {
    const log: string[] = [];
    render(DialogFixture, { props: { log: (what: string) => log.push(what) } });
    await fireEvent.click(button('Details'));
    const panel = screen.getByRole('complementary', { name: 'Asha Dua' });
    expect(screen.queryByRole('dialog')).toBeNull();
    within(panel).getByRole('textbox').focus();
    await press('Escape');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(log).toEqual(['panel closed']);
  });
});

describe('Menu', () => {
  const rename = vi.fn();
  const toggle = vi.fn();
  const items = [
    { id: 'rename', label: 'Rename', keys: 'f2', onselect: rename },
    { heading: 'Show' },
    { id: 'count', label: 'Count', checked: true, onselect: toggle },
    { separator: true as const },
    { id: 'merge', label: 'Merge', disabled: true, onselect: () => undefined },
  ];

  test('opens from the keyboard, arrows and letters move, Enter does it, the focus returns', async () => {
    render(MenuFixture, { props: { items } });
    button('Open').focus();
    await press('Enter');
    const menu = await screen.findByRole('menu', { name: 'Tag actions' });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Rename'));
    await press('ArrowDown');
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitemcheckbox'));
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
    await press('Home');
    await press('Enter');
    expect(rename).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(menu.isConnected).toBe(false));
    await waitFor(() => expect(document.activeElement).toBe(button('Open')));
  });

  test('a check item keeps it open, a disabled one does nothing', async () => {
    render(MenuFixture, { props: { items } });
    button('Open').focus();
    await press('Enter');
    const menu = await screen.findByRole('menu');
    await fireEvent.pointerUp(within(menu).getByRole('menuitemcheckbox'));
    await fireEvent.click(within(menu).getByRole('menuitemcheckbox'));
    expect(toggle).toHaveBeenCalled();
    expect(within(menu).getByRole('menuitem', { name: 'Merge' }).getAttribute('aria-disabled')).toBe('true');
    expect(menu.isConnected).toBe(true);
  });
});

describe('Popover', () => {
  test('its content can close it, and Esc can', async () => {
    render(MenuFixture, { props: { popover: true } });
    await fireEvent.click(button('Open'));
    await fireEvent.click(await screen.findByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await fireEvent.click(button('Open'));
    expect(await screen.findByRole('dialog', { name: 'Filter' })).toBeTruthy();
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
