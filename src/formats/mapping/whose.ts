/** Whose a number or a name is, by the words of its header. */
import type { HeaderWord, WordRole } from './header-words.ts';

/**
 * `theirs`: of the person that a row is about. `maybe`: of somebody who may be the one where nobody else is named (a shop's owner, the
 * receiver of a parcel, a word that is not known). `others`: a relative, a doctor, a seller, a school.
 */
export type Belongs = 'theirs' | 'maybe' | 'others';

export interface Whose {
  readonly belongs: Belongs;
  /** Names and numbers of one group are of one person: '' = theirs. */
  readonly group: string;
}

export function whoseOf(words: readonly HeaderWord[]): Whose {
  const of = (...roles: readonly WordRole[]): HeaderWord | undefined =>
    words.find(({ role }) => role !== undefined && roles.includes(role));
  const other = of('else');
  if (other !== undefined) return { belongs: 'others', group: other.text };
  const owner = of('owner');
  // A customer's owner is who looks after them.
  if (owner !== undefined && of('own', 'contact', 'company') !== undefined)
    return { belongs: 'others', group: 'looks after' };
  const entity = of('entity');
  if (entity !== undefined && owner === undefined)
    return of('own') === undefined
      ? { belongs: 'others', group: entity.text }
      : { belongs: 'maybe', group: entity.text };
  if (owner !== undefined) return { belongs: 'maybe', group: owner.text };
  for (const role of ['shipping', 'sender', 'company'] as const)
    if (of(role) !== undefined) return { belongs: 'maybe', group: role };
  const unknown = words.filter(({ role }) => role === undefined).map(({ text }) => text);
  if (unknown.length > 0) return { belongs: 'maybe', group: unknown.join(' ') };
  return { belongs: 'theirs', group: of('billing') === undefined ? '' : 'billing' };
}
