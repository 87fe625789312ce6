/** [L2] A page that is read from right to left: keys, drags and scrolling go along the line as it runs there. */
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { speak } from '../../../src/text/part.svelte.ts';
import { pseudoText } from '../../../src/text/pseudo.ts';
import { speech } from '../../../src/text/speech.svelte.ts';
import { fromStart, onward, pressedChord, readingKey, scrollingOf } from '../../../src/ui/kit/direction.ts';
import { GridState } from '../../../src/ui/kit/grid/grid-state.svelte.ts';
import Tabs from '../../../src/ui/kit/Tabs.svelte';
import GridFixture from './grid/GridFixture.svelte';
import { text } from './text.ts';

// A machine that has other things to do is no failure.
configure({ asyncUtilTimeout: 5000 });

beforeEach(() => speak('pseudo', 'en-IN'));
afterEach(() => speech.set('en', 'en-IN'));

async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
  await tick();
  await tick();
}

const focused = (): string | undefined => document.activeElement?.closest<HTMLElement>('[data-col]')?.dataset['col'];
const heading = (): HTMLElement => screen.getByRole('columnheader', { name: 'Mobile number' });
const labels = (): string[] => screen.getAllByRole('columnheader').map((cell) => cell.getAttribute('aria-label') ?? '');
/** Of the columns, as they are laid out. */
const widths = (): string =>
  /([\d.px ]+) minmax/.exec(screen.getByRole('grid').style.getPropertyValue('--grid-columns'))?.[1] ?? '';

async function grid(): Promise<void> {
  render(GridFixture, { props: { count: 50 } });
  await tick();
  expect(widths()).toBe('44px 200px 160px 200px');
}

describe('[L2] the grid, mirrored', () => {
  test('← goes on to the next column, → back; Home and End stay first and last', async () => {
    await grid();
    document.querySelector<HTMLElement>('[data-row="3"] [data-col="1"]')?.focus();
    await tick();
    const seen: (string | undefined)[] = [];
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'Home', 'ArrowRight', 'End']) {
      await press(key);
      seen.push(focused());
    }
    expect(seen).toEqual(['2', '3', '3', '2', '0', '0', '3']);
  });

  test.each([
    ['ArrowLeft', '176px'],
    ['ArrowRight', '144px'],
  ])('on a heading Shift and %s moves its edge, which is at its left: %s wide', async (key, width) => {
    await grid();
    heading().focus();
    await tick();
    await press(key, { shiftKey: true });
    expect(widths()).toBe(`44px 200px ${width} 200px`);
  });

  test('Ctrl, Shift and ← move the column to the left, which is onward', async () => {
    await grid();
    heading().focus();
    await tick();
    await press('ArrowLeft', { shiftKey: true, ctrlKey: true });
    expect(labels().slice(1)).toEqual(['Name', 'Tags', 'Mobile number']);
  });

  test('an edge dragged to the left widens its column', async () => {
    await grid();
    const edge = heading().querySelector('.edge');
    if (!edge) throw new Error('a heading without an edge');
    await fireEvent.pointerDown(edge, { button: 0, clientX: 300 });
    await fireEvent.pointerMove(window, { clientX: 260 });
    await fireEvent.pointerUp(window, { clientX: 260 });
    await fireEvent.click(edge); // as a browser does at the end of a drag
    expect(widths()).toBe('44px 200px 200px 200px');
  });

  test('the menu of a heading moves its column where it says, and offers no more where there is no neighbour', async () => {
    await grid();
    await fireEvent.contextMenu(heading());
    const left = await screen.findByRole('menuitem', { name: pseudoText('Move left', []) });
    const right = screen.getByRole('menuitem', { name: pseudoText('Move right', []) });
    expect([left, right].map((item) => item.getAttribute('aria-disabled') === 'true')).toEqual([false, true]);
    left.focus();
    await press('Enter');
    await waitFor(() => expect(labels().slice(1)).toEqual(['Name', 'Tags', 'Mobile number']));
  });

  test('scrolls to a column by pixels from the start, which browsers count below 0', () => {
    const element = { scrollTop: 0, scrollLeft: 0 };
    const state = new GridState(() => ({
      count: 10,
      rowHeight: 36,
      headHeight: 32,
      columns: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id, width: 200 })),
      selectable: false,
      isHere: () => true,
    }));
    state.width = 500;
    state.attach(scrollingOf(element));
    state.revealColumn(3);
    expect(element.scrollLeft).toBe(-300);
    state.revealColumn(0);
    expect(Math.abs(element.scrollLeft)).toBe(0);
  });
});

test('[L2] tabs: ← goes on', async () => {
  const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
  render(Tabs, { props: { label: 'Tags', tabs, children: text('View') } });
  const chosen = (): string | undefined =>
    screen
      .getAllByRole('tab')
      .find((tab) => tab.getAttribute('aria-selected') === 'true')
      ?.textContent.trim();
  screen.getAllByRole('tab')[0]?.focus();
  const seen: (string | undefined)[] = [];
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
    await press(key);
    seen.push(chosen());
  }
  expect(seen).toEqual(['b', 'c', 'b']);
});

test.each([
  ['pseudo', 'ArrowRight', 'mod+shift+right', -5, 30],
  ['en', 'ArrowLeft', 'mod+shift+left', 5, 70],
] as const)('[L2] keys, chords and pixels in %s', (language, key, chord, dx, start) => {
  speech.set(language, 'en-IN');
  expect(readingKey('ArrowLeft')).toBe(key);
  expect(readingKey('ArrowDown')).toBe('ArrowDown');
  expect(pressedChord('mod+shift+left')).toBe(chord);
  expect(onward(5)).toBe(dx);
  expect(fromStart({ left: 100, right: 200 }, 170)).toBe(start);
});
