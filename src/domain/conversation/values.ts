/**
 * [C7] What is said of a message from outside of it: statuses, reactions, edits, revokes. Joined so that the order in which it is told, and how
 * often, makes no difference: of two that say the same thing the later holds, and at the same moment the greater id.
 */
import type { Content } from './content.ts';
import { type Delivery, higherDelivery } from './delivery.ts';
import type { Direction, EditEvent, ReactionEvent, RevokeEvent, StatusEvent } from './event.ts';

/** Something that was said at a time; `id` breaks ties. */
interface Said<T> {
  readonly at: number;
  readonly id: string;
  readonly value: T;
}

export interface MessageValues {
  readonly delivery: Delivery;
  /** When its delivery was first told of; 0 = never. */
  readonly firstStatus: number;
  readonly callback: string;
  readonly category: string;
  /** Of the failure that was told last. */
  readonly failure: Said<{ readonly code: number; readonly text: string }> | null;
  readonly reactions: Readonly<Record<Direction, Said<string> | null>>;
  readonly edit: Said<Content> | null;
  readonly revoked: boolean;
}

export const NO_VALUES: MessageValues = {
  delivery: '',
  firstStatus: 0,
  callback: '',
  category: '',
  failure: null,
  reactions: { in: null, out: null },
  edit: null,
  revoked: false,
};

const later = <T>(a: Said<T> | null, b: Said<T>): Said<T> =>
  a === null || b.at > a.at || (b.at === a.at && tieOf(b) > tieOf(a)) ? b : a;
/** The same id says the same; where it does not, something has to hold in any order. */
const tieOf = <T>({ id, value }: Said<T>): string => `${id} ${JSON.stringify(value)}`;
const earliest = (a: number, b: number): number => (a === 0 ? b : b === 0 ? a : Math.min(a, b));
/** Of texts that should not differ. */
const greater = (a: string, b: string): string => (b > a ? b : a);

export function withStatus(
  values: MessageValues,
  { delivery, at, callback, category, errorCode, errorText }: StatusEvent,
): MessageValues {
  return {
    ...values,
    delivery: higherDelivery(values.delivery, delivery),
    firstStatus: earliest(values.firstStatus, at),
    callback: greater(values.callback, callback),
    category: greater(values.category, category),
    failure:
      delivery === 'failed'
        ? later(values.failure, {
            at,
            id: `${String(errorCode)} ${errorText}`,
            value: { code: errorCode, text: errorText },
          })
        : values.failure,
  };
}

export function withReaction(values: MessageValues, { direction, at, id, emoji }: ReactionEvent): MessageValues {
  const reaction = later(values.reactions[direction], { at, id, value: emoji });
  return { ...values, reactions: { ...values.reactions, [direction]: reaction } };
}

export const withEdit = (values: MessageValues, { at, id, content }: EditEvent): MessageValues => ({
  ...values,
  edit: later(values.edit, { at, id, value: content }),
});

export const withRevoke = (values: MessageValues, _: RevokeEvent): MessageValues => ({ ...values, revoked: true });
