/** The import's side of the worker as a test plays it: answers come when the test gives them, what was asked is kept. */
import { Base } from '../../src/app/base.svelte.ts';
import { ContactImport } from '../../src/app/contact-import.svelte.ts';
import type { ImportParts } from '../../src/app/import-step.ts';
import { ok, type Result } from '../../src/domain/result.ts';
import { DEFAULT_POLICY, type ImportChoices } from '../../src/worker/contract/import-choices.ts';
import type { Review } from '../../src/worker/contract/import-review.ts';
import type { Sketch, SketchColumn, SketchFile } from '../../src/worker/contract/import-sketch.ts';
import type { ImportApi } from '../../src/worker/contract/import.ts';
import type { BaseState, Changed, OnProgress } from '../../src/worker/contract/state.ts';
import type { HistoryEntry } from '../../src/domain/history-entry.ts';
import { EMPTY_STATE } from '../support/kith.ts';

type Answer = Result<Sketch> | Result<Review> | Result<Changed>;

/** A question that waits for its answer. */
export interface Asked {
  readonly method: string;
  readonly choices: ImportChoices | null;
  readonly onProgress: OnProgress | null;
  answer(value: Answer): Promise<void>;
  fail(bug: Error): Promise<void>;
}

export const column = (index: number, header: string, part: Partial<SketchColumn> = {}): SketchColumn => ({
  index,
  header,
  mapping: { to: 'ignore' },
  reason: null,
  examples: ['x'],
  suggestedType: 'text',
  suggestedOptions: [],
  offered: false,
  files: [0],
  reading: null,
  ...part,
});

export const fileShown = (part: Partial<SketchFile> = {}): SketchFile => ({
  name: 'a.csv',
  bytes: 100,
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  headerRow: 0,
  leftOut: [],
  sheets: [],
  sheet: 0,
  preset: '',
  remembered: false,
  ...part,
});

export const sketchOf = (part: Partial<Sketch> = {}): Sketch => ({
  files: [fileShown()],
  refused: [],
  columns: [
    column(0, 'Name', { mapping: { to: 'field', field: 'name' } }),
    column(1, 'Phone', { mapping: { to: 'field', field: 'phone' } }),
    column(2, '$City'),
  ],
  fields: [],
  samples: [],
  missing: [],
  ownExport: false,
  ...part,
});

export const reviewOf = (part: Partial<Review> = {}): Review => ({
  counts: { rows: 10, blank: 1, added: 6, updated: 1, unchanged: 1, folded: 1, rejected: 1 },
  problems: [],
  numbers: { landlines: 0, services: 0, country: 'IN', coded: false, offers: [] },
  tags: { created: 0, joined: 0, left: 0, lookAlikes: [], lookAlikeCount: 0 },
  options: [],
  columns: [],
  notes: [],
  optIns: 0,
  joins: 0,
  changed: 1,
  commit: 0,
  bytes: 100,
  milliseconds: 40,
  ...part,
});

export const entryOf = (id: number): HistoryEntry => ({
  id,
  at: 0,
  action: { kind: 'import', file: 'a.csv', counts: reviewOf().counts, problems: [] },
  contacts: 7,
  undone: false,
  canRevert: true,
  canBringBack: false,
  bytes: 1,
});

export const changedOf = (state: Partial<BaseState> = {}): Changed => {
  const entry = entryOf(9);
  return { state: { ...EMPTY_STATE, commit: 1, contacts: 6, undo: entry, ...state }, entry, contacts: 7 };
};

export const fileOf = (name = 'a.csv'): File => new File(['Name,Phone\n'], name);

/** Lets what was answered take effect. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 8; i++) await Promise.resolve();
};

export class FakeImport {
  readonly asked: Asked[] = [];
  /** Calls that answer nothing, in order: `cancel`, `close`. */
  readonly told: string[] = [];
  readonly base = new Base(EMPTY_STATE);
  /** Milliseconds that the test's clock shows. */
  now = 0;
  readonly parts: ImportParts;
  readonly job: ContactImport;

  constructor() {
    this.parts = { api: this.#api(), base: this.base };
    this.job = new ContactImport(this.parts, () => this.now);
  }

  /** The questions asked by a method. */
  by(method: string): Asked[] {
    return this.asked.filter((one) => one.method === method);
  }

  /** Answers the latest question of a method. */
  async answer(method: string, value: Answer): Promise<void> {
    const last = this.by(method).at(-1);
    if (!last) throw new Error(`${method} was not asked`);
    await last.answer(value);
  }

  /** Up to the step of columns. */
  async opened(sketch: Sketch = sketchOf()): Promise<void> {
    void this.job.take([fileOf()]);
    await settle();
    await this.answer('importOpen', ok(sketch));
  }

  /** Up to the review. */
  async reviewed(review: Review = reviewOf()): Promise<void> {
    await this.opened();
    void this.job.startReview();
    await settle();
    await this.answer('importReview', ok(review));
  }

  #api(): ImportApi & { countries(): Promise<never[]> } {
    const ask = <T extends Answer>(
      method: string,
      choices: ImportChoices | null,
      onProgress: OnProgress | null,
    ): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        this.asked.push({
          method,
          // As the worker gets them: what cannot be cloned throws here too.
          choices: structuredClone(choices),
          onProgress,
          answer: async (value) => {
            resolve(value as T); // a test answers what was asked
            await settle();
          },
          fail: async (bug) => {
            reject(bug);
            await settle();
          },
        });
      });
    return {
      countries: async () => [],
      importOpen: (_, choices) => ask('importOpen', choices, null),
      importSketch: (choices) => ask('importSketch', choices, null),
      importReview: (choices, onProgress) => ask('importReview', choices, onProgress),
      importPlan: (choices) => ask('importPlan', choices, null),
      importChanges: async () => ({ changes: [], total: 0 }),
      importTags: async () => ({ tags: [], total: 0 }),
      importRepeats: async () => ({ fields: [], contacts: [], total: 0 }),
      importRows: async () => [],
      importProblems: async () => ({ problems: [], total: 0 }),
      importProblemFiles: async () => ok([]),
      importCommit: (onProgress) => ask('importCommit', null, onProgress),
      importCancel: () => void this.told.push('cancel'),
      importClose: async () => void this.told.push('close'),
    };
  }
}

export const POLICY = DEFAULT_POLICY;
