/**
 * No input throws: golden inputs, mutated at random, end in contacts, a report that adds up, or a sentence. Seeds are fixed; for longer:
 * `KITH_FUZZ_SECONDS=3600 KITH_FUZZ_SEED=7 npx vitest run --project node test/worker/import/fuzz.test.ts`, which goes on after what it
 * finds and tells all seeds at the end. A seed that found something is kept below.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addsUp } from '../../../src/domain/report.ts';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import { sayMessage } from '../../../src/text/say-message.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { Fix, ReadChoices, UpdatePolicy } from '../../../src/worker/contract/import-choices.ts';
import type { Review } from '../../../src/worker/contract/import-review.ts';
import { addAttribute, addTag, openService } from '../support/service.ts';
import { Random } from '../../support/random.ts';
import { unzip, zip } from '../../support/zip.ts';
import { choicesWith, IN_WORDS, quiet } from './support.ts';

/** 0 = so many runs as below, whatever time they take: the same files each time. */
const SECONDS = Number(process.env['KITH_FUZZ_SECONDS'] ?? 0);
const RUNS = SECONDS > 0 ? Infinity : 400;
const FIRST_SEED = Number(process.env['KITH_FUZZ_SEED'] ?? 1) * 1_000_000;
/** Seeds that once found something. */
const KEPT: readonly number[] = [];

const folder = join(import.meta.dirname, '../../golden/input');
const inputs = readdirSync(folder)
  .filter((name) => !name.endsWith('.setup.json') && !name.endsWith('.gz'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
  .filter(({ bytes }) => bytes.length > 0);

const TOKENS = [
  '"', '""', '",', "'", ',', ';', '\t', '|', '\r', '\n', '\r\n', '\0', '\ufeff', '\u2028', '\ud83d\ude00', 'é', '=', '+', '-', 'E+11', '9876543210', '+919876543210', ':::', '||', '$', '\\', '&#x110000;', '&amp;', '<', '>', '</row>',
  '<row r="9999999999">', '<c r="ZZZZ1" t="s"><v>99999999</v></c>', '<si>', '</si>', '<!--', ']]>', 'BEGIN:VCARD\n', 'END:VCARD\n', 'TEL:', ';ENCODING=QUOTED-PRINTABLE:=', '2026-02-30', '__proto__', 'sep=;\n',
]; // prettier-ignore

function mutated(random: Random): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const { name, bytes } = random.pick(inputs);
  if (name.endsWith('.xlsx') && !random.oneIn(3)) {
    const parts = partsOf(bytes);
    const paths = Object.keys(parts);
    if (paths.length > 0) {
      const path = random.pick(paths);
      const part = mutate(parts[path] ?? new Uint8Array(0), random);
      return { name, bytes: new Uint8Array(zip({ ...parts, [path]: part })) };
    }
  }
  return { name, bytes: mutate(bytes, random) };
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzip(bytes);
  } catch {
    return {};
  }
}

function mutate(from: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let bytes = Array.from(from.subarray(0, 60_000));
  const times = 1 + random.below(random.oneIn(4) ? 30 : 5);
  for (let i = 0; i < times; i++) {
    const at = random.below(bytes.length + 1);
    const length = random.below(random.oneIn(3) ? bytes.length - at + 1 : Math.min(40, bytes.length - at + 1));
    switch (random.below(7)) {
      case 0:
        bytes[at] = random.below(256);
        break;
      case 1:
        bytes.splice(at, length);
        break;
      case 2:
        bytes.splice(at, 0, ...Array.from({ length: 1 + random.below(20) }, () => random.below(256)));
        break;
      case 3:
        bytes.splice(at, 0, ...bytes.slice(at, at + Math.min(length, 2000)));
        break;
      case 4:
        bytes.splice(at, 0, ...Buffer.from(random.pick(TOKENS)));
        break;
      case 5:
        bytes.splice(at, 0, ...random.pick(inputs).bytes.subarray(0, 500));
        break;
      default:
        bytes = bytes.slice(0, Math.max(at, 1));
    }
    if (bytes.length > 120_000) bytes.length = 120_000;
  }
  return Uint8Array.from(bytes);
}

async function openBase(): Promise<KithApi> {
  const { api } = await openService();
  for (const tag of ['MBA', 'VIP', 'Finance']) await addTag(api, tag);
  await addAttribute(api, 'City');
  await addAttribute(api, 'Amount', 'number');
  await addAttribute(api, 'Signup', 'date');
  await addAttribute(api, 'Plan', 'choice', ['Free', 'Pro']);
  return api;
}

/** How a person may want a file read, likely or not. */
function randomRead(random: Random): ReadChoices {
  return {
    ...(random.oneIn(4)
      ? { encoding: random.pick(['utf-8', 'utf-16le', 'windows-1252', 'shift_jis', 'gb18030', 'big5']) }
      : {}),
    ...(random.oneIn(4) ? { delimiter: random.pick([',', ';', '\t']) } : {}),
    ...(random.oneIn(4) ? { quote: random.pick(['', '"', "'"]) } : {}),
    ...(random.oneIn(4) ? { headerRow: random.below(8) - 1 } : {}),
    ...(random.oneIn(4) ? { sheet: random.below(4) } : {}),
  };
}

async function run(api: KithApi, seed: number): Promise<string> {
  const random = new Random(seed);
  const files = Array.from({ length: random.oneIn(8) ? 2 + random.below(2) : 1 }, () => mutated(random)).map(
    ({ name, bytes }) => new File([bytes], name),
  );
  const read = random.oneIn(5) ? randomRead(random) : {};
  const country = random.oneIn(5) ? random.pick(['US', 'DE', 'BR', 'MX', 'JP', 'IT']) : 'IN';
  const opened = await api.importOpen(files, choicesWith({ read }, country));
  if (!opened.ok) {
    expect(sayMessage(opened.failure.message)).toMatch(/^\S[^]*[.?]$/);
    return 'refused';
  }
  const { columns, ownExport } = opened.value;
  const somewhere = (field: 'name' | 'phone'): ColumnMapping[] =>
    columns.map((): ColumnMapping => (random.oneIn(columns.length) ? { to: 'field', field } : { to: 'ignore' }));
  let choices = choicesWith(
    {
      read,
      ...(opened.value.missing.length > 0
        ? {
            columns: somewhere('name').map((mapping, i) =>
              mapping.to === 'field' ? mapping : (somewhere('phone')[i] ?? mapping),
            ),
          }
        : {}),
      ...(random.oneIn(4) ? { createTags: true as const } : {}),
      ...(random.oneIn(4) ? { acceptUnknownRanges: true } : {}),
      restore: ownExport && random.oneIn(2),
    },
    country,
  );
  let review = await api.importReview(choices, quiet);
  if (!review.ok) return 'asked';
  expect(addsUp(review.value.counts)).toBe(true);
  for (const { kind, rows } of review.value.problems)
    expect((await api.importProblems(kind, 0, rows)).problems).toHaveLength(rows);
  if (random.oneIn(3)) {
    choices = { ...choices, policy: randomPolicy(random), fixes: fixesOf(review.value, random) };
    review = await api.importPlan(choices);
    if (!review.ok) throw new Error(review.failure.message.id);
    expect(addsUp(review.value.counts)).toBe(true);
  }
  const { counts } = review.value;
  expect((await api.importProblemFiles(true, IN_WORDS)).ok).toBe(true);
  await api.importChanges(null, 0, 20);
  if (counts.added + counts.updated > 0 && random.oneIn(4)) expect((await api.importCommit(quiet)).ok).toBe(true);
  await api.importClose();
  return 'read';
}

const randomPolicy = (random: Random): UpdatePolicy => ({
  which: random.pick(['addAndUpdate', 'addOnly', 'updateOnly']),
  existing: random.pick(['overwrite', 'fillEmpty']),
  tags: random.pick(['add', 'replace']),
  blankClears: random.oneIn(2),
  fold: random.pick(['last', 'first', 'tagsOnly']),
  optIn: random.oneIn(2),
  join: true,
});

/** A suggestion taken for all of a kind, and a cell typed anew. */
function fixesOf({ problems, columns }: Review, random: Random): Fix[] {
  if (problems.length === 0) return [];
  const { kind, examples } = random.pick(problems);
  const fixes: Fix[] = [{ kind: 'suggestions', problem: kind }];
  const [example] = examples;
  if (example !== undefined) {
    const { file, row } = example;
    fixes.push({ kind: 'cell', file, row, column: random.below(columns.length + 1), text: random.pick(TOKENS) });
  }
  return fixes;
}

const title = SECONDS > 0 ? `${String(SECONDS)} seconds of mutated files` : `${String(RUNS)} mutated files`;
test(`${title} from seed ${String(FIRST_SEED)}`, { timeout: 7_200_000 }, async () => {
  const ends = new Map<string, number>();
  const found: string[] = [];
  const started = performance.now();
  let api = await openBase();
  let runs = 0;
  for (; runs < RUNS && (SECONDS === 0 || performance.now() - started < SECONDS * 1000); runs++) {
    const seed = KEPT[runs] ?? FIRST_SEED + runs;
    if (runs % 100 === 0) api = await openBase();
    const end = await run(api, seed).catch((error: unknown) => {
      const what = `seed ${String(seed)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      if (SECONDS === 0) throw new Error(what);
      console.error(what);
      found.push(what);
      return 'failed';
    });
    if (end === 'failed') api = await openBase();
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  if (SECONDS > 0) console.info(`${String(runs)} files`, Object.fromEntries(ends));
  expect(found).toEqual([]);
  // Most mutated files are still files: the test reaches the engine, not only the door.
  expect(ends.get('read') ?? 0).toBeGreaterThan(runs / 3);
});
