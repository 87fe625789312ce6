/** Where an exported file goes: to a file of the person's choice as it is made, or into a Blob. */
import { fail, ok, type Result } from '../../domain/result.ts';

export interface Sink {
  write(chunks: readonly Uint8Array<ArrayBuffer>[]): Promise<void>;
  /** The file is whole. */
  close(): Promise<Blob | null>;
  /** What was written is thrown away; a file that was there before stays as it was. */
  abort(): Promise<void>;
}

const CSV = 'text/csv;charset=utf-8';

export function blobSink(type = CSV): Sink {
  let parts: BlobPart[] = [];
  return {
    // The browser takes it while more is made: all at the end would be waited for, and take twice the room.
    async write(chunks) {
      parts.push(new Blob([...chunks]));
    },
    async close() {
      return new Blob(parts, { type });
    },
    async abort() {
      parts = [];
    },
  };
}

/** Bytes that are gathered before they go to the file: a write of a few costs as much as one of a MiB. */
const GATHERED = 1 << 20;

export async function fileSink(handle: FileSystemFileHandle): Promise<Sink> {
  const stream = await handle.createWritable();
  const gathered = new Uint8Array(GATHERED);
  let at = 0;
  const put = async (): Promise<void> => {
    const bytes = gathered.subarray(0, at);
    at = 0;
    // What is written is taken by the time that it is waited for: the room is free again.
    if (bytes.length > 0) await stream.write(bytes);
  };
  return {
    async write(chunks) {
      for (const chunk of chunks) {
        if (at + chunk.length > GATHERED) await put();
        if (chunk.length >= GATHERED) await stream.write(chunk);
        else {
          gathered.set(chunk, at);
          at += chunk.length;
        }
      }
    },
    async close() {
      await put();
      await stream.close();
      return null;
    },
    abort: () => stream.abort(),
  };
}

/** Runs `work` with the sink; what the file system refuses becomes a failure, and nothing is left behind. */
export async function withSink<T>(
  handle: FileSystemFileHandle | null,
  work: (sink: Sink) => Promise<Result<T>>,
  type?: string,
): Promise<Result<T & { readonly blob: Blob | null }>> {
  let sink: Sink | null = null;
  try {
    sink = handle === null ? blobSink(type) : await fileSink(handle);
    const done = await work(sink);
    if (done.ok) return ok({ ...done.value, blob: await sink.close() });
    await sink.abort();
    return done;
  } catch (error) {
    await sink?.abort().catch(() => undefined);
    if (error instanceof DOMException) return refused(error);
    throw error;
  }
}

function refused(error: DOMException): ReturnType<typeof fail> {
  if (error.name === 'QuotaExceededError') return fail('full', { id: 'file-disk-full' });
  if (error.name === 'NotAllowedError') {
    return fail('refused', { id: 'file-not-allowed' });
  }
  return fail('unavailable', { id: 'file-not-written' });
}
