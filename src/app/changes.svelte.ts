/**
 * The one way in which the page changes the base: the change is awaited, the new state is taken over, and what was done is said with
 * an Undo. A change that failed is said too, and given back to the caller, who keeps what the person typed.
 */
import type { Message } from '../domain/message.ts';
import { ok, type Result } from '../domain/result.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { ContactEdits, EditManyResult, EditResult, ManyEdits } from '../worker/contract/changes.ts';
import type { BaseState, Changed } from '../worker/contract/state.ts';
import type { HistoryEntry } from '../domain/history-entry.ts';
import type { Base } from './base.svelte.ts';
import { actionsText as text } from '../text/actions.ts';
import { sayAction } from '../text/say-action.ts';
import { sayMessage } from '../text/say-message.ts';
import type { Worded } from '../text/words.ts';
import type { NoticeAction, Notices } from './notices.svelte.ts';

type Api = Pick<KithApi, 'undo' | 'redo' | 'revert' | 'bringBack' | 'edit' | 'editMany' | 'create'>;
type Step = 'undo' | 'redo';
/** What undo and redo mean. */
type Next = Readonly<Record<Step, HistoryEntry | null>>;

export interface ChangeOptions {
  /** What is said after a success: the entry in words (the default), other words, or nothing. */
  readonly say?: Worded | false;
  /** False: the caller says a failure where the person looks. */
  readonly sayFailure?: boolean;
}

export class Changes {
  readonly #api: Api;
  readonly #base: Base;
  readonly #notices: Notices;
  #busy = $state(0);
  /** What undo and redo will mean after what was asked for last and is under way; null = nothing is. */
  #pending: Promise<Next | null> | null = null;

  constructor(api: Api, base: Base, notices: Notices) {
    this.#api = api;
    this.#base = base;
    this.#notices = notices;
  }

  /** A change is being written. */
  get busy(): boolean {
    return this.#busy > 0;
  }

  /** Awaits a change, says what it did or why it was not done, and hands on its answer. */
  async run<T extends Changed>(change: Promise<Result<T>>, options: ChangeOptions = {}): Promise<Result<T>> {
    const result = await this.#during(change, afterChange);
    if (!result.ok) {
      if (options.sayFailure !== false) this.#fail(result.failure.message);
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

  /** Saves the edits of several contacts as one change. What of them does not fit comes back unsaid. */
  async editMany(edits: ManyEdits, options: ChangeOptions = {}): Promise<Result<EditManyResult>> {
    const result = await this.#during(this.#api.editMany(edits), (done) =>
      done.ok && done.value.kind === 'saved' ? afterChange(ok(done.value)) : null,
    );
    if (!result.ok) {
      if (options.sayFailure !== false) this.#fail(result.failure.message);
    } else if (result.value.kind === 'saved') {
      this.#base.accept(result.value.state);
      this.#say(result.value.entry, options);
    }
    return result;
  }

  create(edits: ContactEdits, options: ChangeOptions = {}): Promise<Result<EditResult>> {
    return this.#edited(this.#api.create(edits), options);
  }

  /** [H4] Undoes `entry`, which the person was shown; without one, the entry that is the latest when it is asked for. */
  undo(entry?: HistoryEntry): Promise<void> {
    return entry === undefined ? this.#step('undo') : this.#stepOf('undo', entry);
  }

  redo(entry?: HistoryEntry): Promise<void> {
    return entry === undefined ? this.#step('redo') : this.#stepOf('redo', entry);
  }

  /** [H2] Takes back one entry: by undo while it is the latest, else by revert, which keeps what changed since. */
  async takeBack(entry: HistoryEntry): Promise<void> {
    if (this.#base.undo?.id === entry.id) await this.undo(entry);
    else await this.run(this.#api.revert(entry.id));
  }

  /** Does once more what was undone: by redo where that leads there, else as a new entry, which keeps what changed since. */
  async bringBack(entry: HistoryEntry): Promise<void> {
    if (this.#base.redo?.id === entry.id) await this.redo(entry);
    else await this.run(this.#api.bringBack(entry.id));
  }

  describe(entry: HistoryEntry): string {
    return sayAction(entry.action);
  }

  async #edited(change: Promise<Result<EditResult>>, options: ChangeOptions): Promise<Result<EditResult>> {
    const result = await this.#during(change, (done) => {
      if (!done.ok || done.value.kind === 'problems') return null;
      return done.value.kind === 'saved'
        ? afterChange(ok(done.value))
        : { undo: this.#base.undo, redo: this.#base.redo };
    });
    if (!result.ok) {
      if (options.sayFailure !== false) this.#fail(result.failure.message);
    } else if (result.value.kind === 'saved') {
      this.#base.accept(result.value.state);
      this.#say(result.value.entry, options);
    }
    return result;
  }

  /**
   * What it means is settled when it is asked for. While something that was asked for here is still under way, that is what comes of it:
   * two quick presses undo two entries. Where that fails, the rest is not done either: it meant what would have followed.
   */
  async #step(kind: Step): Promise<void> {
    const meant = this.#pending === null ? this.#base[kind] : (await this.#pending)?.[kind];
    if (meant === undefined) return;
    if (meant === null) this.#notices.say('info', () => text.nothing[kind], { topic: 'change' });
    else await this.#stepOf(kind, meant);
  }

  async #stepOf(kind: Step, entry: HistoryEntry): Promise<void> {
    const result = await this.#during(this.#api[kind](entry.id), (done) => afterStep(kind, entry, done));
    if (!result.ok) {
      const { code, message } = result.failure;
      const anyway = kind === 'undo' ? this.#api.revert : this.#api.bringBack;
      const action = { label: () => text.anyway[kind], onselect: () => void this.run(anyway(entry.id)) };
      const isLate = code === 'stale';
      this.#notices.say(isLate ? 'warn' : 'error', () => sayMessage(message), {
        topic: 'change',
        action: isLate ? action : undefined,
      });
      return;
    }
    this.#base.accept(result.value.state);
    const back = kind === 'undo' ? this.#redoing(entry) : this.#undoing(entry);
    this.#notices.say('ok', () => text.done[kind](this.describe(entry)), { topic: 'change', action: back });
  }

  #say(entry: HistoryEntry | null, { say }: ChangeOptions): void {
    if (say === false || (entry === null && say === undefined)) return;
    const said = say ?? (() => (entry === null ? '' : this.describe(entry)));
    this.#notices.say('ok', said, { topic: 'change', action: entry === null ? undefined : this.#undoing(entry) });
  }

  #fail(message: Message): void {
    this.#notices.say('error', () => sayMessage(message), { topic: 'change' });
  }

  #undoing(entry: HistoryEntry): NoticeAction {
    return { label: () => text.undo, onselect: () => void this.takeBack(entry) };
  }

  #redoing(entry: HistoryEntry): NoticeAction {
    return { label: () => text.redo, onselect: () => void this.bringBack(entry) };
  }

  /** `next`: what undo and redo mean once it is done; null = nothing, for it was not. */
  async #during<T>(work: Promise<T>, next: (done: T) => Next | null): Promise<T> {
    const pending = work.then(next, () => null);
    this.#pending = pending;
    this.#busy++;
    try {
      return await work;
    } finally {
      this.#busy--;
      if (this.#pending === pending) this.#pending = null;
    }
  }
}

function afterStep(kind: Step, entry: HistoryEntry, done: Result<Changed>): Next | null {
  if (!done.ok) return null;
  const { undo, redo } = done.value.state;
  const isAsLeft = (kind === 'undo' ? redo : undo)?.id === entry.id;
  // Where another tab has been quicker, what comes next is that tab's: nobody here meant it.
  return isAsLeft ? { undo, redo } : null;
}

/** Of a change that changed nothing, `entry` is null: undo means what it meant before. */
function afterChange(done: Result<{ readonly entry: HistoryEntry | null; readonly state: BaseState }>): Next | null {
  if (!done.ok) return null;
  const { entry, state } = done.value;
  return entry === null ? { undo: state.undo, redo: state.redo } : { undo: entry, redo: null };
}
