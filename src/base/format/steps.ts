/**
 * The format of what is stored, and the steps up to it. Format 1 is the first; STEPS[0] makes of a commit of format 1 one of format 2, and
 * so on: a step is added at the end, and FORMAT follows. Commits are stepped up whenever they are read, and never rewritten.
 *
 * A step works on plain data as it was stored, catalog and action included. What is no commit may come out as anything: it is
 * judged after the last step.
 *
 * To add a step: write it in a file of its own here, append it, and add test/storage/formats/<old>.json.gz, made by the last build of the
 * old format. A kind of page that an older build can leave alone needs no step and no new format.
 */
import { actionsInIds } from './actions-in-ids.ts';
import { listsOfPages } from './lists-of-pages.ts';
import { partsOfPages } from './parts-of-pages.ts';
import type { Plain } from './plain.ts';

const STEPS: readonly ((commit: Plain) => Plain)[] = [(commit) => actionsInIds(listsOfPages(commit)), partsOfPages];

/** What this build writes. The head names it, so that an older build leaves alone what it would not understand. */
export const FORMAT = 1 + STEPS.length;

export const steppedUp = (commit: Plain, format: number): Plain =>
  STEPS.slice(format - 1).reduce((plain, step) => step(plain), commit);
