/** [B1] Who an audience means, as the base is now; counted, looked at. */
import { withCampaigns } from '../../base/campaign/named-campaigns.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { type Audience, idsOfRuns } from '../../domain/campaign/campaign.ts';
import type { CampaignMessage } from '../../domain/campaign/message.ts';
import { fieldTexts, messageFields } from '../../domain/campaign/message.ts';
import { LEFT_OUT, type LeftOut } from '../../domain/campaign/recipient.ts';
import { misfits } from '../../domain/filter-fit.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { phoneCountry } from '../../formats/phone/kind.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import type { AudienceCount, MessageSample, SampleWanted } from '../contract/campaigns.ts';
import type { Core } from '../core.ts';
import { AudiencePass, type PassDeps } from './audience-pass.ts';
import { valueWords } from './value-words.ts';

/** Ids, ascending. A segment that names something deleted means nobody, and says so [A6]. */
export function audienceIds(core: Core, snapshot: Snapshot, audience: Audience): Result<Uint32Array> {
  if (audience.kind === 'chosen') return ok(idsOfRuns(audience.runs));
  if (audience.kind === 'filter') {
    const { filter, search } = audience;
    return ok(core.queries.ids(snapshot, filter, search, core.now()));
  }
  const segment = snapshot.catalog.segments.find(({ id }) => id === audience.segment);
  if (segment === undefined) return fail('gone', { id: 'segment-gone' });
  if (misfits(segment.filter, withCampaigns(snapshot)).length > 0) {
    return fail('refused', { id: 'campaign-segment-broken', name: segment.name });
  }
  return ok(core.queries.ids(snapshot, segment.filter, segment.search, core.now()));
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

export const newPass = (core: Core, snapshot: Snapshot, message: CampaignMessage): AudiencePass =>
  new AudiencePass(snapshot, message, passDeps(core, message));

export function countAudience(
  core: Core,
  snapshot: Snapshot,
  ids: Uint32Array,
  message: CampaignMessage,
): AudienceCount {
  const pass = newPass(core, snapshot, message);
  const leftOut = Object.fromEntries(LEFT_OUT.map((reason) => [reason, 0])) as Record<LeftOut, number>; // all of them
  const filledIn = messageFields(message).map(() => 0);
  let contacts = 0;
  let recipients = 0;
  for (const id of ids) {
    if (!pass.read(id)) continue;
    contacts++;
    const reason = pass.leftOut();
    if (reason !== null) leftOut[reason]++;
    else {
      recipients++;
      for (let i = 0; i < filledIn.length; i++) if (pass.filledIn[i] === true) filledIn[i] = (filledIn[i] ?? 0) + 1;
    }
  }
  return { contacts, recipients, leftOut, filledIn };
}

export function idsLeftOut(
  core: Core,
  snapshot: Snapshot,
  { ids, message, reason }: { readonly ids: Uint32Array; readonly message: CampaignMessage; readonly reason: LeftOut },
): Uint32Array {
  const pass = newPass(core, snapshot, message);
  return ids.filter((id) => pass.read(id) && pass.leftOut() === reason);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

export function sampleOf(
  core: Core,
  snapshot: Snapshot,
  {
    ids,
    message,
    wanted,
  }: { readonly ids: Uint32Array; readonly message: CampaignMessage; readonly wanted: SampleWanted },
): MessageSample | null {
  const pass = newPass(core, snapshot, message);
  const id = typeof wanted === 'number' ? (ids[wanted] ?? -1) : found(pass, ids, message, wanted);
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
function found(
  pass: AudiencePass,
  ids: Uint32Array,
  message: CampaignMessage,
  wanted: Exclude<SampleWanted, number>,
): number {
  const bodyAt = fieldTexts(message).findIndex(({ where }) => where === 'body');
  const before = fieldTexts(message).slice(0, bodyAt);
  const from = before.reduce((sum, { text }) => sum + text.filter(({ kind }) => kind === 'field').length, 0);
  const to = from + message.body.filter(({ kind }) => kind === 'field').length;
  let best = -1;
  let bestLength = wanted === 'longest' ? -1 : Infinity;
  for (const id of ids) {
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
