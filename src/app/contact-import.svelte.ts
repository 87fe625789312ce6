/**
 * The import under way in this tab, from files to report, as the page shows it:
 *
 *   choosing → opening → mapping → reviewing → reviewed → committing → done
 *
 * Whatever fails leads back to the step before, with the sentence in `failure` and every choice kept. Choices are plain objects: they go
 * to the worker as they are. Overlapping questions: the last one wins. It lives as long as the app, so that a look at another page
 * loses nothing. Long because every step shares the same private state.
 */
import type { ColumnMapping } from '../domain/mapping.ts';
import type { Failure, Result } from '../domain/result.ts';
import { sayMessage } from '../text/say-message.ts';
import { firstChoices, type ImportChoices } from '../worker/contract/import-choices.ts';
import type { Review } from '../worker/contract/import-review.ts';
import type { Sketch } from '../worker/contract/import-sketch.ts';
import type { Changed, Progress } from '../worker/contract/state.ts';
import type { Base } from './base.svelte.ts';
import { followUp, needsReading, openQuestions } from './import-choices.ts';
import { ImportLists } from './import-lists.svelte.ts';
import { type Timed, timed } from './import-progress.ts';
import type { Country, Imported, ImportParts, ImportStep } from './import-step.ts';
import { Latest } from './latest.ts';

export class ContactImport {
  readonly #api: ImportParts['api'];
  readonly #base: Base;
  readonly #ticks: () => number;
  readonly #latest = new Latest();
  #step = $state<ImportStep>('choosing');
  #files = $state.raw<readonly File[]>([]);
  #choices = $state.raw<ImportChoices>(firstChoices('IN'));
  #sketch = $state.raw<Sketch | null>(null);
  #proposed = $state.raw<readonly ColumnMapping[]>([]);
  #review = $state.raw<Review | null>(null);
  #progress = $state.raw<Timed | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #renewing = $state(false);
  #cancelling = $state(false);
  #imported = $state.raw<Imported | null>(null);
  #countries = $state.raw<readonly Country[]>([]);
  /** What the review lists a page at a time. */
  readonly lists: ImportLists;
  /** Choices that the review shown is of. */
  #reviewed: ImportChoices | null = null;
  #reading = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `ticks`: milliseconds of any origin. */
  constructor({ api, base }: ImportParts, ticks: () => number = () => performance.now()) {
    this.#api = api;
    this.#base = base;
    this.#ticks = ticks;
    this.lists = new ImportLists(api);
    // Another tab, or an undo, has changed what the review compares with.
    base.onChange(() => {
      if (this.#step === 'reviewed') this.#renewSoon(0);
    });
  }

  get step(): ImportStep {
    return this.#step;
  }
  get files(): readonly File[] {
    return this.#files;
  }
  get choices(): ImportChoices {
    return this.#choices;
  }
  get sketch(): Sketch | null {
    return this.#sketch;
  }
  /** By column, before the person chose anything. */
  get proposed(): readonly ColumnMapping[] {
    return this.#proposed;
  }
  get review(): Review | null {
    return this.#review;
  }
  /** Milliseconds that reading every row took. */
  get reading(): number {
    return this.#reading;
  }
  get progress(): Timed | null {
    return this.#progress;
  }
  /** Why the last thing that was asked was not done. */
  get failure(): Failure | null {
    return this.#failure;
  }
  /** Files were refused that another encoding may read [I10]. */
  get unreadable(): boolean {
    return this.#failure !== null && (this.#failure.code === 'unreadable' || 'encoding' in this.#choices.read);
  }
  /** What is shown will be replaced by the answer to the latest choices. */
  get renewing(): boolean {
    return this.#renewing;
  }
  get cancelling(): boolean {
    return this.#cancelling;
  }
  get imported(): Imported | null {
    return this.#imported;
  }
  get countries(): readonly Country[] {
    return this.#countries;
  }
  /** Sentences that keep the review from starting. */
  get missing(): readonly string[] {
    return [...(this.#sketch?.missing ?? []).map(sayMessage), ...openQuestions(this.#choices)];
  }

  /** Takes files in place of whatever is here, but for an import that is being saved. */
  async take(files: readonly File[], read: ImportChoices['read'] = {}): Promise<void> {
    if (files.length === 0 || this.#step === 'committing') return;
    if (this.#step === 'reviewing') this.#api.importCancel();
    this.#forget();
    this.#files = files;
    this.#choices = { ...firstChoices(this.#base.catalog.settings.defaultCountry), read };
    this.#step = 'opening';
    await this.#guarded('choosing', async () => {
      if (this.#countries.length === 0) void this.#api.countries().then((countries) => (this.#countries = countries));
      const sketch = await this.#latest.run(() => this.#api.importOpen(files, this.#choices));
      if (sketch === undefined) return;
      this.#sketched(sketch);
      this.#step = sketch.ok ? 'mapping' : 'choosing';
    });
  }

  /**
   * Other choices: the preview or the review is made anew, `wait` milliseconds after the last of several changes. Not while a person has
   * to wait anyway.
   */
  change(choices: ImportChoices, wait = 0): void {
    if (this.#step !== 'mapping' && this.#step !== 'reviewed') return;
    this.#choices = choices;
    this.#renewSoon(wait);
  }

  /** [I5] Reads every row, writes nothing. */
  async startReview(): Promise<void> {
    if (this.#step !== 'mapping' || this.missing.length > 0) return;
    this.#step = 'reviewing';
    await this.#renewReview();
  }

  /** Ends what is under way. A review ends at once; of a commit the worker says whether it was still in time. */
  cancel(): void {
    if (this.#step === 'opening') this.reset();
    else if (this.#step === 'committing') {
      this.#cancelling = true;
      this.#api.importCancel();
    } else if (this.#step === 'reviewing' || (this.#step === 'reviewed' && this.#renewing)) {
      this.#latest.drop();
      this.#api.importCancel();
      this.#settle('mapping');
    }
  }

  /** From the review to the columns. */
  back(): void {
    if (this.#step !== 'reviewed') return;
    if (this.#renewing) this.#api.importCancel();
    this.#latest.drop();
    this.#settle('mapping');
  }

  /** [I7] All of it, or nothing. */
  async confirm(): Promise<void> {
    const review = this.#review;
    if (this.#step !== 'reviewed' || this.#renewing || review === null) return;
    const started = this.#ticks();
    this.#failure = null;
    this.#progress = null;
    this.#step = 'committing';
    await this.#guarded('reviewed', async () => {
      const result = await this.#api.importCommit((progress) => {
        if (this.#step === 'committing') this.#tell(progress);
      });
      this.#committed(result, review, this.#ticks() - started);
    });
  }

  /** Forgets the import: the page is ready for another. */
  reset(): void {
    if (this.#step === 'committing') return;
    this.#forget();
    this.#step = 'choosing';
    void this.#api.importClose();
  }

  /** The columns and tags that this import left out, in a review of their own: the files are still open. */
  async addLeftOut(): Promise<void> {
    const imported = this.#imported;
    if (this.#step !== 'done' || imported === null) return;
    this.#choices = followUp(this.#choices, imported.review, this.#sketch?.columns ?? []);
    this.#reviewed = null;
    this.#review = null;
    this.#failure = null;
    this.#step = 'reviewing';
    await this.#renewReview();
  }

  #committed(result: Result<Changed>, review: Review, milliseconds: number): void {
    if (result.ok) {
      this.#imported = {
        files: (this.#sketch?.files ?? this.#files).map(({ name }) => name),
        review,
        entry: result.value.entry,
        milliseconds: this.#reading + milliseconds,
      };
      this.#settle('done');
      this.#base.accept(result.value.state);
      return;
    }
    this.#settle('reviewed');
    this.#failure = result.failure;
    if (result.failure.code === 'stale') this.#renewSoon(0, true);
  }

  /** `keep`: the sentence shown stays, for it says why. */
  #renewSoon(wait: number, keep = false): void {
    if (!keep) this.#failure = null;
    this.#renewing = true;
    clearTimeout(this.#timer);
    const renew = (): void => void (this.#step === 'mapping' ? this.#renewSketch() : this.#renewReview());
    if (wait === 0) renew();
    else this.#timer = setTimeout(renew, wait);
  }

  async #renewSketch(): Promise<void> {
    await this.#guarded('mapping', async () => {
      const sketch = await this.#latest.run(() => this.#api.importSketch(this.#choices));
      if (sketch === undefined) return;
      this.#renewing = false;
      this.#sketched(sketch);
    });
  }

  #sketched(sketch: Result<Sketch>): void {
    if (!sketch.ok) this.#failure = sketch.failure;
    else {
      this.#sketch = sketch.value;
      if (this.#choices.columns.length === 0) this.#proposed = sketch.value.columns.map(({ mapping }) => mapping);
    }
  }

  async #renewReview(): Promise<void> {
    clearTimeout(this.#timer);
    const choices = this.#choices;
    const reads = this.#reviewed === null || needsReading(this.#reviewed, choices);
    this.#progress = null;
    // What is read for choices that are out of date is not waited for.
    if (reads && this.#renewing && this.#reviewed !== null) this.#api.importCancel();
    let current = true;
    await this.#guarded('mapping', async () => {
      const review = await this.#latest.run(() =>
        reads
          ? this.#api.importReview(choices, (progress) => {
              if (current && (this.#step === 'reviewing' || this.#renewing)) this.#tell(progress);
            })
          : this.#api.importPlan(choices),
      );
      current = false;
      if (review === undefined) return;
      this.#renewing = false;
      this.#progress = null;
      if (!review.ok) {
        this.#settle('mapping');
        if (review.failure.code !== 'cancelled') this.#failure = review.failure;
        return;
      }
      this.#reviewed = choices;
      this.#review = review.value;
      if (reads) this.#reading = review.value.milliseconds;
      this.#step = 'reviewed';
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
    this.#progress = timed(this.#progress, progress, this.#ticks());
  }

  /** Nothing is under way any more. */
  #settle(step: ImportStep): void {
    clearTimeout(this.#timer);
    this.#renewing = false;
    this.#cancelling = false;
    this.#progress = null;
    if (step === 'mapping') this.#reviewed = null;
    this.#step = step;
  }

  #forget(): void {
    this.#latest.drop();
    this.#settle('choosing');
    this.#files = [];
    this.#sketch = null;
    this.#review = null;
    this.#reviewed = null;
    this.#failure = null;
    this.#imported = null;
    this.lists.clear();
  }
}
