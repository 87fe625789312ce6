/**
 * Ordered lists of contacts that the page has open. A list never changes: it is the answer of one commit, whatever happens after it. Its
 * beginning is there at once; the rest may still be in the making.
 */
import type { View } from './contract/contacts.ts';

/** Ids in the order of a list. */
export interface Found {
  readonly count: number;
  /** The first of them. */
  readonly first: Uint32Array;
  /** All of them. */
  readonly all: Uint32Array | Promise<Uint32Array>;
}

export const foundAll = (ids: Uint32Array): Found => ({ count: ids.length, first: ids, all: ids });

const NO_IDS = new Uint32Array(0);

export class OpenView implements View {
  readonly id: number;
  readonly commit: number;
  readonly count: number;
  readonly #first: Uint32Array;
  readonly #coming: Promise<void>;
  #ids: Uint32Array | null = null;
  #close = (): void => undefined;

  constructor(id: number, commit: number, { count, first, all }: Found) {
    this.id = id;
    this.commit = commit;
    this.count = count;
    this.#first = first;
    if (all instanceof Uint32Array) {
      this.#ids = all;
      this.#coming = Promise.resolve();
    } else {
      const closed = new Promise<void>((resolve) => (this.#close = resolve));
      this.#coming = Promise.race([all.then((ids) => void (this.#ids = ids)), closed]);
    }
  }

  /** In the order of the list; null while they are in the making. */
  get ids(): Uint32Array | null {
    return this.#ids;
  }

  /** When all ids are there, or nobody waits for them any more: none then. */
  async whole(): Promise<Uint32Array> {
    await this.#coming;
    return this.#ids ?? NO_IDS;
  }

  /** ids[from … to): at once where they are among the first. */
  async part(from: number, to: number): Promise<Uint32Array> {
    const end = Math.min(to, this.count);
    const known = this.#ids ?? (end <= this.#first.length ? this.#first : await this.whole());
    return known.subarray(Math.max(0, from), Math.max(0, end));
  }

  close(): void {
    this.#close();
  }
}

/** Of more, the oldest is closed. */
export const MOST_VIEWS = 8;

export class Views {
  readonly #open = new Map<number, OpenView>();
  #nextId = 1;

  open(found: Found, commit: number): View {
    const view = new OpenView(this.#nextId++, commit, found);
    this.#open.set(view.id, view);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_VIEWS && oldest !== undefined) this.close(oldest);
    const { id, count } = view;
    return { id, commit, count };
  }

  get(id: number): OpenView | undefined {
    return this.#open.get(id);
  }

  close(id: number): void {
    this.#open.get(id)?.close();
    this.#open.delete(id);
  }

  closeAll(): void {
    for (const id of [...this.#open.keys()]) this.close(id);
  }
}
