/** Filters, searches and orders over the base as it is, with what is kept between two of them. */
import { allOf, compileFilter, type QueryContext } from '../base/query/compile.ts';
import { chooseContacts, countContacts, idsOfMask } from '../base/query/contact-mask.ts';
import type { PageTest } from '../base/query/page-mask.ts';
import { QueryTexts } from '../base/query/query-texts.ts';
import { compileSearch } from '../base/query/search.ts';
import type { Snapshot } from '../base/snapshot.ts';
import type { Filter } from '../domain/filter.ts';
import type { Query } from './contract.ts';

export class Queries {
  readonly texts = new QueryTexts();

  /** Ids in the order asked for. */
  find(snapshot: Snapshot, { filter, search }: Query, now: number): Uint32Array<ArrayBuffer> {
    return idsOfMask(chooseContacts(snapshot, this.#test(snapshot, filter, search, now)));
  }

  count(snapshot: Snapshot, filter: Filter, search: string, now: number): number {
    return countContacts(snapshot, this.#test(snapshot, filter, search, now));
  }

  #test({ catalog }: Snapshot, filter: Filter, search: string, now: number): PageTest {
    const context: QueryContext = { catalog, now, texts: this.texts };
    return allOf([compileFilter(filter, context), compileSearch(search, context)]);
  }
}
