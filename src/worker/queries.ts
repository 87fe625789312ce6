/** Filters, searches and orders over the base as it is, with what is kept between two of them. */
import { wallOf } from './wall-clock.ts';
import { allOf, compileFilter, type QueryContext } from '../base/query/compile.ts';
import { chooseContacts, countContacts, idsOfMask } from '../base/query/contact-mask.ts';
import type { PageTest } from '../base/query/page-mask.ts';
import { QueryTexts } from '../base/query/query-texts.ts';
import { compileSearch } from '../base/query/search.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { EVERYTHING, type Filter } from '../domain/filter.ts';
import { closed } from '../domain/filter-fit.ts';
import { Sorter } from '../base/sort/sorter.ts';
import type { Query } from './contract/contacts.ts';

/** [Q1] Room 2 stands before Room 10. A language that the machine does not know sorts as the machine's own. */
const collatorOf = (locale: string): Intl.Collator => {
  const known = Intl.Collator.supportedLocalesOf([locale]);
  return new Intl.Collator(known.length > 0 ? known : undefined, { numeric: true });
};

/** Pages a step: a few milliseconds. */
const WARM_PAGES = 16;

export class Queries {
  readonly texts = new QueryTexts();
  #locale = 'en';
  #warming = 0;
  #sorter = new Sorter(collatorOf('en'));

  /** In the order of the person's language. */
  set locale(locale: string) {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#sorter = new Sorter(collatorOf(locale));
  }

  /** Ids in the order asked for. */
  find(snapshot: Snapshot, { filter, search, sort }: Query, now: number): Uint32Array<ArrayBuffer> {
    const ids = idsOfMask(chooseContacts(snapshot, this.#test(snapshot, filter, search, now)));
    return sort === null ? ids : this.#sorter.sort(ids, sort, snapshot, now);
  }

  /**
   * Makes what the first search and the first sort by name need, a few pages at a time, while nobody waits. `pause` lets messages come
   * in; stops where another warming began.
   */
  async warm(snapshot: Snapshot, pause: () => Promise<void>): Promise<void> {
    const turn = ++this.#warming;
    const test = this.#test(snapshot, EVERYTHING, '0 ~', 0); // a number and a word: looks into every text there is
    for (let from = 0; from < snapshot.pages.length; from += WARM_PAGES) {
      await pause();
      if (turn !== this.#warming) return;
      const pages = snapshot.pages.slice(from, from + WARM_PAGES);
      countContacts({ ...snapshot, pages }, test);
      this.#sorter.learn(pages);
    }
    const ranking = this.#sorter.rank();
    do {
      await pause();
      if (turn !== this.#warming) return;
    } while (ranking.next().done !== true);
  }

  count(snapshot: Snapshot, filter: Filter, search: string, now: number): number {
    return countContacts(snapshot, this.#test(snapshot, filter, search, now));
  }

  #test({ catalog }: Snapshot, filter: Filter, search: string, now: number): PageTest {
    const context: QueryContext = { catalog, now, wall: wallOf(now), texts: this.texts };
    return allOf([compileFilter(closed(filter, catalog), context), compileSearch(search, context)]);
  }
}
