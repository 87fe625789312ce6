/** [Q1] Contacts in the order of their conversations. Stable; who has none comes last in both directions. The last message is in order of time. */
import { type Overview, overviewOf } from '../messages/overview.ts';
import type { FieldRef } from '../../domain/filter.ts';
import type { Snapshot } from '../snapshot.ts';

export const TALK_FIELDS = ['messages', 'unreplied', 'lastMessage', 'lastFrom'] as const;
export type TalkField = (typeof TALK_FIELDS)[number];

export const isTalkField = (field: FieldRef): field is TalkField => TALK_FIELDS.some((one) => one === field);

const VALUES: Readonly<Record<TalkField, (overview: Overview) => ArrayLike<number>>> = {
  messages: ({ messages }) => messages,
  unreplied: ({ unreplied }) => unreplied,
  lastMessage: ({ lastAt }) => lastAt,
  lastFrom: ({ lastIn }) => lastIn,
};

/** `ids`: ascending. */
export function talkOrder(
  ids: Uint32Array,
  field: TalkField,
  isDescending: boolean,
  snapshot: Snapshot,
): Uint32Array<ArrayBuffer> {
  const overview = overviewOf(snapshot);
  const values = VALUES[field](overview);
  const has = (id: number): boolean => (overview.messages[id] ?? 0) > 0;
  const sign = isDescending ? -1 : 1;
  const some = ids.filter(has).sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
  const sorted = new Uint32Array(ids.length);
  sorted.set(some);
  sorted.set(
    ids.filter((id) => !has(id)),
    some.length,
  );
  return sorted;
}
