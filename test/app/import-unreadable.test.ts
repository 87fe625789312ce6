import { expect, test } from 'vitest';
import { fail } from '../../src/domain/result.ts';
import { FakeImport, fileOf, settle } from './import-fake.ts';

test('[I10] refused as no text: it can be taken again in an encoding, and a file after it is found out anew', async () => {
  const fake = new FakeImport();
  const take = async (file: string, code: 'refused' | 'unreadable', encoding?: string): Promise<boolean> => {
    void fake.job.take([fileOf(file)], encoding === undefined ? {} : { encoding });
    await settle();
    await fake.answer('importOpen', fail(code, { id: 'file-refused', is: 'unknown' }));
    return fake.job.unreadable;
  };
  expect(await take('odd.csv', 'unreadable')).toBe(true);
  expect(await take('odd.csv', 'refused', 'utf-16le')).toBe(true);
  expect(await take('photo.png', 'refused')).toBe(false);
  expect(fake.by('importOpen').map(({ choices }) => choices?.read.encoding)).toEqual([
    undefined,
    'utf-16le',
    undefined,
  ]);
});
