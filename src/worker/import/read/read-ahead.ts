/** The base worker's end of reading ahead: asks the reader for a job's rows and takes what they say of their contacts. */
import type { OnProgress } from '../../contract/state.ts';
import type { PeopleState } from './people.ts';
import type { Batch, FromReader, ReadJob, ToReader } from './read-job.ts';

export class ReadAhead {
  #port: MessagePort | null = null;
  #fail: ((reason: Error) => void) | null = null;

  /** The line to the reader, or null where the reader is gone. */
  attach(port: MessagePort | null): void {
    this.#port?.close();
    this.#port = port;
    this.#fail?.(new Error('The reader stopped in the middle of the file.'));
    this.#fail = null;
  }

  get ready(): boolean {
    return this.#port !== null;
  }

  /** What is read is told to `take`; null = cancelled. One job at a time. */
  read(
    job: ReadJob,
    take: (batch: Batch) => void,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<PeopleState | null> {
    const port = this.#port;
    if (port === null) throw new Error('no reader is attached');
    const total = job.files.reduce((sum, { file }) => sum + file.size, 0);
    const say = (message: ToReader): void => port.postMessage(message);
    return new Promise((resolve, reject) => {
      const stop = (): void => say({ kind: 'stop' });
      const end = (): void => {
        signal.removeEventListener('abort', stop);
        port.onmessage = null;
        this.#fail = null;
      };
      this.#fail = (reason) => {
        end();
        reject(reason);
      };
      signal.addEventListener('abort', stop);
      port.onmessage = ({ data }: MessageEvent<FromReader>) => {
        switch (data.kind) {
          case 'batch':
            say({ kind: 'more' });
            if (signal.aborted) return;
            take(data.batch);
            onProgress({ phase: 'read', done: data.batch.bytesRead, total, rows: data.batch.rowsRead });
            return;
          case 'done':
            end();
            resolve(data.people);
            return;
          case 'stopped':
            end();
            resolve(null);
            return;
          case 'failed':
            end();
            reject(new Error(data.message));
        }
      };
      say({ kind: 'read', job });
    });
  }
}
