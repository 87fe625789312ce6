/** [K9] What is left of a base that cannot be opened, in words. */
import type { Format } from '../../text/format.ts';
import { startText as text } from '../../text/start.ts';
import type { Rescued } from '../../worker/contract/rescue.ts';

/** What was kept, and how much of it can still be read: sentences, exact. */
export function leftWords({ noted, readable, older, partial, isGuess }: Rescued, format: Format): readonly string[] {
  const kept = noted === null || noted.contacts === 0 ? [] : [text.left.held(format.dayTime(noted.at), noted.contacts)];
  if (readable === 0) return kept.length === 0 ? [] : [...kept, text.left.none];
  const sentences = [
    text.left.readable(readable, older),
    ...(partial > 0 ? [text.left.partial(partial)] : []),
    ...(isGuess ? [text.left.guess] : []),
  ];
  return [...kept, sentences.join(' ')];
}

/** `Saved 18,976 of 20,000 contacts.` */
export function savedWords(saved: number, { noted, isGuess }: Rescued): string {
  return text.saved(saved, noted === null || isGuess || noted.contacts < saved ? null : noted.contacts);
}
