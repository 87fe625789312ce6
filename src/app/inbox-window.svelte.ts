/** The conversations of a list of the inbox, asked for as they come into sight. As contact-window.svelte.ts has it, for conversations. */
import type { ConversationRow, ConversationsApi, InboxQuery, InboxView } from '../worker/contract/conversations.ts';
import { BLOCK, BlockCache, missingBlock } from './block-cache.ts';

type Api = Pick<ConversationsApi, 'inbox' | 'inboxRows' | 'closeInbox'>;
const BLOCKS_KEPT = 32;

export class InboxWindow {
  readonly #api: Api;
  #view = $state.raw<InboxView | null>(null);
  #version = $state(0);
  #lists = $state(0);
  #busy = $state(false);
  #query: InboxQuery | null = null;
  #wanted: InboxQuery | null = null;
  #cache = new BlockCache<ConversationRow | null>(BLOCKS_KEPT);
  #range = { from: 0, to: 1 };
  #filling = false;

  constructor(api: Api) {
    this.#api = api;
  }

  /** null before the first answer. */
  get view(): InboxView | null {
    return this.#view;
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** Counts up when another query's list is shown. */
  get lists(): number {
    return this.#lists;
  }

  /** null = gone since, undefined = on its way. */
  row(index: number): ConversationRow | null | undefined {
    return this.#version < 0 ? undefined : this.#cache.at(index);
  }

  show(from: number, to: number): void {
    this.#range = { from, to };
    void this.#fill();
  }

  /** Of several asked for in a row only the last is shown. */
  open(query: InboxQuery): void {
    this.#wanted = query;
    if (!this.#busy) void this.#run();
  }

  /** The base has changed. */
  refresh(): void {
    const query = this.#wanted ?? this.#query;
    if (query !== null) this.open(query);
  }

  close(): void {
    if (this.#view !== null) this.#api.closeInbox(this.#view.id);
    this.#view = null;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#wanted !== null) {
        const query: InboxQuery = this.#wanted;
        this.#wanted = null;
        await this.#replace(query);
      }
    } finally {
      this.#busy = false;
    }
    void this.#fill();
  }

  async #replace(query: InboxQuery): Promise<void> {
    const view = await this.#api.inbox(query);
    const isSame = this.#query?.list === query.list && this.#query.search === query.search;
    const from = isSame ? Math.min(this.#range.from, Math.max(0, view.count - 1)) : 0;
    const cache = new BlockCache<ConversationRow | null>(BLOCKS_KEPT);
    const first = Math.floor(from / BLOCK);
    if (view.count > 0) cache.set(first, await this.#rows(view, first));
    if (this.#view !== null) this.#api.closeInbox(this.#view.id);
    this.#cache = cache;
    this.#view = view;
    this.#query = query;
    this.#version++;
    if (!isSame) this.#lists++;
  }

  async #fill(): Promise<void> {
    if (this.#filling) return;
    this.#filling = true;
    try {
      for (;;) {
        const view = this.#view;
        if (view === null) return;
        const cache = this.#cache;
        const block = missingBlock((b) => cache.has(b), this.#range.from, this.#range.to, view.count);
        if (block === null) return;
        const rows = await this.#rows(view, block);
        if (this.#view !== view) continue;
        cache.set(block, rows);
        this.#version++;
      }
    } finally {
      this.#filling = false;
    }
  }

  #rows(view: InboxView, block: number): Promise<readonly (ConversationRow | null)[]> {
    return this.#api.inboxRows(view.id, block * BLOCK, Math.min((block + 1) * BLOCK, view.count));
  }
}
