/**
 * [K1] A newer Kith, kept by the service worker and waiting. It is taken when a person asks for it and no tab is busy: then all tabs load
 * it. A tab that has begun something at that very moment stays as it is, and offers to load it later: its files are still there.
 */
import type { Work } from '../work.ts';
import { busyLock, type Locks } from './build-lock.ts';

/** The part of ServiceWorkerRegistration that is needed. */
export type Registration = Pick<ServiceWorkerRegistration, 'waiting' | 'installing' | 'active' | 'update'> &
  EventTarget;

export interface UpdateSources {
  readonly registration: Registration;
  /** The browser's ServiceWorkerContainer: tells of a change of controller. */
  readonly container: EventTarget;
  readonly locks: Locks;
  readonly scope: string;
  readonly work: Work;
  readonly reload: () => void;
}

/** `waiting`: may be taken. `busy`: was asked for while a tab was busy. `taken`: another tab has taken it, this one is still of the old. */
export type UpdateState = 'none' | 'waiting' | 'busy' | 'taking' | 'taken';

export class Update {
  readonly #sources: UpdateSources;
  #state = $state<UpdateState>('none');

  constructor(sources: UpdateSources) {
    this.#sources = sources;
    const { registration, container, work, reload } = sources;
    // The first one to be there controls the tab that has brought it, and changes nothing.
    let isFirst = registration.active === null;
    const look = (): void => {
      if (registration.waiting !== null && registration.active !== null && this.#state === 'none')
        this.#state = 'waiting';
    };
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    registration.installing?.addEventListener('statechange', look);
    container.addEventListener('controllerchange', () => {
      if (isFirst) isFirst = false;
      else if (work.isUnderWay) this.#state = 'taken';
      else reload();
    });
    look();
  }

  get state(): UpdateState {
    return this.#state;
  }

  /** Looks whether there is one; without a network there is none. */
  async look(): Promise<void> {
    await this.#sources.registration.update().catch(() => undefined);
  }

  /** Loads the newer Kith in all tabs, unless one of them is busy. */
  async take(): Promise<void> {
    const { locks, scope, registration, reload } = this.#sources;
    if (this.#state === 'taken') {
      reload();
      return;
    }
    this.#state = 'taking';
    // Held until this tab is loaded anew: nobody begins to write, or something else, meanwhile.
    const isFree = await locks.request(busyLock(scope), { ifAvailable: true }, async (free) => {
      if (free === null) return false;
      return locks.request(`kith:${scope}:write`, { ifAvailable: true }, async (quiet) => {
        if (quiet === null) return false;
        await takeOver(registration.waiting);
        return true;
      });
    });
    if (!isFree) this.#state = 'busy';
  }

  /** The person wants to go on for now. */
  later(): void {
    this.#state = 'none';
  }
}

/** Resolves when the service worker has taken over, or has been thrown away for a newer one. */
async function takeOver(waiting: ServiceWorker | null): Promise<void> {
  if (waiting === null) return;
  await new Promise<void>((resolve) => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') resolve();
    });
    waiting.postMessage('take over');
  });
}
