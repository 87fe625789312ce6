/** [K9] What is left of a base that cannot be opened, in words. Pure. */
import type { Format } from '../../text/format.ts';
import type { Rescued } from '../../worker/rescue-contract.ts';

/** What was kept, and how much of it can still be read: sentences, exact. */
export function leftWords({ noted, readable, older, isGuess }: Rescued, format: Format): readonly string[] {
  const kept =
    noted === null || noted.contacts === 0
      ? []
      : [`At the last change, ${format.dayTime(noted.at)}, it held ${format.contacts(noted.contacts)}.`];
  if (readable === 0) return kept.length === 0 ? [] : [...kept, 'None of them can be read any more.'];
  const sentences = [
    `${format.contacts(readable)} can still be read${older > 0 ? `, ${format.number(older)} of them only as they were before a later change` : ''}.`,
    ...(isGuess ? ['What was latest is lost: some of them may have been changed or deleted since.'] : []),
  ];
  return [...kept, sentences.join(' ')];
}

/** `Saved 18,976 of 20,000 contacts.` */
export function savedWords(saved: number, { noted, isGuess }: Rescued, format: Format): string {
  const of = noted === null || isGuess || noted.contacts < saved ? '' : ` of ${format.number(noted.contacts)}`;
  return of === '' ? `Saved ${format.contacts(saved)}.` : `Saved ${format.number(saved)}${of} contacts.`;
}
