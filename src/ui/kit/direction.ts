/**
 * [L2] Along the line: what leads onward is at the right, or, where a language is read from right to left, at the left. Styles say it with
 * start and end; here is what keys, pointers and scrolling have to be told.
 */
import { speech } from '../../text/speech.svelte.ts';

export const isMirrored = (): boolean => speech.direction === 'rtl';

const MIRRORED: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
  left: 'right',
  right: 'left',
};

/** The key as it is meant where one reads from left to right: in a mirrored page ← goes on and → goes back. */
export const readingKey = (key: string): string => (isMirrored() ? (MIRRORED[key] ?? key) : key);

/** A chord (keys.ts) as the person has to press it. */
export const pressedChord = (chord: string): string => chord.split('+').map(readingKey).join('+');

/** Pixels to the right as pixels onward. */
export const onward = (dx: number): number => (isMirrored() ? -dx : dx);

/** How far a place on the screen is from the start of a box. */
export const fromStart = (box: { readonly left: number; readonly right: number }, clientX: number): number =>
  isMirrored() ? box.right - clientX : clientX - box.left;

/** An element's scrolling counted from its start: browsers count below 0 in a mirrored one. */
export function scrollingOf(element: { scrollTop: number; scrollLeft: number }): {
  scrollTop: number;
  scrollStart: number;
} {
  return {
    get scrollTop() {
      return element.scrollTop;
    },
    set scrollTop(top) {
      element.scrollTop = top;
    },
    get scrollStart() {
      return onward(element.scrollLeft);
    },
    set scrollStart(start) {
      element.scrollLeft = onward(start);
    },
  };
}
