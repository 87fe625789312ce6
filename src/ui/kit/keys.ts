/** Shortcuts as text: `mod+shift+z` is one chord, `mod` being ⌘ on Apple's machines and Ctrl elsewhere. */

const APPLE: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', ctrl: '⌃' };
const OTHER: Readonly<Record<string, string>> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', ctrl: 'Ctrl' };
const NAMED: Readonly<Record<string, string>> = {
  enter: '↵',
  esc: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  space: 'Space',
  delete: 'Del',
  // eslint-disable-next-line kith/texts -- as it stands on the key
  pageup: 'Page Up',
  // eslint-disable-next-line kith/texts -- as it stands on the key
  pagedown: 'Page Down',
  home: 'Home',
  end: 'End',
  tab: 'Tab',
  menu: 'Menu',
  f2: 'F2',
  f10: 'F10',
};

/** The caps to draw for a chord, in order. */
export function keyCaps(chord: string, apple: boolean): readonly string[] {
  const modifiers = apple ? APPLE : OTHER;
  return chord
    .toLowerCase()
    .split('+')
    .map((key) => modifiers[key] ?? NAMED[key] ?? (/^\p{L}(?:–\p{L})?$/u.test(key) ? key.toUpperCase() : key));
}

export function isApple(platform: string): boolean {
  return /mac|iphone|ipad|ipod/i.test(platform);
}
