/**
 * [C1] [I5] An import of logs and chats, from files to report:
 *
 *   idle → opening → asking (only where a chat leaves something open) → reviewing → reviewed → committing → done
 *
 * Whatever fails leads back to the step before, with the sentence in `failure` and every answer kept.
 */
import type { ChatChoices, ChatSketch } from '../domain/conversation/chat.ts';
import type { HistoryEntry } from '../domain/history-entry.ts';
import type { Failure } from '../domain/result.ts';
import type { ConversationFileSketch, ConversationReview, ConversationsApi } from '../worker/contract/conversations.ts';
import type { Base } from './base.svelte.ts';
import { type Timed, timed } from './import-progress.ts';

export type ConversationImportApi = Pick<
  ConversationsApi,
  'conversationsOpen' | 'conversationsReview' | 'conversationsCommit' | 'conversationsCancel' | 'conversationsClose'
>;

export type ConversationStepName = 'idle' | 'opening' | 'asking' | 'reviewing' | 'reviewed' | 'committing' | 'done';

/** What a person has said of a chat so far; `skip`: it is left out. */
export interface ChatAnswer {
  readonly me: string;
  readonly otherPhone: number;
  readonly dateOrder: ChatChoices['dateOrder'];
  readonly skip: boolean;
}

export interface ConversationsImported {
  readonly review: ConversationReview;
  /** null: nothing was new. */
  readonly entry: HistoryEntry | null;
}

export class ConversationImport {
  readonly #api: ConversationImportApi;
  readonly #base: Base;
  readonly #ticks: () => number;
  #step = $state<ConversationStepName>('idle');
  #files = $state.raw<readonly ConversationFileSketch[]>([]);
  #answers = $state.raw<readonly ChatAnswer[]>([]);
  #zone = $state('UTC');
  #review = $state.raw<ConversationReview | null>(null);
  #progress = $state.raw<Timed | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #imported = $state.raw<ConversationsImported | null>(null);

  /** `zone`: IANA, of this machine: most phones are where their owner's computer is. */
  constructor(api: ConversationImportApi, base: Base, zone: string, ticks: () => number = () => performance.now()) {
    this.#api = api;
    this.#base = base;
    this.#zone = zone;
    this.#ticks = ticks;
    base.onChange(() => {
      if (this.#step === 'reviewed') void this.review();
    });
  }

  get step(): ConversationStepName {
    return this.#step;
  }
  /** Files are looked at, and may hold none. */
  get looking(): boolean {
    return this.#step === 'opening';
  }
  get files(): readonly ConversationFileSketch[] {
    return this.#files;
  }
  /** Of each file; of a log it says nothing. */
  get answers(): readonly ChatAnswer[] {
    return this.#answers;
  }
  get found(): ConversationReview | null {
    return this.#review;
  }
  get progress(): Timed | null {
    return this.#progress;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  get imported(): ConversationsImported | null {
    return this.#imported;
  }
  /** [C9] Of the phones that the chats are from. */
  get zone(): string {
    return this.#zone;
  }
  set zone(zone: string) {
    this.#zone = zone;
  }

  /** Takes those of the files that hold conversations, and says which do not. */
  async take(files: readonly File[]): Promise<readonly File[]> {
    const before = this.#step;
    this.#step = 'opening';
    const opened = await this.#api.conversationsOpen(files);
    if (!opened.ok) {
      this.#step = before;
      return files;
    }
    const { files: sketches, others } = opened.value;
    if (sketches.length === 0) {
      this.#step = before;
      return files;
    }
    this.#failure = null;
    this.#files = sketches;
    this.#answers = sketches.map(firstAnswer);
    if (sketches.some(({ kind }) => kind === 'chat')) this.#step = 'asking';
    else await this.review();
    const names = new Set(others.map(({ name }) => name));
    return files.filter(({ name }) => names.has(name));
  }

  answer(file: number, part: Partial<ChatAnswer>): void {
    this.#answers = this.#answers.map((answer, i) => (i === file ? { ...answer, ...part } : answer));
  }

  /** Everything that is asked is answered, and something is left to read. */
  get ready(): boolean {
    return (
      this.#files.some(({ kind }, i) => kind === 'log' || this.#answers[i]?.skip === false) &&
      this.#files.every((file, i) => {
        const answer = this.#answers[i];
        return file.kind === 'log' || answer === undefined || answer.skip || otherOf(file.chat, answer.me) !== null;
      })
    );
  }

  async review(): Promise<void> {
    this.#step = 'reviewing';
    this.#failure = null;
    this.#progress = null;
    const choices = this.#files.map((file, i) => this.#choicesOf(file, this.#answers[i]));
    const reviewed = await this.#api.conversationsReview(choices, (progress) => {
      this.#progress = timed(this.#progress, progress, this.#ticks());
    });
    if (this.step !== 'reviewing') return;
    if (reviewed.ok) {
      this.#review = reviewed.value;
      this.#step = 'reviewed';
      return;
    }
    this.#failure = reviewed.failure.code === 'cancelled' ? null : reviewed.failure;
    this.#step = 'asking';
  }

  async commit(): Promise<void> {
    const review = this.#review;
    if (review === null) return;
    this.#step = 'committing';
    this.#progress = null;
    const committed = await this.#api.conversationsCommit((progress) => {
      this.#progress = timed(this.#progress, progress, this.#ticks());
    });
    if (committed.ok) {
      this.#imported = { review, entry: committed.value.entry };
      this.#step = 'done';
      this.#base.accept(committed.value.state);
    } else {
      this.#failure = committed.failure.code === 'cancelled' ? null : committed.failure;
      this.#step = 'reviewed';
    }
  }

  cancel(): void {
    this.#api.conversationsCancel();
  }

  /** Back to the questions; where nothing was asked, the import is forgotten. */
  back(): void {
    if (this.#files.some(({ kind }) => kind === 'chat')) this.#step = 'asking';
    else this.reset();
  }

  reset(): void {
    this.#step = 'idle';
    this.#files = [];
    this.#review = null;
    this.#imported = null;
    this.#failure = null;
    void this.#api.conversationsClose();
  }

  #choicesOf(file: ConversationFileSketch, answer: ChatAnswer | undefined): ChatChoices | null {
    if (file.kind === 'log' || answer === undefined || answer.skip) return null;
    const other = otherOf(file.chat, answer.me);
    if (other === null) return null;
    const { me, otherPhone, dateOrder } = answer;
    return { me, otherPhone: otherPhone || other.phone, otherName: other.name, dateOrder, zone: this.#zone };
  }
}

function firstAnswer(file: ConversationFileSketch): ChatAnswer {
  if (file.kind === 'log') return { me: '', otherPhone: 0, dateOrder: 'dmy', skip: false };
  const { chat } = file;
  const other = chat.senders.find(({ name }) => name === chat.other);
  return {
    me: chat.me,
    otherPhone: other?.phone ?? 0,
    dateOrder: chat.dateOrders[0] ?? 'dmy',
    skip: chat.isGroup || chat.messages === 0,
  };
}

/** Who is left when one of the two is oneself; null = it is not said who that is. */
export function otherOf(chat: ChatSketch, me: string): { readonly name: string; readonly phone: number } | null {
  const others = chat.senders.filter(({ name }) => name !== me);
  if (others.length === 1 && (me !== '' || chat.senders.length === 1)) return others[0] ?? null;
  return others.length === 0 && chat.chatName !== '' ? { name: chat.chatName, phone: 0 } : null;
}
