/** [I1] [I2] [I3] [I6] [I12] Generated files into generated bases under every policy, against a plain model of the rules. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addsUp } from '../../../src/domain/report.ts';
import type { UpdatePolicy } from '../../../src/worker/contract/import-choices.ts';
import { addAttribute, addTag, everything, must, openService, type Opened } from '../support/service.ts';
import { choicesWith, csvOf, fileOf, quiet } from './support.ts';

const TAGS = ['MBA', 'Finance', 'VIP'] as const;

interface Person {
  name: string;
  source: string;
  city: string;
  tags: string[];
  out: boolean;
}

interface Row extends Omit<Person, 'out'> {
  readonly says: '' | 'yes' | 'no';
  readonly number: string;
  /** What the number is, 0 = none. */
  readonly phone: number;
}

const NUMBERS: readonly (readonly [text: string, phone: number])[] = [
  ...Array.from({ length: 6 }, (_, i) => [`987654320${String(i)}`, 919876543200 + i] as const),
  ['+91 98765 43200', 919876543200],
  ['919876543201', 919876543201],
  ['098765-43202', 919876543202],
  ['+15417543010', 15417543010],
  ['', 0],
  ['12345', 0],
  ['nobody', 0],
  ['9.19877E+11', 0],
];

const someText = fc.constantFrom('', '', 'Delhi', 'Pune', 'Zoë, "the" one', 'two\nlines');
const someRow: fc.Arbitrary<Row> = fc
  .record({
    number: fc.constantFrom(...NUMBERS),
    name: fc.constantFrom('', 'Mohit Dua', 'Priya', 'राहुल शर्मा', 'Mohit Dua'),
    source: someText,
    city: someText,
    tags: fc.subarray([...TAGS], { maxLength: 2 }),
    says: fc.constantFrom('', '', 'yes', 'no'),
  })
  .map(({ number: [number, phone], ...rest }) => ({ ...rest, number, phone }));

const somePolicy: fc.Arbitrary<UpdatePolicy> = fc.record({
  which: fc.constantFrom('addAndUpdate', 'addOnly', 'updateOnly'),
  existing: fc.constantFrom('overwrite', 'fillEmpty'),
  tags: fc.constantFrom('add', 'replace'),
  blankClears: fc.boolean(),
  fold: fc.constantFrom('last', 'first', 'tagsOnly'),
  optIn: fc.boolean(),
  join: fc.boolean(),
});

const isBlank = (row: Row): boolean =>
  [row.name, row.number, row.source, row.city].every((cell) => cell === '') && row.tags.length === 0 && row.says === '';

/** What the rows of one number say together; null = nothing said, '' = cleared. */
interface Said {
  name: string;
  source: string | null;
  city: string | null;
  tags: string[] | null;
  /** null = nothing said; '' = cleared. */
  says: '' | 'yes' | 'no' | null;
  rows: number;
}

function fold(rows: readonly Row[], policy: UpdatePolicy): Map<number, Said> {
  const people = new Map<number, Row[]>();
  for (const row of rows) if (row.phone !== 0) people.set(row.phone, [...(people.get(row.phone) ?? []), row]);
  return new Map([...people].map(([phone, own]) => [phone, said(own, policy)]));
}

/** What the rows of one contact come to. */
function said(rows: readonly Row[], { blankClears, tags, fold: how }: UpdatePolicy): Said {
  const clears = <T>(value: T): T | null => (blankClears ? value : null);
  const ordered = how === 'last' ? [...rows].reverse() : rows;
  /** The rows whose values count, the one that counts most first. */
  const counting = how === 'tagsOnly' ? rows.slice(0, 1) : ordered;
  const value = <T extends string>(of: (row: Row) => T): T | '' | null => {
    const last = rows.at(-1);
    if (how === 'last' && blankClears && last !== undefined && of(last) === '') return '';
    return counting.map(of).find((text) => text !== '') ?? clears('' as const);
  };
  const tagged = ordered.filter((row) => row.tags.length > 0);
  const joined = (from: readonly Row[]): string[] => from.reduce<string[]>((all, row) => union(all, row.tags), []);
  const tagsSaid = (): string[] | null => {
    if (tagged.length === 0) return clears([]);
    if (how === 'tagsOnly') return joined(rows);
    if (how === 'first') return [...(tagged[0]?.tags ?? [])];
    if (blankClears && rows.at(-1)?.tags.length === 0) return [];
    const lastBlank = blankClears ? rows.findLastIndex((row) => row.tags.length === 0) : -1;
    return tags === 'add' ? joined(rows.slice(lastBlank + 1)) : [...(tagged[0]?.tags ?? [])];
  };
  return {
    name: (how === 'last' ? ordered : rows).find(({ name }) => name !== '')?.name ?? '',
    source: value((row) => row.source),
    city: value((row) => row.city),
    tags: tagsSaid(),
    says: rows.some(({ says }) => says === 'yes') ? 'yes' : value((row) => row.says),
    rows: rows.length,
  };
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** The model: changes the base and says what the counts must be. */
function apply(base: Map<number, Person>, rows: readonly Row[], policy: UpdatePolicy): Record<string, number> {
  const filled = rows.filter((row) => !isBlank(row));
  const people = fold(filled, policy);
  const counts = {
    rows: filled.length,
    blank: rows.length - filled.length,
    added: 0,
    updated: 0,
    unchanged: 0,
    folded: 0,
    rejected: 0,
  };
  counts.rejected = filled.filter(({ phone }) => phone === 0).length;
  for (const [phone, said] of people) {
    const stored = base.get(phone);
    if (stored === undefined) {
      if (policy.which === 'updateOnly' || said.name === '') {
        counts.rejected += said.rows;
        continue;
      }
      base.set(phone, {
        name: said.name,
        source: said.source ?? '',
        city: said.city ?? '',
        tags: said.tags ?? [],
        out: said.says === 'yes',
      });
      counts.added++;
    } else if (policy.which !== 'addOnly' && update(stored, said, policy)) counts.updated++;
    else counts.unchanged++;
    counts.folded += said.rows - 1;
  }
  return counts;
}

function update(stored: Person, said: Said, { existing, tags, optIn }: UpdatePolicy): boolean {
  const before = JSON.stringify(stored);
  const mayChange = (value: string): boolean => existing === 'overwrite' || value === '';
  // Filling what is empty takes nothing away.
  if (said.name !== '' && mayChange(stored.name)) stored.name = said.name;
  if (said.source !== null && mayChange(stored.source)) stored.source = said.source;
  if (said.city !== null && mayChange(stored.city)) stored.city = said.city;
  if (said.tags !== null && (tags === 'add' || existing === 'overwrite' || stored.tags.length === 0)) {
    if (said.tags.length > 0) stored.tags = tags === 'replace' ? said.tags : union(stored.tags, said.tags);
    else if (existing === 'overwrite') stored.tags = [];
  }
  if (said.says === 'yes') stored.out = true;
  else if (said.says !== null && existing === 'overwrite' && optIn) stored.out = false;
  return JSON.stringify(stored) !== before;
}

const header = ['Name', 'Mobile Number', 'Source', 'City', 'Tags', 'Opted Out'];
const tableOf = (rows: readonly Row[]): File =>
  fileOf(
    csvOf([header, ...rows.map((row) => [row.name, row.number, row.source, row.city, row.tags.join(' | '), row.says])]),
  );

async function openBase(): Promise<Opened> {
  const opened = await openService();
  for (const tag of TAGS) await addTag(opened.api, tag);
  await addAttribute(opened.api, 'City');
  return opened;
}

async function stored({ api, told }: Opened): Promise<Map<number, Person>> {
  const catalog = told()?.catalog;
  const city = catalog?.attributes[0]?.id;
  return new Map(
    (await everything(api)).map((contact) => [
      contact.phone,
      {
        name: contact.name,
        source: contact.source,
        city: String((city === undefined ? undefined : contact.attributes.get(city)) ?? ''),
        out: contact.optedOut,
        tags: contact.tags.map((id) => catalog?.tags.find((tag) => tag.id === id)?.name ?? '?'),
      },
    ]),
  );
}

test('counts add up and the base is what the rules make of it', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someRow, { maxLength: 8 }),
      fc.array(someRow, { minLength: 1, maxLength: 14 }),
      somePolicy,
      async (first, second, policy) => {
        // A file needs a row to be a table.
        const start: Row = {
          name: 'Start',
          number: '9876543299',
          phone: 919876543299,
          source: '',
          city: '',
          tags: [],
          says: '',
        };
        const opened = await openBase();
        const model = new Map<number, Person>();
        for (const [rows, how] of [
          [[start, ...first], choicesWith().policy],
          [[...second, start], policy],
        ] as const) {
          const expected = apply(model, rows, how);
          const choices = choicesWith({ policy: how });
          must(await opened.api.importOpen([tableOf(rows)], choices));
          // Other rules are counted over the same rows first, and leave no trace in those that are chosen.
          const other = { ...how, fold: how.fold === 'first' ? 'tagsOnly' : 'first', optIn: !how.optIn } as const;
          const before = must(await opened.api.importReview(choicesWith({ policy: other }), quiet));
          expect(addsUp(before.counts)).toBe(true);
          const review = must(await opened.api.importPlan(choices));
          must(await opened.api.importCommit(quiet));
          expect(review.counts).toEqual(expected);
          expect(addsUp(review.counts)).toBe(true);
          expect(review.changed).toBe(expected['updated']);
          const rejecting = review.problems.reduce(
            (sum, { kind, rows: n }) => sum + (/^(?:name-blank|number-|not-in-base)/.test(kind) ? n : 0),
            0,
          );
          expect(rejecting).toBe(expected['rejected']);
        }
        expect(await stored(opened)).toEqual(model);
      },
    ),
    { numRuns: 150, seed: 20261123 },
  );
});
