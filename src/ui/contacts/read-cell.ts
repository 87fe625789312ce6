/** Text that was pasted into the grid's cells, as edits: read by the same rules as typed text. Pure. */
import { type Catalog, attributeById } from '../../domain/catalog.ts';
import type { FieldRef } from '../../domain/filter.ts';
import type { Message } from '../../domain/message.ts';
import type { TagId } from '../../domain/tag.ts';
import { cleanLine } from '../../domain/text.ts';
import type { ContactEdits } from '../../worker/contract/changes.ts';
import { type Read, readAttribute, readEdit } from './edit-value.ts';

/** What a pasted text makes of a field that can be edited. */
export function readCell(text: string, field: FieldRef, catalog: Catalog): Read {
  switch (field) {
    case 'tags': {
      const tags = tagsOf(text, catalog);
      return typeof tags === 'string' ? { problem: noTag(tags) } : { edits: { tags } };
    }
    case 'firstMessage': {
      const name = cleanLine(text);
      const tag = catalog.tags.find((one) => one.name === name);
      if (name !== '' && tag === undefined) return { problem: noTag(name) };
      return { edits: { firstMessage: tag?.id ?? 0 } };
    }
    case 'optedOut': {
      const read = readAttribute(text, { type: 'yesno', options: [] });
      return 'problem' in read ? read : { edits: { optedOut: read.value === true } };
    }
    default:
      return readEdit(text, field, typeof field === 'string' ? undefined : attributeById(catalog, field.attribute));
  }
}

/** [T1] [T4] A whole cell that is a tag is that tag. The name of the first that does not exist, else all. */
function tagsOf(text: string, catalog: Catalog): readonly TagId[] | string {
  const byName = new Map(catalog.tags.map(({ id, name }) => [name, id]));
  const whole = byName.get(cleanLine(text));
  if (whole !== undefined) return [whole];
  const tags: TagId[] = [];
  for (const name of text.split(/[|\n]/).map(cleanLine)) {
    if (name === '') continue;
    const id = byName.get(name);
    if (id === undefined) return name;
    tags.push(id);
  }
  return tags;
}

const noTag = (name: string): Message => ({ id: 'no-such-tag', name });

/** Edits of several fields of one contact as one. */
export function joinEdits(a: ContactEdits, b: ContactEdits): ContactEdits {
  const attributes = new Map([...(a.attributes ?? []), ...(b.attributes ?? [])]);
  return { ...a, ...b, ...(attributes.size > 0 ? { attributes } : {}) };
}
