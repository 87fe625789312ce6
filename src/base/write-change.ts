/**
 * Writes the pages that a change has made. Encoding goes on while the store writes. What fails or is cancelled on the way leaves pages that
 * no commit names: for the sweep.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import { inBatches } from './in-batches.ts';
import type { PageStore, StoredPage } from './page-store.ts';

/** An AbortSignal is one. */
export interface Cancel {
  readonly aborted: boolean;
}

export interface WriteOptions {
  /** Looked at until the last page is written; after that the change is made. */
  readonly signal?: Cancel | undefined;
  readonly onProgress?: ((pagesWritten: number, pages: number) => void) | undefined;
}

/** Measured: larger batches or more of them at once are no faster, and what is under way has to end before a cancel is done. */
const BATCHES = { size: 64, atOnce: 2 };

/** A page to be written, under the key that it gets. */
export interface NewPage {
  readonly key: number;
  readonly encode: () => Uint8Array<ArrayBuffer>;
}

/** So few are written together with the commit that names them. */
const FEW = 8;

export interface Written {
  /** How many they take. */
  readonly bytes: number;
  /** For the move of the head to write: those of a small change. */
  readonly withHead: readonly StoredPage[];
}

export async function writePages(
  store: PageStore,
  pages: readonly NewPage[],
  { signal, onProgress }: WriteOptions,
): Promise<Result<Written>> {
  if (pages.length <= FEW) {
    const withHead = pages.map(({ key, encode }): StoredPage => ({ key, bytes: encode() }));
    onProgress?.(pages.length, pages.length);
    if (signal?.aborted === true) return CANCELLED;
    return ok({ bytes: withHead.reduce((sum, page) => sum + page.bytes.length, 0), withHead });
  }
  let written = 0;
  let bytes = 0;
  onProgress?.(0, pages.length);
  const done = await inBatches(pages, BATCHES, async (batch) => {
    if (signal?.aborted === true) return CANCELLED;
    const encoded = batch.map(({ key, encode }): StoredPage => ({ key, bytes: encode() }));
    const result = await store.writePages(encoded);
    if (!result.ok) return result;
    written += batch.length;
    for (const page of encoded) bytes += page.bytes.length;
    onProgress?.(written, pages.length);
    return result;
  });
  const result = signal?.aborted === true ? CANCELLED : done;
  return result.ok ? ok({ bytes, withHead: [] }) : result;
}

export const CANCELLED = fail('cancelled', { id: 'cancelled' });
