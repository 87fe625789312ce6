import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import PickFixture from './PickFixture.svelte';

function start(create = false): { readonly tags: HTMLElement; readonly column: HTMLElement; readonly log: string[] } {
  const log: string[] = [];
  render(PickFixture, { props: { log: (what: string) => log.push(what), create } });
  return {
    tags: screen.getByRole('combobox', { name: 'Tags' }),
    column: screen.getByRole('combobox', { name: 'Column' }),
    log,
  };
}

const press = (element: HTMLElement, key: string): Promise<boolean> => fireEvent.keyDown(element, { key });
const type = (element: HTMLElement, value: string): Promise<boolean> => fireEvent.input(element, { target: { value } });
const current = (element: HTMLElement): string | undefined =>
  document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent.trim();

describe('MultiPick', () => {
  test('[T1] typing narrows, Enter takes, the list stays open for the next', async () => {
    const { tags, log } = start();
    expect(tags.getAttribute('aria-expanded')).toBe('false');
    await type(tags, 'fin');
    expect(tags.getAttribute('aria-expanded')).toBe('true');
    expect(current(tags)).toBe('Finance');
    await press(tags, 'Enter');
    expect(log).toEqual(['tags 2,1']);
    expect(tags).toHaveProperty('value', '');
    expect(tags.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Finance added')).toBeTruthy();
  });

  test('arrows move through the options, which say whether they are picked', async () => {
    const { tags } = start();
    await press(tags, 'ArrowDown');
    await press(tags, 'ArrowDown');
    expect(current(tags)).toBe('MBA');
    const list = screen.getByRole('listbox', { name: 'Tags' });
    expect(list.id).toBe(tags.getAttribute('aria-controls'));
    expect(list.getAttribute('aria-multiselectable')).toBe('true');
    expect(
      within(list)
        .getAllByRole('option', { selected: true })
        .map((o) => o.textContent.trim()),
    ).toEqual(['MBA']);
  });

  test('Backspace in the empty input takes the last away, and so does the button of its chip', async () => {
    const { tags, log } = start();
    await type(tags, 'x');
    await press(tags, 'Backspace');
    expect(log).toEqual([]);
    await type(tags, '');
    await press(tags, 'Backspace');
    expect(log).toEqual(['tags ']);
    await type(tags, 'lead');
    await press(tags, 'Enter');
    await fireEvent.click(screen.getByRole('button', { name: 'Remove Lead' }));
    expect(log.at(-1)).toBe('tags ');
  });

  test('[T2] a text that is no option is offered for creation only where the page can create it', async () => {
    const { tags, log } = start(true);
    await type(tags, 'finance');
    await press(tags, 'ArrowDown');
    expect(current(tags)).toBe('Create “finance”');
    await press(tags, 'Enter');
    expect(log).toEqual(['create finance']);
  });

  test('where it cannot, nothing is created and Enter does nothing', async () => {
    const { tags, log } = start();
    await type(tags, 'unknown');
    expect(screen.getByText('Nothing matches')).toBeTruthy();
    await press(tags, 'Enter');
    expect(log).toEqual([]);
  });

  test('Esc closes the list and goes no further; the next one does', async () => {
    const { tags } = start();
    const seen: string[] = [];
    document.body.addEventListener('keydown', (event) => seen.push(event.key), { once: true });
    await press(tags, 'ArrowDown');
    seen.length = 0;
    document.body.addEventListener('keydown', (event) => seen.push(event.key));
    await press(tags, 'Escape');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(seen).toEqual([]);
    await press(tags, 'Escape');
    expect(seen).toEqual(['Escape']);
  });
});

describe('Combobox', () => {
  test('holds the label of what is chosen, and shows all options until one types', async () => {
    const { column, log } = start();
    await type(column, 'rep');
    await press(column, 'Enter');
    expect(log).toEqual(['column 4']);
    expect(column).toHaveProperty('value', 'Repeat');
    await press(column, 'ArrowDown');
    expect(screen.getAllByRole('option')).toHaveLength(4);
    expect(current(column)).toBe('Repeat');
  });

  test('left with text that is no choice it returns to what was chosen; left empty it is none', async () => {
    const { column, log } = start();
    await type(column, 'mba');
    await press(column, 'Enter');
    await type(column, 'mb');
    await fireEvent.focusOut(column);
    expect(column).toHaveProperty('value', 'MBA');
    await type(column, '');
    await fireEvent.focusOut(column);
    expect(log).toEqual(['column 2', 'column null']);
    expect(column).toHaveProperty('value', '');
  });
});
