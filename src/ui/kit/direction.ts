/** [L2] Keys and sides where a language is read from right to left: what leads onward is at the left there. */
import { speech } from '../../text/speech.svelte.ts';

export const isMirrored = (): boolean => speech.direction === 'rtl';

/** The key as it is meant where one reads from left to right: in a mirrored page ← goes on and → goes back. */
export function readingKey(key: string): string {
  if (!isMirrored()) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

/** A chord (keys.ts) as the person has to press it. */
export function pressedChord(chord: string): string {
  if (!isMirrored()) return chord;
  return chord.replace(/\b(?:left|right)\b/, (key) => (key === 'left' ? 'right' : 'left'));
}
