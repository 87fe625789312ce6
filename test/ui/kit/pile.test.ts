import { fireEvent } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { lay, type Manners } from '../../../src/ui/kit/pile.ts';

const taken: (() => void)[] = [];
afterEach(() => {
  for (const off of taken.splice(0).toReversed()) off();
  document.body.replaceChildren();
});

const button = (name: string, into: Element = document.body): HTMLButtonElement => {
  const made = document.createElement('button');
  made.textContent = name;
  into.append(made);
  return made;
};

/** Two buttons that lie over the page; `closed` counts what the person closes. */
function layer(manners: Partial<Manners> = {}): {
  first: HTMLElement;
  last: HTMLElement;
  off: () => void;
  closed: number;
} {
  const element = document.createElement('div');
  document.body.append(element);
  const [first, last] = [button('first', element), button('last', element)];
  const made = { first, last, closed: 0, off: (): void => undefined };
  const off = lay(element, { close: () => made.closed++, enter: () => first.focus(), ...manners });
  made.off = () => {
    taken.splice(taken.indexOf(made.off), 1);
    element.remove();
    off();
  };
  taken.push(made.off);
  return made;
}

const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const focus = (): Element | null => document.activeElement;

describe('the focus', () => {
  test('enters what is laid, and goes back to where it was, layer by layer', () => {
    const opener = button('opener');
    opener.focus();
    const below = layer();
    below.last.focus();
    const above = layer();
    expect(focus()).toBe(above.first);
    above.off();
    expect(focus()).toBe(below.last);
    below.off();
    expect(focus()).toBe(opener);
  });

  test('goes back past a layer that is gone already: to where that one would have given it', () => {
    const opener = button('opener');
    opener.focus();
    const menu = layer();
    const dialog = layer();
    menu.off();
    expect(focus()).toBe(dialog.first);
    dialog.off();
    expect(focus()).toBe(opener);
  });

  test('stays where it went meanwhile, and where the layer took it', () => {
    const [opener, other] = [button('opener'), button('other')];
    opener.focus();
    const gone = layer();
    other.focus();
    gone.off();
    expect(focus()).toBe(other);
    const leads = layer({
      leave: () => {
        opener.focus();
        return true;
      },
    });
    leads.off();
    expect(focus()).toBe(opener);
  });

  test('goes round within the top layer: from the last to the first and back, and in from outside', async () => {
    const outside = button('outside');
    const { first, last } = layer();
    last.focus();
    await press('Tab');
    expect(focus()).toBe(first);
    await press('Tab', { shiftKey: true });
    expect(focus()).toBe(last);
    outside.focus();
    await press('Tab');
    expect(focus()).toBe(first);
    // In between the browser moves it.
    expect(await press('Tab')).toBe(true);
  });
});

describe('Esc', () => {
  test('closes the top one alone', async () => {
    const below = layer();
    const above = layer();
    await press('Escape');
    expect([below.closed, above.closed]).toEqual([0, 1]);
    above.off();
    await press('Escape');
    expect([below.closed, above.closed]).toEqual([1, 1]);
  });

  test.each<readonly [string, Partial<Manners>, KeyboardEventInit]>([
    ['what is locked', { isLocked: () => true }, {}],
    ['anything while an input method takes the key', {}, { isComposing: true }],
  ])('does not close %s', async (_, manners, event) => {
    const { closed } = layer(manners);
    await press('Escape', event);
    expect(closed).toBe(0);
  });

  test('that something within has used closes nothing', async () => {
    const made = layer();
    made.first.addEventListener('keydown', (event) => event.preventDefault());
    await press('Escape');
    expect(made.closed).toBe(0);
  });
});

describe('a press', () => {
  const down = (target: Element): Promise<boolean> => fireEvent.pointerDown(target);

  test('outside closes what is light, down to the first that is not', async () => {
    const outside = button('outside');
    const [dialog, menu, tip] = [layer(), layer({ isLight: true }), layer({ isLight: true })];
    await down(outside);
    expect([dialog, menu, tip].map(({ closed }) => closed)).toEqual([0, 1, 1]);
  });

  test('inside, or on what opened it, closes nothing', async () => {
    const trigger = button('trigger');
    const menu = layer({ isLight: true, trigger: () => trigger });
    await down(menu.last);
    await down(trigger);
    expect(menu.closed).toBe(0);
  });
});

test('with nothing on the pile no key is taken', async () => {
  layer().off();
  expect(await press('Tab')).toBe(true);
  expect(await press('Escape')).toBe(true);
});
