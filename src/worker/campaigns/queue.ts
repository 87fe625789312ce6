/** [B3] The queue: one recipient after the other, opened in WhatsApp by the person. What is marked stands in the base, so it goes on after a reload. */
import { draftCampaign } from '../../base/campaign/campaign-pages.ts';
import { heldBack } from '../../base/campaign/held-back.ts';
import { OpenDeliveries } from '../../base/campaign/open-deliveries.ts';
import { deliveriesOf, DELIVERY } from '../../base/campaign/recipient-pages.ts';
import { intAt, numAt } from '../../base/column.ts';
import type { Draft } from '../../base/draft.ts';
import { intColumn, numColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { fullUntil, hourlyRate } from '../../domain/campaign/sending.ts';
import { STAGE } from '../../domain/campaign/recipient.ts';
import { WINDOW_MS } from '../../domain/contact.ts';
import { fail, ok } from '../../domain/result.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import { frozenBody } from '../../formats/campaign/frozen.ts';
import { isLongLink, waLink } from '../../formats/campaign/wa-link.ts';
import type { Outcome } from '../changes/outcome.ts';
import type { Queue, QueueItem, QueueStep } from '../contract/campaigns.ts';
import { FrozenReader, hasOptedOut } from './frozen-reader.ts';
import { HeldCount, NOBODY_HELD } from './held.ts';

export function queueOf(snapshot: Snapshot, campaign: Campaign, now: number, withHeldBack = false): Queue {
  const held = new HeldCount(withHeldBack ? NOBODY_HELD : heldBack(snapshot, now));
  const reader = new FrozenReader(snapshot, campaign);
  let [next, left, opened, skipped, optedOut, lastDay] = [-1, 0, 0, 0, 0, 0];
  let last = { recipient: -1, at: 0 };
  const times: number[] = [];
  for (const { first, page } of deliveriesOf(snapshot, campaign)) {
    const stages = intColumn(page, DELIVERY.stage);
    const contacts = intColumn(page, DELIVERY.contact);
    const handed = numColumn(page, DELIVERY.handedAt);
    for (let slot = 0; slot < page.slots; slot++) {
      const stage = intAt(stages, slot);
      const at = numAt(handed, slot, 0);
      if (stage === STAGE.prepared) {
        if (hasOptedOut(snapshot, intAt(contacts, slot))) optedOut++;
        else if (!held.takes(intAt(contacts, slot))) {
          left++;
          if (next < 0) next = first + slot;
        }
      } else if (stage === STAGE.skipped || stage === STAGE.opened) {
        if (stage === STAGE.skipped) skipped++;
        if (at >= last.at && at > 0) last = { recipient: first + slot, at };
      }
      // What was opened may be known to be sent, or more, by now.
      if (at > 0 && stage >= STAGE.opened) {
        opened++;
        if (now - at < WINDOW_MS) {
          lastDay++;
          times.push(at);
        }
      }
    }
  }
  times.sort((a, b) => a - b);
  return {
    next: next < 0 ? null : itemOf(reader, campaign, next),
    left,
    opened,
    skipped,
    optedOut,
    heldBack: held.count,
    lastDay,
    rate: hourlyRate(times, now),
    fullUntil: fullUntil(times, campaign.dailyLimit),
    last: last.recipient < 0 ? null : { recipient: last.recipient, name: reader.at(last.recipient).name },
  };
}

function itemOf(reader: FrozenReader, { message }: Campaign, recipient: number): QueueItem {
  const { phone, name, values } = reader.at(recipient);
  const text = frozenBody(message, values);
  return { recipient, name, phoneText: formatPhone(phone), text, link: waLink(phone, text), long: isLongLink(text) };
}

/** Under the lock, on the base as it is then: whoever comes second is told. */
export function queueStep(
  draft: Draft,
  {
    campaign: id,
    recipient,
    step,
    now,
    withHeldBack,
  }: {
    readonly campaign: number;
    readonly recipient: number;
    readonly step: QueueStep;
    readonly now: number;
    readonly withHeldBack: boolean;
  },
): Outcome {
  const campaign = draftCampaign(draft, id);
  if (campaign === null) return fail('gone', { id: 'campaign-gone' });
  const { prepared } = campaign;
  const isOfIt = prepared !== null && recipient >= prepared.first && recipient < prepared.first + prepared.count;
  if (!isOfIt) return fail('gone', { id: 'campaign-not-prepared' });
  const open = new OpenDeliveries(draft);
  const stage = open.number(recipient, 'stage');
  const isOpenable = step === 'back' ? stage === STAGE.opened || stage === STAGE.skipped : stage === STAGE.prepared;
  if (!isOpenable) return fail('stale', { id: 'recipient-done' });
  if (step === 'open' && hasOptedOut(draft.base, open.number(recipient, 'contact'))) {
    return fail('refused', { id: 'recipient-opted-out' });
  }
  if (step === 'open' && !withHeldBack && heldBack(draft.base, now).has(open.number(recipient, 'contact'))) {
    return fail('stale', { id: 'recipient-done' });
  }
  open.set(recipient, 'stage', { open: STAGE.opened, skip: STAGE.skipped, back: STAGE.prepared }[step]);
  open.set(recipient, 'handedAt', step === 'back' ? 0 : now);
  open.close();
  const { name } = new FrozenReader(draft.base, campaign).at(recipient);
  return ok({ kind: 'campaign', did: step, name: campaign.name, to: name, contacts: 1 });
}
