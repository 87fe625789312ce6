/** [C2] [I3] [I6] People named by WhatsApp user ids and usernames beside numbers, or without one. */
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../src/domain/contact.ts';
import { addsUp } from '../../../src/domain/report.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { DEFAULT_POLICY, firstChoices, type UpdatePolicy } from '../../../src/worker/contract/import-choices.ts';
import type { Review } from '../../../src/worker/contract/import-review.ts';
import { everything, must, openService } from '../support/service.ts';

const ignore = (): void => undefined;
const csv = (...rows: readonly string[]): File =>
  new File([['Name,Mobile Number,BSUID,WhatsApp Username,Tags', ...rows].join('\n')], 'people.csv');

async function take(api: KithApi, file: File, policy: Partial<UpdatePolicy> = {}): Promise<Review> {
  must(await api.importOpen([file], null));
  const choices = { ...firstChoices('IN'), policy: { ...DEFAULT_POLICY, ...policy } };
  const review = must(await api.importReview(choices, ignore));
  expect(addsUp(review.counts)).toBe(true);
  must(await api.importCommit(ignore));
  await api.importClose();
  return review;
}

/** Name, number, ids, username. */
const brief = ({ name, phone, userIds, username }: Contact): unknown[] => [name, phone, userIds.join(' '), username];
const A = 919876543210;
const B = 919876543211;

describe('rows of one file', () => {
  test.each<[string, readonly string[], readonly unknown[], Partial<Review['counts']>]>([
    ['an id and no number is a contact without a number', ['Asha,,IN.1,,'], [['Asha', 0, 'IN.1', '']], { added: 1 }],
    ['a username alone, too', ['Asha,,,@Asha.Rao,'], [['Asha', 0, '', 'asha.rao']], { added: 1 }],
    ['nothing but a name is no contact', ['Asha,,,,'], [], { added: 0, rejected: 1 }],
    [
      'one id is one person',
      ['Asha,,IN.1,,', 'Asha Rao,,IN.1,,'],
      [['Asha Rao', 0, 'IN.1', '']],
      { added: 1, folded: 1 },
    ],
    [
      'a row that names both joins those before and after it',
      ['Asha,9876543210,,,', 'Asha,,IN.1,,', 'Asha,9876543210,IN.1,,', 'Rao,,IN.1,asha,'],
      [['Rao', A, 'IN.1', 'asha']],
      { added: 1, folded: 3 },
    ],
    [
      'the row that names both comes last',
      ['Asha,,IN.1,,', 'Asha,,,@asha,', 'Asha,,IN.1,asha,', 'Asha,9876543210,IN.1,,'],
      [['Asha', A, 'IN.1', 'asha']],
      { added: 1, folded: 3 },
    ],
    [
      'two ids of one person: the later is the latest',
      ['Asha,9876543210,IN.1,,', 'Asha,9876543210,IN.2,,'],
      [['Asha', A, 'IN.2 IN.1', '']],
      { added: 1, folded: 1 },
    ],
    [
      'two numbers are two people: an id stays with the first',
      ['Asha,9876543210,IN.1,,', 'Ravi,9876543211,IN.1,,'],
      [
        ['Asha', A, 'IN.1', ''],
        ['Ravi', B, '', ''],
      ],
      { added: 2 },
    ],
  ])('%s', async (_, rows, contacts, counts) => {
    const { api } = await openService();
    const review = await take(api, csv(...rows));
    expect(review.counts).toMatchObject(counts);
    expect((await everything(api)).map(brief)).toEqual(contacts);
    // [I5] The same file again changes nothing.
    const again = await take(api, csv(...rows));
    expect(again.counts).toMatchObject({ added: 0, updated: 0 });
  });

  test('what is no id or username is told, and the row taken; an id of somebody else, too', async () => {
    const { api } = await openService();
    const rows = [
      'Asha,9876543210,IN.1,a b,',
      'Ravi,9876543211,4821,,',
      'Meera,9876543212,IN.1,,',
      'Imran,,IN.9,,',
      'John,,IN.8,john_d,',
    ];
    const review = await take(api, csv(...rows));
    expect(review.problems.map(({ kind, rows: count, examples }) => [kind, count, examples[0]?.cell])).toEqual([
      ['user-id-value', 1, '4821'],
      ['username-value', 1, 'a b'],
      ['identity-taken', 1, 'IN.1'],
    ]);
    expect(review.counts).toMatchObject({ added: 5, rejected: 0 });
  });
});

describe('beside the base', () => {
  test('found by number, else by id, else by username; what is new of it is kept', async () => {
    const { api } = await openService();
    await take(api, csv('Asha,9876543210,,,', 'Ravi,,IN.2,,', 'Meera,,,meera,'));
    const review = await take(api, csv('Asha,9876543210,IN.1,,MBA', 'Ravi,,IN.2,ravi_k,MBA', 'Meera,,IN.3,@Meera,MBA'));
    expect(review.counts).toMatchObject({ added: 0, updated: 3 });
    expect((await everything(api)).map((contact) => [...brief(contact), contact.tags.length])).toEqual([
      ['Asha', A, 'IN.1', '', 1],
      ['Ravi', 0, 'IN.2', 'ravi_k', 1],
      ['Meera', 0, 'IN.3', 'meera', 1],
    ]);
  });

  test('who had no number gets the one that a row names beside the id', async () => {
    const { api } = await openService();
    await take(api, csv('Asha,,IN.1,,'));
    const review = await take(api, csv('Asha,9876543210,IN.1,,'));
    expect(review.counts).toMatchObject({ added: 0, updated: 1 });
    expect((await everything(api)).map(brief)).toEqual([['Asha', A, 'IN.1', '']]);
  });

  test('an id and the number of one contact in two rows are one person', async () => {
    const { api } = await openService();
    await take(api, csv('Asha,9876543210,IN.1,,'));
    const review = await take(api, csv('Asha,9876543210,,,MBA', ',,IN.1,,Finance'));
    expect(review.counts).toMatchObject({ updated: 1, folded: 1 });
    expect((await everything(api)).map(({ tags }) => tags.length)).toEqual([2]);
  });

  test('two contacts that a row says are one are joined, and it is said; or they stay apart', async () => {
    const rows = ['Asha,9876543210,,,', 'Asha R,,IN.1,asha,VIP'];
    const both = 'Asha Rao,9876543210,IN.1,,';
    const { api } = await openService();
    await take(api, csv(...rows));
    const review = await take(api, csv(both));
    expect(review).toMatchObject({ joins: 1, counts: { updated: 1, added: 0 } });
    expect(review.notes).toMatchObject([{ kind: 'contact-joined', count: 1 }]);
    const [joined, ...others] = await everything(api);
    expect(others).toEqual([]);
    expect(joined && [...brief(joined), joined.tags.length]).toEqual(['Asha Rao', A, 'IN.1', 'asha', 1]);
    const entry = must(await api.history(0, 1)).entries[0]?.id ?? 0;
    must(await api.undo(entry));
    expect((await everything(api)).map(brief)).toEqual([['Asha', A, '', ''], ['Asha R', 0, 'IN.1', 'asha']]); // prettier-ignore
    const apart = await take(api, csv(both), { join: false });
    expect(apart).toMatchObject({ joins: 1, counts: { updated: 1 } });
    expect(apart.notes).toMatchObject([{ kind: 'contact-apart', count: 1 }]);
    expect((await everything(api)).map(brief)).toEqual([['Asha Rao', A, '', ''], ['Asha R', 0, 'IN.1', 'asha']]); // prettier-ignore
  });

  test('a username that another has now is not proof: both stay, and it is told', async () => {
    const { api } = await openService();
    await take(api, csv('Asha,,IN.1,asha,'));
    const review = await take(api, csv('Ravi,9876543211,,asha,'));
    expect(review.problems.map(({ kind }) => kind)).toEqual(['identity-taken']);
    expect((await everything(api)).map(brief)).toEqual([['Asha', 0, 'IN.1', 'asha'], ['Ravi', B, '', '']]); // prettier-ignore
  });
});

describe('which columns they are', () => {
  const mapping = async (header: string, cells: readonly string[]): Promise<string> => {
    const { api } = await openService();
    const rows = cells.map((cell, i) => `Asha ${'xyz'[i] ?? ''},987654321${String(i)},${cell}`);
    const sketch = must(
      await api.importOpen([new File([[`Name,Mobile Number,${header}`, ...rows].join('\n')], 'a.csv')], null),
    );
    const [, , column] = sketch.columns;
    return column?.mapping.to === 'field' ? column.mapping.field : (column?.mapping.to ?? '');
  };

  test.each([
    ['User ID', ['IN.1', 'IN.2', 'US.3'], 'userId'],
    ['user_id', ['IN.1', '', ''], 'userId'],
    ['ref', ['IN.13491208655302741918', 'US.ENT.5', 'BR.x9'], 'userId'],
    ['User ID', ['4821', '4822', '4823'], 'newAttribute'],
    ['BSUID', ['64f1c0ffee', '64f1c0ffef', '64f1c0fff0'], 'newAttribute'],
    ['WhatsApp Username', ['asha.rao', '@ravi', ''], 'username'],
    ['username', ['@asha', '@ravi', '@meera'], 'username'],
    ['username', ['asha', 'ravi', 'meera'], 'newAttribute'],
  ])('%s with %j: %s', async (header, cells, want) => {
    expect(await mapping(header, cells)).toBe(want);
  });
});
