/** What a column of a file is called: as its header says; one without a header by its position. */
import { columnsText } from '../text/import-columns.ts';

export const columnName = ({ header, index }: { readonly header: string; readonly index: number }): string =>
  header === '' ? columnsText.nameless(index + 1) : header;
