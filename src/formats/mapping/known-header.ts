/** Whether a cell is what columns are called: so a header is told from a title and from data. */
import { aliasesOf } from './aliases.ts';
import { headerKey } from './header-key.ts';
import { wordsOf } from './header-words.ts';
import { nameHeaders } from './name-header.ts';
import { phoneHeader } from './phone-header.ts';

/** Longer texts are prose. */
const LONGEST = 80;

/** 2: a name, a number, tags …; 1: made of words that headers are made of (`City`, `Order date`); 0: neither. */
export function knownHeader(cell: string): 0 | 1 | 2 {
  if (cell.length > LONGEST) return 0;
  const key = headerKey(cell);
  if (key === '') return 0;
  const phone = phoneHeader(key);
  if (phone !== null && !phone.weak) return 2;
  if (aliasesOf(key).some(({ weak }) => !weak) || nameHeaders(key).some(({ weak }) => !weak)) return 2;
  const words = wordsOf(key);
  return words.length > 0 && words.every(({ role }) => role !== undefined && role !== 'glue') ? 1 : 0;
}
