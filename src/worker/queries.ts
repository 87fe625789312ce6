/** Filters, searches and orders over the base as it is, with what is kept between two of them. */
import { marksIn } from '../base/campaign/states.ts';
import { withCampaigns } from '../base/campaign/named-campaigns.ts';
import { wallOf } from './wall-clock.ts';
import { allOf, compileFilter, type QueryContext } from '../base/query/compile.ts';
import { idsOfAll } from '../base/chosen.ts';
import { chooseInSteps, countContacts, idsOfMask } from '../base/query/contact-mask.ts';
import type { PageTest } from '../base/query/page-mask.ts';
import { frequentValues } from '../base/query/frequent-values.ts';
import { talksIn } from '../base/query/talk-test.ts';
import { QueryTexts } from '../base/query/query-texts.ts';
import { summaryOf } from '../base/messages/overview.ts';
import { compileSearch } from '../base/query/search.ts';
import type { Page } from '../base/page.ts';
import type { Snapshot } from '../base/snapshot.ts';
import type { ValueCount } from '../domain/counts.ts';
import { EVERYTHING, type FieldRef, type Filter, isEverything } from '../domain/filter.ts';
import { closed } from '../domain/filter-fit.ts';
import { fieldName, Orders, type SortOrder } from '../base/sort/orders.ts';
import { isTalkField, talkOrder } from '../base/sort/talk-order.ts';
import type { PageKeys } from '../base/sort/page-keys.ts';
import { drained, type Steps } from '../base/sort/steps.ts';
import type { Query } from './contract/contacts.ts';
import { type Found, foundAll } from './views.ts';
import type { Work } from './work.ts';

/** [Q1] Room 2 stands before Room 10. A language that the machine does not know sorts as the machine's own. */
const collatorOf = (locale: string): Intl.Collator => {
  const known = Intl.Collator.supportedLocalesOf([locale]);
  return new Intl.Collator(known.length > 0 ? known : undefined, { numeric: true });
};

/** Pages a step: a few milliseconds. */
const WARM_PAGES = 16;
/** Of a list that is sorted, so many are told before all are in order: two windows of the page. */
const FIRST = 200;
/** So many contacts are put in order at once, however many the base has. */
const FEW = 4_000;
/** Bytes that kept orders take at most: of a million contacts, a dozen. */
const ORDER_BYTES = 64_000_000;
/** Ids a step. */
const STEP = 1 << 16;

export { summaryOf };

type Ids = Uint32Array<ArrayBuffer>;

export class Queries {
  readonly texts = new QueryTexts();
  readonly #work: Work;
  #locale = 'en';
  #warming = 0;
  /** Pages whose columns are ready to be searched: a change makes a few new ones. */
  readonly #warm = new WeakSet<Page>();
  #orders = new Orders(collatorOf('en'), ORDER_BYTES);
  /** Whole orders in the making, by field and direction. */
  readonly #making = new Map<string, { readonly pages: Snapshot['pages']; readonly order: Promise<Ids> }>();
  /** All contacts of a base. */
  #all: { readonly pages: Snapshot['pages']; readonly ids: Ids } | null = null;

  constructor(work: Work) {
    this.#work = work;
  }

  /** In the order of the person's language. */
  set locale(locale: string) {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#orders = new Orders(collatorOf(locale), ORDER_BYTES);
    this.#making.clear();
  }

  /** Ids in the order asked for: the first at once, the whole order of many as soon as it is made. */
  async find(snapshot: Snapshot, { filter, search, sort }: Query, now: number): Promise<Found> {
    const isAll = isEverything(filter) && search.trim() === '';
    const ids = await this.#work.asked(
      isAll ? this.#allOf(snapshot) : this.#choose(snapshot, this.#test(snapshot, filter, search, now)),
    );
    return sort === null ? foundAll(ids) : this.#sorted(ids, sort, snapshot, now);
  }

  async #sorted(ids: Ids, by: SortOrder, snapshot: Snapshot, now: number): Promise<Found> {
    const { field } = by;
    if (isTalkField(field)) return foundAll(talkOrder(ids, field, by.descending, snapshot));
    const orders = this.#orders;
    const kept = await this.#work.asked(orders.kept(by, snapshot, now));
    if (kept !== null) return foundAll(await this.#work.asked(among(kept, ids)));
    const keys = await this.#work.asked(orders.keysAhead(by.field, snapshot, now));
    const most = ids.length <= FEW ? ids.length : FIRST;
    const first = await this.#work.asked(orders.first(ids, by, snapshot, now, most, keys));
    if (first.length === ids.length) return foundAll(first);
    const whole = this.#whole(by, snapshot, now, keys).then((order) => this.#work.asked(among(order, ids)));
    return { count: ids.length, first, all: whole };
  }

  /** Made once, however often it is asked for meanwhile. */
  #whole(by: SortOrder, snapshot: Snapshot, now: number, keys: PageKeys | null): Promise<Ids> {
    const { pages } = snapshot;
    const name = `${fieldName(by.field)} ${by.descending ? 'down' : 'up'}`;
    const making = this.#making.get(name);
    if (making?.pages === pages) return making.order;
    const [orders, all] = [this.#orders, this.#allOf(snapshot)];
    const steps = function* (): Steps<Ids> {
      // The other direction may have been made meanwhile.
      const kept = yield* orders.kept(by, snapshot, now);
      return kept ?? (yield* orders.whole(yield* all, by, snapshot, now, keys));
    };
    const order = this.#work.behind(steps());
    this.#making.set(name, { pages, order });
    return order.finally(() => {
      if (this.#making.get(name)?.order === order) this.#making.delete(name);
    });
  }

  *#allOf(snapshot: Snapshot): Steps<Ids> {
    const { pages } = snapshot;
    if (this.#all?.pages !== pages) {
      this.#all = { pages, ids: idsOfAll(snapshot) };
      yield;
    }
    return this.#all.ids;
  }

  *#choose(snapshot: Snapshot, test: PageTest): Steps<Ids> {
    const mask = yield* chooseInSteps(snapshot, test);
    yield;
    return idsOfMask(mask);
  }

  /** Makes what the first search needs, a few pages at a time, while nobody waits; stops where another warming began. */
  warm(snapshot: Snapshot): void {
    const turn = ++this.#warming;
    const cold = snapshot.pages.filter((page) => page !== null && !this.#warm.has(page));
    if (cold.length === 0) return;
    const test = this.#test(snapshot, EVERYTHING, '0 ~', 0); // a number and a word: looks into every text there is
    const warm = this.#warm;
    const steps = function* (): Steps<void> {
      for (let from = 0; from < cold.length; from += WARM_PAGES) {
        const pages = cold.slice(from, from + WARM_PAGES);
        countContacts({ ...snapshot, pages }, test);
        for (const page of pages) if (page !== null) warm.add(page);
        yield;
      }
    };
    this.#work.idle(steps(), () => turn === this.#warming);
  }

  /** All ids at once, ascending: for a change, which waits for nothing. */
  ids(snapshot: Snapshot, filter: Filter, search: string, now: number): Uint32Array {
    return idsOfMask(drained(chooseInSteps(snapshot, this.#test(snapshot, filter, search, now))));
  }

  count(snapshot: Snapshot, filter: Filter, search: string, now: number): number {
    return countContacts(snapshot, this.#test(snapshot, filter, search, now));
  }

  values(snapshot: Snapshot, field: FieldRef, prefix: string, limit: number): ValueCount[] {
    return frequentValues(snapshot, field, prefix, limit);
  }

  #test(snapshot: Snapshot, filter: Filter, search: string, now: number): PageTest {
    const catalog = withCampaigns(snapshot);
    const campaigns = marksIn(snapshot);
    const context: QueryContext = {
      catalog,
      now,
      wall: wallOf(now),
      texts: this.texts,
      campaigns,
      talks: talksIn(snapshot),
    };
    return allOf([compileFilter(closed(filter, catalog), context), compileSearch(search, context)]);
  }
}

/** Of an order of all, these: ascending ids of the same base. */
function* among(order: Ids, ids: Ids): Steps<Ids> {
  if (order.length === ids.length) return order;
  const meant = new Uint8Array(1 + (ids.at(-1) ?? 0));
  for (const id of ids) meant[id] = 1;
  const some = new Uint32Array(ids.length);
  for (let at = 0, count = 0; at < order.length && count < some.length; at += STEP) {
    count = putMeant(order.subarray(at, at + STEP), meant, some, count);
    yield;
  }
  return some;
}

/** From `count` on; returns where they end. */
function putMeant(order: Ids, meant: Uint8Array, some: Ids, count: number): number {
  let end = count;
  for (const id of order) if (meant[id] === 1) some[end++] = id;
  return end;
}
