/** [H1] The newest entries of the history, as many as were asked for, renewed after every commit. */
import type { Base } from '../../app/base.svelte.ts';
import { Latest } from '../../app/latest.ts';
import type { Message } from '../../domain/message.ts';
import { sayMessage } from '../../text/say-message.ts';
import type { KithApi } from '../../worker/contract/api.ts';
import type { HistoryEntry } from '../../domain/history-entry.ts';

const STEP = 100;

export class HistoryList {
  readonly #api: Pick<KithApi, 'history'>;
  readonly #base: Base;
  #entries = $state.raw<readonly HistoryEntry[] | null>(null);
  #total = $state(0);
  #wanted = STEP;
  readonly #latest = new Latest();
  #failure = $state.raw<Message | null>(null);

  constructor(api: Pick<KithApi, 'history'>, base: Base) {
    this.#api = api;
    this.#base = base;
  }

  /** Newest first; null = not here yet. */
  get entries(): readonly HistoryEntry[] | null {
    return this.#entries;
  }
  /** How many there are in all. */
  get total(): number {
    return this.#total;
  }

  /** Why it could not be read; what was read before is still here. */
  get failure(): string {
    return this.#failure === null ? '' : sayMessage(this.#failure);
  }

  start(): () => void {
    const stop = this.#base.onChange(() => void this.renew());
    void this.renew();
    return stop;
  }

  more(): void {
    this.#wanted += STEP;
    void this.renew();
  }

  async renew(): Promise<void> {
    const result = await this.#latest.run(() => this.#api.history(0, this.#wanted));
    if (result === undefined) return;
    this.#failure = result.ok ? null : result.failure.message;
    if (!result.ok) return;
    this.#entries = result.value.entries;
    this.#total = result.value.total;
  }
}
