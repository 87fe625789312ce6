/**
 * What contacts get from their messages: Last Active, State, Origin, First Message [M1], opt-outs [C8], and who they are [C2]. All of it is a function
 * of all their messages, so that logs may come in any order.
 */
import { withUserIds } from '../../domain/identity.ts';
import type { Contact } from '../../domain/contact.ts';
import { type Catalog } from '../../domain/catalog.ts';
import type { ConsentReader } from '../../domain/conversation/consent-words.ts';
import { firstMessageTag, type TagId } from '../../domain/tag.ts';
import { inTime } from '../../base/messages/in-time.ts';
import type { BriefRow } from '../../base/messages/row-view.ts';
import type { Somebody } from './people.ts';
import { messagesOf, standingOf } from './standing.ts';

export interface Followed {
  readonly after: Contact;
  /** Set by this import; 0 = none. */
  readonly firstMessage: TagId | 0;
  readonly optedOut: boolean;
  readonly optedIn: boolean;
}

/**
 * `rows`: all of the contact; null = this import brings and changes none. `came`: whether this import brings it. `says`: what a message asks for as a
 * whole.
 */
export function follow(
  somebody: Somebody,
  rows: readonly BriefRow[] | null,
  came: (id: number) => boolean,
  catalog: Catalog,
  says: ConsentReader,
): Followed {
  const { before } = somebody;
  if (rows === null) {
    const after = named(somebody);
    return { after, firstMessage: 0, optedOut: false, optedIn: false };
  }
  const messages = messagesOf(rows);
  const standing = standingOf(rows);
  const firstMessage = firstTag(before, messages, came, catalog);
  const optedOut = consent(before, rows, came, says);
  const [first] = messages;
  const byMessages = somebody.isNew || before.origin === 'ORGANIC' || before.origin === 'API';
  const after: Contact = {
    ...named(somebody),
    firstMessage,
    optedOut,
    origin: byMessages ? originBy(first, before) : before.origin,
    state: standing.state === '' ? before.state : standing.state,
    lastActive: Math.max(before.lastActive, standing.lastIn),
  };
  return {
    after,
    firstMessage: firstMessage === before.firstMessage ? 0 : firstMessage,
    optedOut: optedOut && !before.optedOut,
    optedIn: !optedOut && before.optedOut,
  };
}

/** [C2] With what is said of who they are. */
function named(somebody: Somebody): Contact {
  const { before } = somebody;
  const ids = [...somebody.userIds].sort(([a, at], [b, bt]) => bt - at || (a < b ? -1 : 1)).map(([id]) => id);
  const userIds = ids.every((id) => before.userIds.includes(id)) ? before.userIds : withUserIds(before.userIds, ids);
  return {
    ...before,
    name: before.name === '' ? somebody.name.text : before.name,
    phone: somebody.phone,
    userIds,
    username: somebody.username.text === '' ? before.username : somebody.username.text,
  };
}

/** Who has said something, but no message yet (a reaction, a setting), came by themselves until a message says otherwise. */
function originBy(first: BriefRow | undefined, before: Contact): Contact['origin'] {
  if (first === undefined) return before.origin === 'API' ? 'API' : 'ORGANIC';
  return first.side === 'in' ? 'ORGANIC' : 'API';
}

/** The tag of the first message that came in, unless a file or a person has said another. */
function firstTag(
  before: Contact,
  messages: readonly BriefRow[],
  came: (id: number) => boolean,
  { tags }: Catalog,
): TagId | 0 {
  const tagOf = (row: BriefRow | undefined): TagId | 0 =>
    row === undefined ? 0 : (firstMessageTag(tags, row.text)?.id ?? 0);
  const ins = messages.filter(({ side, kind }) => side === 'in' && kind !== 'call');
  const was = tagOf(ins.find(({ id }) => !came(id)));
  return before.firstMessage === was || before.firstMessage === 0 ? tagOf(ins[0]) : before.firstMessage;
}

/** The last that was said of it, where this import brings it. */
function consent(
  before: Contact,
  rows: readonly BriefRow[],
  came: (id: number) => boolean,
  says: ConsentReader,
): boolean {
  const said = (row: BriefRow): boolean | null => {
    if (row.kind === 'preference') return row.detail === 'stop';
    if (row.side !== 'in' || row.kind === 'act' || row.kind === 'waiting') return null;
    const word = says(row.text);
    return word === null ? null : word === 'stop';
  };
  const all = rows.filter((row) => said(row) !== null).sort((a, b) => inTime(a, b));
  const last = all.at(-1);
  return last === undefined || !came(last.id) ? before.optedOut : (said(last) ?? before.optedOut);
}
