/** [C5] A search of messages over columns finds what a search of each message finds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGE, REVOKED } from '../../../src/base/messages/columns.ts';
import { isContent, kindCode, messageAt, ROW_KINDS } from '../../../src/base/messages/message-row.ts';
import { foldMessages, latestFound, MessageSearch } from '../../../src/base/messages/message-search.ts';
import { inTime } from '../../../src/base/messages/in-time.ts';
import type { ColumnKey, Page } from '../../../src/base/page.ts';
import { PAGE_SIZE } from '../../../src/base/page.ts';
import { FoldedTexts } from '../../../src/base/query/folded-texts.ts';
import { drained } from '../../../src/base/sort/steps.ts';
import { fold } from '../../../src/domain/text.ts';
import { pageOfRows, type Row, type Value } from './rows.ts';

const WORDS = ['Invoice', 'march', "don't", 'Çafé', 'नमस्ते', '(#1)', ''];
const someWords = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => words.join(' '));

const someRow: fc.Arbitrary<Row> = fc
  .record({
    text: someWords,
    fileName: fc.constantFrom('', 'invoice.pdf', 'Çafé.jpg'),
    kind: fc.constantFrom(...ROW_KINDS),
    contact: fc.nat(3),
    at: fc.constantFrom(5, 6, 7),
    side: fc.constantFrom(0, 1),
    isRevoked: fc.boolean(),
    isLive: fc.boolean(),
  })
  .map((one) =>
    one.isLive
      ? new Map<ColumnKey, Value>([
          [MESSAGE.live, 1],
          [MESSAGE.text, one.text],
          [MESSAGE.fileName, one.fileName],
          [MESSAGE.kind, kindCode(one.kind)],
          [MESSAGE.contact, one.contact],
          [MESSAGE.at, one.at],
          [MESSAGE.side, one.side],
          [MESSAGE.mark, one.isRevoked ? REVOKED : 0],
        ])
      : null,
  );
const somePages = fc.array(fc.array(someRow, { minLength: 1, maxLength: 8 }).map(pageOfRows), { maxLength: 3 });
const someTerms = fc.uniqueArray(fc.constantFrom('inv', 'march', 'dont', 'cafe', 'नमस', '#1', 'zzz'), { maxLength: 2 });

/** Ids of what is found, message by message. */
function oracle(pages: readonly (Page | null)[], terms: readonly string[]): number[] {
  const ids = pages.flatMap((page, no) => Array.from({ length: page?.slots ?? 0 }, (_, slot) => no * PAGE_SIZE + slot));
  return ids.filter((id) => {
    const row = messageAt(pages, id);
    if (row === null || row.revoked || !isContent(row.kind)) return false;
    const folded = fold(`${row.text} ${row.fileName}`);
    return terms.every((term) => folded.includes(term));
  });
}

describe('[C5] a search of all messages', () => {
  test('finds what a search of each finds, by page and by contact, whether it was made ready or not', () => {
    fc.assert(
      fc.property(somePages, someTerms, fc.boolean(), (pages, terms, isReady) => {
        const folded = new FoldedTexts();
        if (isReady) for (const page of pages) if (page !== null) foldMessages(page, folded);
        const search = new MessageSearch(pages, terms, folded);
        const found = pages.flatMap((_, no) => {
          const marks = search.marks(no);
          return marks === null ? [] : Array.from(marks.keys()).flatMap((slot) => (marks[slot] === 1 ? no * PAGE_SIZE + slot : [])); // prettier-ignore
        });
        const expected = oracle(pages, terms);
        expect(found).toEqual(expected);
        const latest = [-1, -1, -1];
        const rows = expected.flatMap((id) => messageAt(pages, id) ?? []).sort(inTime);
        for (const { contact, id } of rows) if (contact >= 0) latest[contact] = id;
        expect([...drained(latestFound(pages, 3, search))]).toEqual(latest);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test('makes a page ready once', () => {
    const page = pageOfRows([new Map<ColumnKey, Value>([[MESSAGE.live, 1], [MESSAGE.text, 'Hello']])]); // prettier-ignore
    if (page === null) expect.unreachable();
    const folded = new FoldedTexts();
    expect([foldMessages(page, folded), foldMessages(page, folded)]).toEqual([true, false]);
  });
});
