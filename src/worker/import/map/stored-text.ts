/** [I11] A sample cell as it will be stored, in words; '' = it sets nothing. */
import { formatValue } from '../../../domain/attribute.ts';
import { type ReadOptions, readValue } from '../../../domain/read-attribute.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import { readOptedOut } from '../../../domain/consent.ts';
import { readUserIds, readUsername, shownUsername } from '../../../domain/identity.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import { cleanLine, cleanText } from '../../../domain/text.ts';
import { formatPhone } from '../../../formats/phone/display.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import { readWithCode } from '../read/country-code.ts';
import { type KnownTags, splitTags } from '../read/tag-cell.ts';

export interface StoredContext extends ReadOptions {
  readonly catalog: Catalog;
  readonly phones: PhoneReader;
  readonly restore: boolean;
  /** [A5] The option of a choice, by the attribute's id, that a text stands for, '' = none. */
  readonly optionOf: (attribute: number, text: string) => string;
  /** The tag that a name of the file stands for, '' = none [T2]. */
  readonly tagName: (name: string) => string;
  readonly knownTags: KnownTags;
  /** The row's cell of country codes, '' = none. */
  readonly countryCode: string;
}

export function storedText(mapping: ColumnMapping, cell: string, context: StoredContext): string {
  switch (mapping.to) {
    case 'ignore':
      return '';
    case 'automatic':
      return context.restore ? cleanLine(cell) : '';
    case 'newAttribute':
    case 'attribute': {
      const attribute =
        mapping.to === 'attribute'
          ? context.catalog.attributes.find(({ id }) => id === mapping.attribute)
          : { type: mapping.type === 'choice' ? ('text' as const) : mapping.type, options: [] };
      if (attribute === undefined) return '';
      if (mapping.to === 'attribute' && attribute.type === 'choice')
        return cleanText(cell) === '' ? '' : context.optionOf(mapping.attribute, cell);
      const read = readValue(attribute, cell, context);
      return read !== null && 'value' in read ? formatValue(attribute.type, read.value) : '';
    }
    case 'field':
      return fieldText(mapping, cell, context);
  }
}

function fieldText(mapping: Extract<ColumnMapping, { to: 'field' }>, cell: string, context: StoredContext): string {
  switch (mapping.field) {
    case 'phone': {
      const text = mapping.separator === undefined ? cell : cell.split(mapping.separator.trim()).join('\n');
      const { reading } = readWithCode(context.phones, text, context.countryCode, mapping.code);
      return reading.kind === 'number' ? formatPhone(reading.phone) : '';
    }
    case 'tags':
      return storedTags(mapping, cell, context).join(' | ');
    case 'firstMessage': {
      const tags = splitTags(cell, '|');
      return tags.length === 1 ? context.tagName(tags[0] ?? '') : '';
    }
    case 'optedOut': {
      const out = readOptedOut(cleanText(cell), mapping.inverted === true);
      return out === null ? '' : formatValue('yesno', out);
    }
    case 'userId':
      return readUserIds(cell)?.join(' ') ?? '';
    case 'username':
      return shownUsername(readUsername(cell) ?? '');
    case 'source':
      return cleanText(cell);
    case 'name':
    case 'firstName':
    case 'middleName':
    case 'lastName':
    case 'countryCode':
      return cleanLine(cell);
  }
}

/** The tags that a cell gives, by their names in the base. */
export function storedTags(mapping: ColumnMapping, cell: string, context: StoredContext): readonly string[] {
  const separator = mapping.to === 'field' ? (mapping.separator ?? '|') : '|';
  const names = splitTags(cell, separator, context.knownTags).map(context.tagName);
  return [...new Set(names)].filter((name) => name !== '');
}
