/** [B4] Why a message failed, by what there is to do about it. By code alone: WhatsApp changes their titles. */

export const FAILURE_GROUPS = [
  /** Not on WhatsApp, or cannot be reached: check the number. */
  'not-reachable',
  /** The person has opted out: is set so here too. */
  'opted-out',
  /** Held back by Meta, who limits how much marketing a person gets: again after 24 hours. No opt-out. */
  'held-back',
  /** More than 24 hours since they wrote: a template is needed. */
  'window-closed',
  /** Too much at once: again, more slowly. */
  'too-fast',
  /** The template, or what fills it. */
  'template',
  /** The sender's account. */
  'account',
  /** Of no reason that says something: again. */
  'again',
  /** No code, or one that is not known here. */
  'other',
] as const;
export type FailureGroup = (typeof FAILURE_GROUPS)[number];

const CODES: Readonly<Record<Exclude<FailureGroup, 'other'>, readonly number[]>> = {
  'not-reachable': [131026],
  'opted-out': [131050],
  'held-back': [131049, 130472],
  'window-closed': [131047],
  'too-fast': [130429, 131048, 131056, 80007],
  template: [132000, 132001, 132005, 132007, 132012, 132015, 132016, 131008, 131009],
  account: [131031, 131042, 130497, 131063, 131064, 368],
  again: [131000, 131016],
};

const GROUPS: ReadonlyMap<number, FailureGroup> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ FAILURE_GROUPS.flatMap((group) =>
    group === 'other' ? [] : CODES[group].map((code) => [code, group] as const),
  ),
);

/** `code` 0 = none was given. */
export const failureGroup = (code: number): FailureGroup => GROUPS.get(code) ?? 'other';
