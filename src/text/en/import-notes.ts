import type { NoteKind } from '../../domain/notes.ts';
import { plural } from '../speech.svelte.ts';

/** [I14] What an import leaves out or takes otherwise: one sentence a kind, the count in it, without a full stop. */
export default {
  title: 'Good to know',
  keep: 'Keep them as attributes',
  more: (n: number) => plural(n, { other: 'and # more' }),
  alone: (sentence: string) => `${sentence}.`,
  /** A sentence with what it is about. */
  of: (sentence: string, items: string) => `${sentence}: ${items}.`,
  kinds: {
    'column-left-out': (n: number) => plural(n, { one: '# column is left out', other: '# columns are left out' }),
    'column-automatic': (n: number) =>
      plural(n, {
        one: '# column is kept up by Kith itself and not read',
        other: '# columns are kept up by Kith itself and not read',
      }),
    'tag-left-out': (n: number) => plural(n, { one: '# tag is left out', other: '# tags are left out' }),
    'detail-left-out': (n: number) =>
      plural(n, { one: '# detail of the cards left out', other: '# details of the cards left out' }),
    'sheet-left-out': (n: number) => plural(n, { one: '# sheet is left out', other: '# sheets are left out' }),
    'row-hidden': (n: number) =>
      plural(n, {
        one: '# row that the spreadsheet hides is read like the others',
        other: '# rows that the spreadsheet hides are read like the others',
      }),
    'error-cell': (n: number) =>
      plural(n, { one: '# cell holds an error and sets nothing', other: '# cells hold an error and set nothing' }),
    'opt-out-kept': (n: number) =>
      plural(n, {
        one: '# contact has opted out and stays opted out, whatever the file says',
        other: '# contacts have opted out and stay opted out, whatever the file says',
      }),
    'opted-in-again': (n: number) =>
      plural(n, {
        one: '# contact who opted out is opted in again',
        other: '# contacts who opted out are opted in again',
      }),
    'contact-joined': (n: number) =>
      plural(n, {
        one: '# contact is joined with another: the file says that they are one person',
        other: '# contacts are joined with others: the file says that they are one person',
      }),
    'contact-apart': (n: number) =>
      plural(n, {
        one: '# contact stays apart from another, although the file says that they are one person',
        other: '# contacts stay apart from others, although the file says that they are one person',
      }),
    'number-landline': (n: number) =>
      plural(n, {
        one: '# number is a landline, which WhatsApp reaches only where a business uses it there',
        other: '# numbers are landlines, which WhatsApp reaches only where a business uses it there',
      }),
    'number-service': (n: number) =>
      plural(n, {
        one: '# number is a toll-free or other service number',
        other: '# numbers are toll-free or other service numbers',
      }),
    'cell-nothing': (n: number) =>
      plural(n, {
        one: '# cell with a word for nothing is taken as blank',
        other: '# cells with a word for nothing are taken as blank',
      }),
  } satisfies Record<NoteKind, (n: number) => string>,
  /** What the numbers beside a note's items count. */
  units: {
    value: (n: number) => plural(n, { one: '# value', other: '# values' }),
    row: (n: number) => plural(n, { one: '# row', other: '# rows' }),
    time: (n: number) => plural(n, { one: '# time', other: '# times' }),
    cell: (n: number) => plural(n, { one: '# cell', other: '# cells' }),
  },
};
