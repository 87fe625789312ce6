/** Groups of duplicates of one kind, a page of them at a time, found anew after every commit, without those that were set aside here. */
import type { Base } from '../../app/base.svelte.ts';
import { Latest } from '../../app/latest.ts';
import type { KithApi } from '../../worker/contract/api.ts';
import type { DuplicateGroup } from '../../worker/contract/duplicates.ts';

export const GROUPS_A_PAGE = 20;

/** The same contacts make the same group. */
export const groupKey = (group: DuplicateGroup): string => group.contacts.map(({ contact }) => contact.id).join();

export class DuplicateList {
  readonly kind: DuplicateGroup['why'];
  readonly #api: Pick<KithApi, 'duplicates' | 'mergeAll'>;
  readonly #base: Base;
  #groups = $state.raw<readonly DuplicateGroup[] | null>(null);
  #total = $state<number>();
  #sure = $state(0);
  #page = $state(0);
  /** Groups said to be different people, each by its contacts. */
  #aside: readonly (readonly number[])[] = [];
  #hidden = $state(0);
  #busy = $state(false);
  readonly #latest = new Latest();

  constructor(api: Pick<KithApi, 'duplicates' | 'mergeAll'>, base: Base, kind: DuplicateGroup['why']) {
    this.#api = api;
    this.#base = base;
    this.kind = kind;
  }

  /** The groups of the page, without those set aside; null = not here yet. */
  get groups(): readonly DuplicateGroup[] | null {
    return this.#groups;
  }
  /** Of all pages, without those set aside; undefined = not known yet. */
  get total(): number | undefined {
    return this.#total;
  }
  /** Of them, those whose contacts agree in more than the name: what merging all merges. */
  get sure(): number {
    return this.#sure;
  }
  get page(): number {
    return this.#page;
  }
  get pages(): number {
    return Math.max(1, Math.ceil((this.#total ?? 0) / GROUPS_A_PAGE));
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** How many groups there are that were said to be different people. */
  get aside(): number {
    return this.#hidden;
  }

  /** Asks now and after every commit, until what it returns is called. */
  start(): () => void {
    const stop = this.#base.onChange(() => void this.renew());
    void this.renew();
    return stop;
  }

  go(page: number): void {
    this.#page = Math.max(0, Math.min(page, this.pages - 1));
    void this.renew();
  }

  setAside(group: DuplicateGroup): void {
    this.#aside = [...this.#aside, group.contacts.map(({ contact }) => contact.id)];
    void this.renew();
  }
  showAll(): void {
    this.#aside = [];
    void this.renew();
  }

  /** Merges all that are sure, but those set aside. */
  mergeAll(): ReturnType<KithApi['mergeAll']> {
    return this.#api.mergeAll(this.kind, this.#aside);
  }

  async renew(): Promise<void> {
    this.#busy = true;
    const found = await this.#latest.run(() => this.#ask());
    if (found === undefined) return;
    const { groups, total, sure, excepted } = found;
    this.#total = total;
    this.#sure = sure;
    this.#hidden = excepted;
    if (groups.length === 0 && this.#page > 0 && total > 0) {
      // The last page was emptied by merging.
      this.go(this.pages - 1);
      return;
    }
    this.#groups = groups;
    this.#busy = false;
  }

  #ask(): ReturnType<KithApi['duplicates']> {
    const from = this.#page * GROUPS_A_PAGE;
    return this.#api.duplicates(this.kind, from, from + GROUPS_A_PAGE, this.#aside);
  }
}
