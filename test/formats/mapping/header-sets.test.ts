/**
 * [I11] Header sets as products and people write them, with the columns that must be taken: names, numbers in the order in which they are asked,
 * and no others: a number of somebody else would get the messages.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/formats/csv/table.ts';
import { propose } from '../../../src/formats/mapping/propose.ts';
import { createPhoneReader } from '../../../src/formats/phone/reader.ts';

const phones = createPhoneReader({ defaultCountry: 'IN', acceptUnknownRanges: false });
const isPhone = (text: string): boolean => phones.read(text.replace(/^(?:whatsapp:|p:|phone:)/i, '')).kind === 'number';

interface HeaderSet {
  readonly title: string;
  readonly table: readonly (readonly string[])[];
  readonly expected: string;
}

function setsOf(text: string): HeaderSet[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trim().split('\n');
      return {
        title,
        table: readTable(lines.slice(0, -1).join('\n'), { delimiter: ',', quote: '"' }),
        expected: lines.at(-1)?.slice(1).trim() ?? '',
      };
    });
}

const NAME_PARTS = ['firstName', 'middleName', 'lastName', 'name'];

function found([headers = [], ...rows]: readonly (readonly string[])[]): string {
  const { columns } = propose({
    headers,
    samples: headers.map((_, i) => rows.map((row) => row[i] ?? '')),
    attributes: [],
    isPhone,
  });
  const names: string[] = [];
  const numbers: { header: string; order: number }[] = [];
  let optOut = '';
  columns.forEach(({ mapping }, i) => {
    if (mapping.to !== 'field') return;
    const header = headers[i] ?? '';
    if (NAME_PARTS.includes(mapping.field)) names.push(header);
    if (mapping.field === 'phone') numbers.push({ header, order: mapping.order ?? 0 });
    if (mapping.field === 'optedOut') optOut = `; opt-out from ${header}`;
  });
  const asked = numbers.sort((a, b) => a.order - b.order).map(({ header }) => header);
  return `${names.sort().join(' + ')}; ${asked.join(' > ')}${optOut}`.trim();
}

const sorted = (expected: string): string => {
  const [names = '', ...rest] = expected.split(';');
  return [
    names
      .split('+')
      .map((name) => name.trim())
      .sort()
      .join(' + '),
    ...rest,
  ]
    .join(';')
    .trim();
};

describe.each(['header-sets.txt', 'header-sets-more.txt'])('%s', (file) => {
  test.each(setsOf(readFileSync(new URL(file, import.meta.url), 'utf8')))('$title', ({ table, expected }) => {
    expect(found(table)).toBe(sorted(expected));
  });
});
