/**
 * The page's end of the worker: starts it, and makes its service callable. What a person or a machine's state causes comes back as a
 * value (see contract.ts); a rejected promise is a bug in the worker, and `onCrash` is told of it.
 */
import { proxy, type Remote, transfer, wrap } from 'comlink';
import { fail, ok, type Result } from '../domain/result.ts';
import type { KithApi } from './contract/api.ts';
import { missingPart, type WorkerPart } from './contract/missing-part.ts';
import { READER } from './reader-name.ts';
import { spawnWorker } from './spawn.ts';

export interface KithClient extends KithApi {
  /** Calls back with message and stack of every bug that shows in the worker, until what it returns is called. */
  onCrash(listener: (report: string) => void): () => void;
  /**
   * Calls back when a part of the worker could not be fetched for what was asked: that is not answered before `again` is called and
   * answered.
   */
  onMissing(listener: (part: WorkerPart, again: () => void) => void): void;
  /** Fetches what the worker has not needed yet: then all is there without a line. */
  prefetch(): Promise<unknown>;
  /** Ends the worker at once; what was not committed is lost, calls under way are rejected. */
  terminate(): void;
}

export interface StartOptions {
  /** Keeps apart the bases of several Kiths on one origin; unless given, the folder that the page is served from. */
  readonly scope?: string;
  /** Milliseconds that the worker may take to answer. */
  readonly patience?: number;
  readonly spawn?: (scope: string) => Worker;
}

const PATIENCE = 30_000;

export const scopeOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

export interface Started {
  /** To be called at once: what is asked before the worker is there waits for it. */
  readonly client: KithClient;
  /** When the worker is there. A failure: it never will be, and nothing that was asked is answered. */
  readonly there: Promise<Result<KithClient>>;
}

export function startKith(options: StartOptions = {}): Result<Started> {
  const scope = options.scope ?? scopeOf(location.pathname);
  const spawn = options.spawn ?? spawnWorker;
  let worker: Worker;
  try {
    worker = spawn(scope);
  } catch (error) {
    return fail('unavailable', { id: 'worker-refused', reason: textOf(error) });
  }
  const link = new Link(worker, spawn);
  const client = link.client();
  const there = link.greet(options.patience ?? PATIENCE).then((greeted) => {
    if (greeted.ok) return ok(client);
    worker.terminate();
    return greeted;
  });
  return ok({ client, there });
}

/** What kith.worker.ts exposes, as comlink sees it: methods by name. */
type Exposed = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

class Link {
  readonly #worker: Worker;
  readonly #remote: Remote<Exposed>;
  readonly #listeners = new Set<(report: string) => void>();
  #onMissing: ((part: WorkerPart, again: () => void) => void) | null = null;
  readonly #ended = new AbortController();
  readonly #spawn: (name: string) => Worker;
  #reader: Worker | null = null;

  constructor(worker: Worker, spawn: (name: string) => Worker) {
    this.#worker = worker;
    this.#spawn = spawn;
    this.#remote = wrap<Exposed>(worker);
  }

  /** Once the worker is there. */
  async greet(patience: number): Promise<Result<void>> {
    return new Promise<Result<void>>((resolve) => {
      const timer = setTimeout(
        () => resolve(fail('unavailable', { id: 'worker-silent', seconds: patience / 1000 })),
        patience,
      );
      this.#worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.#tell(event.message);
        resolve(fail('unavailable', { id: 'worker-broken', reason: event.message }));
      });
      this.#call('hello', [])
        .then(
          () => resolve(ok(undefined)),
          (error: unknown) => resolve(fail('unavailable', { id: 'worker-failed', reason: textOf(error) })),
        )
        .finally(() => clearTimeout(timer));
    });
  }

  client(): KithClient {
    const own = {
      importOpen: async (...args) => {
        await this.#readAhead();
        return this.#call('importOpen', args);
      },
      onCrash: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      onMissing: (listener) => void (this.#onMissing = listener),
      prefetch: () => this.#call('prefetch', []),
      terminate: () => {
        this.#worker.terminate();
        this.#reader?.terminate();
        this.#ended.abort();
      },
    } satisfies Partial<Record<keyof KithClient, (...args: never) => unknown>>;
    // What it has not of its own the worker's service answers: comlink carries arguments and answers as they are.
    return new Proxy(own as Partial<KithClient> as KithClient, {
      get: (_, name) =>
        typeof name !== 'string' || name === 'then'
          ? undefined // No promise.
          : ((Reflect.get(own, name) as unknown) ?? ((...args: readonly unknown[]) => this.#call(name, args))),
    });
  }

  /** Starts the second worker at the first import, and joins the two. Without it, imports are slower and the same. */
  async #readAhead(): Promise<void> {
    if (this.#reader !== null) return;
    try {
      const reader = this.#spawn(READER);
      this.#reader = reader;
      reader.addEventListener('error', (event) => {
        event.preventDefault();
        this.#tell(event.message);
        reader.terminate();
        void this.#call('reader', [null]);
      });
      const { port1, port2 } = new MessageChannel();
      // The reader listens on the port as soon as it is there; what is sent before waits in the port.
      void wrap<{ read: (port: MessagePort) => void }>(reader).read(transfer(port1, [port1]));
      await this.#call('reader', [transfer(port2, [port2])]);
    } catch (error) {
      this.#tell(reportOf(error));
    }
  }

  /** Functions cross as proxies; all else is cloned. */
  #call(name: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const end = (): void => reject(new Error('Kith’s worker was ended.'));
      const { signal } = this.#ended;
      if (signal.aborted) {
        end();
        return;
      }
      signal.addEventListener('abort', end);
      const method = this.#remote[name];
      if (method === undefined) throw new Error(`no method ${name}`);
      const answer = method(...args.map((arg) => (typeof arg === 'function' ? proxy(arg) : arg)));
      answer
        .then(resolve, (error: unknown) => {
          const part = missingPart(error);
          if (part !== null && this.#onMissing !== null) {
            this.#onMissing(part, () => resolve(this.#call(name, args)));
            return;
          }
          this.#tell(reportOf(error));
          reject(error instanceof Error ? error : new Error(textOf(error)));
        })
        .finally(() => signal.removeEventListener('abort', end));
    });
  }

  #tell(report: string): void {
    for (const listener of this.#listeners) listener(report);
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const reportOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
