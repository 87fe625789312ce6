/** A folder of the File System Access API in memory: what is written into a file is its content once it is closed, and not before. */
import type { FolderNote } from '../../src/storage/folder-note.ts';
import { Mutex } from '../../src/storage/mutex.ts';

const refusal = (name: string): DOMException => new DOMException(name, name);

export class MemoryFolder {
  readonly kind = 'directory';
  readonly name: string;
  readonly files = new Map<string, Blob>();
  /** The drive was pulled out. */
  isGone = false;
  permission: PermissionState = 'granted';
  /** What is answered when it is asked for. */
  answer: PermissionState = 'granted';
  asked = 0;
  /** Bytes that there is room for. */
  room = Infinity;
  /** Called before a file gets its content. */
  onClose: () => void = () => undefined;

  constructor(name = 'Backups') {
    this.name = name;
  }

  /** As the browser gives it. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle; // the few methods that are used
  }

  async queryPermission(): Promise<PermissionState> {
    return this.permission;
  }
  async requestPermission(): Promise<PermissionState> {
    this.asked++;
    return (this.permission = this.answer);
  }
  async isSameEntry(other: unknown): Promise<boolean> {
    return other === this;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FileSystemFileHandle> {
    this.#look();
    if (!this.files.has(name)) {
      if (!create) throw refusal('NotFoundError');
      this.files.set(name, new Blob([]));
    }
    const handle = {
      kind: 'file',
      name,
      getFile: async () => {
        this.#look();
        const blob = this.files.get(name);
        if (blob === undefined) throw refusal('NotFoundError');
        return new File([blob], name);
      },
      createWritable: async () => {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        return {
          write: async (chunk: Uint8Array<ArrayBuffer>) => {
            this.#look();
            parts.push(chunk.slice());
            if (parts.reduce((sum, { length }) => sum + length, 0) > this.room) throw refusal('QuotaExceededError');
          },
          close: async () => {
            this.onClose();
            this.#look();
            this.files.set(name, new Blob(parts));
          },
          abort: async () => undefined,
        };
      },
    };
    return handle as unknown as FileSystemFileHandle; // the few methods that are used
  }

  async *keys(): AsyncGenerator<string> {
    this.#look();
    yield* this.files.keys();
  }

  async removeEntry(name: string): Promise<void> {
    this.#look();
    if (!this.files.delete(name)) throw refusal('NotFoundError');
  }

  #look(): void {
    if (this.isGone) throw refusal('NotFoundError');
    if (this.permission !== 'granted') throw refusal('NotAllowedError');
  }
}

/** What is noted of the folder, in memory. */
export class MemoryNote implements FolderNote {
  now: object | null = null;
  readonly #turns = new Mutex();

  read = async (): Promise<object | null> => this.now;
  write = async (note: object): Promise<void> => void (this.now = note);
  clear = async (): Promise<void> => void (this.now = null);
  exclusive = <T>(work: () => Promise<T>): Promise<T> => this.#turns.run(work);
}
