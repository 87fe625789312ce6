/** What a Menu shows: things to do, headings and lines between them. */
import type { Icon } from './icon.ts';

export type MenuItem =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: Icon | undefined;
      /** A shortcut to show, such as `mod+z`; the menu does not listen for it. */
      readonly keys?: string | undefined;
      /** In the second rank after the label. */
      readonly hint?: string | undefined;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      /** Makes it a check item; the menu stays open when it is picked. */
      readonly checked?: boolean | undefined;
      readonly onselect: () => void;
    }
  | { readonly heading: string }
  | { readonly separator: true };

/** Where a key leads from item `at` (-1: none has the focus) of so many; undefined: nowhere. */
export function stepTo(key: string, at: number, count: number): number | undefined {
  return {
    ArrowDown: (at + 1) % count,
    ArrowUp: (Math.max(0, at) - 1 + count) % count,
    Home: 0,
    PageUp: 0,
    End: count - 1,
    PageDown: count - 1,
  }[key];
}

const PAUSE = 1_000;

/** Finds items by the letters that are typed, one after the other; after a pause they begin anew. */
export class Typeahead {
  #typed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The next of the labels, beginning behind `at`, or -1. The same letter again goes on to the next. */
  find(labels: readonly string[], at: number, letter: string): number {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#typed = ''), PAUSE);
    const pressed = letter.toLocaleLowerCase();
    if (this.#typed !== pressed) this.#typed += pressed;
    const begins = (label: string): boolean => label.toLocaleLowerCase().startsWith(this.#typed);
    const from = this.#typed.length === pressed.length ? at + 1 : Math.max(0, at);
    const found = labels.findIndex((label, i) => i >= from && begins(label));
    return found >= 0 ? found : labels.findIndex(begins);
  }
}
