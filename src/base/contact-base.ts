/**
 * The contact base of one tab, and the only way to change it. Every change is a commit: made on a draft under the store's lock, after
 * catching up with what other tabs have done; written; and seen only when the head has moved. Failures leave all as it was.
 * Long because every way to change it, one method each, is read in one place.
 */
import type { Action } from '../domain/action.ts';
import { type fail, ok, type Result } from '../domain/result.ts';
import { Archive } from './archive.ts';
import { backupAfter, Backups } from './backups.ts';
import type { CommitRecord } from './commit-record.ts';
import { kindsWith } from './contact-pages.ts';
import { type BaseChange, CurrentBase } from './current-base.ts';
import { type CommitOptions, type Committed, committed, Committer, isStale, STALE } from './committer.ts';
import { Draft } from './draft.ts';
import type { EraseDone, Eraser, ToErase } from './erase/erase.ts';
import { asEntry, entriesOf } from './history/entries.ts';
import type { HistoryEntry } from '../domain/history-entry.ts';
import { type Line, lineOf } from './history/line.ts';
import { historyBytes, type PrunePolicy, pruning } from './history/prune.ts';
import { commitToMerge, NOTHING_LEFT, NOTHING_TO_BRING, whyNotRedone, whyNotUndone } from './history/named-step.ts';
import type { TakenBack } from './history/take-back.ts';
import { sweep, type Swept } from './history/sweep.ts';
import { type Loaded, loadAround, loadHead } from './load-base.ts';
import type { AnyKind } from './page-kind.ts';
import type { WriteOptions } from './write-change.ts';
import { movedTo, type PageStore } from './page-store.ts';
import type { IdentityIndex } from './identity-index.ts';
import type { KeyOf } from './phone-index.ts';
import { Rescue } from './rescue.ts';
import type { Snapshot } from './snapshot.ts';
import { sizeOf } from './snapshot-size.ts';

export interface ContactBaseOptions {
  readonly store: PageStore;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** The variant key of a number [P9]. */
  readonly keyOf: KeyOf;
  /** Bytes of replaced pages that stay in memory for undo. */
  readonly cacheBytes?: number;
  /** Kinds of pages beside contacts. */
  readonly kinds?: readonly AnyKind[];
  /** When what goes on behind after opening disturbs nobody. */
  readonly calm?: (() => Promise<void>) | null;
}

/** What a change makes of its draft: the action, null for nothing, or why it cannot be. */
export type Made = Action | null | ReturnType<typeof fail>;

const CACHE_BYTES = 160_000_000;

export class ContactBase {
  readonly #store: PageStore;
  readonly #archive: Archive;
  readonly #now: () => number;
  readonly #calm: (() => Promise<void>) | null;
  readonly #keyOf: KeyOf;
  readonly #current: CurrentBase;
  readonly #committer: Committer;
  /** [K9] What there is to do where storage is damaged or gone. */
  readonly rescue: Rescue;
  /** [K4] */
  readonly backups: Backups;
  readonly #stopFollowing: () => void;
  /** What goes on behind: following, sweeping. */
  #background: Promise<unknown> = Promise.resolve();

  constructor({ store, now, keyOf, cacheBytes = CACHE_BYTES, kinds = [], calm = null }: ContactBaseOptions) {
    this.#store = store;
    this.#archive = new Archive(store, kindsWith(kinds));
    this.#now = now;
    this.#calm = calm;
    this.#keyOf = keyOf;
    this.#current = new CurrentBase(this.#archive, keyOf, cacheBytes);
    this.#committer = new Committer(this.#archive, this.#current, now);
    this.rescue = new Rescue(this.#archive, this.#current, now);
    this.backups = new Backups(this.#archive, this.#current, now);
    this.#stopFollowing = store.onMoved(() => this.#later(() => this.follow()));
  }

  /** Empty until the base is open; after a `glimpse`, and until it is, without the pages behind the first. */
  get snapshot(): Snapshot {
    return this.#current.known.snapshot;
  }

  /** [K9] What this tab holds is stored no more. */
  get isVanished(): boolean {
    return this.#current.trouble === 'vanished';
  }

  /** A newer Kith writes the base by now: this one only shows what it holds. */
  get isOutdated(): boolean {
    return this.#current.trouble === 'outdated';
  }

  /** [K6] Another tab has locked the base, and this one does not have the key: what it holds must not be shown any longer. */
  get isShut(): boolean {
    return this.#current.trouble === 'locked';
  }

  /** Who has a number, a user id or a username, in the current snapshot: it changes when the snapshot does. */
  get index(): IdentityIndex {
    return this.#current.index;
  }

  /** The entry that undo would take back; null = none. */
  get nextUndo(): HistoryEntry | null {
    const { step, canUndo } = this.#current.known;
    return step !== null && canUndo ? asEntry(step, 'done', true) : null;
  }

  /** The entry that redo would bring back; null = none. */
  get nextRedo(): HistoryEntry | null {
    const { redo } = this.#current.known;
    return redo === null ? null : asEntry(redo, 'undone', true);
  }

  /** Bytes of the base as it is, without its history. */
  get bytes(): number {
    return sizeOf(this.snapshot, this.#archive.kinds).bytes;
  }

  /** Before `open`. True: there is a `snapshot` by which the base can be shown while the rest of it is read. */
  readonly glimpse = (): Promise<boolean> => this.#current.glimpse();

  /** Reads the base; then sweeps, behind, what a crash may have left. */
  async open(): Promise<Result<Snapshot>> {
    const opened = await this.follow();
    this.#current.forgetGlimpse();
    const sweep = (): void => this.#later(() => this.sweep());
    if (opened.ok && this.#calm === null) sweep();
    // What other tabs do is followed meanwhile.
    else if (opened.ok) void this.#calm?.().then(sweep);
    return opened;
  }

  /** Called with every change, from here or from another tab. Returns how to stop. */
  onChange(listener: (change: BaseChange) => void): () => void {
    return this.#current.onChange(listener);
  }

  /** Goes to where other tabs have moved the head. */
  async follow(): Promise<Result<Snapshot>> {
    const caught = await this.#current.catchUp();
    return caught.ok ? ok(caught.value.snapshot) : caught;
  }

  /** Resolves when nothing goes on behind. */
  readonly settled = (): Promise<unknown> => this.#background;

  close(): void {
    this.#stopFollowing();
    this.#store.close();
  }

  /** `make` gets a draft of the base as it is at that moment, and no other tab writes until it is committed. */
  async commit(make: (draft: Draft) => Made | Promise<Made>, options: CommitOptions = {}): Promise<Result<Committed>> {
    return this.#locked(async (loaded) => {
      const draft = new Draft(loaded.snapshot);
      const made = await make(draft);
      if (made === null) return ok(committed(loaded, null));
      return 'ok' in made ? made : this.#write(loaded, draft, made, options);
    });
  }

  /**
   * A draft that was made earlier: committed only if the base is still the one that it began with, else 'stale'. What was done and undone
   * between does no harm, unless both gave ids to new contacts: an id is given once.
   */
  async commitDraft(draft: Draft, action: Action, options: CommitOptions = {}): Promise<Result<Committed>> {
    return this.#locked(async (loaded) => {
      const result = options.result ?? draft.finish();
      if (isStale(draft, result, loaded.snapshot)) return STALE;
      return this.#write(loaded, draft, action, { ...options, result });
    });
  }

  /** [H4] Undoes `entry` where it is the latest; where it is not any more, nothing, and says what is. */
  async undo(entry: number): Promise<Result<Committed>> {
    return this.#locked(async (loaded) => {
      const { head, step } = loaded;
      if (step?.id !== entry) return this.#whyNot(loaded, (line) => whyNotUndone(line, entry));
      const redo = [...head.redo, head.commit];
      const to = movedTo(head, { commit: step.parent, redo, backup: backupAfter('undo', head, step) });
      return this.#committer.goTo(to, loaded, asEntry(step, 'undone', true));
    });
  }

  /** [H4] Redoes `entry` where it is what was undone last; else nothing, and says why. */
  async redo(entry: number): Promise<Result<Committed>> {
    return this.#locked(async (loaded) => {
      const { head, redo } = loaded;
      if (redo?.id !== entry) return this.#whyNot(loaded, (line) => whyNotRedone(line, entry));
      const rest = head.redo.slice(0, -1);
      const commit = head.redo.at(-1) ?? 0;
      const to = movedTo(head, { commit, redo: rest, backup: backupAfter('redo', head, redo) });
      return this.#committer.goTo(to, loaded, asEntry(redo, 'done', true));
    });
  }

  /** [H2] Takes back an older entry as a new one. */
  async revert(id: number): Promise<Result<Committed>> {
    return this.#again(id, 'revert');
  }

  /** [H4] Does once more, as a new entry, what was undone before something else was done. What has changed since stays, as in a revert. */
  async bringBack(id: number): Promise<Result<Committed>> {
    return this.#again(id, 'bringBack');
  }

  /** [H1] The newest first. */
  async entries(): Promise<Result<readonly HistoryEntry[]>> {
    const all = await this.#archive.commits();
    return all.ok ? ok(entriesOf(lineOf(this.#current.loaded.head, all.value))) : all;
  }

  /** Bytes that the history takes beside the base. */
  async historyBytes(): Promise<Result<number>> {
    const all = await this.#archive.commits();
    return all.ok ? ok(historyBytes(lineOf(this.#current.loaded.head, all.value), this.#averagePage())) : all;
  }

  /** Gives up old entries; the base stays as it is. */
  async prune(policy: PrunePolicy): Promise<Result<{ readonly entries: number; readonly bytes: number }>> {
    return this.#locked(async ({ head }) => {
      const all = await this.#archive.commits();
      if (!all.ok) return all;
      const plan = pruning(lineOf(head, all.value), policy, this.#now(), this.#averagePage());
      const swept = await sweep(this.#store, all.value, plan.keep);
      if (!swept.ok) return swept;
      const loaded = await loadHead(this.#archive, head, this.#current.held());
      if (!loaded.ok) return loaded;
      this.#current.moveTo(loaded.value, 'here'); // What can be undone may have changed.
      return ok({ entries: plan.dropped, bytes: plan.bytes });
    });
  }

  /** Deletes pages that no commit names. */
  async sweep(): Promise<Result<Swept>> {
    return this.#locked(async () => {
      const all = await this.#archive.commits();
      if (!all.ok) return all;
      return sweep(this.#store, all.value, new Set(all.value.map(({ id }) => id)));
    });
  }

  /** [K8] What erasing these contacts would take; changes nothing. */
  async lookToErase(ids: readonly number[]): Promise<Result<ToErase>> {
    return (await this.#eraser()).look(ids);
  }

  /** [K8] Takes them out of all that is stored, for good. */
  async erase(ids: readonly number[], options: WriteOptions = {}): Promise<Result<EraseDone>> {
    const eraser = await this.#eraser();
    const erased = await this.#locked((loaded) => eraser.erase(loaded, ids, this.#now(), options));
    if (!erased.ok) this.#later(() => this.sweep());
    return erased;
  }

  /** [K7] Takes all there is away, here and in every tab. */
  async wipe(): Promise<Result<Snapshot>> {
    return this.#store.exclusive(async () => {
      const wiped = await this.#store.wipe();
      if (!wiped.ok) return wiped;
      const caught = await this.#current.catchUp(true);
      return caught.ok ? ok(caught.value.snapshot) : caught;
    });
  }

  async #eraser(): Promise<Eraser> {
    const { Eraser } = await import('./erase/erase.ts');
    return new Eraser(this.#archive, this.#current, this.#keyOf);
  }

  /** Where it comes to no end, it has changed nothing, and that is said at once: the pages it has written are swept behind. */
  async #write(loaded: Loaded, draft: Draft, action: Action, options: CommitOptions): Promise<Result<Committed>> {
    const written = await this.#committer.write(loaded, draft, action, options);
    if (!written.ok) this.#later(() => this.sweep());
    return written;
  }

  async #again(id: number, kind: TakenBack): Promise<Result<Committed>> {
    return this.#locked(async (loaded) => {
      const all = await this.#archive.commits();
      if (!all.ok) return all;
      const meant = commitToMerge(lineOf(loaded.head, all.value), id, kind);
      return meant.ok ? this.#mergeIn(loaded, meant.value, kind) : meant;
    });
  }

  /** The two bases around a commit, merged into the one there is. */
  async #mergeIn(loaded: Loaded, commit: CommitRecord, kind: TakenBack): Promise<Result<Committed>> {
    const around = await loadAround(this.#archive, commit, loaded.snapshot, this.#current.held());
    if (!around.ok) return around;
    const draft = new Draft(loaded.snapshot);
    const means = { index: () => this.index, keyOf: this.#keyOf, kinds: this.#archive.kinds };
    const { takeBack } = await import('./history/take-back.ts');
    const { result, contacts, kept } = takeBack(draft, around.value, kind, means);
    const action: Action = { kind, of: commit.id, what: commit.action, contacts, kept };
    const merged = await this.#write(loaded, draft, action, { result });
    if (!merged.ok || merged.value.action !== null) return merged;
    return kind === 'revert' ? NOTHING_LEFT : NOTHING_TO_BRING;
  }

  async #whyNot<T>(loaded: Loaded, why: (line: Line) => Result<T>): Promise<Result<T>> {
    const all = await this.#archive.commits();
    return all.ok ? why(lineOf(loaded.head, all.value)) : all;
  }

  async #locked<T>(work: (loaded: Loaded) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#store.exclusive(async () => {
      const caught = await this.#current.catchUp();
      return caught.ok ? work(caught.value) : caught;
    });
  }

  #later(work: () => Promise<unknown>): void {
    this.#background = this.#background.then(work, work);
  }

  #averagePage(): number {
    const { bytes, pages } = sizeOf(this.snapshot, this.#archive.kinds);
    return bytes / Math.max(1, pages);
  }
}
