/** Pages of columns as a kind of page: stored whole in the codec of contacts' pages, sealed as their own kind. */
import { decodePage, encodePage } from './codec.ts';
import { columnBytes } from './column-bytes.ts';
import { seal, unseal } from './format/seal.ts';
import { samePage } from './history/diff.ts';
import type { Page } from './page.ts';
import type { PageKind } from './page-kind.ts';

/** `mark`: three letters that its records begin with. */
export const columnsKind = (
  name: string,
  mark: string,
  own: Pick<PageKind<Page>, 'damaged' | 'revert' | 'erasing'>,
): PageKind<Page> => ({
  name,
  encode: (page) => seal(mark, FORMAT, encodePage(page)),
  decode(bytes) {
    const found = unseal(mark, FORMAT, bytes);
    return typeof found === 'string' ? found : decodePage(found.body);
  },
  size(page, other) {
    let bytes = 0;
    for (const [key, column] of page.columns) if (other?.columns.get(key) !== column) bytes += columnBytes(column);
    return bytes;
  },
  same: samePage,
  ...own,
});

const FORMAT = 1;
