import type { RowProblem } from '../../domain/report.ts';
import { isolated } from '../../domain/text.ts';

const quoted = (...texts: readonly string[]): string => texts.map((text) => `“${isolated(text)}”`).join(', ');

/** What is wrong with a row and, where it can be said, what would be right. `why`: of a number, in words already. */
function problem(of: RowProblem, why: string): string {
  const cell = quoted(of.cell);
  switch (of.kind) {
    case 'number-rounded':
    case 'number-short':
    case 'number-long':
    case 'number-not':
    case 'number-invalid':
    case 'number-other-country':
      return why === '' ? 'This number cannot be read.' : why;
    case 'several-numbers':
      return `Several numbers: ${of.used === '' ? 'the first valid one' : of.used} is used, ${quoted(...of.others)} is not.`;
    case 'number-unused':
      return `${of.numbers.join(', ')} ${of.numbers.length === 1 ? 'is' : 'are'} not used.`;
    case 'number-extension':
      return `The extension ${of.extension} is left out.`;
    case 'number-blank':
      return 'The row has no mobile number.';
    case 'name-blank':
      return 'A new contact needs a name, and this row has none.';
    case 'not-in-base':
      return 'No contact has this number, and only existing contacts are updated.';
    case 'row-too-long':
      return 'The row is too long to be a contact. A quote may never have been closed.';
    case 'row-ragged':
      return of.cell === ''
        ? 'The row has fewer cells than the header.'
        : `The row has more cells than the header, from ${cell} on.`;
    case 'quote-stray':
      return 'A quote is in the wrong place. The row was read as it looks.';
    case 'text-unreadable':
      return 'Some characters could not be read in this encoding. Check them, or choose a different encoding.';
    case 'tag-unknown':
      return of.tags.length === 1
        ? `${quoted(...of.tags)} is not one of your tags, so it is not added.`
        : `${quoted(...of.tags)} are not among your tags, so they are not added.`;
    case 'first-message-several':
      return 'First message takes just one tag, so this is left out.';
    case 'first-message-unknown':
      return `${cell} is not one of your tags, so First message is not set.`;
    case 'number-value':
      return `${cell} is not a number, so it is left out.`;
    case 'number-open':
      return `${cell} can be ${of.point} or ${of.comma}. Choose which above.`;
    case 'date-value':
      return `${cell} is not a date, so it is left out.`;
    case 'date-open':
      return of.either
        ? `${cell} can be read day first or month first. Choose which above.`
        : `${cell} is in one order of day and month, and other dates here are in the other. Choose which above.`;
    case 'yesno-value':
    case 'opted-out-value':
      return `${cell} is neither yes nor no, so it is left out.`;
    case 'choice-value':
      return `${cell} is not one of the options (${of.options.map(isolated).join(', ')}${of.more ? ' …' : ''}).`;
    case 'user-id-value':
      return `${cell} is not a WhatsApp user ID, so it is left out.`;
    case 'username-value':
      return `${cell} is not a WhatsApp username, so it is left out.`;
    case 'identity-taken':
      return `${cell} belongs to somebody with another number, so it is left out.`;
    case 'automatic-value':
      return `${cell} cannot be restored, so the field stays as it is.`;
  }
}

export default { problem };
