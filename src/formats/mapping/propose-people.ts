/**
 * [I11] Whose names and whose numbers are taken: of the person that a row is about; where no column says so, of the one other person
 * whom a name and a number column are of. Where several might be meant, the person is asked: a message to somebody else is worse.
 */
import type { MappingReason } from '../../domain/mapping-reason.ts';
import type { Candidate, Columns, Owned } from './columns.ts';
import { nameHeaders, type NamePart } from './name-header.ts';
import { phoneHeader } from './phone-header.ts';
import { looksLikeNames, proposeNames } from './propose-names.ts';
import { hasDigits, type NumberColumn, proposePhones } from './propose-phones.ts';

interface NameColumn extends Owned {
  readonly meaning: NamePart;
  readonly who: string;
}

/** Who is meant where a file names nobody else, in this order. */
const INSTEAD: readonly string[] = ['owner', 'owners', 'proprietor', 'director', 'sender', 'company'];

export function proposePeople(columns: Columns, codes: readonly Candidate[]): void {
  const numbers = columns.open().flatMap((index) => numberColumn(columns, index));
  for (const { index, unreachable } of numbers) if (unreachable) columns.setUnplaced(index, { why: 'unreachable' });
  const named = columns.open().flatMap((index) => nameColumns(columns, index));
  const likely = named.filter(({ index, weak }) =>
    weak ? looksLikeNames(columns, index) : holdsNames(columns, index),
  );
  // `Test 12` is a name where nothing else is.
  const names = likely.length > 0 ? likely : named.filter(({ index, weak }) => !weak && holdsWords(columns, index));
  const borneOut = numbers.filter((number) => !number.unreachable && isBorneOut(columns, number));
  const phones = ofOne(chosenNumbers(withoutOurs(columns, borneOut), names), names);
  for (const { index, belongs, bare } of numbers)
    if (belongs === 'others' && !bare && phones.every((phone) => phone.index !== index))
      columns.setUnplaced(index, { why: 'somebody-else' });
  proposePhones(columns, phones, codes);
  if ((['name', 'firstName', 'lastName'] as const).some((field) => columns.of(field) >= 0)) return;
  const chosen = chosenNames(names, phones[0]?.group ?? '');
  const part = (meaning: NamePart): NameColumn[] =>
    chosen.filter((name) => name.meaning === meaning).sort((a, b) => Number(a.weak) - Number(b.weak));
  proposeNames(columns, part('name'), part('firstName'), part('middleName'), part('lastName'));
}

function numberColumn(columns: Columns, index: number): NumberColumn[] {
  const found = columns.header(index).trim().startsWith('$') ? null : phoneHeader(columns.key(index));
  return found === null ? [] : [{ ...found, index, meaning: 'phone', reason: headerReason(found.like) }];
}

/** `$…` names an attribute; of the fields only those that messages know by such a name (`$Name`, `$FirstName`, `$LastName`). */
function nameColumns(columns: Columns, index: number): NameColumn[] {
  const dollar = columns.header(index).trim().startsWith('$');
  return nameHeaders(columns.key(index))
    .filter(({ part, weak }) => !dollar || (part !== 'middleName' && !weak))
    .map(({ part, like, ...whose }) => ({ ...whose, index, meaning: part, reason: headerReason(like) }));
}

const headerReason = (like: string): MappingReason => (like === '' ? { why: 'header' } : { why: 'like', header: like });

/** A column without a single word that a name could be (`#1001`, `INV-204`, an address of mail) holds none, whatever it is called. */
function holdsNames(columns: Columns, index: number): boolean {
  return !(columns.share(index, (cell) => isWord(cell) && !/^[a-z]{0,4}[-_ #]*\d{2,}$/iu.test(cell)) < 0.3);
}

function holdsWords(columns: Columns, index: number): boolean {
  return columns.share(index, isWord) >= 0.3;
}

const isWord = (cell: string): boolean => /\p{L}/u.test(cell) && !/@|^#|^https?:/iu.test(cell);

/** Cells that hold no digits (`same`, `yes`) say nothing against a number column, as long as some hold numbers. */
function isBorneOut(columns: Columns, { index, weak }: NumberColumn): boolean {
  const digits = columns.share(index, hasDigits);
  if (!weak) return !(digits < 0.2);
  return digits >= 0.2 && columns.share(index, columns.isPhone) >= 0.5 * digits;
}

/**
 * The same number in every row of a log's `From` or `To` is the own line, and of somebody's agent or shop theirs, where another column
 * varies; a number that stands in both ends of a log makes neither safe.
 */
function withoutOurs(columns: Columns, numbers: readonly NumberColumn[]): readonly NumberColumn[] {
  const maybe = numbers.filter(({ belongs }) => belongs === 'maybe');
  const isEnd = ({ group }: NumberColumn): boolean => group === 'sender' || group === 'shipping';
  const distinct = (number: NumberColumn): Set<string> => new Set(columns.cells(number.index));
  const varied = maybe.some((number) => distinct(number).size > 1);
  const ours = maybe.filter(
    (number) => (varied || isEnd(number)) && distinct(number).size === 1 && columns.cells(number.index).length > 1,
  );
  const ends = maybe.filter((number) => isEnd(number) && !ours.includes(number));
  const all = ends.flatMap(({ index }) => columns.cells(index));
  const rows = Math.max(0, ...ends.map(({ index }) => columns.cells(index).length));
  const inBoth =
    ends.length > 1 &&
    [...new Set(all)].some(
      (cell) =>
        ends.every((number) => distinct(number).has(cell)) && 2 * all.filter((other) => other === cell).length >= rows,
    );
  const unsafe = inBoth ? [...ours, ...ends] : ours;
  return numbers.filter((number) => !unsafe.includes(number));
}

function chosenNumbers(numbers: readonly NumberColumn[], names: readonly NameColumn[]): readonly NumberColumn[] {
  const of = (...groups: readonly string[]): NumberColumn[] => numbers.filter(({ group }) => groups.includes(group));
  const theirs = numbers.filter(({ belongs }) => belongs === 'theirs');
  const sure = theirs.filter(({ bare }) => !bare);
  // `Contact` is the number where the others are its alternates.
  const bare = sure.some(({ place }) => place < 10) ? [] : theirs.filter((number) => number.bare).slice(0, 1);
  if (theirs.length > 0) return [...bare, ...sure];
  const maybe = numbers.filter(({ belongs }) => belongs === 'maybe');
  const groups = [...new Set(maybe.map(({ group }) => group))];
  const paired = groups.filter((group) => names.some((name) => name.group === group));
  const people = groups.filter((group) => group !== 'company');
  for (const some of [paired, people, groups]) if (some.length === 1) return of(...some);
  // A list of drivers, of agents, of parents alone is about them.
  if (maybe.length > 0 || names.some(({ belongs }) => belongs !== 'others')) return [];
  const others = new Set(
    numbers.map(({ group }) => group).filter((group) => names.some((name) => name.group === group)),
  );
  return others.size === 1 ? of(...others) : [];
}

/** Where a name and a number are each said to be an attendee's, a number beside a buyer's name is the buyer's. */
function ofOne(numbers: readonly NumberColumn[], names: readonly NameColumn[]): readonly NumberColumn[] {
  const who = chosenNames(names, numbers[0]?.group ?? '').find(({ weak }) => !weak)?.who ?? '';
  if (who === '') return numbers;
  const apart = (number: NumberColumn): boolean =>
    number.who !== '' && number.who !== who && names.some((name) => name.who === number.who);
  return numbers.every(apart) ? numbers : numbers.filter((number) => !apart(number));
}

/** Names of one person: of the one that the rows are about, else of whom the numbers are. */
function chosenNames(names: readonly NameColumn[], group: string): readonly NameColumn[] {
  const maybe = names.filter(({ belongs }) => belongs === 'maybe').map((name) => name.group);
  for (const one of ['', 'billing', group, ...INSTEAD, ...maybe]) {
    const found = names.filter((name) => name.group === one && (name.belongs !== 'others' || one === group));
    if (found.length > 0) return found;
  }
  return [];
}
