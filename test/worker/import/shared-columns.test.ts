/** [I5] What the review says of each column, where several fill one field together: the first counts for all, the others say which it is. */
import { expect, test } from 'vitest';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import { openService } from '../support/service.ts';
import { choicesWith, csvOf, fileOf, reviewOf } from './support.ts';

const field = (name: Extract<ColumnMapping, { to: 'field' }>['field']): ColumnMapping => ({ to: 'field', field: name });

test('[I5] parts of a name, two columns of tags, two of opt-outs', async () => {
  const { api } = await openService();
  const file = fileOf(
    csvOf([
      ['First', 'Last', 'Mobile', 'Tags', 'Labels', 'Unsubscribed', 'DND', 'City'],
      ['Asha', 'Rao', '9876543210', '', 'VIP', '', 'yes', 'Pune'],
      ['Ravi', '', '9876543211', 'New', '', 'no', '', ''],
      ['Uma', 'Iyer', '9876543212', '', '', '', '', 'Goa'],
    ]),
  );
  const mappings = ['firstName', 'lastName', 'phone', 'tags', 'tags', 'optedOut', 'optedOut'] as const;
  const { columns } = await reviewOf(
    api,
    [file],
    choicesWith({
      columns: [...mappings.map(field), { to: 'ignore' }],
      createTags: ['VIP', 'New'],
    }),
  );
  expect(columns.map(({ header, changes, with: other }) => [header, changes, other])).toEqual([
    ['First', 3, -1],
    ['Last', 3, 0],
    ['Mobile', 0, -1],
    ['Tags', 2, -1],
    ['Labels', 2, 3],
    ['Unsubscribed', 2, -1],
    ['DND', 2, 5],
    ['City', 0, -1],
  ]);
});
