/**
 * No input throws: golden inputs, mutated at random, end in contacts, a report that adds up, or a sentence. Seeds are fixed; more of them:
 * `FUZZ_RUNS=100000 FUZZ_SEED=7 npx vitest run --project node test/worker/import/fuzz.test.ts`. A seed that found something is kept below.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addsUp } from '../../../src/domain/report.ts';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import type { KithApi } from '../../../src/worker/contract.ts';
import { addAttribute, addTag, openService } from '../support/service.ts';
import { Random } from '../../support/random.ts';
import { unzip, zip } from '../../support/zip.ts';
import { choicesWith, quiet } from './support.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
const FIRST_SEED = Number(process.env['FUZZ_SEED'] ?? 1) * 1_000_000;
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

async function run(api: KithApi, seed: number): Promise<string> {
  const random = new Random(seed);
  const { name, bytes } = mutated(random);
  const opened = await api.importOpen([new File([bytes], name)], null);
  if (!opened.ok) {
    expect(opened.failure.message).toMatch(/^\S[^]*[.?]$/);
    return 'refused';
  }
  const { columns, ownExport } = opened.value;
  const somewhere = (field: 'name' | 'phone'): ColumnMapping[] =>
    columns.map((): ColumnMapping => (random.oneIn(columns.length) ? { to: 'field', field } : { to: 'ignore' }));
  const choices = choicesWith({
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
  });
  const review = await api.importReview(choices, quiet);
  if (!review.ok) return 'asked';
  const { counts, problems } = review.value;
  expect(addsUp(counts)).toBe(true);
  for (const { kind, rows } of problems) expect((await api.importProblems(kind, 0, rows)).problems).toHaveLength(rows);
  expect((await api.importProblemFile(true)).ok).toBe(true);
  await api.importChanges(null, 0, 20);
  if (counts.added + counts.updated > 0 && random.oneIn(4)) expect((await api.importCommit(quiet)).ok).toBe(true);
  await api.importClose();
  return 'read';
}

test(`${String(RUNS)} mutated files from seed ${String(FIRST_SEED)}`, { timeout: 7_200_000 }, async () => {
  const ends = new Map<string, number>();
  let api = await openBase();
  for (let i = 0; i < RUNS; i++) {
    const seed = KEPT[i] ?? FIRST_SEED + i;
    if (i % 100 === 0) api = await openBase();
    const end = await run(api, seed).catch((error: unknown) => {
      throw new Error(
        `seed ${String(seed)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  // Most mutated files are still files: the test reaches the engine, not only the door.
  expect(ends.get('read') ?? 0).toBeGreaterThan(RUNS / 3);
});
