/** The columns of recipients' pages of both kinds. */
/** Columns of what was frozen; the message's values, in order, from `value` on. */
export const FROZEN = { phone: 1, name: 2, value: 16 } as const;

/** Columns of what became of it. */
export const DELIVERY = {
  /** int: id of the contact; a merge makes it another. */
  contact: 1,
  /** int: place in STAGES. */
  stage: 2,
  /** int: of who is left out the place in LEFT_OUT, of a failure WhatsApp's code. */
  code: 3,
  /** num: milliseconds since 1970 UTC, 0 = not known. */
  handedAt: 4,
  sentAt: 5,
  deliveredAt: 6,
  readAt: 7,
  failedAt: 8,
  repliedAt: 9,
  /** text: WhatsApp's id of the message, '' = not known. */
  messageId: 10,
} as const;

export const DELIVERIES_NAME = 'deliveries';
