/**
 * [I11] [N4] The columns of the name. Many languages have one word for a name and a first name (nome, имя) or a last one (nom, naam):
 * where there is but one part beside it, the values tell which it is.
 */
import { cleanLine, fold } from '../../domain/text.ts';
import type { FieldTarget } from '../../domain/mapping.ts';
import type { MappingReason } from '../../domain/mapping-reason.ts';
import type { Candidate, Columns } from './columns.ts';

export function proposeNames(
  columns: Columns,
  whole: readonly Candidate[],
  firsts: readonly Candidate[],
  middles: readonly Candidate[],
  lasts: readonly Candidate[],
): void {
  const free = (candidates: readonly Candidate[]): Candidate | undefined =>
    candidates.find(({ index }) => columns.found(index) === undefined);
  const first = free(firsts.filter(({ weak }) => !weak)) ?? free(firsts);
  const last = free(lasts.filter(({ weak }) => !weak)) ?? free(lasts);
  const parts = first !== undefined || last !== undefined;
  const name = free(
    whole.filter(({ index, weak }) => {
      if (index === first?.index || index === last?.index) return false;
      return !weak || (!parts && looksLikeNames(columns, index));
    }),
  );
  const set = (candidate: Candidate | undefined, field: FieldTarget, reason?: MappingReason): void => {
    if (candidate !== undefined) columns.set(candidate.index, { to: 'field', field }, reason ?? candidate.reason);
  };
  if (name !== undefined && first !== undefined && last === undefined)
    proposeBeside(columns, name, first, 'lastName', set);
  else if (name !== undefined && first === undefined && last !== undefined)
    proposeBeside(columns, name, last, 'firstName', set);
  else {
    set(first, 'firstName');
    set(last, 'lastName');
    set(name, 'name');
  }
  if (columns.of('firstName') >= 0 || columns.of('lastName') >= 0) set(free(middles), 'middleName');
  for (const other of whole) {
    const used = columns.of('name');
    if (!other.weak && used >= 0)
      columns.set(other.index, { to: 'ignore' }, { why: 'used', header: columns.header(used).trim() });
  }
  if (columns.of('name') < 0 && columns.of('firstName') < 0 && columns.of('lastName') < 0) proposeByValues(columns);
}

/**
 * A name column with a column of one part of names: the part is in the name, or the name is the other part. Where no row has both, each
 * tells the name of its own rows: cards of a phone book are so.
 */
function proposeBeside(
  columns: Columns,
  name: Candidate,
  part: Candidate,
  other: 'firstName' | 'lastName',
  set: (candidate: Candidate, field: FieldTarget, reason?: MappingReason) => void,
): void {
  const names = columns.rows(name.index);
  const pairs = columns
    .rows(part.index)
    .map((cell, row) => [fold(cleanLine(names[row] ?? '')), fold(cleanLine(cell))] as const)
    .filter(([whole, piece]) => whole !== '' && piece !== '');
  const own = other === 'firstName' ? 'lastName' : 'firstName';
  if (pairs.length === 0) {
    set(part, own);
    set(name, 'name');
    return;
  }
  const within = pairs.filter(([whole, piece]) => whole.includes(piece)).length;
  if (2 * within > pairs.length) {
    set(name, 'name');
    columns.set(part.index, { to: 'ignore' }, { why: 'held', header: columns.header(name.index).trim() });
  } else {
    set(part, own);
    set(name, other, { why: 'beside', header: columns.header(part.index).trim() });
  }
}

/** The first column of a file without such a header whose values look like names. */
function proposeByValues(columns: Columns): void {
  const index = columns.open().find((open) => NAMELESS.test(columns.key(open)) && looksLikeNames(columns, open));
  if (index !== undefined) columns.set(index, { to: 'field', field: 'name' }, { why: 'values-names' });
}

/** Headers that may stand over names: none, or one that says nothing else. A town is as much a word as a name is. */
const NAMELESS =
  /^(?:|column \d+|field ?\d*|col ?\d*|[a-z]|\d+|.*\b(?:name|person|customer|client|lead|contact|who|member|guest)\b.*)$/;

export function looksLikeNames(columns: Columns, index: number): boolean {
  const cells = columns.cells(index);
  if (cells.length === 0) return false;
  const distinct = new Set(cells).size;
  return columns.share(index, isLikeName) >= 0.8 && (cells.length < 6 || 2 * distinct > cells.length);
}

/** One to six words of letters; no digits, no mail address. */
const isLikeName = (cell: string): boolean =>
  /^[\p{L}\p{M}.'’`()&\u200c\u200d-]+(?:[ ,]+[\p{L}\p{M}.'’`()&\u200c\u200d-]+){0,5}$/u.test(cell) &&
  /\p{L}/u.test(cell);
