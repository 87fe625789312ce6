/** [I14] What an import leaves out or takes otherwise, in words: one sentence a kind, the count in it. */
import type { NoteCount, NoteItem, NoteKind } from '../domain/notes.ts';
import { notesText as text } from '../text/import-notes.ts';
import { columnName } from './column-name.ts';

/** What the numbers beside a note's items count; null = they have none. */
const ITEM_UNITS: Readonly<Record<NoteKind, 'row' | 'time' | 'value' | 'cell' | null>> = {
  'column-left-out': 'value',
  'column-automatic': 'value',
  'tag-left-out': 'row',
  'detail-left-out': 'time',
  'sheet-left-out': 'row',
  'row-hidden': null,
  'error-cell': 'time',
  'opt-out-kept': null,
  'opted-in-again': null,
  'contact-joined': null,
  'contact-apart': null,
  'number-landline': null,
  'number-service': null,
  'cell-nothing': 'cell',
};

/** What an item is called. */
export const itemText = ({ text: own, column }: NoteItem): string =>
  column === undefined ? own : columnName({ header: own, index: column });

export const noteSentence = ({ kind, count }: NoteCount): string => text.kinds[kind](count);

export function itemCount(kind: NoteKind, count: number): string {
  const unit = ITEM_UNITS[kind];
  return unit === null || count === 0 ? '' : text.units[unit](count);
}
