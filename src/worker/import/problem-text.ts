/** A logged problem in words: what is wrong and, where one can be given, what would be right. */
import type { Catalog } from '../../domain/catalog.ts';
import { type DateOrder, parseDate } from '../../domain/date.ts';
import { readNumber } from '../../domain/read-number.ts';
import { FIELD_NAMES } from '../../domain/field-names.ts';
import type { CodeUse } from '../../domain/mapping.ts';
import type { RowProblem } from '../../domain/report.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import type { LoggedProblem } from './problem-log.ts';

export interface ProblemContext {
  readonly phones: PhoneReader;
  readonly catalog: Catalog;
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

export function rowProblem(problem: LoggedProblem, context: ProblemContext): RowProblem {
  const { message, suggestion } = words(problem, context);
  const index = problem.column < 0 ? -1 : context.shown(problem.column, problem.file);
  return {
    kind: problem.kind,
    row: problem.row,
    file: problem.file,
    column: index < 0 ? '' : context.header(index),
    index,
    cell: problem.cell,
    message,
    suggestion,
  };
}

const fits = (cell: string, order: DateOrder): boolean => typeof parseDate(cell.trim(), order) === 'number';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

function words(problem: LoggedProblem, context: ProblemContext): { message: string; suggestion: string } {
  const { cell } = problem;
  const say = (message: string, suggestion = ''): { message: string; suggestion: string } => ({ message, suggestion });
  switch (problem.kind) {
    case 'number-rounded':
    case 'number-short':
    case 'number-long':
    case 'number-not':
    case 'number-invalid':
    case 'number-other-country': {
      const reading = context.phones.read(cell, context.code(problem.column));
      if (reading.kind !== 'problem') return say('This number cannot be read.');
      return say(sentence(reading.message), reading.suggestion === undefined ? '' : `+${String(reading.suggestion)}`);
    }
    case 'several-numbers': {
      const reading = context.phones.read(cell, context.code(problem.column));
      const others = reading.kind === 'number' ? reading.others : [];
      const used = reading.kind === 'number' ? `+${String(reading.phone)}` : 'the first valid one';
      return say(`Several numbers: ${used} is used, ${list(others)} is not.`);
    }
    case 'number-unused': {
      const reading = context.phones.read(cell, context.code(problem.column));
      const numbers = reading.kind === 'number' ? [reading.phone, ...reading.valid].map(formatPhone) : [cell];
      return say(`${numbers.join(', ')} ${numbers.length === 1 ? 'is' : 'are'} not used.`);
    }
    case 'number-extension': {
      const reading = context.phones.read(cell, context.code(problem.column));
      const extension = reading.kind === 'number' ? (reading.extension ?? '') : '';
      return say(`The extension ${extension} is left out.`);
    }
    case 'number-blank':
      return say('The row has no mobile number.');
    case 'name-blank':
      return say('A new contact needs a name, and this row has none.');
    case 'not-in-base':
      return say('No contact has this number, and only existing contacts are updated.');
    case 'row-too-long':
      return say('The row is too long to be a contact. A quote may never have been closed.');
    case 'row-ragged':
      return say(
        cell === ''
          ? 'The row has fewer cells than the header.'
          : `The row has more cells than the header, from ${list([cell])} on.`,
      );
    case 'quote-stray':
      return say('A quote is in the wrong place. The row was read as it looks.');
    case 'text-unreadable':
      return say('Some characters could not be read in this encoding. Check them, or choose a different encoding.');
    case 'tag-unknown': {
      const unknown = context.unknownTags(cell);
      return say(
        unknown.length === 1
          ? `${list(unknown)} is not one of your tags, so it is not added.`
          : `${list(unknown)} are not among your tags, so they are not added.`,
      );
    }
    case 'first-message-several':
      return say(`${FIELD_NAMES.firstMessage} takes just one tag, so this is left out.`);
    case 'first-message-unknown':
      return say(`${list([cell])} is not one of your tags, so ${FIELD_NAMES.firstMessage} is not set.`);
    case 'number-value':
      return say(`${list([cell])} is not a number, so it is left out.`);
    case 'number-open':
      return say(
        `${list([cell])} can be ${String(readNumber(cell.trim(), '.'))} or ${String(readNumber(cell.trim(), ','))}. Choose which above.`,
      );
    case 'date-value':
      return say(`${list([cell])} is not a date, so it is left out.`);
    case 'date-open':
      return say(
        fits(cell, 'dmy') && fits(cell, 'mdy')
          ? `${list([cell])} can be read day first or month first. Choose which above.`
          : `${list([cell])} is in one order of day and month, and other dates here are in the other. Choose which above.`,
      );
    case 'yesno-value':
    case 'opted-out-value':
      return say(`${list([cell])} is neither yes nor no, so it is left out.`);
    case 'choice-value': {
      const options = context.options(problem.column);
      return say(
        `${list([cell])} is not one of the options (${options.slice(0, 6).join(', ')}${options.length > 6 ? ' …' : ''}).`,
      );
    }
    case 'automatic-value':
      return say(`${list([cell])} cannot be restored, so the field stays as it is.`);
  }
}

const sentence = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
