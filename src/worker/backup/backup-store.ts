/** A backup as a store that is only read: so what is in it is read by the same code as any base. Every file is held against its digest. */
import { type Head, type PageStore, type StoredCommit } from '../../base/page-store.ts';
import { ok, type Result } from '../../domain/result.ts';
import { type ExactZip, NotAsWritten } from '../../formats/zip/exact-reader.ts';
import { digestsOf } from './digests.ts';
import { commitFile, type Manifest, pageFile } from './manifest.ts';

const onlyRead = (): never => {
  throw new Error('A backup is only read.');
};

export class BackupStore implements PageStore {
  readonly #zip: ExactZip;
  readonly #manifest: Manifest;

  constructor(zip: ExactZip, manifest: Manifest) {
    this.#zip = zip;
    this.#manifest = manifest;
  }

  async readHead(): Promise<Result<Head>> {
    return ok(this.#manifest.head);
  }
  async noted(): Promise<null> {
    return null;
  }
  readNewer(): void {
    // A newer one is not opened at all.
  }
  async readCommit(id: number): Promise<Result<StoredCommit | null>> {
    const [bytes = null] = await this.#files([commitFile(id)]);
    return ok(bytes === null ? null : { id, at: this.#manifest.at, contacts: 0, bytes });
  }
  async readCommits(): Promise<Result<readonly StoredCommit[]>> {
    const { commits, at } = this.#manifest;
    const files = await this.#files(commits.map(commitFile));
    return ok(
      commits.flatMap((id, i) => {
        const bytes = files[i] ?? null;
        return bytes === null ? [] : [{ id, at, contacts: 0, bytes }];
      }),
    );
  }
  async readPages(keys: readonly number[]): Promise<Result<readonly (Uint8Array | null)[]>> {
    return ok(await this.#files(keys.map(pageFile)));
  }
  async pageKeys(): Promise<Result<readonly number[]>> {
    const prefix = pageFile(0).slice(0, -1);
    return ok(
      this.#zip.names.filter((name) => name.startsWith(prefix)).map((name) => Number(name.slice(prefix.length))),
    );
  }
  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }
  onMoved(): () => void {
    return () => undefined;
  }
  close(): void {
    // Whoever opened the file lets go of it.
  }
  writePages = onlyRead;
  moveHead = onlyRead;
  deletePages = onlyRead;
  deleteCommits = onlyRead;
  wipe = onlyRead;
  beginAnew = onlyRead;

  /** null: it is not there, or not as it was written; also where the file cannot be read any more. */
  async #files(names: readonly string[]): Promise<readonly (Uint8Array<ArrayBuffer> | null)[]> {
    const found = await this.#zip.stored(names).catch((error: unknown) => {
      if (error instanceof NotAsWritten || error instanceof DOMException) return names.map(() => null);
      throw error;
    });
    const { digests } = this.#manifest;
    return Promise.all(
      found.map(async (bytes, i) =>
        bytes !== null && (await digestsOf(bytes)) === digests[names[i] ?? ''] ? bytes : null,
      ),
    );
  }
}
