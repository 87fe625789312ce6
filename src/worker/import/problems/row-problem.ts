/** A logged problem as what it is: with the values that its words need and, where one can be given, a text that would be taken. */
import { type DateOrder } from '../../../domain/date.ts';
import { parseDate } from '../../../domain/parse-date.ts';
import type { CodeUse } from '../../../domain/mapping.ts';
import { readNumber } from '../../../domain/read-number.ts';
import type { ProblemFacts, RowProblem } from '../../../domain/report.ts';
import { formatPhone } from '../../../formats/phone/display.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import type { PhoneReading } from '../../../formats/phone/reading.ts';
import type { LoggedProblem } from './problem-log.ts';

export interface ProblemContext {
  readonly phones: PhoneReader;
  /** Header by column of the joined table. */
  readonly header: (column: number) => string;
  /** The column that a file has in the place of a logged one, of the joined table too. */
  readonly shown: (column: number, file: number) => number;
  /** Of tag names joined by `|`, those that are unknown. */
  readonly unknownTags: (cell: string) => readonly string[];
  readonly options: (column: number) => readonly string[];
  /** How numbers without a plus are read in a column. */
  readonly code: (column: number) => CodeUse;
}

/** Options of a choice that are named. */
const NAMED = 6;

export function rowProblem(problem: LoggedProblem, context: ProblemContext): RowProblem {
  const index = problem.column < 0 ? -1 : context.shown(problem.column, problem.file);
  return {
    row: problem.row,
    file: problem.file,
    column: index < 0 ? '' : context.header(index),
    index,
    cell: problem.cell,
    suggestion: '',
    ...facts(problem, context),
  };
}

const fits = (cell: string, order: DateOrder): boolean => typeof parseDate(cell.trim(), order) === 'number';

function facts({ kind, cell, column }: LoggedProblem, context: ProblemContext): ProblemFacts & { suggestion?: string } {
  const reading = (): PhoneReading => context.phones.read(cell, context.code(column));
  switch (kind) {
    case 'number-rounded':
    case 'number-short':
    case 'number-long':
    case 'number-not':
    case 'number-invalid':
    case 'number-other-country': {
      const read = reading();
      if (read.kind !== 'problem') return { kind, why: null };
      return { kind, why: read.why, suggestion: read.suggestion === undefined ? '' : `+${String(read.suggestion)}` };
    }
    case 'several-numbers': {
      const read = reading();
      if (read.kind !== 'number') return { kind, used: '', others: [] };
      return { kind, used: `+${String(read.phone)}`, others: read.others };
    }
    case 'number-unused': {
      const read = reading();
      return { kind, numbers: read.kind === 'number' ? [read.phone, ...read.valid].map(formatPhone) : [cell] };
    }
    case 'number-extension': {
      const read = reading();
      return { kind, extension: read.kind === 'number' ? (read.extension ?? '') : '' };
    }
    case 'tag-unknown':
      return { kind, tags: context.unknownTags(cell) };
    case 'number-open':
      return { kind, point: String(readNumber(cell.trim(), '.')), comma: String(readNumber(cell.trim(), ',')) };
    case 'date-open':
      return { kind, either: fits(cell, 'dmy') && fits(cell, 'mdy') };
    case 'choice-value': {
      const options = context.options(column);
      return { kind, options: options.slice(0, NAMED), more: options.length > NAMED };
    }
    default:
      return { kind };
  }
}
