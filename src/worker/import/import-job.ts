/**
 * One import from files to commit. Holds what is slow to make again: opened tables, the stage (all rows read), the plan. Each is made
 * anew only when a choice that it depends on has changed. Nothing is written before `commit` [I5]; cancel leaves nothing [I7].
 */
import type { ContactBase } from '../../base/contact-base.ts';
import { createPhoneReader, type PhoneReader } from '../../formats/phone/reader.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { Action } from '../../domain/action.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import { PROBLEM_KINDS, type ProblemKind, type RowProblem } from '../../domain/report.ts';
import { fail, type Failure, ok, type Result } from '../../domain/result.ts';
import {
  type ContactChange,
  DEFAULT_POLICY,
  type ImportChoices,
  type Review,
  type Sketch,
} from '../import-contract.ts';
import type { OnProgress } from '../state-contract.ts';
import { changesOf } from './changes.ts';
import { headerName, joinColumns, type JoinedColumns } from './join-columns.ts';
import { layoutOf } from './layout.ts';
import { openTable } from './open-file.ts';
import type { OpenTable } from './open-table.ts';
import { type Plan, planImport } from './plan.ts';
import { KINDS, type LoggedProblem } from './problem-log.ts';
import { problemFile } from './problem-file.ts';
import { type ProblemContext, rowProblem } from './problem-text.ts';
import { rememberMapping } from './remember-mapping.ts';
import { makeReview } from './review.ts';
import { stageKey } from './stage-key.ts';
import { makeSketch } from './sketch.ts';
import type { ReadAhead } from './read-ahead.ts';
import type { Stage } from './stage.ts';
import { stageFiles } from './stage-files.ts';
import { splitTags } from './tag-cell.ts';

export interface ImportDeps {
  readonly base: ContactBase;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Milliseconds of any origin, for durations. */
  readonly ticks: () => number;
  /** A second worker that reads ahead; without one, all is read here. */
  readonly readAhead?: ReadAhead | undefined;
}

const NONE = fail('gone', 'There is no import under way. Choose a file.');
const CANCELLED = fail('cancelled', 'The import was cancelled. Nothing was changed.');

export const firstChoices = (country: string): ImportChoices => ({
  read: {},
  columns: [],
  country,
  acceptUnknownRanges: false,
  dateOrders: {},
  restore: false,
  policy: DEFAULT_POLICY,
  createTags: [],
  renameTags: {},
  fixes: [],
});

interface Opened {
  readonly files: readonly File[];
  readonly readKey: string;
  readonly tables: readonly OpenTable[];
  readonly joined: JoinedColumns;
}

interface Staged {
  readonly key: string;
  readonly stage: Stage;
  readonly mappings: readonly ColumnMapping[];
  readonly bytes: number;
}

interface Planned {
  readonly plan: Plan;
  readonly choices: ImportChoices;
  readonly commit: number;
}

export class ImportJob {
  readonly #deps: ImportDeps;
  #opened: Opened | null = null;
  #staged: Staged | null = null;
  #planned: Planned | null = null;
  #phones: { readonly key: string; readonly reader: PhoneReader } | null = null;
  #abort = new AbortController();

  constructor(deps: ImportDeps) {
    this.#deps = deps;
  }

  async open(files: readonly File[], choices: ImportChoices | null): Promise<Result<Sketch>> {
    this.close();
    const chosen = choices ?? firstChoices(this.#catalog.settings.defaultCountry);
    const opened = await this.#openFiles(files, chosen);
    if (!opened.ok) return opened;
    this.#opened = opened.value;
    return ok(this.#sketch(opened.value, chosen).sketch);
  }

  async sketch(choices: ImportChoices): Promise<Result<Sketch>> {
    const opened = await this.#reopened(choices);
    return opened.ok ? ok(this.#sketch(opened.value, choices).sketch) : opened;
  }

  async review(choices: ImportChoices, onProgress: OnProgress): Promise<Result<Review>> {
    const started = this.#deps.ticks();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const opened = await this.#reopened(choices);
    if (!opened.ok) return opened;
    const { sketch, mappings } = this.#sketch(opened.value, choices);
    const [missing] = sketch.missing;
    if (missing !== undefined) return fail('refused', missing);
    const key = stageKey(choices, mappings, this.#catalog);
    if (this.#staged?.key !== key) {
      this.#staged = null;
      this.#planned = null;
      const stage = await stageFiles(
        {
          files: opened.value.files,
          tables: opened.value.tables,
          joined: opened.value.joined,
          layout: layoutOf(mappings, this.#catalog, choices.restore),
          catalog: this.#catalog,
          choices,
          phones: this.#reader(choices),
          readAhead: this.#deps.readAhead,
        },
        signal,
        onProgress,
      );
      if (stage === null) return CANCELLED;
      this.#staged = { key, stage, mappings, bytes: opened.value.files.reduce((sum, file) => sum + file.size, 0) };
    }
    onProgress({ phase: 'prepare', done: 0, total: 0, rows: this.#staged.stage.people.rows });
    return this.#review(opened.value, this.#staged, choices, started);
  }

  /** As review, over the rows read already, where they serve; a choice that asks for reading again reads again. */
  plan(choices: ImportChoices): Promise<Result<Review>> {
    return this.review(choices, () => undefined);
  }

  changes(field: string | null, from: number, to: number): { changes: ContactChange[]; total: number } {
    const planned = this.#planned;
    const staged = this.#staged;
    if (planned === null || staged === null) return { changes: [], total: 0 };
    return changesOf(planned.plan, staged.stage.people, field, from, to);
  }

  problems(kind: ProblemKind, from: number, to: number): { problems: RowProblem[]; total: number } {
    const { staged, planned, opened } = this.#all();
    if (staged === null || planned === null || opened === null) return { problems: [], total: 0 };
    const logged: LoggedProblem[] = [];
    let total = 0;
    for (const log of [...staged.stage.logs, planned.plan.log]) {
      logged.push(...log.list(kind, Math.max(0, from - total), Math.max(0, to - total)));
      total += log.count(kind);
    }
    const context = this.#context(opened, staged.mappings, planned.choices);
    return { problems: logged.map((problem) => rowProblem(problem, context)), total };
  }

  async problemFile(warnings: boolean): Promise<Result<Blob>> {
    const { staged, planned, opened } = this.#all();
    if (staged === null || planned === null || opened === null) return NONE;
    const context = this.#context(opened, staged.mappings, planned.choices);
    const logs = [...staged.stage.logs, planned.plan.log];
    const kinds = KINDS.filter((kind) => warnings || PROBLEM_KINDS[kind].rejects);
    return ok(await problemFile(opened.tables, opened.joined, logs, kinds, context));
  }

  /** The draft to commit and what history says of it; planned again where the base has moved on since. */
  async ready(): Promise<Result<{ readonly plan: Plan; readonly action: Action }>> {
    const { staged, planned, opened } = this.#all();
    if (staged === null || planned === null || opened === null) return NONE;
    if (planned.commit !== this.#deps.base.snapshot.commit) {
      const again = await this.plan(planned.choices);
      if (!again.ok) return again;
      return fail(
        'stale',
        'The base was changed since this review. The review has been made again: look at it and confirm.',
      );
    }
    const { plan } = planned;
    this.#abort = new AbortController();
    const problems = KINDS.map((kind) => ({
      kind,
      rows: [...staged.stage.logs, plan.log].reduce((sum, log) => sum + log.count(kind), 0),
    })).filter(({ rows }) => rows > 0);
    const action: Action = {
      kind: 'import',
      file: opened.files.map(({ name }) => name).join(', '),
      counts: plan.counts,
      problems,
    };
    return ok({ plan, action });
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  cancel(): void {
    this.#abort.abort();
  }

  close(): void {
    this.cancel();
    this.#opened = null;
    this.#staged = null;
    this.#planned = null;
  }

  get #catalog(): Catalog {
    return this.#deps.base.snapshot.catalog;
  }

  #all(): { opened: Opened | null; staged: Staged | null; planned: Planned | null } {
    return { opened: this.#opened, staged: this.#staged, planned: this.#planned };
  }

  async #openFiles(files: readonly File[], choices: ImportChoices): Promise<Result<Opened>> {
    const tables: OpenTable[] = [];
    const problems: Failure[] = [];
    for (const file of files) {
      const table = await openTable(file, choices.read);
      if (table.ok) tables.push(table.value);
      else problems.push(table.failure);
    }
    const [problem] = problems;
    if (problem !== undefined) return { ok: false, failure: problem };
    return ok({ files, readKey: JSON.stringify(choices.read), tables, joined: joinColumns(tables) });
  }

  async #reopened(choices: ImportChoices): Promise<Result<Opened>> {
    const opened = this.#opened;
    if (opened === null) return NONE;
    if (opened.readKey === JSON.stringify(choices.read)) return ok(opened);
    const again = await this.#openFiles(opened.files, choices);
    if (again.ok) this.#opened = again.value;
    return again;
  }

  #reader(choices: ImportChoices): PhoneReader {
    const key = `${choices.country} ${String(choices.acceptUnknownRanges)}`;
    if (this.#phones?.key !== key) {
      const { country, acceptUnknownRanges } = choices;
      this.#phones = { key, reader: createPhoneReader({ defaultCountry: country, acceptUnknownRanges }) };
    }
    return this.#phones.reader;
  }

  #sketch(opened: Opened, choices: ImportChoices): ReturnType<typeof makeSketch> {
    const { tables, joined } = opened;
    const input = { tables, joined, catalog: this.#catalog, phones: this.#reader(choices), choices };
    return makeSketch(input, this.#context(opened, [], choices));
  }

  #review(opened: Opened, staged: Staged, choices: ImportChoices, started: number): Result<Review> {
    const { base, now, ticks } = this.#deps;
    const { snapshot } = base;
    const find = (key: number): number => base.index.get(key);
    const plan = planImport(staged.stage, snapshot, find, choices, now());
    rememberMapping(plan, opened.joined.headers, staged.mappings);
    this.#planned = { plan, choices, commit: snapshot.commit };
    const context = this.#context(opened, staged.mappings, choices);
    return ok(
      makeReview(staged.stage, plan, context, {
        headers: opened.joined.headers,
        mappings: staged.mappings,
        restore: choices.restore,
        commit: snapshot.commit,
        bytes: staged.bytes,
        milliseconds: ticks() - started,
      }),
    );
  }

  #context(opened: Opened, mappings: readonly ColumnMapping[], choices: ImportChoices): ProblemContext {
    const catalog = this.#planned?.plan.draft.catalog ?? this.#catalog;
    const names = new Set([...catalog.tags.map(({ name }) => name), ...Object.keys(choices.renameTags)]);
    const mapping = (column: number): ColumnMapping | undefined => mappings[column];
    return {
      phones: this.#reader(choices),
      catalog,
      header: (column) => headerName(opened.joined.headers[column] ?? '', column),
      unknownTags: (cell) => splitTags(cell, '|').filter((name) => !names.has(name)),
      options: (column) => {
        const to = mapping(column);
        return to?.to === 'attribute' ? (catalog.attributes.find(({ id }) => id === to.attribute)?.options ?? []) : [];
      },
    };
  }
}
