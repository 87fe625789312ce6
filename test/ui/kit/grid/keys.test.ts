import { describe, expect, test } from 'vitest';
import { isWriting, letterOf } from '../../../../src/app/key-press.ts';
import { commandFor, type GridCommand, type GridPlace, type KeyPress } from '../../../../src/ui/kit/grid/keys.ts';

const extent = { rows: 1_000_000, columns: 5, page: 20, firstInSight: 400 };

function press(keys: string, at: GridPlace, within = extent): GridCommand | null {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  const made: KeyPress = {
    key: key === 'Space' ? ' ' : key,
    letter: letterOf({ key }),
    writes: isWriting({ key }),
    mod: has('mod'),
    shift: has('shift'),
    alt: has('alt'),
  };
  return commandFor(made, at, within);
}

const go = (row: number, column: number, extend = false): GridCommand => ({ kind: 'go', to: { row, column }, extend });

describe('[Q1] keys in the grid', () => {
  const at = { row: 500, column: 2 };
  test.each<[string, GridCommand]>([
    ['ArrowDown', go(501, 2)],
    ['ArrowUp', go(499, 2)],
    ['ArrowLeft', go(500, 1)],
    ['ArrowRight', go(500, 3)],
    ['PageDown', go(520, 2)],
    ['PageUp', go(480, 2)],
    ['Home', go(500, 0)],
    ['End', go(500, 4)],
    ['mod+Home', go(0, 0)],
    ['mod+End', go(999_999, 4)],
    ['mod+ArrowDown', go(999_999, 2)],
    ['mod+ArrowUp', go(0, 2)],
    ['shift+ArrowDown', go(501, 2, true)],
    ['shift+PageUp', go(480, 2, true)],
    ['mod+shift+End', go(999_999, 4, true)],
    ['Space', { kind: 'toggle' }],
    ['Enter', { kind: 'enter' }],
    ['shift+Enter', { kind: 'open' }],
    ['F2', { kind: 'edit' }],
    ['x', { kind: 'write', text: 'x' }],
    ['shift+X', { kind: 'write', text: 'X' }],
    ['7', { kind: 'write', text: '7' }],
    ['я', { kind: 'write', text: 'я' }],
    ['ContextMenu', { kind: 'rowMenu' }],
    ['shift+F10', { kind: 'rowMenu' }],
    ['mod+a', { kind: 'all' }],
    ['Escape', { kind: 'none' }],
  ])('%s in row 500', (keys, command) => {
    expect(press(keys, at)).toEqual(command);
  });

  test.each(['Tab', '/', '?', 'mod+c', 'mod+v', 'mod+x', 'mod+shift+a', 'alt+ArrowLeft', 'F5', 'mod+ArrowLeft'])(
    '%s is left to others',
    (keys) => {
      expect(press(keys, at)).toBeNull();
    },
  );

  test('the ends hold', () => {
    expect(press('ArrowDown', { row: 999_999, column: 0 })).toEqual(go(999_999, 0));
    expect(press('PageDown', { row: 999_990, column: 0 })).toEqual(go(999_999, 0));
    expect(press('PageUp', { row: 3, column: 0 })).toEqual(go(0, 0));
    expect(press('ArrowLeft', { row: 0, column: 0 })).toEqual(go(0, 0));
    expect(press('ArrowRight', { row: 0, column: 4 })).toEqual(go(0, 4));
  });
});

describe('[Q1] keys in the header', () => {
  const at = { row: -1, column: 2 };
  test.each<[string, GridCommand]>([
    ['Enter', { kind: 'sort' }],
    ['Space', { kind: 'sort' }],
    ['shift+ArrowRight', { kind: 'resize', by: 16 }],
    ['shift+ArrowLeft', { kind: 'resize', by: -16 }],
    ['mod+shift+ArrowRight', { kind: 'shift', by: 1 }],
    ['mod+shift+ArrowLeft', { kind: 'shift', by: -1 }],
    ['alt+ArrowDown', { kind: 'menu' }],
    ['ArrowRight', go(-1, 3)],
    ['ArrowUp', go(-1, 2)],
  ])('%s', (keys, command) => {
    expect(press(keys, at)).toEqual(command);
  });

  test('is one row up from the first, and down leads to the first row in sight', () => {
    expect(press('ArrowUp', { row: 0, column: 2 })).toEqual(go(-1, 2));
    expect(press('ArrowDown', at)).toEqual(go(400, 2));
  });

  test('a grid with no rows keeps the focus in its header', () => {
    const none = { rows: 0, columns: 5, page: 20, firstInSight: -1 };
    for (const keys of ['ArrowDown', 'PageDown', 'mod+Home', 'mod+End', 'mod+ArrowDown']) {
      const command = press(keys, at, none);
      expect(command?.kind === 'go' && command.to.row).toBe(-1);
    }
  });
});
