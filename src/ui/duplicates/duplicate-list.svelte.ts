/** Groups of duplicates of one kind, a page of them at a time, found anew after every commit. What was set aside is only hidden here. */
import type { Base } from '../../app/base.svelte.ts';
import type { DuplicateGroup, KithApi } from '../../worker/contract.ts';

export const GROUPS_A_PAGE = 20;

/** The same contacts make the same group. */
export const groupKey = (group: DuplicateGroup): string => group.contacts.map(({ contact }) => contact.id).join();

export class DuplicateList {
  readonly kind: DuplicateGroup['why'];
  readonly #api: Pick<KithApi, 'duplicates'>;
  readonly #base: Base;
  #groups = $state.raw<readonly DuplicateGroup[] | null>(null);
  #total = $state<number>();
  #page = $state(0);
  #aside = $state.raw<ReadonlySet<string>>(new Set());
  #busy = $state(false);
  #asked = 0;

  constructor(api: Pick<KithApi, 'duplicates'>, base: Base, kind: DuplicateGroup['why']) {
    this.#api = api;
    this.#base = base;
    this.kind = kind;
  }

  /** The groups of the page that are not set aside; null = not here yet. */
  get groups(): readonly DuplicateGroup[] | null {
    return this.#groups?.filter((group) => !this.#aside.has(groupKey(group))) ?? null;
  }
  /** Of all pages, set aside or not; undefined = not known yet. */
  get total(): number | undefined {
    return this.#total;
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
  /** How many groups were said to be different people. */
  get aside(): number {
    return this.#aside.size;
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
    this.#aside = new Set(this.#aside).add(groupKey(group));
  }
  showAll(): void {
    this.#aside = new Set();
  }

  async renew(): Promise<void> {
    const asked = ++this.#asked;
    this.#busy = true;
    const { groups, total } = await this.#ask();
    if (asked !== this.#asked) return;
    this.#total = total;
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
    return this.#api.duplicates(this.kind, from, from + GROUPS_A_PAGE);
  }
}
