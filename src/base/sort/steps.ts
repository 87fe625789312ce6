/** Long work in steps: whoever runs it decides what happens between two of them. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps at once. */
export function drained<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
