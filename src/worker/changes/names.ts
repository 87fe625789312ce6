/** Names of tags, attributes and segments: cleaned, of a bearable length, and taken once. */
import type { Named } from '../../domain/message.ts';
import { fail, type Failure, ok, type Result } from '../../domain/result.ts';
import { cleanLine } from '../../domain/text.ts';

export const LONGEST_NAME = 200;

export function cleanTitle(of: Named, raw: string): Result<string> {
  const name = cleanLine(raw);
  if (name === '') return fail('refused', { id: 'name-needed', of });
  if (name.length > LONGEST_NAME) {
    return fail('refused', { id: 'name-too-long', of, most: LONGEST_NAME, length: name.length });
  }
  return ok(name);
}

export const taken = (of: Named, name: string): { readonly ok: false; readonly failure: Failure } =>
  fail('refused', { id: 'name-taken', of, name });
