/**
 * [C5] Which conversations were read, kept in this browser: ids of contacts and messages, nothing of what they say. Other tabs hear of it. Of
 * more than can be kept, those that were read longest ago are forgotten: what waits in them for an answer is unread again.
 */
import type { ConversationsApi, ReadMark } from '../worker/contract/conversations.ts';
import type { KeyStore } from './stored.svelte.ts';

const KEY = 'kith.read';
const MOST = 20_000;
type Api = Pick<ConversationsApi, 'markRead' | 'setRead'>;

export class ReadMarks {
  readonly #api: Api;
  readonly #store: KeyStore | null;

  constructor(api: Api, store: KeyStore | null) {
    this.#api = api;
    this.#store = store;
  }

  /** Tells the worker what was read before. */
  async bring(): Promise<void> {
    const marks = this.#kept();
    if (marks.length > 0) await this.#api.setRead(marks);
  }

  /** The person has read it. */
  async read(contact: number): Promise<void> {
    const mark: ReadMark = [contact, await this.#api.markRead(contact)];
    const others = this.#kept().filter(([other]) => other !== contact);
    this.#keep([...others, mark].slice(-MOST));
  }

  /** [K8] After an erasing: nothing is kept here of contacts that are not there. */
  async forgetGone(): Promise<void> {
    const kept = this.#kept();
    if (kept.length > 0) this.#keep(await this.#api.setRead(kept));
  }

  /** Calls `then` whenever another tab has read something, until what it returns is called. */
  follow(page: Pick<Window, 'addEventListener' | 'removeEventListener'>, then: () => void): () => void {
    const heard = ({ key }: StorageEvent): void => {
      if (key === KEY) void this.bring().then(then);
    };
    page.addEventListener('storage', heard);
    return () => page.removeEventListener('storage', heard);
  }

  #keep(marks: readonly ReadMark[]): void {
    try {
      this.#store?.setItem(KEY, JSON.stringify(marks));
    } catch {
      // A full or blocked store: it is read for as long as the tab is open.
    }
  }

  #kept(): readonly ReadMark[] {
    try {
      const stored: unknown = JSON.parse(this.#store?.getItem(KEY) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isMark) : [];
    } catch {
      return [];
    }
  }
}

const isMark = (one: unknown): one is ReadMark =>
  Array.isArray(one) && one.length === 2 && one.every((n) => Number.isSafeInteger(n));
