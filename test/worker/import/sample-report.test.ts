/** [I5] [I6] The review says exactly what the maker of a file with problems knows of it. */
import { expect, test } from 'vitest';
import { sampleCsv } from '../../../src/formats/sample/sample.ts';
import { must, openService } from '../support/service.ts';
import { everything } from '../support/service.ts';
import { fileOf, importAll, reviewOf } from './support.ts';

test.each([11, 12])('20,000 rows with every kind of problem, seed %i', { timeout: 120_000 }, async (seed) => {
  const { api } = await openService();
  must(await api.addSample(1));
  const pieces = sampleCsv({ rows: 20_000, seed, problems: true });
  const text: string[] = [];
  let next = pieces.next();
  for (; next.done !== true; next = pieces.next()) text.push(next.value);
  const report = next.value;
  const file = fileOf(text.join(''));
  const { counts, problems } = await reviewOf(api, [file]);
  const { tags } = await api.importTags(0, 10_000);
  const inBase = counts.updated + counts.unchanged;
  expect(counts.rows).toBe(report.rows);
  expect(counts.blank).toBe(report.blankLines);
  expect(counts.added + inBase).toBe(report.contacts);
  expect(counts.folded).toBe(report.folded);
  expect(counts.rejected).toBe(report.rejected);
  const expected = { ...report.rejections, ...report.warnings };
  expect(Object.fromEntries(problems.map(({ kind, rows }) => [kind, rows]))).toEqual(
    Object.fromEntries(Object.entries(expected).map(([kind, { count }]) => [kind, count])),
  );
  for (const [kind, { rows }] of Object.entries(expected)) {
    const listed = await api.importProblems(kind as (typeof problems)[number]['kind'], 0, rows.length); // the report's kinds are problem kinds
    expect([kind, listed.problems.map(({ row }) => row)]).toEqual([kind, rows]);
  }
  // First messages that are no tag are unknown tags too; the maker counts those of Tags alone.
  expect(Object.fromEntries(tags.map(({ name, rows }) => [name, rows]))).toMatchObject(report.unknownTags);
  const before = (await everything(api)).length;
  await importAll(api, [file]);
  expect((await everything(api)).length).toBe(before + counts.added);
});
