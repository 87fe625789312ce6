/** [E1] [E2] One export, as its dialog shows it: what, for what purpose, which columns; then progress and what was written. */
import { exportText } from '../text/export.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { FieldRef } from '../domain/filter.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { Selection, SortBy, View } from '../worker/contract/contacts.ts';
import type { Exported, ExportOptions } from '../worker/contract/export.ts';
import { dayOf } from './days.ts';
import { ALL_COLUMNS, columnsOf, type ExportColumnChoice } from './export-columns.ts';
import { FileSaving, type SavingSources } from './file-saving.svelte.ts';

/** A part of the base that can be exported. */
export interface ExportPart {
  readonly id: 'all' | 'given' | 'found';
  readonly what: ExportOptions['what'];
  /** What it is called: a text of text/export.ts. */
  readonly named: 'all' | 'found' | 'selected';
  /** Null: being counted. */
  readonly contacts: number | null;
}

export interface ExportSources extends SavingSources {
  readonly api: Pick<KithApi, 'exportCsv' | 'exportOptedOut' | 'exportCancel' | 'selectionCount'>;
  readonly catalog: Catalog;
  /** Of the whole base. */
  readonly contacts: number;
  /** Contacts that the dialog was opened for; null = all. */
  readonly given: Selection | null;
  /** What the list finds, where that is neither all nor what was given. */
  readonly found: View | null;
  /** The order of the list; null = that of creation. */
  readonly sort: SortBy | null;
  /** The columns of the list, in its order. */
  readonly listed: readonly FieldRef[];
  /** Milliseconds since 1970 UTC, for the file's name. */
  readonly now: () => number;
}

export class ExportJob extends FileSaving<Exported> {
  readonly #sources: ExportSources;
  readonly #name: string;
  #parts = $state.raw<readonly ExportPart[]>([]);
  #part = $state<ExportPart['id']>('all');
  #mode = $state<ExportOptions['mode']>('reimport');
  #columns = $state.raw<ExportColumnChoice>(ALL_COLUMNS);
  /** By part; counted when it is first chosen. */
  #optedOut = $state.raw<ReadonlyMap<ExportPart['id'], number>>(new Map());
  #withoutOptedOut = $state(false);

  constructor(sources: ExportSources) {
    super(sources);
    this.#sources = sources;
    this.#name = `${exportText.fileName(dayOf(sources.now(), false))}.csv`;
    const all: ExportPart = {
      id: 'all',
      what: { kind: 'all', sort: sources.sort },
      named: 'all',
      contacts: sources.contacts,
    };
    const { given, found } = sources;
    const shown: readonly ExportPart[] =
      found === null
        ? []
        : [
            {
              id: 'found',
              what: { kind: 'view', view: found.id, except: [] },
              named: 'found',
              contacts: found.count,
            },
          ];
    if (given === null) this.#parts = everyoneOnce([all, ...shown], all);
    else {
      const chosen: ExportPart = { id: 'given', what: given, named: nameOf(given), contacts: null };
      this.#parts = everyoneOnce([chosen, ...shown, all], all);
      this.#part = 'given';
      void sources.api.selectionCount(given).then((contacts) => {
        this.#parts = everyoneOnce([{ ...chosen, contacts }, ...shown, all], all);
        void this.#countOptedOut();
      });
    }
    void this.#countOptedOut();
  }

  async #countOptedOut(): Promise<void> {
    const part = this.#parts.find(({ id }) => id === this.part);
    if (part === undefined || this.#optedOut.has(part.id)) return;
    const count = await this.#sources.api.exportOptedOut(part.what);
    if (count !== null) this.#optedOut = new Map([...this.#optedOut, [part.id, count]]);
  }

  get parts(): readonly ExportPart[] {
    return this.#parts;
  }
  /** One of `parts`: the first, where the one that was chosen proved to be the same. */
  get part(): ExportPart['id'] {
    const ids = this.#parts.map(({ id }) => id);
    return ids.includes(this.#part) ? this.#part : (ids[0] ?? 'all');
  }
  set part(part: ExportPart['id']) {
    this.#part = part;
    void this.#countOptedOut();
  }
  /** [I12] How many of the part have opted out; null = not counted yet. */
  get optedOut(): number | null {
    return this.#optedOut.get(this.part) ?? null;
  }
  /** They are left out of the file. */
  get withoutOptedOut(): boolean {
    return this.#withoutOptedOut;
  }
  set withoutOptedOut(without: boolean) {
    this.#withoutOptedOut = without;
  }
  /** Rows of the file; null = not counted yet. */
  get rows(): number | null {
    const contacts = this.#parts.find(({ id }) => id === this.part)?.contacts ?? null;
    if (contacts === null || !this.#withoutOptedOut) return contacts;
    return this.optedOut === null ? null : contacts - this.optedOut;
  }
  get mode(): ExportOptions['mode'] {
    return this.#mode;
  }
  set mode(mode: ExportOptions['mode']) {
    this.#mode = mode;
  }
  get columns(): ExportColumnChoice {
    return this.#columns;
  }
  set columns(columns: ExportColumnChoice) {
    this.#columns = columns;
  }
  /** The columns of the list, in its order. */
  get listed(): readonly FieldRef[] {
    return this.#sources.listed;
  }
  /** The file does not say who has opted out. */
  get losesOptOuts(): boolean {
    const columns = columnsOf(this.#columns, this.#sources.catalog, this.listed);
    return columns !== null && !columns.includes('optedOut');
  }
  get name(): string {
    return this.#name;
  }
  /** It cannot be saved: columns are to be chosen, and none is. */
  get lacksColumns(): boolean {
    return this.#columns.which === 'some' && this.#columns.shown.length === 0;
  }

  async save(): Promise<void> {
    const part = this.#parts.find(({ id }) => id === this.part);
    if (part === undefined || this.lacksColumns) return;
    const { api, catalog, listed } = this.#sources;
    const options: ExportOptions = {
      mode: this.#mode,
      columns: columnsOf(this.#columns, catalog, listed),
      what: part.what,
      withoutOptedOut: this.#withoutOptedOut,
    };
    await this.saveAs(this.#name, (handle, onProgress) => api.exportCsv(options, handle, onProgress));
  }

  cancel(): void {
    if (this.working) this.#sources.api.exportCancel();
  }
}

/** Of parts that are all contacts the first is offered, under the name of `all`: the others differ from it in their order alone. */
function everyoneOnce(parts: readonly ExportPart[], all: ExportPart): readonly ExportPart[] {
  const first = parts.find(({ contacts }) => contacts === all.contacts);
  return parts.flatMap((part) => {
    if (part === first) return [{ ...part, named: all.named }];
    return part.contacts === all.contacts ? [] : [part];
  });
}

/** A view that nothing was taken out of is what was found; the rest was chosen. */
const nameOf = (given: Selection): ExportPart['named'] =>
  given.kind === 'view' && given.except.length === 0 ? 'found' : 'selected';
