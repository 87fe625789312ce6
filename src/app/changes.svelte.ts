/**
 * The one way in which the page changes the base: the change is awaited, the new state is taken over, and what was done is said with
 * an Undo. A change that failed is said too, and given back to the caller, who keeps what the person typed.
 */
import { describeAction } from '../domain/describe-action.ts';
import type { Result } from '../domain/result.ts';
import type { ContactEdits, EditResult, KithApi } from '../worker/contract.ts';
import type { Changed, HistoryEntry } from '../worker/state-contract.ts';
import type { Base } from './base.svelte.ts';
import type { Format } from './format.ts';
import type { NoticeAction, Notices } from './notices.svelte.ts';

type Api = Pick<KithApi, 'undo' | 'redo' | 'revert' | 'edit' | 'create'>;
export interface ChangeOptions {
  /** What is said after a success: the entry in words (the default), a text, or nothing. */
  readonly say?: string | false;
  /** False: the caller says a failure where the person looks. */
  readonly sayFailure?: boolean;
}

export class Changes {
  readonly #api: Api;
  readonly #base: Base;
  readonly #notices: Notices;
  readonly #format: Format;
  #busy = $state(0);

  constructor(api: Api, base: Base, notices: Notices, format: Format) {
    this.#api = api;
    this.#base = base;
    this.#notices = notices;
    this.#format = format;
  }

  /** A change is being written. */
  get busy(): boolean {
    return this.#busy > 0;
  }

  /** Awaits a change, says what it did or why it was not done, and hands on its answer. */
  async run<T extends Changed>(change: Promise<Result<T>>, options: ChangeOptions = {}): Promise<Result<T>> {
    const result = await this.#during(change);
    if (!result.ok) {
      if (options.sayFailure !== false) this.#notices.say('error', result.failure.message, { topic: 'change' });
    } else {
      this.#base.accept(result.value.state);
      this.#say(result.value.entry, options);
    }
    return result;
  }

  /** Saves a contact's edits. Problems of single fields come back unsaid: they belong beside the fields. */
  edit(id: number, edits: ContactEdits, options: ChangeOptions = {}): Promise<Result<EditResult>> {
    return this.#edited(this.#api.edit(id, edits), options);
  }

  create(edits: ContactEdits, options: ChangeOptions = {}): Promise<Result<EditResult>> {
    return this.#edited(this.#api.create(edits), options);
  }

  async undo(): Promise<void> {
    const entry = this.#base.undo;
    if (entry === null) this.#notices.say('info', 'Nothing to undo', { topic: 'change' });
    else await this.#step('Undone', entry, this.#api.undo(), { label: 'Redo', onselect: () => void this.redo() });
  }

  async redo(): Promise<void> {
    const entry = this.#base.redo;
    if (entry === null) this.#notices.say('info', 'Nothing to redo', { topic: 'change' });
    else await this.#step('Redone', entry, this.#api.redo(), this.#undoing(entry));
  }

  /** [H2] Takes back one entry: by undo while it is the latest, else by revert, which keeps what changed since. */
  async takeBack(entry: HistoryEntry): Promise<void> {
    if (this.#base.undo?.id === entry.id) await this.undo();
    else await this.run(this.#api.revert(entry.id));
  }

  describe(entry: HistoryEntry): string {
    return describeAction(entry.action, this.#format.number);
  }

  async #edited(change: Promise<Result<EditResult>>, options: ChangeOptions): Promise<Result<EditResult>> {
    const result = await this.#during(change);
    if (!result.ok) {
      if (options.sayFailure !== false) this.#notices.say('error', result.failure.message, { topic: 'change' });
    } else if (result.value.kind === 'saved') {
      this.#base.accept(result.value.state);
      this.#say(result.value.state.undo, options);
    }
    return result;
  }

  async #step(
    word: string,
    entry: HistoryEntry,
    change: Promise<Result<Changed>>,
    action: NoticeAction,
  ): Promise<void> {
    const result = await this.#during(change);
    if (!result.ok) this.#notices.say('error', result.failure.message, { topic: 'change' });
    else {
      this.#base.accept(result.value.state);
      this.#notices.say('ok', `${word}: ${this.describe(entry)}`, { topic: 'change', action });
    }
  }

  #say(entry: HistoryEntry | null, { say }: ChangeOptions): void {
    if (say === false || (entry === null && say === undefined)) return;
    const text = say ?? (entry === null ? '' : this.describe(entry));
    this.#notices.say('ok', text, { topic: 'change', action: entry === null ? undefined : this.#undoing(entry) });
  }

  #undoing(entry: HistoryEntry): NoticeAction {
    return { label: 'Undo', onselect: () => void this.takeBack(entry) };
  }

  async #during<T>(work: Promise<T>): Promise<T> {
    this.#busy++;
    try {
      return await work;
    } finally {
      this.#busy--;
    }
  }
}
