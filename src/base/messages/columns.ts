/**
 * The columns of a page of messages. A message's id is page number × PAGE_SIZE + slot, for life, in the order of coming. Missing columns are empty.
 * A value that came before its message (a status, an edit, a reaction) waits in a row of its own, which the message then takes.
 */
export const MESSAGE = {
  /** int: 1 = something is here. */
  live: 0,
  /** int: contact id + 1; 0 = nobody is known for it yet. */
  contact: 1,
  /** text: as the source names it; acts have none. */
  key: 2,
  /** num: milliseconds since 1970 UTC. */
  at: 3,
  /** int: index in SIDES. */
  side: 4,
  /** int: index in ROW_KINDS. */
  kind: 5,
  text: 6,
  fileName: 7,
  /** text: of an act, which. */
  detail: 8,
  /** text: key of the message that it answers. */
  replyTo: 9,
  /** int: 0, 1, 2. */
  forwarded: 10,
  /** int: index in DELIVERIES. */
  delivery: 11,
  /** int: bits EDITED and REVOKED. */
  mark: 12,
  /** num: of the edit that holds. */
  editedAt: 13,
  theirReaction: 14,
  /** num: of the reaction that holds, be it taken back. */
  theirReactionAt: 15,
  ourReaction: 16,
  ourReactionAt: 17,
  /** num */
  errorCode: 18,
  errorText: 19,
  /** text: what the sender gave along. */
  callback: 20,
  category: 21,
  /** text: JSON of a Referral. */
  referral: 22,
  channel: 23,
} as const;

export const EDITED = 1;
export const REVOKED = 2;

/** Who wrote it. */
export const SIDES = ['in', 'agent', 'assistant', 'program'] as const;

export const TEXTS = [
  MESSAGE.key,
  MESSAGE.text,
  MESSAGE.fileName,
  MESSAGE.detail,
  MESSAGE.replyTo,
  MESSAGE.theirReaction,
  MESSAGE.ourReaction,
  MESSAGE.errorText,
  MESSAGE.callback,
  MESSAGE.category,
  MESSAGE.referral,
  MESSAGE.channel,
] as const;
export type TextKey = (typeof TEXTS)[number];

export const NUMBERS = [
  MESSAGE.at,
  MESSAGE.editedAt,
  MESSAGE.theirReactionAt,
  MESSAGE.ourReactionAt,
  MESSAGE.errorCode,
] as const;
export type NumberKey = (typeof NUMBERS)[number];

export const INTS = [
  MESSAGE.live,
  MESSAGE.contact,
  MESSAGE.side,
  MESSAGE.kind,
  MESSAGE.forwarded,
  MESSAGE.delivery,
  MESSAGE.mark,
] as const;
export type IntKey = (typeof INTS)[number];
