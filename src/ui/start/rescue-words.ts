/** [K9] What is left of a base that cannot be opened, in words. */
import type { Format } from '../../text/format.ts';
import { startText as text } from '../../text/start.ts';
import type { Rescued } from '../../worker/contract/rescue.ts';

/** What was kept, and how much of it can still be read: sentences, exact. */
export function leftWords(
  { noted, readable, older, partial, isGuess, besides }: Rescued,
  format: Format,
): readonly string[] {
  const kept = noted === null || noted.contacts === 0 ? [] : [text.left.held(format.dayTime(noted.at), noted.contacts)];
  const broken = besides.filter(({ isWhole }) => !isWhole).map(({ what }) => text.left.broken[what]);
  if (readable === 0) return kept.length === 0 ? broken : [...kept, text.left.none, ...broken];
  const sentences = [
    text.left.readable(readable, older),
    ...(partial > 0 ? [text.left.partial(partial)] : []),
    ...(isGuess ? [text.left.guess] : []),
  ];
  const notSaved = besides.length === 0 ? [] : [text.left.notSaved(besides.map(({ what }) => text.left.besides[what]))];
  return [...kept, sentences.join(' '), [...broken, ...notSaved].join(' ')].filter((sentence) => sentence !== '');
}

/** `Saved 18,976 of 20,000 contacts.` */
export function savedWords(saved: number, { noted, isGuess }: Rescued): string {
  return text.saved(saved, noted === null || isGuess || noted.contacts < saved ? null : noted.contacts);
}
