/** [C4] Conversations of the sample contacts, and what contacts get of them: as if they had come by a log. */
import type { Draft } from '../base/draft.ts';
import { MESSAGE, SIDES } from '../base/messages/columns.ts';
import { MessageDraft } from '../base/messages/message-draft.ts';
import { kindCode } from '../base/messages/message-row.ts';
import { COLUMN, pageOf, slotOf } from '../base/page.ts';
import { STATES } from '../domain/contact.ts';
import { allConsentWords, consentReader } from '../domain/conversation/consent-words.ts';
import { DELIVERIES, type Delivery } from '../domain/conversation/delivery.ts';
import { replay, type Step } from '../domain/conversation/state.ts';
import { firstMessageTag } from '../domain/tag.ts';
import { sampleTalk, type SampleTalk } from '../formats/sample/talks.ts';

/** So long after the last message it was closed, milliseconds. */
const CLOSED_AFTER = 240_000;

export interface SamplePerson {
  readonly id: number;
  /** Among sample contacts. */
  readonly index: number;
  readonly phone: number;
}

export function addTalks(draft: Draft, people: readonly SamplePerson[], seed: number, now: number): void {
  const messages = new MessageDraft(draft);
  const says = consentReader(allConsentWords());
  for (const person of people) {
    const talk = sampleTalk(seed, person.index);
    if (talk === null) continue;
    const steps = addTalk(messages, person, talk, now);
    const { state, lastIn } = replay(steps);
    const [page, slot] = [pageOf(person.id), slotOf(person.id)];
    draft.int(page, COLUMN.state)[slot] = STATES.indexOf(state);
    if (lastIn > 0) draft.num(page, COLUMN.lastActive)[slot] = lastIn;
    const ins = talk.messages.filter(({ side }) => side === 'in');
    draft.int(page, COLUMN.firstMessage)[slot] = firstMessageTag(draft.catalog.tags, ins[0]?.text ?? '')?.id ?? 0;
    const said = ins.flatMap(({ text }) => says(text) ?? []).at(-1);
    if (said === 'stop') draft.int(page, COLUMN.optedOut)[slot] = 1;
  }
  messages.finish();
}

function addTalk(messages: MessageDraft, { id: contact, phone }: SamplePerson, talk: SampleTalk, now: number): Step[] {
  const end = now - talk.ago;
  const keyOf = (place: number): string => `sample:${phone}:${place}`;
  const steps: Step[] = [];
  talk.messages.forEach(({ side, text, fileName, replyTo, before, reaction }, place) => {
    const at = end - before;
    const id = messages.append();
    messages.setNumber(id, MESSAGE.contact, contact + 1);
    messages.setText(id, MESSAGE.key, keyOf(place));
    messages.setNumber(id, MESSAGE.at, at);
    messages.setNumber(id, MESSAGE.side, SIDES.indexOf(side));
    const kind = fileName === '' ? 'text' : fileName.endsWith('.pdf') ? 'document' : 'image';
    messages.setNumber(id, MESSAGE.kind, kindCode(kind));
    messages.setText(id, MESSAGE.text, text);
    messages.setText(id, MESSAGE.fileName, fileName);
    if (replyTo >= 0) messages.setText(id, MESSAGE.replyTo, keyOf(replyTo));
    if (side === 'in') steps.push({ at, kind: 'in' });
    else {
      // Whoever has answered has read.
      const isAnswered = talk.messages.slice(place + 1).some((later) => later.side === 'in');
      const delivery: Delivery = isAnswered ? 'read' : 'delivered';
      messages.setNumber(id, MESSAGE.delivery, DELIVERIES.indexOf(delivery));
      steps.push({ at, kind: side === 'agent' ? 'out-agent' : side === 'assistant' ? 'out-assistant' : 'out-program' });
    }
    if (reaction === '') return;
    messages.setText(id, side === 'in' ? MESSAGE.ourReaction : MESSAGE.theirReaction, reaction);
    messages.setNumber(id, side === 'in' ? MESSAGE.ourReactionAt : MESSAGE.theirReactionAt, at + 1000);
  });
  if (talk.isClosed) {
    const at = Math.min(end + CLOSED_AFTER, now);
    const id = messages.append();
    messages.setNumber(id, MESSAGE.contact, contact + 1);
    messages.setNumber(id, MESSAGE.kind, kindCode('act'));
    messages.setNumber(id, MESSAGE.side, SIDES.indexOf('agent'));
    messages.setNumber(id, MESSAGE.at, at);
    messages.setText(id, MESSAGE.detail, 'resolve');
    steps.push({ at, kind: 'resolve' });
  }
  return steps;
}
