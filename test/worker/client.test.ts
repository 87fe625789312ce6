/** The page's end of the worker: its start, its failures, its end. The other end is a stand-in over a message channel. */
import { expose } from 'comlink';
import { afterEach, describe, expect, test } from 'vitest';
import type { Result } from '../../src/domain/result.ts';
import { MissingPart } from '../../src/worker/contract/missing-part.ts';
import { type KithClient, scopeOf, startKith, type StartOptions } from '../../src/worker/client.ts';
import { must, refusal } from './support/service.ts';

/** A worker that lives in this thread. */
class FakeWorker extends EventTarget {
  terminated = false;
  readonly #channel = new MessageChannel();

  constructor(methods: Record<string, (...args: never[]) => unknown> | null) {
    super();
    if (methods !== null) this.serve(methods);
    open.push(this);
    this.#channel.port1.start();
    this.#channel.port1.addEventListener('message', ({ data }: MessageEvent) => {
      this.dispatchEvent(new MessageEvent('message', { data: data as unknown }));
    });
  }
  /** What was posted before waits in the channel. */
  serve(methods: Record<string, (...args: never[]) => unknown>): void {
    expose({ ...methods, hello: () => true }, this.#channel.port2);
  }
  postMessage(message: unknown, transfer: Transferable[]): void {
    this.#channel.port1.postMessage(message, transfer);
  }
  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

let open: FakeWorker[] = [];
afterEach(() => {
  for (const worker of open) worker.terminate();
  open = [];
});

const asWorker = (worker: FakeWorker): Worker => worker as unknown as Worker; // all that the client uses of one

const there = async (options: StartOptions): Promise<Result<KithClient>> => must(startKith(options)).there;
const start = (worker: FakeWorker): Promise<Result<KithClient>> =>
  there({ scope: '/kith/', spawn: () => asWorker(worker) });

describe('at its start', () => {
  test('the worker is named by the scope of the base', async () => {
    const scopes: string[] = [];
    const spawn = (scope: string): Worker => {
      scopes.push(scope);
      return asWorker(new FakeWorker({}));
    };
    must(await there({ scope: '/a/kith/', spawn }));
    expect(scopes).toEqual(['/a/kith/']);
    expect(['/', '/kith/', '/a/b/index.html', '/a/b/'].map(scopeOf)).toEqual(['/', '/kith/', '/a/b/', '/a/b/']);
  });

  test('one that never answers is ended after a while, and that is said', async () => {
    const worker = new FakeWorker(null);
    const result = await there({ scope: '/', patience: 5, spawn: () => asWorker(worker) });
    expect(refusal(result)).toMatch(/did not answer within 0.005 seconds. Reload the page/);
    expect(worker.terminated).toBe(true);
  });

  test('one that cannot be loaded says why', async () => {
    const worker = new FakeWorker(null);
    const started = start(worker);
    worker.fail('SyntaxError: no');
    expect(refusal(await started)).toMatch(/could not be started \(SyntaxError: no\)/);
    expect(worker.terminated).toBe(true);
  });

  test('one that may not be made at all says why', async () => {
    const spawn = (): Worker => {
      throw new DOMException('refused by policy', 'SecurityError');
    };
    expect(refusal(startKith({ scope: '/', spawn }))).toMatch(
      /does not let Kith start its worker \(refused by policy\)/,
    );
  });
});

describe('a call', () => {
  test('before the worker is there waits for it', async () => {
    const worker = new FakeWorker(null);
    const { client } = must(startKith({ scope: '/', spawn: () => asWorker(worker) }));
    const asked = client.count({ kind: 'group', of: 'all', items: [] }, 'x');
    worker.serve({ count: () => 7 });
    expect(await asked).toBe(7);
  });

  test('carries data both ways, maps too, and functions as callbacks', async () => {
    const worker = new FakeWorker({
      count: (filter: unknown, search: string) => [filter, search],
      open: (onState: (state: unknown) => void, locale: string) => onState({ locale, map: new Map([[1, 'a']]) }),
    });
    const client = must(await start(worker));
    expect(await client.count({ kind: 'group', of: 'all', items: [] }, 'x')).toEqual([{ kind: 'group', of: 'all', items: [] }, 'x']); // prettier-ignore
    const told: unknown[] = [];
    await client.open((state) => told.push(state), 'hi');
    expect(told).toEqual([{ locale: 'hi', map: new Map([[1, 'a']]) }]);
  });

  test('that meets a bug is rejected with its message, and onCrash hears of it with its stack', async () => {
    const worker = new FakeWorker({
      undo: () => {
        throw new TypeError('no such page');
      },
    });
    const client = must(await start(worker));
    const reports: string[] = [];
    const stop = client.onCrash((report) => reports.push(report));
    await expect(client.undo(1)).rejects.toThrow('no such page');
    expect(reports[0]).toMatch(/no such page[^]*client\.test\.ts/);
    worker.fail('out of memory');
    stop();
    worker.fail('again');
    expect(reports.slice(1)).toEqual(['out of memory']);
  });

  test('for which a part of the worker is missing waits until it is tried again; the part is named, and it is no crash', async () => {
    let missing = 2;
    const worker = new FakeWorker({
      count: (_: unknown, search: string) => {
        if (missing-- > 0) throw new MissingPart('import', new TypeError('Failed to fetch'));
        return search.length;
      },
    });
    const client = must(await start(worker));
    const reports: string[] = [];
    const parts: string[] = [];
    client.onCrash((report) => reports.push(report));
    let again = (): void => undefined;
    const told = (): Promise<void> =>
      new Promise((resolve) =>
        client.onMissing((part, tryAgain) => {
          parts.push(part);
          again = tryAgain;
          resolve();
        }),
      );
    const first = told();
    const asked = client.count({ kind: 'group', of: 'all', items: [] }, 'abc');
    await first;
    const second = told();
    again();
    await second;
    again();
    expect([await asked, parts, reports]).toEqual([3, ['import', 'import'], []]);
  });

  test('under way when the worker is ended is rejected, and so is every later one', async () => {
    const worker = new FakeWorker({ undo: () => new Promise(() => undefined) });
    const client = must(await start(worker));
    const call = client.undo(1);
    client.terminate();
    await expect(call).rejects.toThrow('Kith’s worker was ended.');
    await expect(client.undo(1)).rejects.toThrow('Kith’s worker was ended.');
    expect(worker.terminated).toBe(true);
  });
});
