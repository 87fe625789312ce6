/**
 * An import of contacts, from files to report: what leads from one step to the next.
 *
 *   choosing → opening → mapping → reviewing → reviewed → committing → done
 *
 * Whatever fails leads back to the step before, with the sentence in `failure` and every choice kept. Choices are plain objects: they go
 * to the worker as they are. Overlapping questions: the last one wins. It lives as long as the app, so that a look at another page
 * loses nothing.
 */
import type { Result } from '../domain/result.ts';
import { firstChoices, type ImportChoices } from '../worker/contract/import-choices.ts';
import type { Review } from '../worker/contract/import-review.ts';
import type { Sketch } from '../worker/contract/import-sketch.ts';
import type { Changed, Progress } from '../worker/contract/state.ts';
import type { Base } from './base.svelte.ts';
import { followUp, needsReading } from './import-choices.ts';
import { ImportLists } from './import-lists.svelte.ts';
import { timed } from './import-progress.ts';
import { ImportShown } from './import-shown.svelte.ts';
import type { ImportParts, ImportStep } from './import-step.ts';
import { Latest } from './latest.ts';

export class ContactImport extends ImportShown {
  readonly #api: ImportParts['api'];
  readonly #base: Base;
  readonly #ticks: () => number;
  readonly #latest = new Latest();
  /** What the review lists a page at a time. */
  readonly lists: ImportLists;
  /** Choices that the review shown is of. */
  #reviewed: ImportChoices | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `ticks`: milliseconds of any origin. */
  constructor({ api, base }: ImportParts, ticks: () => number = () => performance.now()) {
    super();
    this.#api = api;
    this.#base = base;
    this.#ticks = ticks;
    this.lists = new ImportLists(api);
    // Another tab, or an undo, has changed what the review compares with.
    base.onChange(() => {
      if (this.now.step === 'reviewed') this.#renewSoon(0);
    });
  }

  /** Takes files in place of whatever is here, but for an import that is being saved. */
  async take(files: readonly File[], read: ImportChoices['read'] = {}): Promise<void> {
    if (files.length === 0 || this.now.step === 'committing') return;
    if (this.now.step === 'reviewing') this.#api.importCancel();
    this.#forget();
    this.now.files = files;
    this.now.choices = { ...firstChoices(this.#base.catalog.settings.defaultCountry), read };
    this.now.step = 'opening';
    await this.#guarded('choosing', async () => {
      if (this.now.countries.length === 0)
        void this.#api.countries().then((countries) => (this.now.countries = countries));
      const sketch = await this.#latest.run(() => this.#api.importOpen(files, this.now.choices));
      if (sketch === undefined) return;
      this.#sketched(sketch);
      this.now.step = sketch.ok ? 'mapping' : 'choosing';
    });
  }

  /**
   * Other choices: the preview or the review is made anew, `wait` milliseconds after the last of several changes. Not while a person has
   * to wait anyway.
   */
  change(choices: ImportChoices, wait = 0): void {
    if (this.now.step !== 'mapping' && this.now.step !== 'reviewed') return;
    this.now.choices = choices;
    this.#renewSoon(wait);
  }

  /** [I5] Reads every row, writes nothing. */
  async startReview(): Promise<void> {
    if (this.now.step !== 'mapping' || this.missing.length > 0) return;
    this.now.step = 'reviewing';
    await this.#renewReview();
  }

  /** Ends what is under way. A review ends at once; of a commit the worker says whether it was still in time. */
  cancel(): void {
    if (this.now.step === 'opening') this.reset();
    else if (this.now.step === 'committing') {
      this.now.cancelling = true;
      this.#api.importCancel();
    } else if (this.now.step === 'reviewing' || (this.now.step === 'reviewed' && this.now.renewing)) {
      this.#latest.drop();
      this.#api.importCancel();
      this.#settle('mapping');
    }
  }

  /** From the review to the columns. */
  back(): void {
    if (this.now.step !== 'reviewed') return;
    if (this.now.renewing) this.#api.importCancel();
    this.#latest.drop();
    this.#settle('mapping');
  }

  /** [I7] All of it, or nothing. */
  async confirm(): Promise<void> {
    const review = this.now.review;
    if (this.now.step !== 'reviewed' || this.now.renewing || review === null) return;
    const started = this.#ticks();
    this.now.failure = null;
    this.now.progress = null;
    this.now.step = 'committing';
    await this.#guarded('reviewed', async () => {
      const result = await this.#api.importCommit((progress) => {
        if (this.now.step === 'committing') this.#tell(progress);
      });
      this.#committed(result, review, this.#ticks() - started);
    });
  }

  /** Forgets the import: the page is ready for another. */
  reset(): void {
    if (this.now.step === 'committing') return;
    this.#forget();
    this.now.step = 'choosing';
    void this.#api.importClose();
  }

  /** The columns and tags that this import left out, in a review of their own: the files are still open. */
  async addLeftOut(): Promise<void> {
    const imported = this.now.imported;
    if (this.now.step !== 'done' || imported === null) return;
    this.now.choices = followUp(this.now.choices, imported.review, this.now.sketch?.columns ?? []);
    this.#reviewed = null;
    this.now.review = null;
    this.now.failure = null;
    this.now.step = 'reviewing';
    await this.#renewReview();
  }

  #committed(result: Result<Changed>, review: Review, milliseconds: number): void {
    if (result.ok) {
      this.now.imported = {
        files: (this.now.sketch?.files ?? this.now.files).map(({ name }) => name),
        review,
        entry: result.value.entry,
        milliseconds: this.now.reading + milliseconds,
      };
      this.#settle('done');
      this.#base.accept(result.value.state);
      return;
    }
    this.#settle('reviewed');
    this.now.failure = result.failure;
    if (result.failure.code === 'stale') this.#renewSoon(0, true);
  }

  /** `keep`: the sentence shown stays, for it says why. */
  #renewSoon(wait: number, keep = false): void {
    if (!keep) this.now.failure = null;
    this.now.renewing = true;
    clearTimeout(this.#timer);
    const renew = (): void => void (this.now.step === 'mapping' ? this.#renewSketch() : this.#renewReview());
    if (wait === 0) renew();
    else this.#timer = setTimeout(renew, wait);
  }

  async #renewSketch(): Promise<void> {
    await this.#guarded('mapping', async () => {
      const sketch = await this.#latest.run(() => this.#api.importSketch(this.now.choices));
      if (sketch === undefined) return;
      this.now.renewing = false;
      this.#sketched(sketch);
    });
  }

  #sketched(sketch: Result<Sketch>): void {
    if (!sketch.ok) this.now.failure = sketch.failure;
    else {
      this.now.sketch = sketch.value;
      if (this.now.choices.columns.length === 0) this.now.proposed = sketch.value.columns.map(({ mapping }) => mapping);
    }
  }

  async #renewReview(): Promise<void> {
    clearTimeout(this.#timer);
    const choices = this.now.choices;
    const reads = this.#reviewed === null || needsReading(this.#reviewed, choices);
    this.now.progress = null;
    // What is read for choices that are out of date is not waited for.
    if (reads && this.now.renewing && this.#reviewed !== null) this.#api.importCancel();
    let current = true;
    await this.#guarded('mapping', async () => {
      const review = await this.#latest.run(() =>
        reads
          ? this.#api.importReview(choices, (progress) => {
              if (current && (this.now.step === 'reviewing' || this.now.renewing)) this.#tell(progress);
            })
          : this.#api.importPlan(choices),
      );
      current = false;
      if (review === undefined) return;
      this.now.renewing = false;
      this.now.progress = null;
      if (!review.ok) {
        this.#settle('mapping');
        if (review.failure.code !== 'cancelled') this.now.failure = review.failure;
        return;
      }
      this.#reviewed = choices;
      this.now.review = review.value;
      if (reads) this.now.reading = review.value.milliseconds;
      this.now.step = 'reviewed';
      this.lists.renew();
    });
  }

  /** A promise that is rejected is a bug, told elsewhere; the page must not wait for its answer. */
  async #guarded(back: ImportStep, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (bug) {
      this.#settle(back);
      throw bug;
    }
  }

  #tell(progress: Progress): void {
    this.now.progress = timed(this.now.progress, progress, this.#ticks());
  }

  /** Nothing is under way any more. */
  #settle(step: ImportStep): void {
    clearTimeout(this.#timer);
    this.now.renewing = false;
    this.now.cancelling = false;
    this.now.progress = null;
    if (step === 'mapping') this.#reviewed = null;
    this.now.step = step;
  }

  #forget(): void {
    this.#latest.drop();
    this.#settle('choosing');
    this.now.files = [];
    this.now.sketch = null;
    this.now.review = null;
    this.#reviewed = null;
    this.now.failure = null;
    this.now.imported = null;
    this.lists.clear();
  }
}
