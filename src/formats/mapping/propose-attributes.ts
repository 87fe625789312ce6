/** [A2] Columns that name an attribute: `$City`, `City`, `CITY` and `city||TEXT` all name City; a near spelling is said to be one. */
import type { Attribute } from '../../domain/attribute.ts';
import { distance } from '../../domain/near.ts';
import { aliasesOf } from './aliases.ts';
import type { Columns } from './columns.ts';
import { headerKey } from './header-key.ts';
import { exportedField } from './kith-export.ts';

export function proposeAttributes(columns: Columns, attributes: readonly Attribute[], how: 'same' | 'near'): void {
  const keys = attributes.map(({ name }) => headerKey(name));
  const taken = new Set<number>();
  columns.keys.forEach((_, index) => {
    const mapping = columns.found(index)?.mapping;
    if (mapping?.to === 'attribute') taken.add(mapping.attribute);
  });
  for (const index of columns.open()) {
    const key = columns.key(index);
    const header = columns.header(index);
    if (key === '' || (how === 'same' && isField(header))) continue;
    const position = how === 'same' ? sameName(attributes, keys, header, key) : nearName(keys, key);
    const attribute = attributes[position];
    if (attribute === undefined) continue;
    if (taken.has(attribute.id)) {
      if (how === 'same') columns.set(index, { to: 'ignore' }, { why: 'attribute-used', name: attribute.name });
      continue;
    }
    taken.add(attribute.id);
    columns.set(
      index,
      { to: 'attribute', attribute: attribute.id },
      how === 'same' ? { why: 'attribute' } : { why: 'attribute-like', name: attribute.name },
    );
  }
}

/** `Name`, `Tags` … are fields whatever attributes there are; `$Name` is an attribute first. */
const isField = (header: string): boolean => exportedField(header) !== undefined;

/** As written if one is; names that differ in punctuation alone may both exist. */
function sameName(attributes: readonly Attribute[], keys: readonly string[], header: string, key: string): number {
  const written = header
    .trim()
    .replace(/^\$\s*/, '')
    .toLowerCase();
  const exact = attributes.findIndex(({ name }) => name.toLowerCase() === written);
  return exact >= 0 ? exact : keys.indexOf(key);
}

function nearName(keys: readonly string[], key: string): number {
  if (key.length < 4 || aliasesOf(key).some(({ weak }) => !weak)) return -1;
  const limit = key.length >= 10 ? 2 : 1;
  return keys.findIndex((name) => name.length >= 4 && distance(name, key, limit) <= limit);
}
