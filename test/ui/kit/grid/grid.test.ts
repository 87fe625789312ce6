// Long because one grid is told by mouse, keyboard and screen reader at once.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import GridFixture from './GridFixture.svelte';

let log: string[] = [];
beforeEach(() => {
  log = [];
});

interface Options {
  readonly count?: number;
  readonly loaded?: number;
  readonly selectable?: boolean;
}

function grid(options: Options = {}): HTMLElement {
  render(GridFixture, { props: { count: 1_000_000, log: (what: string) => log.push(what), ...options } });
  return screen.getByRole('grid', { name: 'Contacts' });
}

const rowAt = (index: number): HTMLElement => {
  const row = document.querySelector<HTMLElement>(`[role=row][data-row="${index}"]`);
  if (!row) throw new Error(`row ${index} is not drawn`);
  return row;
};
const cellAt = (index: number, column: number): HTMLElement => {
  const cell = rowAt(index).children.item(column);
  if (!(cell instanceof HTMLElement)) throw new Error(`no column ${column}`);
  return cell;
};
const header = (name: string): HTMLElement => screen.getByRole('columnheader', { name });

/** Presses a key wherever the focus is and waits until the grid has moved it. */
async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
  await tick();
  await tick();
}

async function focusCell(index: number, column: number): Promise<void> {
  cellAt(index, column).focus();
  await tick();
}

const focused = (): [row: number, column: number] => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-col]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  return [Number(row?.dataset['row']), Number(cell?.dataset['col'])];
};
const selection = (): string[] => log.filter((line) => line.startsWith('{'));

describe('[Q1] what a screen reader is told', () => {
  test('counts of rows and columns, with positions that hold for rows that are not drawn', () => {
    const element = grid();
    expect(element.getAttribute('aria-rowcount')).toBe('1000001');
    expect(element.getAttribute('aria-colcount')).toBe('4');
    expect(element.getAttribute('aria-multiselectable')).toBe('true');
    expect(header('Name').closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('1');
    expect(rowAt(0).getAttribute('aria-rowindex')).toBe('2');
    expect(cellAt(0, 3).getAttribute('aria-colindex')).toBe('4');
  });

  test('rows stand in groups of the grid and cells in rows, with nothing in between that has a role', () => {
    const element = grid();
    for (const row of within(element).getAllByRole('row')) {
      const parents: string[] = [];
      for (let at = row.parentElement; at && at !== element; at = at.parentElement)
        parents.push(at.getAttribute('role') ?? 'none');
      expect(parents.filter((role) => role !== 'presentation')).toEqual(['rowgroup']);
    }
  });

  test('only a screenful of a million rows is drawn', () => {
    const element = grid();
    const drawn = within(element).getAllByRole('row').length;
    expect(drawn).toBeGreaterThan(15);
    expect(drawn).toBeLessThan(60);
    expect(log).toContain(`range 0 ${drawn - 2}`);
  });

  test('without a selection there are no checkboxes and no aria-selected', () => {
    const element = grid({ selectable: false });
    expect(element.getAttribute('aria-colcount')).toBe('3');
    expect(within(element).queryByRole('checkbox')).toBeNull();
    expect(rowAt(0).hasAttribute('aria-selected')).toBe(false);
  });

  test('rows that are not here yet are busy, and have their place', () => {
    grid({ loaded: 3 });
    expect(rowAt(2).getAttribute('aria-busy')).toBeNull();
    expect(rowAt(3).getAttribute('aria-busy')).toBe('true');
    expect(cellAt(3, 1).textContent.trim()).toBe('');
    expect(rowAt(3).getAttribute('aria-rowindex')).toBe('5');
  });
});

describe('the focus', () => {
  test('is on one cell: Tab comes to a single place', () => {
    const element = grid();
    expect(element.querySelectorAll('[role=gridcell][tabindex="0"], [role=columnheader][tabindex="0"]')).toHaveLength(
      1,
    );
    expect(cellAt(0, 0).tabIndex).toBe(0);
  });

  test('moves by arrows and stops at the edges', async () => {
    grid();
    await focusCell(0, 1);
    await press('ArrowRight');
    await press('ArrowDown');
    expect(focused()).toEqual([1, 2]);
    await press('Home');
    await press('ArrowLeft');
    expect(focused()).toEqual([1, 0]);
    await press('End');
    await press('ArrowRight');
    expect(focused()).toEqual([1, 3]);
  });

  test('reaches the last of a million rows by Ctrl and End, and the header from the first', async () => {
    grid();
    await focusCell(0, 1);
    await press('End', { ctrlKey: true });
    expect(focused()).toEqual([999_999, 3]);
    expect(log.at(-1)).toMatch(/^range 9999\d\d 999999$/);
    await press('Home', { ctrlKey: true });
    expect(focused()).toEqual([0, 0]);
    await press('ArrowUp');
    expect(document.activeElement?.getAttribute('role')).toBe('columnheader');
  });

  test('does not fall when its row scrolls out of sight, and a key brings the row back', async () => {
    const element = grid();
    await focusCell(2, 1);
    element.scrollTop = 400_000;
    await fireEvent.scroll(element);
    await tick();
    expect(log.at(-1)).not.toMatch(/^range 0 /);
    expect(focused()).toEqual([2, 1]);
    await press('ArrowDown');
    expect(focused()).toEqual([3, 1]);
    expect(log.at(-1)).toMatch(/^range 0 /);
  });

  test('goes where the page sends it', async () => {
    grid();
    await fireEvent.click(screen.getByRole('button', { name: 'Last row' }));
    await tick();
    expect(focused()).toEqual([999_999, 0]);
  });

  test('tells the page which row is active', async () => {
    grid();
    await focusCell(0, 1);
    await press('ArrowDown');
    await press('ArrowRight');
    await press('PageDown');
    expect(log.filter((line) => line.startsWith('active'))).toEqual([
      'active 1',
      expect.stringMatching(/^active 1\d$/),
    ]);
  });
});

describe('[Q5] choosing rows', () => {
  test('Space chooses and unchooses the row of the active cell', async () => {
    grid();
    await focusCell(4, 2);
    await press(' ');
    expect(rowAt(4).getAttribute('aria-selected')).toBe('true');
    expect(within(rowAt(4)).getByRole('checkbox').getAttribute('aria-checked')).toBe('true');
    await press(' ');
    expect(rowAt(4).getAttribute('aria-selected')).toBe('false');
  });

  test('Shift with arrows chooses a range that shrinks again', async () => {
    grid();
    await focusCell(4, 1);
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowUp', { shiftKey: true });
    expect([3, 4, 5, 6].map((i) => rowAt(i).getAttribute('aria-selected'))).toEqual(['false', 'true', 'true', 'false']);
  });

  test('Shift and click chooses from the row last touched', async () => {
    grid();
    await fireEvent.click(cellAt(2, 0));
    await fireEvent.mouseDown(cellAt(6, 1), { shiftKey: true });
    await fireEvent.click(cellAt(6, 1), { shiftKey: true });
    expect(selection().at(-1)).toBe('{"kind":"range","first":2,"last":6,"drop":null,"begins":true}');
    await tick();
    expect(focused()).toEqual([6, 1]);
  });

  test('a click on a cell alone chooses nothing, with Ctrl or on the checkbox it does', async () => {
    grid();
    await fireEvent.click(cellAt(1, 1));
    expect(selection()).toEqual([]);
    await fireEvent.click(cellAt(1, 1), { ctrlKey: true });
    await fireEvent.click(within(rowAt(2)).getByRole('checkbox'));
    expect(selection()).toEqual(['{"kind":"toggle","index":1}', '{"kind":"toggle","index":2}']);
  });

  test('Ctrl-A means all that match, Esc none; the header says so and it is announced', async () => {
    grid();
    await focusCell(0, 1);
    await press('a', { ctrlKey: true });
    const all = screen.getByRole('checkbox', { name: 'Select all' });
    expect(all.getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole('status').textContent).toMatch(/^All 10,00,000 selected$/);
    await press(' ');
    expect(all.getAttribute('aria-checked')).toBe('mixed');
    await press('Escape');
    expect(selection().at(-1)).toBe('{"kind":"none"}');
    expect(all.getAttribute('aria-checked')).toBe('false');
  });

  test('Esc is left to others while nothing is chosen', async () => {
    grid();
    await focusCell(0, 1);
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(selection()).toEqual([]);
  });
});

describe('[Q1] sorting, sizing and ordering columns', () => {
  test('a click goes through the orders, and aria-sort follows', async () => {
    grid();
    expect(header('Name').getAttribute('aria-sort')).toBe('none');
    await fireEvent.click(header('Name'));
    expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
    await fireEvent.click(header('Name'));
    expect(header('Name').getAttribute('aria-sort')).toBe('descending');
    expect(screen.getByRole('status').textContent).toBe('Sorted by Name, descending');
    await fireEvent.click(header('Name'));
    expect(header('Name').getAttribute('aria-sort')).toBe('none');
    await fireEvent.click(header('Tags'));
    expect(header('Tags').hasAttribute('aria-sort')).toBe(false);
  });

  test('Enter sorts from the keyboard', async () => {
    grid();
    await focusCell(0, 2);
    await press('ArrowUp');
    await press('Enter');
    expect(header('Mobile number').getAttribute('aria-sort')).toBe('ascending');
  });

  test('Shift and arrows size a column', async () => {
    const element = grid();
    await focusCell(0, 2);
    await press('ArrowUp');
    await press('ArrowRight', { shiftKey: true });
    expect(element.style.getPropertyValue('--grid-columns')).toContain('200px 176px 200px');
    expect(screen.getByRole('status').textContent).toBe('Mobile number, 176 pixels wide');
  });

  test('Ctrl, Shift and arrows move a column, the focus goes along; a pinned one stays first', async () => {
    grid();
    await focusCell(0, 2);
    await press('ArrowUp');
    await press('ArrowRight', { shiftKey: true, ctrlKey: true });
    const names = (): string[] => screen.getAllByRole('columnheader').map((cell) => cell.textContent.trim());
    expect(names()).toEqual(['', 'Name', 'Tags', 'Mobile number']);
    expect(focused()).toEqual([-1, 3]);
    await press('ArrowLeft');
    await press('ArrowLeft', { shiftKey: true, ctrlKey: true });
    expect(names()).toEqual(['', 'Name', 'Tags', 'Mobile number']);
  });

  test("a column's menu does all of it", async () => {
    grid();
    await focusCell(0, 3);
    await press('ArrowUp');
    await press('ArrowDown', { altKey: true });
    const menu = await screen.findByRole('menu', { name: 'Tags column' });
    const items = within(menu).getAllByRole('menuitem');
    expect(items.map((item) => item.textContent.trim())).toEqual([
      'Move left',
      'Move right',
      'Fit to content',
      'Wider',
      'Narrower',
      'Hide column',
    ]);
    expect(items[1]?.getAttribute('aria-disabled')).toBe('true');
  });

  test('the edge of a header is dragged to a width', async () => {
    const element = grid();
    const edge = header('Tags').querySelector('.edge');
    if (!edge) throw new Error('no edge');
    await fireEvent.pointerDown(edge, { clientX: 500, button: 0 });
    await fireEvent.pointerMove(window, { clientX: 560 });
    expect(element.style.getPropertyValue('--grid-columns')).toContain('200px 160px 260px');
    await fireEvent.pointerUp(window, { clientX: 560 });
    expect(element.style.getPropertyValue('--grid-columns')).toContain('200px 160px 260px');
  });

  test('a drag that is broken off by Esc changes nothing', async () => {
    const element = grid();
    const edge = header('Tags').querySelector('.edge');
    if (!edge) throw new Error('no edge');
    await fireEvent.pointerDown(edge, { clientX: 500, button: 0 });
    await fireEvent.pointerMove(window, { clientX: 560 });
    await fireEvent.keyDown(window, { key: 'Escape' });
    expect(element.style.getPropertyValue('--grid-columns')).toContain('200px 160px 200px');
  });
});

describe('[D1] opening and editing', () => {
  test('Enter and double click on a cell without editor open the row', async () => {
    grid();
    await focusCell(3, 2);
    await press('Enter');
    await fireEvent.dblClick(cellAt(5, 2));
    expect(log.filter((line) => line.startsWith('open'))).toEqual(['open 3', 'open 5']);
  });

  test('F2 edits the cell; keys belong to the editor; Enter and Esc bring the focus back to the cell', async () => {
    grid();
    await focusCell(3, 1);
    await press('F2');
    const input = screen.getByRole('textbox', { name: 'New name' });
    expect(document.activeElement).toBe(input);
    await press('ArrowDown');
    await press(' ');
    expect(document.activeElement).toBe(input);
    expect(selection()).toEqual([]);
    await press('Enter');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(focused()).toEqual([3, 1]);
    await fireEvent.dblClick(cellAt(3, 1));
    await press('Escape');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(focused()).toEqual([3, 1]);
  });

  test('a cell that cannot be edited, or is not here yet, has no editor', async () => {
    grid({ loaded: 2 });
    await focusCell(1, 2);
    await press('F2');
    await focusCell(4, 1);
    await press('F2');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('the menu key on a row asks the page for its menu', async () => {
    grid();
    await fireEvent.contextMenu(cellAt(7, 2));
    expect(log).toContain('menu 7');
  });
});

describe('no rows', () => {
  test('the page says the next step, the header can be reached, and keys do no harm', async () => {
    const element = grid({ count: 0 });
    expect(screen.getByText('No contacts yet')).toBeTruthy();
    expect(element.getAttribute('aria-rowcount')).toBe('1');
    expect(element.querySelectorAll('[role=columnheader][tabindex="0"]')).toHaveLength(1);
    header('Name').focus();
    for (const key of ['ArrowDown', 'End', 'PageDown', 'Home']) await press(key);
    await press('a', { ctrlKey: true });
    expect(focused()[0]).toBe(-1);
    expect(selection()).toEqual([]);
    expect(log.filter((line) => line.startsWith('range'))).toEqual([]);
  });
});
