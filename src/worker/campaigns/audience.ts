/** [B1] Who an audience means, as the base is now; counted, looked at. */
import { heldBack } from '../../base/campaign/held-back.ts';
import { withCampaigns } from '../../base/campaign/named-campaigns.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Steps } from '../../base/sort/steps.ts';
import { type Audience, idsOfRuns } from '../../domain/campaign/campaign.ts';
import type { CampaignMessage } from '../../domain/campaign/message.ts';
import { fieldTexts, messageFields } from '../../domain/campaign/message.ts';
import { LEFT_OUT, type LeftOut } from '../../domain/campaign/recipient.ts';
import { misfits } from '../../domain/filter-fit.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { phoneCountry } from '../../formats/phone/kind.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import type { AudienceCount, MessageSample, SampleWanted } from '../contract/campaigns.ts';
import type { Query } from '../contract/contacts.ts';
import type { Core } from '../core.ts';
import { AudiencePass, type PassDeps } from './audience-pass.ts';
import { HeldCount } from './held.ts';
import { valueWords } from './value-words.ts';

/** As a filter finds it, or ids that were chosen. A segment that names something deleted means nobody, and says so [A6]. */
function meant(snapshot: Snapshot, audience: Audience): Result<Uint32Array | Pick<Query, 'filter' | 'search'>> {
  if (audience.kind === 'chosen') return ok(idsOfRuns(audience.runs));
  if (audience.kind === 'filter') return ok(audience);
  const segment = snapshot.catalog.segments.find(({ id }) => id === audience.segment);
  if (segment === undefined) return fail('gone', { id: 'segment-gone' });
  if (misfits(segment.filter, withCampaigns(snapshot)).length > 0) {
    return fail('refused', { id: 'campaign-segment-broken', name: segment.name });
  }
  return ok(segment);
}

/** Ids, ascending: for a change, which waits for nothing. */
export function audienceIds(core: Core, snapshot: Snapshot, audience: Audience): Result<Uint32Array> {
  const found = meant(snapshot, audience);
  if (!found.ok) return found;
  const { value } = found;
  return ok(value instanceof Uint32Array ? value : core.queries.ids(snapshot, value.filter, value.search, core.now()));
}

/** The same, to be looked at: whatever else is asked comes in between. */
export async function audienceFound(core: Core, snapshot: Snapshot, audience: Audience): Promise<Result<Uint32Array>> {
  const found = meant(snapshot, audience);
  if (!found.ok) return found;
  const { value } = found;
  if (value instanceof Uint32Array) return ok(value);
  const { filter, search } = value;
  return ok((await core.queries.find(snapshot, { filter, search, sort: null }, core.now())).first);
}

/** Numbers of the United States; they share their calling code, and an area code belongs to one country. */
function americans(): (phone: number) => boolean {
  const byArea = new Map<number, boolean>();
  return (phone) => {
    if (phone < 1e10 || phone >= 2e10) return false;
    const area = Math.floor(phone / 1e7);
    let is = byArea.get(area);
    if (is === undefined) byArea.set(area, (is = phoneCountry(phone) === 'US'));
    return is;
  };
}

export const passDeps = (core: Core, message: CampaignMessage): PassDeps => ({
  words: valueWords(message.kind === 'template' ? message.language : core.locale),
  isNotDelivered: americans(),
});

export const newPass = (core: Core, snapshot: Snapshot, message: CampaignMessage, most = 0): AudiencePass =>
  new AudiencePass(snapshot, message, passDeps(core, message), most);

/** Contacts a step: a millisecond, or two where names are taken apart. */
const STEP = 256;

export function* countAudience(
  core: Core,
  snapshot: Snapshot,
  ids: Uint32Array,
  message: CampaignMessage,
): Steps<AudienceCount> {
  const pass = newPass(core, snapshot, message, ids.length);
  const leftOut = Object.fromEntries(LEFT_OUT.map((reason) => [reason, 0])) as Record<LeftOut, number>; // all of them
  const filledIn = messageFields(message).map(() => 0);
  const held = new HeldCount(heldBack(snapshot, core.now()));
  let contacts = 0;
  let recipients = 0;
  for (let at = 0; at < ids.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const id = ids[at] ?? 0;
    if (!pass.read(id)) continue;
    contacts++;
    const reason = pass.leftOut();
    if (reason !== null) leftOut[reason]++;
    else {
      recipients++;
      held.takes(id);
      for (let i = 0; i < filledIn.length; i++) if (pass.filledIn[i] === true) filledIn[i] = (filledIn[i] ?? 0) + 1;
    }
  }
  return { contacts, recipients, leftOut, filledIn, heldBack: held.count };
}

interface Sought {
  readonly ids: Uint32Array;
  readonly message: CampaignMessage;
}

export function* idsLeftOut(
  core: Core,
  snapshot: Snapshot,
  { ids, message, reason }: Sought & { readonly reason: LeftOut },
): Steps<Uint32Array> {
  const pass = newPass(core, snapshot, message, ids.length);
  const left = new Uint32Array(ids.length);
  let count = 0;
  for (let at = 0; at < ids.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const id = ids[at] ?? 0;
    if (pass.read(id) && pass.leftOut() === reason) left[count++] = id;
  }
  return left.slice(0, count);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

export function* sampleOf(
  core: Core,
  snapshot: Snapshot,
  { ids, message, wanted }: Sought & { readonly wanted: SampleWanted },
): Steps<MessageSample | null> {
  const pass = newPass(core, snapshot, message);
  const id = typeof wanted === 'number' ? (ids[wanted] ?? -1) : yield* found(pass, ids, message, wanted);
  const again = newPass(core, snapshot, message);
  if (id < 0 || !again.read(id)) return null;
  return {
    contact: id,
    name: again.name,
    phoneText: formatPhone(again.phone),
    values: [...again.values],
    leftOut: again.leftOut(),
  };
}

/** -1 = none is such. */
function* found(
  pass: AudiencePass,
  ids: Uint32Array,
  message: CampaignMessage,
  wanted: Exclude<SampleWanted, number>,
): Steps<number> {
  const bodyAt = fieldTexts(message).findIndex(({ where }) => where === 'body');
  const before = fieldTexts(message).slice(0, bodyAt);
  const from = before.reduce((sum, { text }) => sum + text.filter(({ kind }) => kind === 'field').length, 0);
  const to = from + message.body.filter(({ kind }) => kind === 'field').length;
  let best = -1;
  let bestLength = wanted === 'longest' ? -1 : Infinity;
  for (let at = 0; at < ids.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const id = ids[at] ?? 0;
    if (!pass.read(id)) continue;
    if (wanted === 'missing') {
      if (pass.values.includes(null) || pass.filledIn.includes(true)) return id;
    } else if (wanted === 'rightToLeft') {
      if (RIGHT_TO_LEFT.test(pass.name) || pass.values.some((value) => RIGHT_TO_LEFT.test(value ?? ''))) return id;
    } else if (!pass.values.includes(null)) {
      const length = pass.values.slice(from, to).reduce((sum, value) => sum + (value?.length ?? 0), 0);
      if (wanted === 'longest' ? length > bestLength : length < bestLength) [best, bestLength] = [id, length];
    }
  }
  return best;
}
