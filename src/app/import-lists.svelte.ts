/** The long lists of a review, a page at a time: what is shown stays until the page asked for has come. */
import type { ProblemKind, RowProblem } from '../domain/report.ts';
import type { ContactChange, ImportApi } from '../worker/import-contract.ts';
import { Latest } from './latest.ts';

export const PAGE_ROWS = 25;

interface Part<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export class Pages<T> {
  readonly #load: (from: number, to: number) => Promise<Part<T>>;
  readonly #latest = new Latest();
  #from = $state(0);
  #part = $state.raw<Part<T> | null>(null);

  constructor(load: (from: number, to: number) => Promise<Part<T>>) {
    this.#load = load;
  }

  /** Index of the first item shown. */
  get from(): number {
    return this.#from;
  }
  get items(): readonly T[] {
    return this.#part?.items ?? [];
  }
  get total(): number {
    return this.#part?.total ?? 0;
  }
  /** Nothing has come yet. */
  get waiting(): boolean {
    return this.#part === null;
  }

  async go(from: number): Promise<void> {
    const part = await this.#latest.run(() => this.#load(from, from + PAGE_ROWS));
    if (part === undefined) return;
    if (part.items.length === 0 && from > 0) {
      // The list has become shorter: its last page.
      await this.go(Math.max(0, Math.floor((part.total - 1) / PAGE_ROWS) * PAGE_ROWS));
      return;
    }
    this.#from = from;
    this.#part = part;
  }

  /** The same page of a list that may have changed. */
  renew(): Promise<void> {
    return this.go(this.#from);
  }
}

export class ImportLists {
  readonly #api: Pick<ImportApi, 'importChanges' | 'importProblems'>;
  #changes: Pages<ContactChange>;
  #field = $state<string | null>(null);
  #kinds = $state.raw<ReadonlyMap<ProblemKind, Pages<RowProblem>>>(new Map());

  constructor(api: Pick<ImportApi, 'importChanges' | 'importProblems'>) {
    this.#api = api;
    this.#changes = new Pages(async (from, to) => {
      const { changes, total } = await api.importChanges(this.#field, from, to);
      return { items: changes, total };
    });
  }

  /** [I5] Contacts that would change, old values and new ones. */
  get changes(): Pages<ContactChange> {
    return this.#changes;
  }
  /** Name of the field whose changes are listed, null = all. */
  get field(): string | null {
    return this.#field;
  }
  showChanges(field: string | null): void {
    this.#field = field;
    void this.#changes.go(0);
  }

  /** The rows of a kind of problem that is open; undefined = it is closed. */
  problems(kind: ProblemKind): Pages<RowProblem> | undefined {
    return this.#kinds.get(kind);
  }
  open(kind: ProblemKind): void {
    const pages = new Pages<RowProblem>(async (from, to) => {
      const { problems, total } = await this.#api.importProblems(kind, from, to);
      return { items: problems, total };
    });
    this.#kinds = new Map([...this.#kinds, [kind, pages]]);
    void pages.go(0);
  }
  close(kind: ProblemKind): void {
    this.#kinds = new Map([...this.#kinds].filter(([other]) => other !== kind));
  }

  /** The review was made anew. */
  renew(): void {
    for (const pages of [this.#changes, ...this.#kinds.values()]) void pages.renew();
  }

  clear(): void {
    this.#field = null;
    this.#kinds = new Map();
  }
}
