/** [I] What the page sees of an import of contacts. Only the import itself (contact-import.svelte.ts) changes it. */
import type { ColumnMapping } from '../domain/mapping.ts';
import type { Failure } from '../domain/result.ts';
import { sayMessage } from '../text/say-message.ts';
import { firstChoices, type ImportChoices } from '../worker/contract/import-choices.ts';
import type { Review } from '../worker/contract/import-review.ts';
import type { Sketch } from '../worker/contract/import-sketch.ts';
import { openQuestions } from './import-choices.ts';
import type { Timed } from './import-progress.ts';
import type { Country, Imported, ImportStep } from './import-step.ts';

class Now {
  step = $state<ImportStep>('choosing');
  files = $state.raw<readonly File[]>([]);
  choices = $state.raw<ImportChoices>(firstChoices('IN'));
  sketch = $state.raw<Sketch | null>(null);
  proposed = $state.raw<readonly ColumnMapping[]>([]);
  review = $state.raw<Review | null>(null);
  progress = $state.raw<Timed | null>(null);
  failure = $state.raw<Failure | null>(null);
  renewing = $state(false);
  cancelling = $state(false);
  imported = $state.raw<Imported | null>(null);
  countries = $state.raw<readonly Country[]>([]);
  reading = $state(0);
}

export class ImportShown {
  protected readonly now = new Now();

  get step(): ImportStep {
    return this.now.step;
  }
  get files(): readonly File[] {
    return this.now.files;
  }
  get choices(): ImportChoices {
    return this.now.choices;
  }
  get sketch(): Sketch | null {
    return this.now.sketch;
  }
  /** By column, before the person chose anything. */
  get proposed(): readonly ColumnMapping[] {
    return this.now.proposed;
  }
  get review(): Review | null {
    return this.now.review;
  }
  /** Milliseconds that reading every row took. */
  get reading(): number {
    return this.now.reading;
  }
  get progress(): Timed | null {
    return this.now.progress;
  }
  /** Why the last thing that was asked was not done. */
  get failure(): Failure | null {
    return this.now.failure;
  }
  /** Files were refused that another encoding may read [I10]. */
  get unreadable(): boolean {
    return this.now.failure !== null && (this.now.failure.code === 'unreadable' || 'encoding' in this.now.choices.read);
  }
  /** What is shown will be replaced by the answer to the latest choices. */
  get renewing(): boolean {
    return this.now.renewing;
  }
  get cancelling(): boolean {
    return this.now.cancelling;
  }
  get imported(): Imported | null {
    return this.now.imported;
  }
  get countries(): readonly Country[] {
    return this.now.countries;
  }
  /** Sentences that keep the review from starting. */
  get missing(): readonly string[] {
    return [...(this.now.sketch?.missing ?? []).map(sayMessage), ...openQuestions(this.now.choices)];
  }
}
