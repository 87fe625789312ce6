/** The long lists of a review, a page at a time: what is shown stays until the page asked for has come. */
import type { ActionField } from '../domain/action.ts';
import type { ProblemKind, RowProblem } from '../domain/report.ts';
import type { ContactChange, FileRow, FileTag, RepeatedContact } from '../worker/contract/import-review.ts';
import type { ShownField } from '../worker/contract/import-sketch.ts';
import type { ImportApi } from '../worker/contract/import.ts';
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

/** A problem with the whole row that it is of. */
export type ProblemRow = RowProblem & Pick<FileRow, 'cells'>;

type ListsApi = Pick<ImportApi, 'importChanges' | 'importProblems' | 'importRows' | 'importTags' | 'importRepeats'>;

export class ImportLists {
  readonly #api: ListsApi;
  #tags: Pages<FileTag>;
  #repeats = $state.raw<Pages<RepeatedContact> | null>(null);
  #fields = $state.raw<readonly ShownField[]>([]);
  #changes: Pages<ContactChange>;
  #field = $state.raw<ActionField | null>(null);
  #kinds = $state.raw<ReadonlyMap<ProblemKind, Pages<ProblemRow>>>(new Map());

  constructor(api: ListsApi) {
    this.#api = api;
    this.#tags = new Pages(async (from, to) => {
      const { tags, total } = await api.importTags(from, to);
      return { items: tags, total };
    });
    this.#changes = new Pages(async (from, to) => {
      const { changes, total } = await api.importChanges(this.#field, from, to);
      return { items: changes, total };
    });
  }

  /** [I5] Contacts that would change, old values and new ones. */
  get changes(): Pages<ContactChange> {
    return this.#changes;
  }
  /** The field whose changes are listed, null = all. */
  get field(): ActionField | null {
    return this.#field;
  }
  showChanges(field: ActionField | null): void {
    this.#field = field;
    void this.#changes.go(0);
  }

  /** [T2] Tags of the file that the base does not have. */
  get tags(): Pages<FileTag> {
    return this.#tags;
  }

  /** [I3] Contacts with several rows; null = they are closed. */
  get repeats(): Pages<RepeatedContact> | null {
    return this.#repeats;
  }
  /** What the values of repeated rows are of. */
  get fields(): readonly ShownField[] {
    return this.#fields;
  }
  openRepeats(): void {
    const pages = new Pages<RepeatedContact>(async (from, to) => {
      const { fields, contacts, total } = await this.#api.importRepeats(from, to);
      this.#fields = fields;
      return { items: contacts, total };
    });
    this.#repeats = pages;
    void pages.go(0);
  }
  closeRepeats(): void {
    this.#repeats = null;
  }

  /** The rows of a kind of problem that is open; undefined = it is closed. */
  problems(kind: ProblemKind): Pages<ProblemRow> | undefined {
    return this.#kinds.get(kind);
  }
  open(kind: ProblemKind): void {
    const pages = new Pages<ProblemRow>(async (from, to) => {
      const { problems, total } = await this.#api.importProblems(kind, from, to);
      const rows = await this.#api.importRows(problems.map(({ file, row }) => ({ file, row })));
      return { items: problems.map((problem, i) => ({ ...problem, cells: rows[i]?.cells ?? [] })), total };
    });
    this.#kinds = new Map([...this.#kinds, [kind, pages]]);
    void pages.go(0);
  }
  close(kind: ProblemKind): void {
    this.#kinds = new Map([...this.#kinds].filter(([other]) => other !== kind));
  }

  /** The review was made anew. */
  renew(): void {
    for (const pages of [this.#changes, this.#tags, ...this.#kinds.values()]) void pages.renew();
    void this.#repeats?.renew();
  }

  clear(): void {
    this.#field = null;
    this.#kinds = new Map();
    this.#repeats = null;
  }
}
