/** [B5] How a campaign went, over time. */
import { heldBack } from '../../base/campaign/held-back.ts';
import { deliveriesOf, DELIVERY } from '../../base/campaign/recipient-pages.ts';
import { stateCounts, statesOfPage } from '../../base/campaign/states.ts';
import { intAt, numAt } from '../../base/column.ts';
import { intColumn, numColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { RECIPIENT_STATES } from '../../domain/campaign/recipient.ts';
import { DAY_MS } from '../../domain/date.ts';
import type { CampaignResults, HeldBack, TimelinePoint } from '../contract/campaigns.ts';
import { HeldCount } from './held.ts';
import { instantOf, wallOf } from '../wall-clock.ts';

const HOUR_MS = 3_600_000;
/** Up to so many hours are shown by the hour. */
const HOURS = 48;
const MOST_POINTS = 400;

const LINES = {
  sent: DELIVERY.sentAt,
  delivered: DELIVERY.deliveredAt,
  read: DELIVERY.readAt,
  replied: DELIVERY.repliedAt,
} as const;
const HELD_BACK = RECIPIENT_STATES.indexOf('failed:held-back');
type Line = keyof typeof LINES;
const NAMES = Object.keys(LINES) as Line[]; // the keys are the lines

export function resultsOf(snapshot: Snapshot, campaign: Campaign, now: number): CampaignResults {
  const hours = new Map<number, Record<Line, number>>();
  for (const { page } of deliveriesOf(snapshot, campaign)) {
    for (const line of NAMES) {
      const column = numColumn(page, LINES[line]);
      if (column === undefined) continue;
      for (let slot = 0; slot < page.slots; slot++) {
        const at = numAt(column, slot, 0);
        if (at <= 1) continue;
        const hour = Math.floor(wallOf(at) / HOUR_MS);
        let point = hours.get(hour);
        if (point === undefined) hours.set(hour, (point = { sent: 0, delivered: 0, read: 0, replied: 0 }));
        point[line]++;
      }
    }
  }
  const counts = stateCounts(snapshot, campaign);
  const all = [...hours.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  const step = last - first < HOURS ? 'hour' : 'day';
  const timeline = all.length === 0 ? [] : points(hours, first, last, step);
  return { campaign, counts, timeline, step, heldBack: heldIn(snapshot, campaign, now) };
}

function heldIn(snapshot: Snapshot, campaign: Campaign, now: number): HeldBack {
  const held = new HeldCount(heldBack(snapshot, now));
  for (const { page } of deliveriesOf(snapshot, campaign)) {
    const contacts = intColumn(page, DELIVERY.contact);
    statesOfPage(page).forEach((state, slot) => {
      if (state === HELD_BACK) held.takes(intAt(contacts, slot));
    });
  }
  return held.count;
}

/** Without gaps, by the person's wall clock. */
function points(
  hours: ReadonlyMap<number, Readonly<Record<Line, number>>>,
  first: number,
  last: number,
  step: 'hour' | 'day',
): readonly TimelinePoint[] {
  const size = step === 'hour' ? 1 : DAY_MS / HOUR_MS;
  const [from, to] = [Math.floor(first / size), Math.floor(last / size)];
  const made: { at: number; sent: number; delivered: number; read: number; replied: number }[] = [];
  for (let n = from; n <= Math.min(to, from + MOST_POINTS - 1); n++) {
    made.push({ at: instantOf(n * size * HOUR_MS), sent: 0, delivered: 0, read: 0, replied: 0 });
  }
  for (const [hour, counts] of hours) {
    // What comes later than there are points is in the last one.
    const point = made[Math.min(made.length - 1, Math.floor(hour / size) - from)];
    if (point !== undefined) for (const line of NAMES) point[line] += counts[line];
  }
  return made;
}
