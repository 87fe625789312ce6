import type { Random } from '../../support/random.ts';

/**
 * Looks for the moment at which a change is made: later after a kill that came before it, earlier after one that came too late. So the kills
 * crowd around it, from both sides, on a machine of any speed.
 */
export class Aim {
  #delay: number;
  readonly #random: Random;

  constructor(milliseconds: number, random: Random) {
    this.#delay = milliseconds;
    this.#random = random;
  }

  next(): number {
    return this.#delay * (0.85 + this.#random.below(300) / 1000);
  }

  learn(isMade: boolean): void {
    this.#delay *= isMade ? 0.7 : 1.2;
  }
}

/** Lets a moment pass: the moment is what is tried, so nothing can be waited for. */
export const moment = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
