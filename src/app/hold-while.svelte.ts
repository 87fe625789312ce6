import type { Work } from './work.ts';

/** Something is under way for as long as `isBusy`, which reads reactive state; for the life of the app. */
export function holdWhile(work: Work, isBusy: () => boolean): void {
  $effect.root(() => {
    $effect(() => (isBusy() ? work.hold() : undefined));
  });
}
