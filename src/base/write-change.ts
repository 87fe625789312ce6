/**
 * Writes the pages that a change has made. Encoding goes on while the store writes. What fails or is cancelled on the way leaves pages that
 * no commit names: for the sweep.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import { encodePage } from './codec.ts';
import { inBatches } from './in-batches.ts';
import type { Page } from './page.ts';
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

export interface Written {
  /** Keys by page number. */
  readonly keys: ReadonlyMap<number, number>;
  readonly bytes: number;
}

/** Measured: larger batches or more of them at once are no faster, and what is under way has to end before a cancel is done. */
const BATCHES = { size: 24, atOnce: 2 };

export async function writePages(
  store: PageStore,
  pages: readonly (readonly [no: number, page: Page])[],
  firstKey: number,
  { signal, onProgress }: WriteOptions,
): Promise<Result<Written>> {
  const keys = new Map(pages.map(([no], i) => [no, firstKey + i]));
  let written = 0;
  let bytes = 0;
  onProgress?.(0, pages.length);
  const done = await inBatches(pages, BATCHES, async (batch) => {
    if (signal?.aborted === true) return CANCELLED;
    const encoded = batch.map(([no, page]): StoredPage => ({ key: keys.get(no) ?? 0, bytes: encodePage(page) }));
    const result = await store.writePages(encoded);
    if (!result.ok) return result;
    written += batch.length;
    for (const page of encoded) bytes += page.bytes.length;
    onProgress?.(written, pages.length);
    return result;
  });
  const result = signal?.aborted === true ? CANCELLED : done;
  return result.ok ? ok({ keys, bytes }) : result;
}

const CANCELLED = fail('cancelled', 'Cancelled. Nothing was changed.');
