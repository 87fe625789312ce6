/**
 * Long work in steps of some milliseconds: messages come in between, so whatever is asked meanwhile is answered soon. What somebody waits
 * for goes before what is made behind; of that, the latest first. What may come in useful waits until nothing else goes on, and nobody has asked
 * for anything for a while: who asks is likely to ask again at once, and would wait for a slice of it each time.
 */
import type { Steps } from '../base/sort/steps.ts';

/** Milliseconds of work before messages are let in. */
const SLICE = 8;
/** Milliseconds in which nobody has asked for anything. */
const LULL = 40;

interface Job {
  /** True: it has come to its end. */
  readonly advance: () => boolean;
}

export interface WorkClock {
  /** Milliseconds of any origin. */
  readonly ticks: () => number;
  /** Lets messages come in. */
  readonly pause: () => Promise<void>;
  /** A lull, of so many milliseconds; a timer's, unless given. */
  readonly lull?: (milliseconds: number) => Promise<void>;
}

const timer = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Work {
  readonly #clock: WorkClock;
  readonly #asked: Job[] = [];
  readonly #behind: Job[] = [];
  readonly #idle: Job[] = [];
  /** Calls that are not answered yet. */
  #calls = 0;
  #running = false;
  /** How often somebody has asked; by then, last time there was a lull. */
  #asks = 0;
  #lull = -1;
  #waiting = false;

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

  /** Somebody asks for something, whatever it is: until it is answered, and for a while, nothing is done that nobody waits for. */
  async call<T>(work: () => T | Promise<T>): Promise<T> {
    this.#asks++;
    this.#calls++;
    try {
      return await work();
    } finally {
      this.#calls--;
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
    if (this.#idle.length === 0 || this.#calls > 0) return null;
    if (this.#asks === this.#lull) return this.#idle;
    void this.#awaitLull();
    return null;
  }

  /** When nobody waits for an answer, nor has asked for anything for a while. */
  async calm(): Promise<void> {
    for (let asks = -1; asks !== this.#asks || this.#calls > 0 || this.#behind.length > 0;) {
      asks = this.#asks;
      await (this.#clock.lull ?? timer)(LULL);
    }
  }

  async #awaitLull(): Promise<void> {
    if (this.#waiting) return;
    this.#waiting = true;
    await this.calm();
    this.#lull = this.#asks;
    this.#waiting = false;
    if (!this.#running) void this.#run();
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
