/**
 * Long work in steps of some milliseconds: messages come in between, so whatever is asked meanwhile is answered soon. What somebody waits
 * for goes before what is made behind; of that, the latest first. What may come in useful waits until nothing else goes on.
 */
import type { Steps } from '../base/sort/steps.ts';

/** Milliseconds of work before messages are let in. */
const SLICE = 8;

interface Job {
  /** True: it has come to its end. */
  readonly advance: () => boolean;
}

export interface WorkClock {
  /** Milliseconds of any origin. */
  readonly ticks: () => number;
  /** Lets messages come in. */
  readonly pause: () => Promise<void>;
}

export class Work {
  readonly #clock: WorkClock;
  readonly #asked: Job[] = [];
  readonly #behind: Job[] = [];
  readonly #idle: Job[] = [];
  /** Work of others that is not to be disturbed. */
  #others = 0;
  #running = false;

  constructor(clock: WorkClock) {
    this.#clock = clock;
  }

  /** Somebody waits for it: it begins now. */
  asked<T>(steps: Steps<T>): Promise<T> {
    const { job, result } = jobOf(steps);
    if (!this.#slice(job)) this.#add(this.#asked, job);
    return result;
  }

  /** `wanted`: false = nobody wants it any more, and it is let go of (its promise is never kept). */
  behind<T>(steps: Steps<T>, wanted: () => boolean = () => true): Promise<T> {
    const { job, result } = jobOf(steps);
    this.#add(this.#behind, { advance: () => !wanted() || job.advance() });
    return result;
  }

  /** As `behind`, where nobody waits for it: not while others work. */
  idle(steps: Steps<void>, wanted: () => boolean): void {
    const { job } = jobOf(steps);
    this.#add(this.#idle, { advance: () => !wanted() || job.advance() });
  }

  /** Until it has ended, nothing is done that nobody waits for. */
  async undisturbed<T>(work: () => Promise<T>): Promise<T> {
    this.#others++;
    try {
      return await work();
    } finally {
      this.#others--;
      if (!this.#running) void this.#run();
    }
  }

  #add(jobs: Job[], job: Job): void {
    jobs.push(job);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (;;) {
      await this.#clock.pause();
      const jobs = this.#next();
      const job = jobs === this.#asked ? jobs[0] : jobs?.at(-1);
      if (jobs === null || job === undefined) break;
      if (this.#slice(job)) jobs.splice(jobs.indexOf(job), 1);
    }
    this.#running = false;
  }

  #next(): Job[] | null {
    if (this.#asked.length > 0) return this.#asked;
    if (this.#behind.length > 0) return this.#behind;
    return this.#idle.length > 0 && this.#others === 0 ? this.#idle : null;
  }

  #slice(job: Job): boolean {
    const until = this.#clock.ticks() + SLICE;
    while (!job.advance()) if (this.#clock.ticks() >= until) return false;
    return true;
  }
}

function jobOf<T>(steps: Steps<T>): { readonly job: Job; readonly result: Promise<T> } {
  let [keep, fail]: [(value: T) => void, (error: unknown) => void] = [() => undefined, () => undefined];
  const result = new Promise<T>((resolve, reject) => ([keep, fail] = [resolve, reject]));
  const advance = (): boolean => {
    try {
      const step = steps.next();
      if (step.done === true) keep(step.value);
      return step.done === true;
    } catch (error) {
      fail(error);
      return true;
    }
  };
  return { job: { advance }, result };
}
