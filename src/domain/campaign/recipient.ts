/** [B4] [B5] What became of a recipient, and how that may change. */
import { FAILURE_GROUPS, type FailureGroup, failureGroup } from './failure.ts';

/** Why a contact of the audience is not written to. The first that holds is the reason. */
export const LEFT_OUT = ['opted-out', 'no-number', 'duplicate', 'country', 'missing-value', 'too-long'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/**
 * Each is more than those before it: what is known only rises, in whatever order it is told, and `failed` is never said of what was
 * delivered. `exported`: given to a tool. `opened`: its message was opened in WhatsApp.
 */
export const STAGES = [
  'leftOut',
  'prepared',
  'skipped',
  'exported',
  'opened',
  'sent',
  'failed',
  'delivered',
  'read',
] as const;
export type Stage = (typeof STAGES)[number];
export const STAGE = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ STAGES.map((stage, i) => [stage, i]),
) as Readonly<Record<Stage, number>>; // by name

/** [B5] One recipient is in one state; a reply counts before all else. */
export type RecipientState =
  Exclude<Stage, 'leftOut' | 'failed'> | 'replied' | `leftOut:${LeftOut}` | `failed:${FailureGroup}`;

/** In the order of the funnel. */
export const RECIPIENT_STATES: readonly RecipientState[] = [
  ...LEFT_OUT.map((reason) => `leftOut:${reason}` as const),
  'prepared',
  'skipped',
  'exported',
  'opened',
  'sent',
  ...FAILURE_GROUPS.map((group) => `failed:${group}` as const),
  'delivered',
  'read',
  'replied',
];
// Who needs the lists alone is not given these: hence the notes to the bundler.
const PLACE = /* @__PURE__ */ new Map(/* @__PURE__ */ RECIPIENT_STATES.map((state, i) => [state, i]));
const placeOf = (state: RecipientState): number => PLACE.get(state) ?? 0;
const OF_LEFT_OUT = /* @__PURE__ */ LEFT_OUT.map((reason) => placeOf(`leftOut:${reason}`));
const OF_STAGE = /* @__PURE__ */ STAGES.map((stage) =>
  stage === 'leftOut' || stage === 'failed' ? 0 : placeOf(stage),
);
const REPLIED = /* @__PURE__ */ placeOf('replied');

/**
 * Place in RECIPIENT_STATES. `stage`: place in STAGES. `code`: of who is left out the place of the reason in LEFT_OUT, of a failure WhatsApp's code.
 */
export function stateAt(stage: number, code: number, replied: boolean): number {
  if (replied) return REPLIED;
  if (stage === STAGE.leftOut) return OF_LEFT_OUT[code] ?? 0;
  if (stage === STAGE.failed) return placeOf(`failed:${failureGroup(code)}`);
  return OF_STAGE[stage] ?? 0;
}

/** [B5] What a contact is in a campaign. */
export interface ContactCampaign {
  readonly campaign: number;
  readonly state: RecipientState;
}

/** What a status says, as WhatsApp sends it. */
export type StatusName = 'sent' | 'delivered' | 'read' | 'failed';

/** The words of the API's statuses; `played` is read, by ear. null: none of them. */
export function statusNamed(word: string): StatusName | null {
  if (word === 'played') return 'read';
  return word === 'sent' || word === 'delivered' || word === 'read' || word === 'failed' ? word : null;
}

/** [B6] */
export const REPLY_DAYS = 3;
