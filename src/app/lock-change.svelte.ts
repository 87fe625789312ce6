/** [K6] The lock being set, changed or removed, as its dialog shows it. */
import type { Failure, Result } from '../domain/result.ts';
import type { LockApi } from '../worker/contract/lock.ts';

export type LockStep = 'set' | 'change' | 'remove';

/** Characters: fewer are guessed. */
export const LEAST = 8;

export class LockChange {
  readonly #api: Pick<LockApi, 'setLock' | 'changeLock' | 'removeLock'>;
  readonly kind: LockStep;
  old = $state('');
  passphrase = $state('');
  again = $state('');
  #isTold = $state(false);
  #working = $state(false);
  /** 0 to 1; undefined = not known. */
  #share = $state<number | undefined>();
  #failure = $state.raw<Failure | null>(null);

  constructor(kind: LockStep, api: Pick<LockApi, 'setLock' | 'changeLock' | 'removeLock'>) {
    this.kind = kind;
    this.#api = api;
  }

  get working(): boolean {
    return this.#working;
  }
  get share(): number | undefined {
    return this.#share;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  /** What is wrong with what was typed, once it was sent. */
  get wrong(): 'old' | 'missing' | 'short' | 'differ' | null {
    if (!this.#isTold) return null;
    if (this.kind !== 'set' && this.old === '') return 'old';
    if (this.kind === 'remove') return null;
    if (this.passphrase === '') return 'missing';
    if (Array.from(this.passphrase).length < LEAST) return 'short';
    return this.passphrase === this.again ? null : 'differ';
  }

  /** True: done. */
  async send(): Promise<boolean> {
    this.#isTold = true;
    if (this.#working || this.wrong !== null) return false;
    this.#working = true;
    this.#share = undefined;
    const done = await this.#send();
    this.#working = false;
    this.#failure = done.ok ? null : done.failure;
    return done.ok;
  }

  #send(): Promise<Result<void>> {
    const onTurned = (done: number, total: number): void => void (this.#share = total === 0 ? undefined : done / total);
    if (this.kind === 'set') return this.#api.setLock(this.passphrase, onTurned);
    if (this.kind === 'change') return this.#api.changeLock(this.old, this.passphrase);
    return this.#api.removeLock(this.old, onTurned);
  }
}
