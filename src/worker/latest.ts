/** Work of which only the latest is wanted: what a page asks for anew with every key that is pressed. It is done behind whatever else is asked. */
import type { Steps } from '../base/sort/steps.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Work } from './work.ts';

const CANCELLED = fail('cancelled', { id: 'cancelled' });

export class Latest {
  readonly #work: Work;
  #turn = 0;
  #stop = (): void => undefined;

  constructor(work: Work) {
    this.#work = work;
  }

  /** 'cancelled' where it is asked for anew meanwhile. */
  run<T>(begin: () => Promise<Result<Steps<T>>>): Promise<Result<T>> {
    this.#stop();
    const turn = ++this.#turn;
    const isWanted = (): boolean => turn === this.#turn;
    const stopped = new Promise<Result<T>>((resolve) => (this.#stop = () => resolve(CANCELLED)));
    const work = async (): Promise<Result<T>> => {
      const steps = await begin();
      if (!steps.ok) return steps;
      return isWanted() ? ok(await this.#work.behind(steps.value, isWanted)) : CANCELLED;
    };
    return Promise.race([work(), stopped]);
  }
}
