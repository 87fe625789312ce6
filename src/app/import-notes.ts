/** [I14] What an import leaves out or takes otherwise, in words: one sentence a kind, the count in it. */
import type { NoteCount, NoteKind } from '../domain/notes.ts';
import type { Format } from '../text/format.ts';

/** `n`: the count, also where the words do not hold it. */
type Words = (n: number, format: Format) => string;

const SENTENCES: Readonly<Record<NoteKind, Words>> = {
  'column-left-out': (n, format) => `${format.plural(n, 'column is', 'columns are')} left out`,
  'column-automatic': (n, format) =>
    `${format.plural(n, 'column is', 'columns are')} kept up by Kith itself and not read`,
  'tag-left-out': (n, format) => `${format.plural(n, 'tag is', 'tags are')} left out`,
  'detail-left-out': (n, format) => `${format.plural(n, 'detail', 'details')} of the cards left out`,
  'sheet-left-out': (n, format) => `${format.plural(n, 'sheet is', 'sheets are')} left out`,
  'error-cell': (n, format) =>
    n === 1
      ? '1 cell holds an error and sets nothing'
      : `${format.plural(n, 'cell holds', 'cells hold')} an error and set nothing`,
  'opt-out-kept': (n, format) =>
    `${format.plural(n, 'contact has opted out and stays', 'contacts have opted out and stay')} opted out, whatever the file says`,
  'opted-in-again': (n, format) =>
    `${format.plural(n, 'contact who opted out is', 'contacts who opted out are')} opted in again`,
  'number-landline': (n, format) =>
    `${format.plural(n, 'number is a landline', 'numbers are landlines')}, which WhatsApp reaches only where a business uses it there`,
  'number-service': (n, format) =>
    format.plural(n, 'number is a toll-free or other service number', 'numbers are toll-free or other service numbers'),
  'cell-nothing': (n, format) =>
    `${format.plural(n, 'cell', 'cells')} with a word for nothing ${n === 1 ? 'is' : 'are'} taken as blank`,
};

/** What the numbers beside a note's items count; '' = they have none. */
const ITEM_UNITS: Readonly<Record<NoteKind, '' | 'row' | 'time' | 'value' | 'cell'>> = {
  'column-left-out': 'value',
  'column-automatic': 'value',
  'tag-left-out': 'row',
  'detail-left-out': 'time',
  'sheet-left-out': 'row',
  'error-cell': 'time',
  'opt-out-kept': '',
  'opted-in-again': '',
  'number-landline': '',
  'number-service': '',
  'cell-nothing': 'cell',
};

export const noteSentence = ({ kind, count }: NoteCount, format: Format): string => SENTENCES[kind](count, format);

export function itemCount(kind: NoteKind, count: number, format: Format): string {
  const unit = ITEM_UNITS[kind];
  return unit === '' || count === 0 ? '' : format.plural(count, unit);
}
