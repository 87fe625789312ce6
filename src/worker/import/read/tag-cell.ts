/**
 * [T1] [T4] A Tags cell: names between separators, trimmed, NFC, each once. Where the column holds lists (JSON, Postgres, quoted names), cells are
 * read as such; and what is a tag already is that tag, with all separators in its name.
 */
import { LISTS } from '../../../domain/mapping.ts';
import { cleanLine } from '../../../domain/text.ts';

/** System labels of address books begin with `* ` where names are joined by ` ::: `: they are nobody's tags. */
const SYSTEM = /^\* /;

/** What parts a column's cells: trimmed, but a line end stays one; cells of lists that are none are parted as always. */
export function plainSeparator(separator: string): string {
  return separator === LISTS ? '|' : separator.trim() || (separator.includes('\n') ? '\n' : '|');
}

export interface KnownTags {
  readonly has: (name: string) => boolean;
  /** The most parts that a tag's name falls into at this separator; 1 = no tag has it in its name. */
  readonly parts: (separator: string) => number;
}

export const NO_TAGS: KnownTags = { has: () => false, parts: () => 1 };

export function knownTags(names: ReadonlySet<string>): KnownTags {
  const counted = new Map<string, number>();
  return {
    has: (name) => names.has(name),
    parts: (separator) => {
      let most = counted.get(separator);
      if (most === undefined) {
        most = 1;
        for (const name of names) most = Math.max(most, name.split(separator).length);
        counted.set(separator, most);
      }
      return most;
    },
  };
}

export function splitTags(text: string, separator: string, known: KnownTags = NO_TAGS): string[] {
  const whole = cleanLine(text);
  if (known.has(whole)) return [whole];
  const mark = plainSeparator(separator);
  const isBook = mark === ':::';
  const names = new Set<string>();
  for (const part of (separator === LISTS ? listed(text.trim()) : null) ?? parted(text, mark, known)) {
    const name = cleanLine(part);
    if (name !== '' && !(isBook && SYSTEM.test(name))) names.add(name);
  }
  return [...names];
}

/** Parts of a text; neighbours that together are a tag stay together, the longest first. */
function parted(text: string, mark: string, known: KnownTags): string[] {
  const parts = text.split(mark);
  const most = Math.min(known.parts(mark), parts.length);
  if (most < 2) return parts;
  const names: string[] = [];
  for (let from = 0; from < parts.length;) {
    let taken = 1;
    for (let count = most; count > 1; count--) {
      if (from + count > parts.length || !known.has(cleanLine(parts.slice(from, from + count).join(mark)))) continue;
      taken = count;
      break;
    }
    names.push(parts.slice(from, from + taken).join(mark));
    from += taken;
  }
  return names;
}

/** `["MBA","Finance"]`, `{MBA,"Real Estate"}`, `"MBA","Finance"`, with `|` in a name as a separator still; null = it is no list. */
function listed(cell: string): string[] | null {
  const names = jsonList(cell) ?? postgresList(cell) ?? quotedList(cell);
  return names === null ? null : names.flatMap((name) => name.split('|'));
}

function jsonList(cell: string): string[] | null {
  if (!cell.startsWith('[') || !cell.endsWith(']')) return null;
  let read: unknown;
  try {
    read = JSON.parse(cell);
  } catch {
    // Python writes its lists with single quotes.
    return /^\[\s*(?:'[^'"]*'\s*(?:,\s*'[^'"]*'\s*)*)?\]$/.test(cell) ? jsonList(cell.replaceAll("'", '"')) : null;
  }
  if (!Array.isArray(read)) return null;
  const names = read.map((name: unknown) =>
    typeof name === 'string' || typeof name === 'number' ? String(name) : null,
  );
  return names.every((name) => name !== null) ? names : null;
}

function postgresList(cell: string): string[] | null {
  if (!cell.startsWith('{') || !cell.endsWith('}')) return null;
  const inner = cell.slice(1, -1);
  if (inner.trim() === '') return [];
  // A JSON object is none.
  if (/[{}]/.test(inner) || /^\s*"(?:[^"\\]|\\.)*"\s*:/.test(inner)) return null;
  const names: string[] = [];
  const item = /\s*(?:"((?:[^"\\]|\\.)*)"|([^,"]*))\s*(,|$)/gy;
  while (item.lastIndex <= inner.length) {
    const found = item.exec(inner);
    if (found === null) return null;
    const [, quoted, plain = '', end] = found;
    if (quoted !== undefined) names.push(quoted.replace(/\\(.)/g, '$1'));
    else if (plain.trim() !== 'NULL') names.push(plain);
    if (end === '') return names;
  }
  return names;
}

/** At least two, as one quoted text is that text; its quotes are not part of a name. */
function quotedList(cell: string): string[] | null {
  if (!cell.startsWith('"') || !cell.endsWith('"') || cell.length < 2) return null;
  const names: string[] = [];
  const item = /\s*"((?:[^"]|"")*)"\s*([,;|]|$)/gy;
  while (item.lastIndex < cell.length) {
    const found = item.exec(cell);
    if (found === null) return null;
    names.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] === '') break;
  }
  return names;
}
