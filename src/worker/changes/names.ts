/** Names of tags, attributes and segments: cleaned, of a bearable length, and taken once. */
import { fail, type Failure, ok, type Result } from '../../domain/result.ts';
import { cleanLine } from '../../domain/text.ts';

export const LONGEST_NAME = 200;

/** `what` with its article: `A tag`. */
export function cleanTitle(what: string, raw: string): Result<string> {
  const name = cleanLine(raw);
  if (name === '') return fail('refused', `${what} needs a name.`);
  if (name.length > LONGEST_NAME) {
    return fail('refused', `${what} has a name of at most ${LONGEST_NAME} characters; this one has ${name.length}.`);
  }
  return ok(name);
}

export const taken = (what: string, name: string): { readonly ok: false; readonly failure: Failure } =>
  fail('refused', `There is already a ${what} “${name}”.`);
