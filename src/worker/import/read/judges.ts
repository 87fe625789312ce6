/** What a cell's text is worth for each kind of column, before the whole column is known. */
import { type Attribute } from '../../../domain/attribute.ts';
import { readValue } from '../../../domain/read-attribute.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import { readOptedOut } from '../../../domain/consent.ts';
import { STATES } from '../../../domain/contact.ts';
import { parseInstant } from '../../../domain/parse-date.ts';
import type { AutomaticTarget } from '../../../domain/mapping.ts';
import { readDate } from '../../../domain/read-date.ts';
import { numberReadings } from '../../../domain/read-number.ts';
import type { ProblemKind } from '../../../domain/report.ts';
import { cleanText } from '../../../domain/text.ts';
import type { CellVerdict } from './staged-column.ts';
import { splitTags } from './tag-cell.ts';
import { instantOf } from '../../wall-clock.ts';

const DECIDED = { dateOrder: null, decimal: '.' } as const;

/** null: every text is a value (text attributes, and choices whose options the import makes). */
export function attributeJudge(attribute: Attribute, isNew: boolean): ((text: string) => CellVerdict) | null {
  switch (attribute.type) {
    case 'text':
      return null;
    case 'choice':
      // [A5] What is no option may become one, or mean another.
      return isNew ? null : (text) => (known(attribute, text, 'choice-value') === 'value' ? 'value' : 'later');
    case 'yesno':
      return (text) => known(attribute, text, 'yesno-value');
    case 'number':
      return (text) => {
        const { point, comma } = numberReadings(text);
        return ofReadings(point, comma, 'number-value');
      };
    case 'date':
      return (text) => {
        const { dmy, mdy } = readDate(text);
        return ofReadings(dmy, mdy, 'date-value');
      };
  }
}

/** Of a text's two readings: both the same is a value, one of two is decided by the whole column. */
const ofReadings = (one: number | null, other: number | null, problem: ProblemKind): CellVerdict =>
  one !== other ? 'later' : one === null ? { problem } : 'value';

function known(attribute: Pick<Attribute, 'type' | 'options'>, text: string, problem: ProblemKind): CellVerdict {
  const read = readValue(attribute, text, DECIDED);
  return read !== null && 'value' in read ? 'value' : { problem };
}

/** Which of the two it says depends on the header; whether it says one does not. */
export const optedOutJudge = (text: string): CellVerdict =>
  readOptedOut(cleanText(text), false) === null ? { problem: 'opted-out-value' } : 'value';

/** [M2] One existing tag; two are never a first message. */
export function firstMessageJudge(catalog: Catalog): (text: string) => CellVerdict {
  const names = new Set(catalog.tags.map(({ name }) => name));
  return (text) => {
    const parts = splitTags(text, '|');
    if (parts.length > 1) return { problem: 'first-message-several' };
    return names.has(parts[0] ?? '') ? 'value' : 'later';
  };
}

/** [I4] Automatic fields as Kith's own export writes them. */
export function automaticJudge(field: AutomaticTarget): (text: string) => CellVerdict {
  const bad: CellVerdict = { problem: 'automatic-value' };
  switch (field) {
    case 'createdAt':
    case 'lastActive':
      return (text) => (parseInstant(text, instantOf) === null ? bad : 'value');
    case 'state':
      return (text) => (STATES.some((state) => state === text) ? 'value' : bad);
    case 'origin':
      return (text) => (/^(IMPORT|ORGANIC|API|MANUAL)$/.test(text) ? 'value' : bad);
    case 'status':
      return () => 'value';
  }
}
