/** Reading ahead in a second worker changes nothing: the same review, the same problems, the same contacts as reading on the spot. */
import { afterAll, expect, test } from 'vitest';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import type { ProblemKind, RowProblem } from '../../../src/domain/report.ts';
import { addsUp } from '../../../src/domain/report.ts';
import type { Result } from '../../../src/domain/result.ts';
import { sampleCsv } from '../../../src/formats/sample/sample.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import { type KithClient, startKith } from '../../../src/worker/client.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { firstChoices, type ImportChoices } from '../../../src/worker/contract/import-choices.ts';
import type { Review } from '../../../src/worker/contract/import-review.ts';
import { createService } from '../../../src/worker/service.ts';
import { Random } from '../../support/random.ts';

const SEED = 7;
const ROWS = 40_000;
const NOW = Date.UTC(2026, 0, 15, 10);

const CHOICES: ImportChoices = {
  ...firstChoices('IN'),
  keepColumns: false,
};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.id);
  return result.value;
}

/** Sample rows made worse: stray quotes, bytes that are no UTF-8, numbers met before, ragged rows, blank lines, line ends of all kinds. */
function nastyFile(): File {
  const random = new Random(SEED);
  const encoder = new TextEncoder();
  const lines = [...sampleCsv({ rows: ROWS, problems: true })].join('').split('\n');
  const parts = lines.map((line, i): Uint8Array<ArrayBuffer> => {
    const end = random.pick(['\n', '\n', '\r\n']);
    // The header stays.
    const ill = i === 0 ? 99 : random.below(100);
    if (ill === 0) return encoder.encode(`${line.replace(',', ' "quoted",')}${end}`);
    if (ill === 1) return encoder.encode(`5" screen ${line}${end}`);
    if (ill === 2) return Uint8Array.of(...encoder.encode('Andr'), 0xe9, ...encoder.encode(`${line}${end}`));
    if (ill === 3) return encoder.encode(`${line},more,and more${end}`);
    if (ill === 4) return encoder.encode(`${line.split(',')[0] ?? ''}${end}`);
    if (ill === 5) return encoder.encode(`${line}${end}${line}${end}`);
    if (ill === 6) return encoder.encode(`${line}${end}${end}`);
    return encoder.encode(line + end);
  });
  return new File(parts, 'nasty.csv', { type: 'text/csv' });
}

interface Outcome {
  readonly review: Review;
  readonly problems: ReadonlyMap<ProblemKind, readonly RowProblem[]>;
  readonly contacts: readonly Contact[];
}

async function imported(api: KithApi, file: File): Promise<Outcome> {
  must(await api.open(() => undefined, 'en'));
  must(await api.importOpen([file], CHOICES));
  const review = must(await api.importReview(CHOICES, () => undefined));
  const problems = new Map<ProblemKind, readonly RowProblem[]>();
  for (const { kind } of review.problems) problems.set(kind, (await api.importProblems(kind, 0, ROWS)).problems);
  const { state } = must(await api.importCommit(() => undefined));
  const view = await api.view({ filter: EVERYTHING, search: '', sort: null });
  expect(view.count).toBe(state.contacts);
  const contacts: Contact[] = [];
  for (let from = 0; from < view.count; from += 5000)
    for (const row of await api.rows(view.id, from, from + 5000))
      if (row !== null) contacts.push({ ...row.contact, createdAt: NOW });
  return { review: { ...review, milliseconds: 0 }, problems, contacts };
}

let client: KithClient | null = null;
afterAll(async () => {
  await client?.wipe();
  client?.terminate();
});

test(`[I6] two workers and none give the same review and the same contacts (seed ${SEED})`, async () => {
  const file = nastyFile();
  expect(file.size).toBeGreaterThan(2_500_000);
  const crashes: string[] = [];
  client = must(await must(startKith({ scope: '/test/two-workers/' })).there);
  client.onCrash((report) => crashes.push(report));
  const ahead = await imported(client, file);
  const spot = await imported(
    createService({
      store: new MemoryStore(),
      now: () => NOW,
      ticks: () => 0,
      space: null,
      pause: () => Promise.resolve(),
    }),
    file,
  );
  expect(crashes).toEqual([]);
  expect(ahead.review).toEqual(spot.review);
  expect(addsUp(ahead.review.counts)).toBe(true);
  expect(ahead.review.counts.folded).toBeGreaterThan(1000);
  expect(ahead.review.counts.added).toBeGreaterThan(10_000);
  const kinds = [...ahead.problems.keys()];
  for (const kind of ['quote-stray', 'text-unreadable', 'row-ragged', 'number-invalid'] as const)
    expect(kinds).toContain(kind);
  expect(kinds).toEqual([...spot.problems.keys()]);
  // Each by itself: a difference in one of many thousands is then shown small.
  for (const kind of kinds) expect(ahead.problems.get(kind), kind).toEqual(spot.problems.get(kind));
  expect(ahead.contacts.length).toBe(spot.contacts.length);
  const differing = ahead.contacts.findIndex((contact, i) => told(contact) !== told(spot.contacts[i]));
  expect(ahead.contacts[differing]).toEqual(spot.contacts[differing]);
}, 120_000);

const told = (contact: Contact | undefined): string =>
  JSON.stringify(contact, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
