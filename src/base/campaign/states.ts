/** What became of recipients, read over whole pages: counts, contacts by state, campaigns by contact. */
import type { Campaign } from '../../domain/campaign/campaign.ts';
import {
  type ContactCampaign,
  RECIPIENT_STATES,
  type RecipientState,
  STAGE,
  STAGES,
  stateAt,
} from '../../domain/campaign/recipient.ts';
import { intAt, numAt } from '../column.ts';
import { intColumn, numColumn, type Page, PAGE_SIZE, pageOf, slotOf } from '../page.ts';
import { listOf, type Snapshot } from '../snapshot.ts';
import type { CampaignMarks } from '../query/campaign-test.ts';
import { campaignsOf } from './campaign-pages.ts';
import { recipientsOf } from './recipient-index.ts';
import { DELIVERIES, deliveriesOf, DELIVERY } from './recipient-pages.ts';

const states = new WeakMap<Page, Uint8Array>();
const NO_MARKS = new Uint8Array(0);
const NO_STAGE = new Uint8Array(1);

/** Of each recipient of a page: place in RECIPIENT_STATES. */
export function statesOfPage(page: Page): Uint8Array {
  let known = states.get(page);
  if (known === undefined) {
    states.set(page, (known = readStates(page)));
  }
  return known;
}

/** Of the codes, failures' alone and those of who is left out say something: most are told by their stage. */
const BY_STAGE = /* @__PURE__ */ Uint8Array.from(STAGES, (_, stage) => stateAt(stage, 0, false));
const REPLIED = /* @__PURE__ */ stateAt(0, 0, true);

function readStates(page: Page): Uint8Array {
  const stage = intColumn(page, DELIVERY.stage)?.values ?? NO_STAGE;
  const code = intColumn(page, DELIVERY.code);
  const replied = numColumn(page, DELIVERY.repliedAt);
  const found = new Uint8Array(page.slots);
  for (let slot = 0; slot < found.length; slot++) {
    const is = stage[stage.length === 1 ? 0 : slot] ?? 0;
    found[slot] =
      is === STAGE.failed || is === STAGE.leftOut ? stateAt(is, intAt(code, slot), false) : (BY_STAGE[is] ?? 0);
  }
  if (replied === undefined) return found;
  for (let slot = 0; slot < found.length; slot++) if (numAt(replied, slot, 0) !== 0) found[slot] = REPLIED;
  return found;
}

/** Recipients by state, as RECIPIENT_STATES has them. */
export function stateCounts(snapshot: Snapshot, campaign: Campaign): Uint32Array {
  const counts = new Uint32Array(RECIPIENT_STATES.length);
  for (const { page } of deliveriesOf(snapshot, campaign)) {
    for (const state of statesOfPage(page)) counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

/** By page number of contacts, 1 for each that is meant. `campaign` null = any; no `states` = any. */
export function contactsIn(
  snapshot: Snapshot,
  campaign: number | null,
  wanted: readonly string[],
): ReadonlyMap<number, Uint8Array> {
  const isWanted = Uint8Array.from(RECIPIENT_STATES, (state) =>
    wanted.length === 0 || wanted.includes(state) ? 1 : 0,
  );
  const marks = new Map<number, Uint8Array>();
  for (const one of campaignsOf(snapshot)) {
    if (campaign !== null && one.id !== campaign) continue;
    for (const { page } of deliveriesOf(snapshot, one)) {
      const is = statesOfPage(page);
      const contacts = intColumn(page, DELIVERY.contact)?.values ?? NO_STAGE;
      let no = -1;
      let bytes: Uint8Array = NO_MARKS;
      for (let slot = 0; slot < is.length; slot++) {
        if (isWanted[is[slot] ?? 0] !== 1) continue;
        const id = contacts[contacts.length === 1 ? 0 : slot] ?? 0;
        // Recipients stand in the order of contacts, but for merged ones.
        if (pageOf(id) !== no) {
          no = pageOf(id);
          bytes = marks.get(no) ?? new Uint8Array(PAGE_SIZE);
          marks.set(no, bytes);
        }
        bytes[slotOf(id)] = 1;
      }
    }
  }
  return marks;
}

/** Marks that were asked for last: of two lists of recipients, as they are made anew by every change of one. */
const MOST_KEPT = 8;
type Marks = ReadonlyMap<number, Uint8Array>;
const kept = new WeakMap<object, Map<string, Marks>>();

function keptMarks(snapshot: Snapshot, campaign: number | null, wanted: readonly string[]): Marks {
  const { pages } = listOf(snapshot, DELIVERIES);
  const all = kept.get(pages) ?? new Map<string, Marks>();
  kept.set(pages, all);
  const key = `${String(campaign)} ${wanted.join()}`;
  let marks = all.get(key);
  if (marks === undefined) {
    const [oldest] = all.size < MOST_KEPT ? [] : all.keys();
    if (oldest !== undefined) all.delete(oldest);
    all.set(key, (marks = contactsIn(snapshot, campaign, wanted)));
  }
  return marks;
}

/** The same by the pages themselves, as a filter asks for it. */
export const marksIn =
  (snapshot: Snapshot): CampaignMarks =>
  (campaign, wanted) => {
    const byPage = new Map<Page, Uint8Array>();
    for (const [no, marks] of keptMarks(snapshot, campaign, wanted)) {
      const page = snapshot.pages[no] ?? null;
      if (page !== null) byPage.set(page, marks);
    }
    return (page) => byPage.get(page);
  };

/** [B5] The newest campaign first. */
export function campaignsOfContact(snapshot: Snapshot, contact: number): readonly ContactCampaign[] {
  const recipients = recipientsOf(snapshot, contact);
  if (recipients.length === 0) return [];
  const all = campaignsOf(snapshot);
  return Array.from(recipients)
    .reverse()
    .flatMap((recipient) => {
      const campaign = all.find(({ prepared }) => isWithin(prepared, recipient));
      const page = listOf(snapshot, DELIVERIES).pages[pageOf(recipient)] ?? null;
      const state = page === null ? undefined : RECIPIENT_STATES[statesOfPage(page)[slotOf(recipient)] ?? 0];
      return campaign === undefined || state === undefined ? [] : [{ campaign: campaign.id, state }];
    });
}

const isWithin = (prepared: Campaign['prepared'], recipient: number): boolean =>
  prepared !== null && recipient >= prepared.first && recipient < prepared.first + prepared.count;

export const stateNamed = (place: number): RecipientState => RECIPIENT_STATES[place] ?? 'prepared';
