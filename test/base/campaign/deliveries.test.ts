import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveRecipients } from '../../../src/base/campaign/move-recipients.ts';
import { OpenDeliveries } from '../../../src/base/campaign/open-deliveries.ts';
import { DELIVERIES } from '../../../src/base/campaign/recipient-pages.ts';
import { revertDeliveries } from '../../../src/base/campaign/revert-deliveries.ts';
import { Draft } from '../../../src/base/draft.ts';
import { PAGE_SIZE } from '../../../src/base/page.ts';
import { baseWith, NUMBERS, pageOfRecipients, type Recipient, recipientsOfPage, UNKNOWN } from './recipients.ts';

const SIZE = 5;
const someNumber = fc.constantFrom(0, 1, 131_050);
const someRecipient: fc.Arbitrary<Recipient> = fc
  .tuple(fc.constantFrom(...NUMBERS), someNumber, fc.constantFrom('', 'wamid.a', 'wamid.é'))
  .map(([key, value, messageId]) => ({ ...UNKNOWN, messageId, [key]: value }));
const someList = fc.array(someRecipient, { minLength: SIZE, maxLength: SIZE });

describe('what becomes of recipients is written', () => {
  const someAct = fc.record({
    recipient: fc.constantFrom(0, 1, SIZE - 1, SIZE, PAGE_SIZE, PAGE_SIZE + 2, 2 * PAGE_SIZE),
    key: fc.constantFrom(...NUMBERS, 'messageId' as const),
    number: someNumber,
    text: fc.constantFrom('', 'wamid.b'),
    closes: fc.boolean(),
  });

  test('as it would be into plain rows; nothing is written for whom there is no page', () => {
    fc.assert(
      fc.property(someList, someList, fc.array(someAct, { maxLength: 10 }), (first, second, acts) => {
        const draft = new Draft(baseWith(1, [first, second]));
        const rows = new Map([...first.entries(), ...second.map((row, i) => [PAGE_SIZE + i, row] as const)]);
        const written = new Set<number>();
        const open = new OpenDeliveries(draft);
        for (const { recipient, key, number, text, closes } of acts) {
          const row = rows.get(recipient);
          expect(open.has(recipient)).toBe(row !== undefined);
          if (row === undefined && recipient === SIZE) continue; // a place on a page that nobody has: never asked for
          if (key === 'messageId') open.setMessageId(recipient, text);
          else open.set(recipient, key, number);
          if (row === undefined) continue;
          const now = { ...row, [key]: key === 'messageId' ? text : number };
          rows.set(recipient, now);
          written.add(Math.floor(recipient / PAGE_SIZE));
          expect(open.messageId(recipient)).toBe(now.messageId);
          for (const one of NUMBERS) expect(open.number(recipient, one)).toBe(now[one]);
          if (closes) open.close();
        }
        open.close();
        const list = draft.list(DELIVERIES);
        expect([...list.changed.keys()].sort()).toEqual([...written].sort());
        for (const no of [0, 1]) {
          const wanted = first.map((_, i) => rows.get(no * PAGE_SIZE + i));
          expect(recipientsOfPage(list.page(no))).toEqual(wanted);
          // As if it had been made of these rows.
          if (written.has(no)) expect(list.page(no)).toEqual(pageOfRecipients(wanted.map((row) => row ?? UNKNOWN)));
        }
        // Put once: what is closed is not written again.
        list.changed.clear();
        open.close();
        expect(list.changed.size).toBe(0);
      }),
      { numRuns: 80, seed: 8 },
    );
  });

  test('[D2] recipients that are merged contacts become the one that stays, others stay who they are', () => {
    const contacts = [3, 1, 2, 1];
    const base = baseWith(4, [contacts.map((contact) => ({ ...UNKNOWN, contact }))]);
    const owners = (draft: Draft): number[] =>
      recipientsOfPage(draft.list(DELIVERIES).page(0)).map(({ contact }) => contact);
    const draft = new Draft(base);
    moveRecipients(draft, [1, 3], 2);
    expect(owners(draft)).toEqual([2, 2, 2, 2]);
    const other = new Draft(base);
    moveRecipients(other, [0], 2);
    expect(owners(other)).toEqual(contacts);
    expect(other.list(DELIVERIES).changed.size).toBe(0);
  });
});

describe('[H2] what an entry did to recipients is taken back', () => {
  const three = fc.tuple(someList, someList, someList).chain(([a, b, c]) =>
    fc.array(fc.nat(3), { minLength: SIZE, maxLength: SIZE }).map((kinds) => {
      // Rows where nothing changed, or the entry did, or somebody since, or both.
      const after = a.map((row, i) => ((kinds[i] ?? 0) % 2 === 1 ? (b[i] ?? row) : row));
      return { before: a, after, now: after.map((row, i) => ((kinds[i] ?? 0) >= 2 ? (c[i] ?? row) : row)) };
    }),
  );

  test('value by value: what came since stays and is counted', () => {
    fc.assert(
      fc.property(three, ({ before, after, now }) => {
        let kept = 0;
        const wanted = now.map((row, i) => {
          const [was, became] = [before[i] ?? row, after[i] ?? row];
          const values = [...NUMBERS, 'messageId' as const].map((key) => {
            if (was[key] === became[key] || row[key] === was[key]) return [key, row[key]];
            if (row[key] === became[key]) return [key, was[key]];
            kept++;
            return [key, row[key]];
          });
          return { ...UNKNOWN, ...(Object.fromEntries(values) as Recipient) }; // of the same keys
        });
        const [a, b, c] = [before, after, now].map(pageOfRecipients);
        const done = revertDeliveries({ before: a ?? null, after: b ?? null, now: c ?? null });
        expect(recipientsOfPage(done.page)).toEqual(wanted);
        expect(done.kept).toBe(kept);
        // Values that are all empty again have no column.
        expect(done.page).toEqual(pageOfRecipients(wanted));
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  const page = (stage: number) => pageOfRecipients([{ ...UNKNOWN, stage }]);
  test.each([
    ['a page that it made goes', null, page(1), page(1), null, 0],
    ['a page that it made stays with what came since', null, page(1), page(2), page(2), 1],
    ['a page that it took away comes back', page(1), null, null, page(1), 0],
    ['a page that is there again stays', page(1), null, page(2), page(2), 1],
    ['a page that is again as it was stays, and is not counted', page(1), null, page(1), page(1), 0],
  ])('%s', (_, before, after, now, wanted, kept) => {
    expect(revertDeliveries({ before, after, now })).toEqual({ page: wanted, kept });
  });
});
