/**
 * The import's side of the boundary. One import is under way at a time in a tab:
 *
 *   importOpen (files → sketch: how they are read, the mapping proposed, samples as they would be stored)
 *   importSketch (again, with the person's choices) … importReview (reads every row, plans, writes nothing)
 *   importPlan (other policies over the same rows, at once) … importChanges / importProblems / importProblemFile
 *   importCommit, or importClose.
 *
 * Long because it is the whole boundary of an import, read in one place.
 */
import type { ActionField } from '../../domain/action.ts';
import type { ProblemKind, RowProblem } from '../../domain/report.ts';
import type { Result } from '../../domain/result.ts';
import type { ImportChoices } from './import-choices.ts';
import type {
  ContactChange,
  FileRow,
  FileTag,
  ProblemFile,
  RepeatedContact,
  Review,
  SayProblems,
} from './import-review.ts';
import type { RowPlace, ShownField, Sketch } from './import-sketch.ts';
import type { Changed, OnProgress } from './state.ts';

export interface ImportApi {
  /** Files dropped together, or pasted text. Refused with a sentence where none can be read. */
  importOpen(files: readonly File[], choices: ImportChoices | null): Promise<Result<Sketch>>;
  importSketch(choices: ImportChoices): Promise<Result<Sketch>>;
  importReview(choices: ImportChoices, onProgress: OnProgress): Promise<Result<Review>>;
  /** As importReview without reading the files again, where only policy and tag choices differ. */
  importPlan(choices: ImportChoices): Promise<Result<Review>>;
  /** Contacts that would change, in file order; `field` = only those where this field changes. */
  importChanges(
    field: ActionField | null,
    from: number,
    to: number,
  ): Promise<{ readonly changes: readonly ContactChange[]; readonly total: number }>;
  /** [T2] Tags of the file that the base does not have, by their rows. */
  importTags(from: number, to: number): Promise<{ readonly tags: readonly FileTag[]; readonly total: number }>;
  /** [I3] Contacts with several rows, in file order; `fields` name the values. */
  importRepeats(
    from: number,
    to: number,
  ): Promise<{
    readonly fields: readonly ShownField[];
    readonly contacts: readonly RepeatedContact[];
    readonly total: number;
  }>;
  /** Whole rows, for those that have a problem. */
  importRows(places: readonly RowPlace[]): Promise<readonly FileRow[]>;
  importProblems(
    kind: ProblemKind,
    from: number,
    to: number,
  ): Promise<{ readonly problems: readonly RowProblem[]; readonly total: number }>;
  /** [I8] Rejected (and warned) rows as CSV: the file's own columns, row number, reason. Files of the same columns share one. */
  importProblemFiles(warnings: boolean, say: SayProblems): Promise<Result<readonly ProblemFile[]>>;
  importCommit(onProgress: OnProgress): Promise<Result<Changed>>;
  /** Ends the review or commit that is under way; the base stays as it was. */
  importCancel(): void;
  /** Forgets the import. */
  importClose(): Promise<void>;
}
