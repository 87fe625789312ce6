/**
 * [K4] Backups that are saved by themselves, as the page sees them: the folder, whether the browser lets Kith write into it, and when the next is due. The
 * worker decides whether one is (an hour, and a change); the page only asks, a moment after each change and when the hour is over.
 */
import type { Failure } from '../domain/result.ts';
import { folderText } from '../text/backup-folder.ts';
import { backupText } from '../text/backup.ts';
import type { BackupFolder, FolderApi, FolderWords } from '../worker/contract/folder.ts';
import type { Base } from './base.svelte.ts';
import { dayOf } from './days.ts';

export const KEPT = ['5', '10', '30', '100'] as const;
export type Kept = (typeof KEPT)[number];
const FIRST_KEPT = 10;

/** What the page needs of a folder beside what its type says: browsers that have one have these. */
interface Asking {
  queryPermission(what: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(what: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
const READ_WRITE = { mode: 'readwrite' } as const;
const askable = (handle: FileSystemDirectoryHandle): Asking => handle as FileSystemDirectoryHandle & Asking; // see above

/** By a click: the browser asks the person, where it has not been told already. */
export const allowFolder = (handle: FileSystemDirectoryHandle): Promise<PermissionState> =>
  askable(handle).requestPermission(READ_WRITE);

export interface FolderSources {
  readonly api: FolderApi;
  readonly base: Pick<Base, 'onChange'>;
  /** Asks the person for a folder; null: it was closed without one. Not there: the browser cannot. */
  readonly pick: (() => Promise<FileSystemDirectoryHandle | null>) | null;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Calls later; returns how to call it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

/** Milliseconds after a change: one seldom comes alone. */
const SETTLED = 15_000;
const HOUR = 3_600_000;

export class FolderBackups {
  readonly #sources: FolderSources;
  #folder = $state.raw<BackupFolder | null>(null);
  #access = $state<PermissionState>('granted');
  #saving = $state(false);
  #failure = $state.raw<Failure | null>(null);
  #callOff: (() => void) | null = null;
  /** What was planned is for this moment. */
  #planned = Infinity;

  constructor(sources: FolderSources) {
    this.#sources = sources;
  }

  get canChoose(): boolean {
    return this.#sources.pick !== null;
  }
  /** null = none is chosen. */
  get folder(): BackupFolder | null {
    return this.#folder;
  }
  /** A folder is chosen, and the browser wants to be asked again before Kith may write into it. */
  get waits(): boolean {
    return this.#folder !== null && this.#access !== 'granted';
  }
  get saving(): boolean {
    return this.#saving;
  }
  /** Why the last one was not saved. */
  get failure(): Failure | null {
    return this.#failure;
  }
  /** When the last was saved into the folder, in milliseconds since 1970 UTC. */
  get last(): number | null {
    return this.#folder?.files.at(-1)?.at ?? null;
  }

  /** From now on. Returns how to stop. */
  async start(): Promise<() => void> {
    const stop = this.#sources.base.onChange(() => this.#plan(SETTLED));
    await this.look();
    this.#plan(SETTLED);
    return () => {
      stop();
      this.#callOff?.();
    };
  }

  /** Reads what is noted, which other tabs may have changed. */
  async look(): Promise<void> {
    await this.#take(await this.#sources.api.folder());
  }

  /** By a click: the browser shows its own question. */
  async choose(): Promise<void> {
    const handle = (await this.#sources.pick?.()) ?? null;
    if (handle === null) return;
    this.#access = await allowFolder(handle);
    this.#failure = null;
    await this.#take(await this.#sources.api.folderSet(handle, this.#folder?.keep ?? FIRST_KEPT));
    await this.#save(false);
  }

  /** By a click, too. */
  async allow(): Promise<void> {
    if (this.#folder === null) return;
    this.#access = await allowFolder(this.#folder.handle);
    await this.#save(false);
  }

  async keep(keep: Kept): Promise<void> {
    await this.#take(await this.#sources.api.folderKeep(Number(keep)));
  }

  async forget(): Promise<void> {
    await this.#sources.api.folderForget();
    this.#failure = null;
    await this.#take(null);
  }

  /** Now, whether it is due or not. */
  async save(): Promise<void> {
    await this.#save(true);
  }

  async #take(folder: BackupFolder | null): Promise<void> {
    this.#folder = folder;
    if (folder !== null) this.#access = await askable(folder.handle).queryPermission(READ_WRITE);
  }

  async #save(isNow: boolean): Promise<void> {
    if (this.#saving || this.#folder === null) return;
    this.#access = await askable(this.#folder.handle).queryPermission(READ_WRITE);
    if (this.#access !== 'granted') return;
    this.#saving = true;
    const { api, now } = this.#sources;
    try {
      const done = await api.folderSave(this.#words(), isNow);
      this.#failure = done.ok ? null : done.failure;
      if (!done.ok) this.#plan(HOUR);
      else if (done.value.due !== null) this.#plan(Math.max(SETTLED, done.value.due - now()));
      if (done.ok) await this.#take(done.value.folder);
    } finally {
      this.#saving = false;
    }
  }

  #words(): FolderWords {
    const at = this.#sources.now();
    const time = new Date(at);
    const two = (n: number): string => String(n).padStart(2, '0');
    const name = folderText.fileName(dayOf(at, false), `${two(time.getHours())}.${two(time.getMinutes())}`);
    return { name, about: backupText.about };
  }

  /** Asks then, unless it is asked earlier. */
  #plan(after: number): void {
    const { now, later } = this.#sources;
    const at = now() + after;
    if (at >= this.#planned) return;
    this.#callOff?.();
    this.#planned = at;
    this.#callOff = later(() => {
      this.#planned = Infinity;
      void this.#save(false);
    }, after);
  }
}

interface FolderPicker {
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'documents';
  }): Promise<FileSystemDirectoryHandle>;
}

const canPick = (page: object): page is FolderPicker => 'showDirectoryPicker' in page;

/** null: the browser lets no page write into a folder. */
export function folderPicker(page: object): FolderSources['pick'] {
  if (!canPick(page)) return null;
  return () =>
    page
      .showDirectoryPicker({ id: 'kith-backups', mode: 'readwrite', startIn: 'documents' })
      .catch((error: unknown) => {
        // Closing the question is an answer.
        if (error instanceof DOMException && error.name === 'AbortError') return null;
        throw error;
      });
}
