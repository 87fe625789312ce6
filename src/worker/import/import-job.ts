/**
 * One import from files to commit. Holds what is slow to make again: opened tables, the stage (all rows read), the planner. Each is made
 * anew only when a choice that it depends on has changed. Nothing is written before `commit` [I5]; cancel leaves nothing [I7].
 */
import type { Committed } from '../../base/committer.ts';
import type { ContactBase } from '../../base/contact-base.ts';
import { Draft } from '../../base/draft.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { createPhoneReader, type PhoneReader } from '../../formats/phone/reader.ts';
import type { ActionField } from '../../domain/action.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { ProblemKind } from '../../domain/report.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { firstChoices, type ImportChoices } from '../contract/import-choices.ts';
import type { FileRow, ProblemFile, Review, SayProblems } from '../contract/import-review.ts';
import type { RowPlace, Sketch } from '../contract/import-sketch.ts';
import type { OnProgress } from '../contract/state.ts';
import { inSlices, type Sliced } from './in-slices.ts';
import { withMappings } from './map/remember-mapping.ts';
import { makeSketch, type Sketched } from './map/sketch.ts';
import { type Opened, openFiles, problemContext } from './open/opened-files.ts';
import { importAction } from './plan/import-action.ts';
import { PagesAhead } from './plan/pages-ahead.ts';
import { type Plan, Planner } from './plan/plan.ts';
import { makeReview } from './plan/review.ts';
import type { ReadAhead } from './read/read-ahead.ts';
import type { Stage } from './read/stage.ts';
import { Staging } from './read/staging.ts';
import {
  listChanges,
  listedFiles,
  listProblems,
  listRepeats,
  listRows,
  listTags,
  type Planned,
  type Told,
} from './review-lists.ts';
import { CANCELLED, Turns } from './turns.ts';

export interface ImportDeps {
  readonly base: ContactBase;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Milliseconds of any origin, for durations. */
  readonly ticks: () => number;
  /** Lets messages come in. */
  readonly pause: () => Promise<void>;
  /** A second worker that reads ahead; without one, all is read here. */
  readonly readAhead?: ReadAhead | undefined;
}

const NONE = fail('gone', { id: 'no-import' });
const STALE = fail('stale', { id: 'import-stale' });

/** What was done and undone since has taken ids. */
const isSameBase = (a: Snapshot, b: Snapshot): boolean => a.commit === b.commit && a.nextId === b.nextId;

export class ImportJob {
  readonly #deps: ImportDeps;
  #opened: Opened | null = null;
  readonly #staging: Staging;
  #planner: Planner | null = null;
  #planned: Planned | null = null;
  #told: Told | null = null;
  #phones: { readonly key: string; readonly reader: PhoneReader } | null = null;
  /** Of reviews and commits. */
  readonly #turns = new Turns();

  constructor(deps: ImportDeps) {
    this.#deps = deps;
    this.#staging = new Staging(deps.readAhead, (work, signal) => this.#sliced(work, signal));
  }

  async open(files: readonly File[], choices: ImportChoices | null): Promise<Result<Sketch>> {
    this.close();
    const chosen = choices ?? firstChoices(this.#catalog.settings.defaultCountry);
    const opened = await openFiles(files, chosen, this.#catalog, this.#reader(chosen));
    if (!opened.ok) return opened;
    this.#opened = opened.value;
    return ok(this.#sketch(opened.value, chosen).sketch);
  }

  async sketch(choices: ImportChoices): Promise<Result<Sketch>> {
    const opened = await this.#reopened(choices);
    return opened.ok ? ok(this.#sketch(opened.value, choices).sketch) : opened;
  }

  review(choices: ImportChoices, onProgress: OnProgress): Promise<Result<Review>> {
    return this.#turns.take((signal) => this.#review(choices, signal, onProgress));
  }

  /** As review, over the rows read already, where they serve; a choice that asks for reading again reads again. */
  plan(choices: ImportChoices): Promise<Result<Review>> {
    return this.review(choices, () => undefined);
  }

  changes(field: ActionField | null, from: number, to: number): ReturnType<typeof listChanges> {
    return this.#planned === null ? { changes: [], total: 0 } : listChanges(this.#planned, field, from, to);
  }

  async repeats(from: number, to: number): ReturnType<typeof listRepeats> {
    if (this.#planned === null || this.#opened === null) return { fields: [], contacts: [], total: 0 };
    return listRepeats(this.#planned, this.#opened, from, to);
  }

  async rows(places: readonly RowPlace[]): Promise<FileRow[]> {
    return this.#opened === null ? [] : listRows(this.#opened, places);
  }

  tags(from: number, to: number): ReturnType<typeof listTags> {
    return this.#planned === null ? { tags: [], total: 0 } : listTags(this.#planned, from, to);
  }

  problems(kind: ProblemKind, from: number, to: number): ReturnType<typeof listProblems> {
    return this.#told === null ? { problems: [], total: 0 } : listProblems(this.#told, kind, from, to);
  }

  async problemFiles(warnings: boolean, say: SayProblems): Promise<Result<readonly ProblemFile[]>> {
    if (this.#told === null || this.#opened === null) return NONE;
    return ok(await listedFiles(this.#told, this.#opened, warnings, say));
  }

  /** What is planned becomes the base; planned again, and not committed, where the base has moved on since. */
  commit(onProgress: OnProgress): Promise<Result<Committed>> {
    return this.#turns.take(async (signal) => {
      const { base } = this.#deps;
      const planned = this.#planned;
      const told = this.#told;
      const opened = this.#opened;
      if (planned === null || told === null || opened === null) return NONE;
      const { plan, pages } = planned;
      if (!isSameBase(plan.base, base.snapshot)) {
        const again = await this.#review(planned.choices, signal, () => undefined);
        return again.ok ? STALE : again;
      }
      const rows = plan.counts.added + plan.counts.updated;
      const tell = (done: number, total: number): void => onProgress({ phase: 'write', done, total: total * 2, rows });
      const result = await pages.finish(this.#deps.now(), tell, signal);
      if (result === null) return CANCELLED;
      const draft = new Draft(plan.base);
      draft.catalog = plan.catalog;
      const committed = await base.commitDraft(draft, importAction(opened.files, plan, told), {
        result,
        signal,
        onProgress: (done, total) => tell(total + done, total),
      });
      // Millions of rows are let go; the files and what was wrong in them stay until the job is closed.
      if (committed.ok) this.#letGo();
      return committed;
    });
  }

  cancel(): void {
    this.#turns.cancel();
  }

  close(): void {
    this.cancel();
    this.#letGo();
    this.#opened = null;
    this.#told = null;
  }

  #letGo(): void {
    this.#staging.letGo();
    this.#planner = null;
    this.#planned?.pages.stop();
    this.#planned = null;
  }

  get #catalog(): Catalog {
    return this.#deps.base.snapshot.catalog;
  }

  #sliced<T>(work: Sliced<T>, signal: AbortSignal): Promise<T | null> {
    return inSlices(work, { ticks: this.#deps.ticks, pause: this.#deps.pause, signal });
  }

  async #reopened(choices: ImportChoices): Promise<Result<Opened>> {
    const opened = this.#opened;
    if (opened === null) return NONE;
    if (opened.readKey === JSON.stringify(choices.read)) return ok(opened);
    const again = await openFiles(opened.chosen, choices, this.#catalog, this.#reader(choices));
    if (again.ok) this.#opened = again.value;
    return again;
  }

  #reader({ country, acceptUnknownRanges }: ImportChoices): PhoneReader {
    const key = `${country} ${String(acceptUnknownRanges)}`;
    if (this.#phones?.key !== key) {
      this.#phones = { key, reader: createPhoneReader({ defaultCountry: country, acceptUnknownRanges }) };
    }
    return this.#phones.reader;
  }

  #sketch(opened: Opened, choices: ImportChoices): Sketched {
    return makeSketch({ opened, catalog: this.#catalog, phones: this.#reader(choices), choices });
  }

  async #review(choices: ImportChoices, signal: AbortSignal, onProgress: OnProgress): Promise<Result<Review>> {
    const started = this.#deps.ticks();
    const opened = await this.#reopened(choices);
    if (!opened.ok) return opened;
    const sketched = this.#sketch(opened.value, choices);
    const { sketch, own, views } = sketched;
    const restored = (column: number): boolean => choices.restore && own[column] === true;
    const [missing] = sketch.missing;
    if (missing !== undefined) return fail('refused', missing);
    const phones = this.#reader(choices);
    const { base } = this.#deps;
    const input = { opened: opened.value, sketched, restored, choices, base, phones };
    let staged = this.#staging.kept(input);
    if (staged === null) {
      this.#letGo();
      staged = await this.#staging.read(input, signal, onProgress);
    }
    if (staged === null) return CANCELLED;
    onProgress({ phase: 'prepare', done: 0, total: 0, rows: staged.stage.people.rows });
    const planned = await this.#sliced(this.#plannerOf(staged.stage).plan(choices), signal);
    if (planned === null) return CANCELLED;
    const { tables, joined } = opened.value;
    const plan: Plan = { ...planned, catalog: withMappings(planned.catalog, tables, joined, staged.mappings) };
    const logs = [...staged.stage.logs, ...plan.logs];
    const context = problemContext(opened.value, plan.catalog, staged.mappings, choices, phones);
    this.#planned?.pages.stop();
    const pages = new PagesAhead(plan, staged.stage.people, this.#deps);
    this.#planned = { plan, stage: staged.stage, choices, views, pages, repeats: null };
    const review = makeReview(plan, logs, context, {
      stage: staged.stage,
      notes: tables.flatMap((table) => table.notes ?? []),
      joined,
      mappings: staged.mappings,
      restored,
      numbers: staged.numbers,
      bytes: staged.bytes,
      milliseconds: this.#deps.ticks() - started,
    });
    this.#told = { logs, context, notes: review.notes.map(({ kind, count }) => ({ kind, count })) };
    void pages.begin();
    return ok(review);
  }

  #plannerOf(stage: Stage): Planner {
    const { base } = this.#deps;
    const { snapshot, index } = base;
    if (this.#planner?.stage !== stage || !isSameBase(this.#planner.base, snapshot))
      this.#planner = new Planner(stage, snapshot, (key) => index.get(key));
    return this.#planner;
  }
}
