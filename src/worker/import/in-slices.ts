/**
 * Long work in slices: between them messages come in, so that a cancel is heard. The work is a generator that yields wherever it
 * may be left for a moment.
 */

export type Sliced<T> = Generator<undefined, T>;

export interface Breath {
  /** Milliseconds of any origin. */
  readonly ticks: () => number;
  /** Lets messages come in. */
  readonly pause: () => Promise<void>;
  readonly signal: { readonly aborted: boolean };
}

/** Milliseconds: far less than a person notices, far more than a pause costs. */
const SLICE = 40;

/** What the work makes; null = cancelled. */
export async function inSlices<T>(work: Sliced<T>, { ticks, pause, signal }: Breath): Promise<T | null> {
  let since = ticks();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (ticks() - since < SLICE) continue;
    await pause();
    if (signal.aborted) return null;
    since = ticks();
  }
}

/** Contacts, or texts, after which work yields. */
export const STEP = 1 << 13;
