/** [K1] An update is offered, taken by a click when nothing is under way in any tab, and loads all tabs. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { busyLock, holdBuild, type Locks, tellWork } from '../../../src/app/offline/build-lock.ts';
import { type Registration, Update } from '../../../src/app/offline/update.svelte.ts';
import { Work } from '../../../src/app/work.ts';

type Mode = 'shared' | 'exclusive';

/** Web Locks of one origin, as far as they are used here. */
class FakeLocks {
  readonly held: { readonly name: string; readonly mode: Mode }[] = [];
  readonly #waiting: (() => void)[] = [];

  readonly request = async (
    name: string,
    options: { readonly mode?: Mode; readonly ifAvailable?: boolean },
    work: (lock: object | null) => Promise<unknown>,
  ): Promise<unknown> => {
    const mode = options.mode ?? 'exclusive';
    const isFree = (): boolean =>
      !this.held.some((one) => one.name === name && (mode === 'exclusive' || one.mode === 'exclusive'));
    if (!isFree() && options.ifAvailable === true) return work(null);
    while (!isFree()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const lock = { name, mode };
    this.held.push(lock);
    try {
      return await work(lock);
    } finally {
      this.held.splice(this.held.indexOf(lock), 1);
      for (const go of this.#waiting.splice(0)) go();
    }
  };

  get asLocks(): Locks {
    return this as unknown as Locks;
  }
  get names(): readonly string[] {
    return this.held.map(({ name }) => name);
  }
}

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installed';
  readonly told: unknown[] = [];
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  update = async (): Promise<void> => undefined;
  /** A newer one comes, and waits. */
  comes(): FakeWorker {
    const worker = new FakeWorker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    this.installing = null;
    this.waiting = worker;
    worker.become('installed');
    return worker;
  }
}

const SCOPE = '/some/where/';
let locks: FakeLocks;

beforeEach(() => {
  locks = new FakeLocks();
});

function tab({ registration = new FakeRegistration(), isFirstVisit = false } = {}): {
  readonly update: Update;
  readonly work: Work;
  readonly container: EventTarget;
  readonly registration: FakeRegistration;
  readonly reload: ReturnType<typeof vi.fn>;
} {
  if (!isFirstVisit) registration.active ??= new FakeWorker();
  const work = new Work();
  const container = new EventTarget();
  const reload = vi.fn();
  tellWork(locks.asLocks, SCOPE, work);
  const update = new Update({
    registration: registration as unknown as Registration,
    container,
    locks: locks.asLocks,
    scope: SCOPE,
    work,
    reload,
  });
  return { update, work, container, registration, reload };
}

const changeController = (container: EventTarget): boolean => container.dispatchEvent(new Event('controllerchange'));

describe('[K1] an update', () => {
  test('is offered when it waits, also where it waited before the page came', () => {
    const { update, registration } = tab();
    expect(update.state).toBe('none');
    registration.comes();
    expect(update.state).toBe('waiting');
    expect(tab({ registration }).update.state).toBe('waiting');
  });

  test('is none at the first visit: what has come then is what is shown', () => {
    const { update, registration, container, reload } = tab({ isFirstVisit: true });
    registration.comes();
    expect(update.state).toBe('none');
    changeController(container);
    expect(reload).not.toHaveBeenCalled();
    changeController(container);
    expect(reload).toHaveBeenCalledOnce();
  });

  test('is taken by a click; nobody begins anything until it is', async () => {
    const one = tab();
    const worker = one.registration.comes();
    const taken = one.update.take();
    await vi.waitFor(() => expect(worker.told).toEqual(['take over']));
    expect(one.update.state).toBe('taking');
    expect([...locks.names].sort()).toEqual([`kith:${SCOPE}:write`, busyLock(SCOPE)].sort());
    changeController(one.container);
    expect(one.reload).toHaveBeenCalledOnce();
    worker.become('activated');
    await taken;
    expect(locks.names).toEqual([]);
  });

  test.each(['this tab', 'another tab'])('is not taken while something is under way in %s', async (where) => {
    const one = tab();
    const other = tab({ registration: one.registration });
    const release = (where === 'this tab' ? one : other).work.hold();
    const worker = one.registration.comes();
    await one.update.take();
    expect(one.update.state).toBe('busy');
    expect(worker.told).toEqual([]);
    release();
    await vi.waitFor(() => expect(locks.names).toEqual([]));
    void one.update.take();
    await vi.waitFor(() => expect(worker.told).toEqual(['take over']));
  });

  test('is not taken while a tab writes', async () => {
    const one = tab();
    const worker = one.registration.comes();
    let ended = (): void => undefined;
    void locks.request(`kith:${SCOPE}:write`, {}, () => new Promise<void>((resolve) => (ended = resolve)));
    await one.update.take();
    expect(one.update.state).toBe('busy');
    expect(worker.told).toEqual([]);
    ended();
  });

  test('that another tab has taken leaves a tab as it is that has begun something meanwhile', async () => {
    const one = tab();
    one.work.hold();
    changeController(one.container);
    expect(one.reload).not.toHaveBeenCalled();
    expect(one.update.state).toBe('taken');
    await one.update.take();
    expect(one.reload).toHaveBeenCalledOnce();
  });

  test('that a newer one has taken the place of does not hold anybody up', async () => {
    const one = tab();
    const worker = one.registration.comes();
    const taken = one.update.take();
    await vi.waitFor(() => expect(worker.told).toEqual(['take over']));
    worker.become('redundant');
    await taken;
    expect(locks.names).toEqual([]);
  });

  test('is put off, and a still newer one is offered again', () => {
    const { update, registration } = tab();
    registration.comes();
    update.later();
    expect(update.state).toBe('none');
    registration.comes();
    expect(update.state).toBe('waiting');
  });
});

test('[K1] a tab holds the lock of its build for as long as it is there', async () => {
  holdBuild(locks.asLocks, 'https://a.example/assets/index-1.js');
  holdBuild(locks.asLocks, 'https://a.example/assets/index-1.js');
  await vi.waitFor(() => expect(locks.names).toHaveLength(2));
  expect(new Set(locks.names)).toEqual(new Set(['kith-build:https://a.example/assets/index-1.js']));
});
