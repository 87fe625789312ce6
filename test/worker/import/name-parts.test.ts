/** [N4] [I1] Parts of a name that a file does not give stay with a name that stays: the row changes nothing. */
import { expect, test } from 'vitest';
import { openService } from '../support/service.ts';
import { contactsOf, csvOf, fileOf, importAll } from './support.ts';

test('[N4] a file without parts leaves those of the same name', async () => {
  const { api, told } = await openService();
  const first = fileOf(
    csvOf([
      ['First Name', 'Last Name', 'Mobile Number'],
      ['Asha Devi', 'Rao', '9876543210'],
    ]),
  );
  await importAll(api, [first]);
  const again = fileOf(
    csvOf([
      ['Name', 'Mobile Number'],
      ['Asha Devi Rao', '9876543210'],
    ]),
  );
  const { review } = await importAll(api, [again]);
  expect(review.counts).toMatchObject({ updated: 0, unchanged: 1 });
  expect(told()?.contacts).toBe(1);
  const [asha] = await contactsOf(api);
  expect(asha).toMatchObject({ name: 'Asha Devi Rao', nameParts: { first: 'Asha Devi', last: 'Rao' } });
});
