/** Shortcuts by letter on any keyboard, and presses that belong to an input method. */
import { describe, expect, test } from 'vitest';
import { isComposing, isQuestionMark, isSlash, isWriting, letterOf } from '../../src/app/key-press.ts';
import { appShortcut } from '../../src/app/shortcuts.ts';
import { kithFor } from '../support/kith.ts';

const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent('keydown', { cancelable: true, ...init });

describe('a letter is', () => {
  test.each([
    // The key's place where another script is written there.
    ['Russian', 'я', 'KeyZ', 'z'],
    ['Russian', 'л', 'KeyK', 'k'],
    ['Russian, Caps Lock', 'Я', 'KeyZ', 'z'],
    ['Ukrainian', 'н', 'KeyY', 'y'],
    ['Bulgarian', 'ю', 'KeyZ', 'z'],
    ['Greek', 'ζ', 'KeyZ', 'z'],
    ['Greek', 'κ', 'KeyK', 'k'],
    ['Hebrew', 'ז', 'KeyZ', 'z'],
    ['Hebrew', 'ש', 'KeyA', 'a'],
    ['Arabic', 'ئ', 'KeyZ', 'z'],
    ['Arabic, with Shift', '~', 'KeyZ', 'z'],
    ['Arabic, two letters on a key', 'لا', 'KeyB', 'b'],
    ['Persian', 'ن', 'KeyK', 'k'],
    ['Hindi', 'ॆ', 'KeyZ', 'z'],
    ['Hindi', 'क', 'KeyK', 'k'],
    ['Thai', 'ผ', 'KeyZ', 'z'],
    ['Thai, with Shift', '(', 'KeyZ', 'z'],
    ['Korean', 'ㅋ', 'KeyZ', 'z'],
    ['Georgian', 'ზ', 'KeyZ', 'z'],
    ['Armenian', 'զ', 'KeyZ', 'z'],
    // What the key says where it says a Latin letter, or a sign that Latin layouts have on a letter's place.
    ['English', 'Z', 'KeyZ', 'z'],
    ['German', 'z', 'KeyY', 'z'],
    ['German', 'y', 'KeyZ', 'y'],
    ['French, AZERTY', 'z', 'KeyW', 'z'],
    ['French, AZERTY', 'w', 'KeyZ', 'w'],
    ['French, AZERTY', 'a', 'KeyQ', 'a'],
    ['French, AZERTY', ',', 'KeyM', ','],
    ['French, Bépo', 'à', 'KeyZ', 'à'],
    ['Dvorak', 'z', 'Slash', 'z'],
    ['Dvorak', ';', 'KeyZ', ';'],
    ['Dvorak, with Shift', ':', 'KeyZ', ':'],
    ['Dvorak', 'k', 'KeyV', 'k'],
    ['Dvorak', 't', 'KeyK', 't'],
    ['Colemak', 'k', 'KeyN', 'k'],
    ['Turkish', 'ı', 'KeyI', 'ı'],
    // No letters.
    ['anywhere', 'Enter', 'Enter', 'Enter'],
    ['anywhere', 'Dead', 'KeyZ', 'Dead'],
    ['Russian', 'ж', 'Semicolon', 'ж'],
    ['a keyboard on a screen', 'z', '', 'z'],
  ])('%s %s at %s: %s', (_, key, code, letter) => {
    expect(letterOf({ key, code })).toBe(letter);
  });
});

describe('the shortcuts of the app', () => {
  test.each([
    [{ key: 'я', code: 'KeyZ', ctrlKey: true }, 'undo'],
    [{ key: 'Я', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: '~', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'н', code: 'KeyY', ctrlKey: true }, 'redo'],
    [{ key: 'л', code: 'KeyK', ctrlKey: true }, 'palette'],
    [{ key: 'ل', code: 'KeyG', ctrlKey: true }, null],
    [{ key: 'ن', code: 'KeyK', metaKey: true }, 'palette'],
    [{ key: 'w', code: 'KeyZ', ctrlKey: true }, null],
    [{ key: 'z', code: 'KeyW', metaKey: true }, 'undo'],
    [{ key: ';', code: 'KeyZ', ctrlKey: true }, null],
    [{ key: 't', code: 'KeyK', ctrlKey: true }, null],
    [{ key: 'z', code: 'KeyZ', ctrlKey: true, altKey: true }, null],
    [{ key: 'z', code: 'KeyZ', ctrlKey: true, isComposing: true }, null],
    [{ key: 'z', code: 'KeyZ', ctrlKey: true, keyCode: 229 }, null],
    [{ key: 'z', code: 'KeyZ' }, null],
    [{ key: '?', code: 'Slash', shiftKey: true }, 'keys'],
    [{ key: '؟', code: 'Slash', shiftKey: true }, 'keys'],
    [{ key: '?', code: 'Slash', ctrlKey: true, shiftKey: true }, null],
  ])('%j: %s', (init, shortcut) => {
    expect(appShortcut(press(init))).toBe(shortcut);
  });

  test('open the palette and the list of keys', () => {
    const kith = kithFor();
    const palette = press({ key: 'л', code: 'KeyK', ctrlKey: true });
    kith.onkeydown(palette);
    kith.onkeydown(press({ key: '?' }));
    expect([kith.paletteOpen, palette.defaultPrevented, kith.keysOpen]).toEqual([true, true, true]);
  });

  test('are not for who writes a question mark', () => {
    const kith = kithFor();
    const input = document.createElement('input');
    document.body.append(input);
    input.addEventListener('keydown', kith.onkeydown);
    const question = press({ key: '?', bubbles: true });
    input.dispatchEvent(question);
    expect([kith.keysOpen, question.defaultPrevented]).toEqual([false, false]);
    input.remove();
  });
});

test.each([
  [{ key: 'Enter', isComposing: true }, true],
  [{ key: 'Escape', isComposing: true }, true],
  // Safari: the composition is over before the Enter that ended it.
  [{ key: 'Enter', isComposing: false, keyCode: 229 }, true],
  [{ key: 'Process', keyCode: 0 }, true],
  [{ key: 'Enter', isComposing: false, keyCode: 13 }, false],
  [{ key: 'a' }, false],
])('a press of an input method: %j %s', (init, taken) => {
  expect(isComposing(init)).toBe(taken);
});

test('signs by what they say', () => {
  expect(['?', '؟', '？', '/', 'Slash'].map((key) => isQuestionMark({ key }))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isSlash({ key: '/', code: 'Digit7' })).toBe(true);
  expect(isSlash({ key: 'ظ', code: 'Slash' })).toBe(true);
  expect(isSlash({ key: 'z', code: 'Slash' })).toBe(false);
  expect(isSlash({ key: '-', code: 'Slash' })).toBe(false);
});

test.each([
  ['a', true],
  ['7', true],
  ['+', true],
  ['é', true],
  ['म', true],
  ['😀', true],
  ['لا', true],
  [' ', false],
  ['Enter', false],
  ['F2', false],
  ['ArrowDown', false],
  ['Dead', false],
  ['Unidentified', false],
])('%s writes something: %s', (key, writes) => {
  expect(isWriting({ key })).toBe(writes);
});
