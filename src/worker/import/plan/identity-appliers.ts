/**
 * [C2] What the file says of who people are beside the rows' numbers: user ids are added to those that are stored, the file's before them; a
 * username takes the place of another; a number comes to who had none. Few contacts have any of it, so it is kept by contact.
 */
import { contactAt } from '../../../base/contact-row.ts';
import type { Draft } from '../../../base/draft.ts';
import { COLUMN, type ColumnKey } from '../../../base/page.ts';
import { joinUserIds, withUserIds } from '../../../domain/identity.ts';
import type { CoreField } from '../../../domain/action.ts';
import type { Contact } from '../../../domain/contact.ts';
import type { PeopleFound } from '../read/people.ts';
import type { RowIdentities } from '../read/identity-cells.ts';
import { type Applier, DIFFERS, GIVES, HELD, type Writer } from './effects.ts';
import type { Twin } from './twin.ts';
import type { Beside } from './value-appliers.ts';

/** `twins`: contacts that stay apart keep what is theirs. */
export function userIdApplier(index: number, people: PeopleFound, beside: Beside, apart: readonly Twin[]): Applier {
  return applier('userId', index, COLUMN.userIds, people, beside, (rows, held, contact) => {
    const theirs = new Set(apart.flatMap((twin) => (twin.contact === contact ? idsOf(beside, twin) : [])));
    const given = rows.map((row) => row.filter((text) => !text.startsWith('@') && !theirs.has(text)));
    const file = given.reduce<readonly string[]>(
      (ids, more) => (beside.fold === 'last' ? withUserIds(ids, more) : [...new Set([...ids, ...more])]),
      [],
    );
    if (file.length === 0) return null;
    const stored = held?.userIds ?? [];
    // What is known already stays in its order: only a new id says something.
    return file.every((id) => stored.includes(id)) ? joinUserIds(stored) : joinUserIds(withUserIds(stored, file));
  });
}

export function usernameApplier(index: number, people: PeopleFound, beside: Beside, apart: readonly Twin[]): Applier {
  return applier('username', index, COLUMN.username, people, beside, (rows, _, contact) => {
    const theirs = apart.flatMap((twin) => (twin.contact === contact ? [usernameOf(beside, twin)] : []));
    const names = rows.flatMap((row) => row.filter((text) => text.startsWith('@'))).map((text) => text.slice(1));
    const own = names.filter((name) => !theirs.includes(name));
    return (beside.fold === 'last' ? own.at(-1) : own[0]) ?? null;
  });
}

const idsOf = ({ base }: Beside, { other }: Twin): readonly string[] => contactAt(base, other)?.userIds ?? [];
const usernameOf = ({ base }: Beside, { other }: Twin): string => contactAt(base, other)?.username ?? '';

/** `valueOf`: what the contact will have, null = the file says nothing. `held`: as it is stored, null = it is new. */
function applier(
  field: CoreField,
  index: number,
  target: ColumnKey,
  { identities }: PeopleFound,
  { base, ids }: Beside,
  valueOf: (rows: readonly RowIdentities[], held: Contact | null, contact: number) => string | null,
): Applier {
  const effects = new Uint8Array(ids.length);
  const values = new Map<number, string>();
  for (const [contact, rows] of identities) {
    const id = ids[contact] ?? -1;
    const held = id < 0 ? null : contactAt(base, id);
    const value = valueOf(rows, held, contact);
    if (value === null) continue;
    const stored = held === null ? '' : target === COLUMN.username ? held.username : joinUserIds(held.userIds);
    values.set(contact, value);
    effects[contact] = GIVES | (stored === '' ? 0 : HELD) | (stored === value ? 0 : DIFFERS);
  }
  const writer = (draft: Draft): Writer => ({
    write: (contact, pageNo, slot) => {
      draft.text(pageNo, target)[slot] = draft.texts(target).internText(values.get(contact) ?? '');
    },
  });
  return { field: { core: field }, index, kind: 'value', target, effects, writer };
}

/** The number of who had none; whoever is found by the number has it already. */
export function foundNumberApplier(index: number, people: PeopleFound, { base, ids }: Beside): Applier {
  const effects = new Uint8Array(ids.length);
  for (const contact of people.identities.keys()) {
    const id = ids[contact] ?? -1;
    if (id < 0 || people.phones.values[contact] === 0 || contactAt(base, id)?.phone !== 0) continue;
    effects[contact] = GIVES | DIFFERS;
  }
  const writer = (draft: Draft): Writer => ({
    write: (contact, pageNo, slot) => {
      draft.num(pageNo, COLUMN.phone)[slot] = people.phones.values[contact] ?? 0;
    },
  });
  return { field: { core: 'phone' }, index, kind: 'value', target: COLUMN.phone, effects, writer };
}
