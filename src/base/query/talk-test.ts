/**
 * [C5] A condition on conversations: the oracle itself is asked, once for each value that comes again. What it asks of stands beside the
 * pages, by contact.
 */
import { lastText } from '../../domain/conversation/summary.ts';
import { type Condition, test } from '../../domain/filter.ts';
import { type Overview, overviewOf, summaryOf } from '../messages/overview.ts';
import { type Page, PAGE_SIZE } from '../page.ts';
import type { Snapshot } from '../snapshot.ts';
import type { TalkField } from '../sort/talk-order.ts';
import { type PageTest, SOME, type Verdict, verdictOf } from './page-mask.ts';

export interface Talks {
  readonly overview: Overview;
  /** Of a page of contacts: the id of its first; below 0 = it is none of the base's. */
  firstOf(page: Page): number;
  /** What filters see of the last message. */
  lastText(contact: number): string;
}

export function talksIn(snapshot: Snapshot): Talks {
  let numbers: ReadonlyMap<Page | null, number> | null = null;
  return {
    get overview() {
      return overviewOf(snapshot);
    },
    firstOf(page) {
      numbers ??= new Map(snapshot.pages.map((one, no) => [one, no]));
      return (numbers.get(page) ?? -1) * PAGE_SIZE;
    },
    lastText(contact) {
      const summary = summaryOf(snapshot, contact);
      return summary === null ? '' : lastText(summary);
    },
  };
}

type Value = string | number | boolean | null;

export function talkTest(condition: Condition, field: TalkField, talks: Talks | undefined, now: number): PageTest {
  const ask = (value: Value): boolean => test(condition, value, field, now);
  const whenNone = ask(NONE[field]);
  const known = new Map<Value, boolean>();
  const askOnce = (value: Value): boolean => {
    let answer = known.get(value);
    if (answer === undefined) known.set(value, (answer = ask(value)));
    return answer;
  };
  const answer = (contact: number, { messages, unreplied, lastIn }: Overview): boolean => {
    switch (field) {
      case 'messages':
        return askOnce(messages[contact] ?? 0);
      case 'unreplied':
        return askOnce(unreplied[contact] === 1);
      case 'lastFrom':
        return askOnce(lastIn[contact] === 1 ? 'in' : 'out');
      case 'lastMessage':
        return ask(talks?.lastText(contact) ?? '');
    }
  };
  return {
    cost: field === 'lastMessage' ? 40 : 4,
    run(page, mask): Verdict {
      const first = talks?.firstOf(page) ?? -1;
      if (talks === undefined || first < 0) return verdictOf(whenNone);
      const { overview } = talks;
      let isMixed = false;
      for (let slot = 0; slot < page.slots; slot++) {
        const has = (overview.messages[first + slot] ?? 0) > 0;
        const passes = has ? answer(first + slot, overview) : whenNone;
        mask.bytes[slot] = passes ? 1 : 0;
        isMixed ||= passes !== whenNone;
      }
      return isMixed ? SOME : verdictOf(whenNone);
    },
    narrow(page, mask): Verdict {
      const first = talks?.firstOf(page) ?? -1;
      if (talks === undefined || first < 0) return verdictOf(whenNone);
      const { overview } = talks;
      for (let slot = 0; slot < page.slots; slot++) {
        if (mask.bytes[slot] !== 1) continue;
        const has = (overview.messages[first + slot] ?? 0) > 0;
        if (!(has ? answer(first + slot, overview) : whenNone)) mask.bytes[slot] = 0;
      }
      return SOME;
    },
  };
}

/** What a contact without a conversation is to each. */
const NONE: Readonly<Record<TalkField, Value>> = { messages: null, unreplied: false, lastMessage: '', lastFrom: null };
