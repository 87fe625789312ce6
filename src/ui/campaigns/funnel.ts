/** A campaign's counts as a person asks for them: each a set of states, so that every number leads to its contacts. */
import { toGroup } from '../../app/filter-tree.ts';
import { encodeRoute, HOME } from '../../app/route.ts';
import { EVERYTHING, type Filter } from '../../domain/filter.ts';
import { RECIPIENT_STATES, type RecipientState } from '../../domain/campaign/recipient.ts';

const isLeftOut = (state: RecipientState): boolean => state.startsWith('leftOut:');
const isFailed = (state: RecipientState): boolean => state.startsWith('failed:');

/** From a state on, up to a reply; who failed is told apart. */
const from = (first: RecipientState): readonly RecipientState[] =>
  RECIPIENT_STATES.slice(RECIPIENT_STATES.indexOf(first)).filter((state) => !isFailed(state));

export const STEPS = {
  leftOut: RECIPIENT_STATES.filter(isLeftOut),
  recipients: RECIPIENT_STATES.filter((state) => !isLeftOut(state)),
  sent: from('sent'),
  delivered: from('delivered'),
  read: from('read'),
  replied: from('replied'),
  failed: RECIPIENT_STATES.filter(isFailed),
} satisfies Readonly<Record<string, readonly RecipientState[]>>;
export type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as readonly Step[]; // the keys are the steps

export const countOf = (counts: Uint32Array, states: readonly RecipientState[]): number =>
  states.reduce((sum, state) => sum + (counts[RECIPIENT_STATES.indexOf(state)] ?? 0), 0);

/** Whom a follow-up is written to. */
export const SLICES = {
  unread: ['delivered'],
  silent: ['read'],
  heldBack: ['failed:held-back'],
  unsent: ['prepared', 'skipped'],
} satisfies Readonly<Record<string, readonly RecipientState[]>>;
export const SLICE_NAMES = Object.keys(SLICES) as readonly (keyof typeof SLICES)[]; // the keys are the slices

export function campaignFilter(campaign: number, states: readonly RecipientState[]): Filter {
  return { ...EVERYTHING, items: [{ kind: 'is', field: 'campaigns', op: 'inCampaign', campaign, states }] };
}

/** The address of the contacts that are recipients of a campaign in one of these states. */
export const linkTo = (campaign: number, states: readonly RecipientState[]): string =>
  encodeRoute({ ...HOME, filter: toGroup(campaignFilter(campaign, states)) });
