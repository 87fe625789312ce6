/** [I11] Columns that are fields of a contact, by what their headers mean in any of many languages, borne out by their values. */
import { AUTOMATIC_TARGETS, type FieldTarget } from '../../domain/mapping.ts';
import type { MappingReason } from '../../domain/mapping-reason.ts';
import { ORIGINS, STATES, STATUSES } from '../../domain/contact.ts';
import { readUserIds, readUsername } from '../../domain/identity.ts';
import { readOptedOut } from '../../domain/consent.ts';
import { type Alias, aliasesOf, type Meaning, nearAlias } from './aliases.ts';
import type { Candidate, Columns } from './columns.ts';
import { proposePeople } from './propose-people.ts';
import { tagSeparator } from './tag-separator.ts';

export function proposeFields(columns: Columns): void {
  const candidates = columns.open().flatMap((index) => candidatesOf(columns, index));
  const of = (...meanings: readonly Meaning[]): Candidate[] =>
    candidates.filter(({ meaning }) => meanings.includes(meaning)).sort((a, b) => Number(a.weak) - Number(b.weak));
  proposeAutomatic(columns, candidates);
  proposeIdentities(columns, of('userId'), of('username'));
  proposePeople(columns, of('countryCode'));
  proposeTags(columns, of('tags'));
  proposeOptOut(columns, of('optedOut', 'optedIn'));
  for (const field of ['source', 'firstMessage'] as const)
    for (const { index, reason } of of(field)) setOnce(columns, index, field, reason);
}

function candidatesOf(columns: Columns, index: number): Candidate[] {
  const key = columns.key(index);
  const header = columns.header(index).trim();
  // `$…` names an attribute.
  if (header.startsWith('$')) return [];
  const found = aliasesOf(key);
  if (found.length > 0)
    return found.map(({ meaning, weak }: Alias) => ({ index, meaning, weak, reason: { why: 'header' } }));
  const near = nearAlias(key);
  if (near === null || AUTOMATIC_TARGETS.some((field) => field === near.meaning)) return [];
  return [{ index, meaning: near.meaning, weak: true, reason: { why: 'like', header: near.alias } }];
}

function setOnce(columns: Columns, index: number, field: FieldTarget, reason: MappingReason): void {
  const other = columns.of(field);
  if (other < 0) columns.set(index, { to: 'field', field }, reason);
  else if (other !== index) columns.setUnplaced(index, { why: 'used', header: columns.header(other).trim() });
}

/**
 * [C2] `User ID` is what every program calls its own ids: WhatsApp's are told by their shape, whatever the header. A username is one where the header
 * names WhatsApp, or a user id stands beside it, or it is written with an `@`.
 */
function proposeIdentities(columns: Columns, userIds: readonly Candidate[], usernames: readonly Candidate[]): void {
  const isId = (index: number): boolean => columns.share(index, (cell) => (readUserIds(cell)?.length ?? 0) > 0) >= 0.8;
  for (const { index } of userIds) if (isId(index)) setOnce(columns, index, 'userId', { why: 'header' });
  for (const index of columns.open()) if (isId(index)) setOnce(columns, index, 'userId', { why: 'values-user-ids' });
  for (const { index } of usernames) {
    const said = /^(?:wa|whats ?app) /.test(columns.key(index));
    const named = said || columns.of('userId') >= 0;
    const isName = (cell: string): boolean => readUsername(cell) !== null && (named || cell.startsWith('@'));
    const enough = said ? !(columns.share(index, isName) < 0.5) : columns.share(index, isName) >= 0.8;
    if (enough) setOnce(columns, index, 'username', { why: 'header' });
  }
}

/** [I4] `State` and `Status` are the names of many things: only those of a conversation are automatic. */
function proposeAutomatic(columns: Columns, candidates: readonly Candidate[]): void {
  for (const { index, meaning } of candidates) {
    const field = AUTOMATIC_TARGETS.find((target) => target === meaning);
    if (field === undefined) continue;
    const words: readonly string[] = field === 'state' ? STATES : field === 'status' ? STATUSES : ORIGINS;
    const known = (cell: string): boolean => words.some((word) => word.toLowerCase() === cell.toLowerCase());
    if ((field === 'state' || field === 'status') && !columns.cells(index).every(known)) continue;
    columns.set(index, { to: 'automatic', field }, { why: 'automatic' });
  }
}

/** All columns of tags; categories and groups only where nothing is called tags or labels. */
function proposeTags(columns: Columns, candidates: readonly Candidate[]): void {
  const sure = candidates.filter(({ weak }) => !weak);
  for (const { index, reason } of sure.length > 0 || columns.of('tags') >= 0 ? sure : candidates) {
    const separator = tagSeparator(columns.cells(index));
    const tags = { to: 'field', field: 'tags' } as const;
    columns.set(index, separator === undefined ? tags : { ...tags, separator }, reason);
  }
}

/** Opted out before opted in; a column of neither yes nor no is none of them. */
function proposeOptOut(columns: Columns, candidates: readonly Candidate[]): void {
  const answers = candidates.filter(
    ({ index }) =>
      columns.cells(index).length === 0 || columns.share(index, (text) => readOptedOut(text, false) !== null) >= 0.5,
  );
  for (const { index, reason } of answers.filter(({ meaning }) => meaning === 'optedOut'))
    setOnce(columns, index, 'optedOut', reason);
  for (const { index } of answers.filter(({ meaning }) => meaning === 'optedIn')) {
    if (columns.of('optedOut') >= 0) setOnce(columns, index, 'optedOut', { why: 'opted-in' });
    else columns.set(index, { to: 'field', field: 'optedOut', inverted: true }, { why: 'opted-in' });
  }
}
