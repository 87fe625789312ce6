/** What stands between several tags in the cells of a column; undefined = `|`, as always [T1] [T4]. */
import { LISTS } from '../../domain/mapping.ts';

/** JSON and Python, Postgres, names in quotes: a cell of one of these part its names itself. */
const LIST = [
  /^\s*\[\s*(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))*\s*\]\s*$/,
  /^\s*\{[^{}:]*\}\s*$/,
  /^\s*"[^"]*"(?:\s*[,;]\s*"[^"]*")+\s*$/,
];

/** In the order in which they are believed: what is seldom part of a name first. */
const MARKS = ['\n', ';', '；', '、', ',', '，', '،'] as const;

export function tagSeparator(cells: readonly string[]): string | undefined {
  if (cells.some((cell) => LIST.some((list) => list.test(cell)))) return LISTS;
  const holds = (separator: string): boolean => cells.some((cell) => cell.includes(separator));
  // An address book's system labels (`* myContacts`) stand alone as often as in a list.
  if (holds(':::') || cells.some((cell) => cell.startsWith('* '))) return ' ::: ';
  if (holds('|')) return undefined;
  return MARKS.find(holds);
}
