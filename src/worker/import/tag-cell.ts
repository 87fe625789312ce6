/** [T1] A Tags cell: names between separators, trimmed, NFC, each once. */
import { cleanLine } from '../../domain/text.ts';

/** System labels of address books begin with `* ` where names are joined by ` ::: `: they are nobody's tags. */
const SYSTEM = /^\* /;

export function splitTags(text: string, separator: string): string[] {
  const names: string[] = [];
  for (const part of text.split(separator.trim() || '|')) {
    const name = cleanLine(part);
    if (name === '' || names.includes(name) || (separator.trim() === ':::' && SYSTEM.test(name))) continue;
    names.push(name);
  }
  return names;
}
