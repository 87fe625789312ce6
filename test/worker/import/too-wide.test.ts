/** [I10] Files that are too wide to be tables of contacts are refused with the reason, without being read to their end. */
import { expect, test } from 'vitest';
import { sayMessage } from '../../../src/text/say-message.ts';
import { openTable } from '../../../src/worker/import/open/open-file.ts';

const refusal = async (text: string): Promise<string> => {
  const opened = await openTable(new File([text], 'wide.csv'), {});
  return opened.ok ? `${String(opened.value.headers.length)} columns` : sayMessage(opened.failure.message);
};

test.each([
  [
    '100,000 short columns',
    `${Array.from({ length: 100_000 }, () => 'a').join(',')}\n`.repeat(3),
    'more than 16,384 columns',
  ],
  [
    '100,000 named columns',
    `${Array.from({ length: 100_000 }, (_, i) => `Column ${String(i)}`).join(',')}\nx\n`,
    'Is it the right file?',
  ],
  ['one line of 20 MB', 'Asha,9876543210,'.repeat(1_300_000), 'a line of more than a megabyte'],
])('%s', async (_, text, reason) => {
  expect(await refusal(text)).toContain(reason);
});

test('2,000 columns are read', async () => {
  const headers = ['Name', 'Mobile', ...Array.from({ length: 1998 }, (_, i) => `Q${String(i)}`)];
  expect(await refusal(`${headers.join(',')}\nAsha,9876543210\n`)).toBe('2000 columns');
});
