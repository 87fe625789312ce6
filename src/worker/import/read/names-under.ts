/** [I3] The names of the file's contacts under each way of folding rows of one number. */
import type { FoldPolicy } from '../../contract/import-choices.ts';
import type { PeopleFound } from './people.ts';

/** Codes and parts of names by contact, as the rows of one number are to be folded: a name that is not blank, the last or the first one. */
export function namesUnder(
  { nameCodes, nameParts, namesBefore }: PeopleFound,
  fold: FoldPolicy,
): { readonly codes: Int32Array; readonly parts: Int32Array } {
  const { contacts } = namesBefore;
  if (fold === 'last' || contacts.length === 0) return { codes: nameCodes.values, parts: nameParts.values };
  const codes = nameCodes.values.slice();
  const parts = nameParts.values.slice();
  for (let i = contacts.length - 1; i >= 0; i--) {
    codes[contacts.values[i] as number] = namesBefore.codes.values[i] as number;
    parts[contacts.values[i] as number] = namesBefore.parts.values[i] as number;
  }
  return { codes, parts };
}
