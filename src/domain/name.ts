/** Names [N1–N5]. */
import { cleanLine } from './text.ts';

/** First and last name as a person gave them apart [N4]; either may be empty. */
export interface NameParts {
  readonly first: string;
  readonly last: string;
}

/** [N3] Honorifics, folded to lower case without a dot. */
const HONORIFICS = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir madam shri sri shree smt shrimati kum kumari er ca adv adv. capt col maj gen lt hon rev fr sr pt pandit ' +
    'maulana haji hajji sheikh sardar sardarni bhai begum herr frau hr fr. dhr mevr m mme mlle señor señora sr sra srta sig sig.ra don doña dott ing ' +
    'श्री श्रीमती कुमारी डॉ'
  ).split(' '),
);

export const cleanName = cleanLine;

function isHonorific(word: string): boolean {
  return HONORIFICS.has(word.replace(/\.$/, '').toLowerCase());
}

/**
 * [N2] [N3] The words of a name that make `$FirstName` and `$LastName`: first word (never an honorific, unless it is all
 * there is), last word; one word leaves the last name empty.
 */
export function splitName(name: string): NameParts {
  const words = name.split(' ').filter((word) => word !== '');
  let start = 0;
  while (start < words.length - 1 && isHonorific(words[start] ?? '')) start++;
  const first = words[start] ?? '';
  const last = words.length - start > 1 ? (words[words.length - 1] ?? '') : '';
  return { first, last };
}

/** [N4] Name from its parts, in reading order; blank parts leave no double space. */
export function joinName(...parts: readonly string[]): string {
  return cleanLine(parts.join(' '));
}

/** `$FirstName` and `$LastName` of a contact: the parts as given, else the split. */
export function nameParts(name: string, given: NameParts | null): NameParts {
  return given ?? splitName(name);
}
