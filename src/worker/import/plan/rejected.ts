/** Rows that the policy or a missing name keeps out: counted, and noted row by row in file order. */
import type { ProblemKind } from '../../../domain/report.ts';
import type { PeopleFound } from '../read/people.ts';
import { ProblemLog } from '../problems/problem-log.ts';

export interface Rejected {
  readonly rows: number;
  /** Of these: later rows of a contact whose first row is among them too. */
  readonly folded: number;
  readonly log: ProblemLog;
}

/** Of the contacts that are new (their id is -1), those that are out: all their rows. */
export function rejectedByPlan(
  people: PeopleFound,
  ids: Int32Array,
  kind: ProblemKind,
  isOut: (contact: number) => boolean,
): Rejected {
  const log = new ProblemLog();
  const { firstFiles, firstRows, folded, contacts } = people;
  const outs = (contact: number): boolean => (ids[contact] ?? 0) < 0 && isOut(contact);
  // First rows and later rows are each in file order: merged, so are both.
  let next = 0;
  let foldedRows = 0;
  let rows = 0;
  const note = (file: number, row: number): void => {
    rows++;
    log.addCell(kind, file, row, -1, 0);
  };
  const foldedBefore = (file: number, row: number): void => {
    for (; next < folded.contacts.length; next++) {
      const [itsFile, itsRow] = [folded.files.values[next] ?? 0, folded.rows.values[next] ?? 0];
      if (itsFile > file || (itsFile === file && itsRow > row)) return;
      if (!outs(folded.contacts.values[next] ?? 0)) continue;
      foldedRows++;
      note(itsFile, itsRow);
    }
  };
  for (let contact = 0; contact < contacts; contact++) {
    if (!outs(contact)) continue;
    const [file, row] = [firstFiles.values[contact] ?? 0, firstRows.values[contact] ?? 0];
    foldedBefore(file, row);
    note(file, row);
  }
  foldedBefore(Infinity, Infinity);
  return { rows, folded: foldedRows, log };
}
