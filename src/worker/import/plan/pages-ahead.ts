/**
 * The pages of a plan, made in memory while a person reads the review, so that confirming has to write them only. Nothing is stored of them
 * before, and another plan throws them away. When they came to be is not known yet: that is put in when they are asked for.
 */
import type { DraftResult } from '../../../base/draft.ts';
import { COLUMN, numColumn, type Page } from '../../../base/page.ts';
import { inSlices, type Sliced } from '../in-slices.ts';
import type { PeopleFound } from '../read/people.ts';
import { makePages } from './make-draft.ts';
import type { Plan } from './plan.ts';

/** Created At of what is new, until it is known: no contact has it. */
const NOT_YET = -1;

/** Pages that may be made before they are asked for: of two million contacts, about 200 MB. */
const MOST = 2048;

interface Deps {
  /** Milliseconds of any origin. */
  readonly ticks: () => number;
  /** Lets messages come in. */
  readonly pause: () => Promise<void>;
}

export class PagesAhead {
  readonly #deps: Deps;
  readonly #work: Sliced<DraftResult>;
  #made: DraftResult | null = null;
  /** A bug, which is thrown where the pages are asked for. */
  #failed: Error | null = null;
  #done = 0;
  #onPages: (done: number, total: number) => void = () => undefined;
  /** Of the making that nobody waits for. */
  readonly #idle = new AbortController();

  constructor(plan: Plan, people: PeopleFound, deps: Deps) {
    this.#deps = deps;
    this.#work = makePages(plan, people, NOT_YET, (done, total) => {
      this.#done = done;
      this.#onPages(done, total);
    });
  }

  /** Goes on until all are made, or as many as may be, or somebody asks for them. */
  async begin(): Promise<void> {
    const work = this.#rest(() => this.#done < MOST);
    await this.#deps.pause();
    try {
      if (!this.#idle.signal.aborted) await inSlices(work, { ...this.#deps, signal: this.#idle.signal });
    } catch (error) {
      this.#failed = error instanceof Error ? error : new Error(String(error));
    }
  }

  /** They are not wanted any more. */
  stop(): void {
    this.#idle.abort();
  }

  /** All of them, created at `now`, in milliseconds; null = cancelled. */
  async finish(
    now: number,
    onPages: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<DraftResult | null> {
    this.stop();
    this.#onPages = onPages;
    if (this.#failed !== null) throw this.#failed;
    await inSlices(
      this.#rest(() => true),
      { ...this.#deps, signal },
    );
    return this.#made && createdAt(this.#made, now);
  }

  *#rest(goesOn: () => boolean): Sliced<void> {
    while (this.#made === null && goesOn()) {
      const step = this.#work.next();
      if (step.done === true) this.#made = step.value;
      else yield;
    }
  }
}

function createdAt(made: DraftResult, now: number): DraftResult {
  const changed = new Map([...made.changed].map(([no, page]) => [no, page && dated(page, now)]));
  return { ...made, changed, pages: made.pages.map((page, no) => changed.get(no) ?? page) };
}

function dated(page: Page, now: number): Page {
  const column = numColumn(page, COLUMN.createdAt);
  if (column?.values.includes(NOT_YET) !== true) return page;
  const values = column.values.map((at) => (at === NOT_YET ? now : at));
  return { ...page, columns: new Map(page.columns).set(COLUMN.createdAt, { kind: 'num', values }) };
}
