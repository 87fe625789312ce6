/**
 * One import from files to commit. Holds what is slow to make again: opened tables, the stage (all rows read), the planner. Each is made
 * anew only when a choice that it depends on has changed. Nothing is written before `commit` [I5]; cancel leaves nothing [I7].
 * Long because all that an import holds is let go together.
 */
import type { Committed } from '../../base/committer.ts';
import type { ContactBase } from '../../base/contact-base.ts';
import { Draft } from '../../base/draft.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { createPhoneReader, type PhoneReader } from '../../formats/phone/reader.ts';
import type { ActionField } from '../../domain/action.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import type { NoteCount } from '../../domain/notes.ts';
import { PROBLEM_KINDS, type ProblemKind, type RowProblem } from '../../domain/report.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { firstChoices, type ImportChoices } from '../contract/import-choices.ts';
import type {
  ContactChange,
  FileRow,
  FileTag,
  ProblemFile,
  RepeatedContact,
  SayProblems,
  Review,
} from '../contract/import-review.ts';
import type { RowPlace, ShownField, Sketch } from '../contract/import-sketch.ts';
import type { OnProgress } from '../contract/state.ts';
import { changesOf } from './plan/changes.ts';
import { inSlices, type Sliced } from './in-slices.ts';
import { importAction } from './plan/import-action.ts';
import { layoutOf } from './map/layout.ts';
import { makePages } from './plan/make-draft.ts';
import { type Opened, openFiles, problemContext } from './open/opened-files.ts';
import { type Plan, Planner } from './plan/plan.ts';
import { numberReadings } from './read/number-readings.ts';
import { KINDS, type LoggedProblem, type ProblemLog } from './problems/problem-log.ts';
import { problemFiles } from './problems/problem-file.ts';
import { type ProblemContext, rowProblem } from './problems/row-problem.ts';
import { withMappings } from './map/remember-mapping.ts';
import { Repeats, repeatedContacts } from './plan/repeats.ts';
import { rowMaps } from './map/row-maps.ts';
import type { RowViews } from './map/row-view.ts';
import { placeKey, rowsAt } from './open/rows-at.ts';
import { makeReview } from './plan/review.ts';
import { stageKey } from './read/stage-key.ts';
import { makeSketch, type Sketched } from './map/sketch.ts';
import type { ReadAhead } from './read/read-ahead.ts';
import type { Stage } from './read/stage.ts';
import { stageFiles } from './read/stage-files.ts';

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
const CANCELLED = fail('cancelled', { id: 'import-cancelled' });

interface Staged {
  readonly key: string;
  readonly stage: Stage;
  readonly mappings: readonly ColumnMapping[];
  readonly bytes: number;
  readonly numbers: Review['numbers'];
}

interface Planned {
  readonly plan: Plan;
  readonly stage: Stage;
  readonly choices: ImportChoices;
  readonly views: RowViews;
  repeats: Repeats | null;
}

/** What the review found wrong: it stays after the import, so that problem rows can be saved. */
interface Told {
  readonly logs: readonly ProblemLog[];
  readonly context: ProblemContext;
  readonly notes: readonly NoteCount[];
}

/** What was done and undone since has taken ids. */
const isSameBase = (a: Snapshot, b: Snapshot): boolean => a.commit === b.commit && a.nextId === b.nextId;

export class ImportJob {
  readonly #deps: ImportDeps;
  #opened: Opened | null = null;
  #staged: Staged | null = null;
  #planner: Planner | null = null;
  #planned: Planned | null = null;
  #told: Told | null = null;
  #phones: { readonly key: string; readonly reader: PhoneReader } | null = null;
  #abort = new AbortController();
  /** Reviews and commits go one after the other: what comes later ends what goes on. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(deps: ImportDeps) {
    this.#deps = deps;
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
    return this.#inTurn((signal) => this.#review(choices, signal, onProgress));
  }

  /** As review, over the rows read already, where they serve; a choice that asks for reading again reads again. */
  plan(choices: ImportChoices): Promise<Result<Review>> {
    return this.review(choices, () => undefined);
  }

  changes(field: ActionField | null, from: number, to: number): { changes: ContactChange[]; total: number } {
    const planned = this.#planned;
    if (planned === null) return { changes: [], total: 0 };
    return changesOf(planned.plan, planned.stage.people, field, from, to);
  }

  async repeats(
    from: number,
    to: number,
  ): Promise<{ fields: readonly ShownField[]; contacts: RepeatedContact[]; total: number }> {
    const planned = this.#planned;
    if (planned === null || this.#opened === null) return { fields: [], contacts: [], total: 0 };
    const { plan, stage, views } = planned;
    const repeats = (planned.repeats ??= new Repeats(stage.people, plan));
    const contacts = await repeatedContacts(repeats, this.#opened.tables, views, plan.policy, from, to);
    return { fields: views.fields, contacts, total: repeats.contacts.length };
  }

  async rows(places: readonly RowPlace[]): Promise<FileRow[]> {
    if (this.#opened === null) return [];
    const { tables, joined } = this.#opened;
    const found = await rowsAt(tables, places);
    return places.map(({ file, row }): FileRow => {
      const own = found.get(placeKey({ file, row })) ?? [];
      return { file, row, cells: joined.headers.map((_, index) => own[joined.maps[file]?.[index] ?? -1] ?? '') };
    });
  }

  tags(from: number, to: number): { tags: FileTag[]; total: number } {
    if (this.#planned === null) return { tags: [], total: 0 };
    const { fileTags, near } = this.#planned.plan.tags;
    const shown = fileTags.slice(from, to).map((tag) => ({ ...tag, near: near(tag.name) }));
    return { tags: shown, total: fileTags.length };
  }

  problems(kind: ProblemKind, from: number, to: number): { problems: RowProblem[]; total: number } {
    if (this.#told === null) return { problems: [], total: 0 };
    const { logs, context } = this.#told;
    const problems: LoggedProblem[] = [];
    let before = 0;
    for (const log of logs) {
      problems.push(...log.list(kind, Math.max(0, from - before), Math.max(0, to - before)));
      before += log.count(kind);
    }
    return { problems: problems.map((problem) => rowProblem(problem, context)), total: before };
  }

  async problemFiles(warnings: boolean, say: SayProblems): Promise<Result<readonly ProblemFile[]>> {
    if (this.#told === null || this.#opened === null) return NONE;
    const { logs, context } = this.#told;
    const kinds = KINDS.filter((kind) => warnings || PROBLEM_KINDS[kind].rejects);
    return ok(await problemFiles(this.#opened.tables, logs, kinds, context, say));
  }

  /** What is planned becomes the base; planned again, and not committed, where the base has moved on since. */
  commit(onProgress: OnProgress): Promise<Result<Committed>> {
    return this.#inTurn(async (signal) => {
      const { base } = this.#deps;
      const planned = this.#planned;
      const told = this.#told;
      const opened = this.#opened;
      if (planned === null || told === null || opened === null) return NONE;
      const { plan, stage } = planned;
      if (!isSameBase(plan.base, base.snapshot)) {
        const again = await this.#review(planned.choices, signal, () => undefined);
        return again.ok ? STALE : again;
      }
      const rows = plan.counts.added + plan.counts.updated;
      const tell = (done: number, total: number): void => onProgress({ phase: 'write', done, total: total * 2, rows });
      const result = await this.#sliced(makePages(plan, stage.people, this.#deps.now(), tell), signal);
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
    this.#abort.abort();
  }

  close(): void {
    this.cancel();
    this.#letGo();
    this.#opened = null;
    this.#told = null;
  }

  #letGo(): void {
    this.#staged = null;
    this.#planner = null;
    this.#planned = null;
  }

  get #catalog(): Catalog {
    return this.#deps.base.snapshot.catalog;
  }

  #inTurn<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    this.cancel();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const turn = this.#last.then(() => (signal.aborted ? CANCELLED : work(signal)));
    this.#last = turn.catch(() => undefined);
    return turn;
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
    const staged = await this.#stage(opened.value, sketched, restored, choices, signal, onProgress);
    if (staged === null) return CANCELLED;
    onProgress({ phase: 'prepare', done: 0, total: 0, rows: staged.stage.people.rows });
    const planned = await this.#sliced(this.#plannerOf(staged.stage).plan(choices), signal);
    if (planned === null) return CANCELLED;
    const { tables, joined } = opened.value;
    const plan: Plan = { ...planned, catalog: withMappings(planned.catalog, tables, joined, staged.mappings) };
    const logs = [...staged.stage.logs, ...plan.logs];
    const context = problemContext(opened.value, plan.catalog, staged.mappings, choices, this.#reader(choices));
    this.#planned = { plan, stage: staged.stage, choices, views, repeats: null };
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
    return ok(review);
  }

  /** All rows, read; null = cancelled. */
  async #stage(
    { files, tables, joined }: Opened,
    { mappings, decimals, own }: Sketched,
    restored: (column: number) => boolean,
    choices: ImportChoices,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<Staged | null> {
    const catalog = this.#catalog;
    const key = stageKey(choices, mappings, catalog);
    if (this.#staged?.key === key) return this.#staged;
    this.#letGo();
    const layout = layoutOf(mappings, catalog, {
      restored,
      decimal: (column) => decimals[column] ?? null,
      own: (column) => own[column] === true,
    });
    const { readAhead } = this.#deps;
    const { maps } = rowMaps(mappings, joined);
    const input = { files, tables, joined, maps, layout, catalog, choices, phones: this.#reader(choices), readAhead };
    const stage = await stageFiles(input, signal, onProgress);
    if (stage === null) return null;
    const numbers = await this.#sliced(numberReadings(stage, choices, this.#reader(choices)), signal);
    if (numbers === null) return null;
    return (this.#staged = { key, stage, mappings, numbers, bytes: files.reduce((sum, file) => sum + file.size, 0) });
  }

  #plannerOf(stage: Stage): Planner {
    const { base } = this.#deps;
    const { snapshot, index } = base;
    if (this.#planner?.stage !== stage || !isSameBase(this.#planner.base, snapshot))
      this.#planner = new Planner(stage, snapshot, (key) => index.get(key));
    return this.#planner;
  }
}
