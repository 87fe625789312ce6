/** A header as that of a column of names: which part of a name, and whose. */
import { type Alias, aliasesOf } from './aliases.ts';
import { type WordRole, wordsOf } from './header-words.ts';
import { type Whose, whoseOf } from './whose.ts';

export type NamePart = 'name' | 'firstName' | 'middleName' | 'lastName';

export interface NameHeader extends Whose {
  readonly part: NamePart;
  /** The words prove little: the values must bear them out. */
  readonly weak: boolean;
  /** The word for the person, such as `student`; empty if it has none. */
  readonly who: string;
  /** What it should be called, where it is misspelt; else empty. */
  readonly like: string;
}

const THEIRS = { belongs: 'theirs', group: '', who: '', like: '' } as const;

/** All that it may be, surest first; a word may be a name and a first name. Empty: it is the header of something else. */
export function nameHeaders(key: string): readonly NameHeader[] {
  const whole = partsOf(aliasesOf(key)).map((found) => ({ ...found, ...THEIRS }));
  if (whole.some(({ weak }) => !weak)) return whole;
  const words = wordsOf(key);
  const has = (...roles: readonly WordRole[]): boolean =>
    words.some(({ role }) => role !== undefined && roles.includes(role));
  if (has('thing')) return whole;
  const whose = whoseOf(words);
  const who = words.find(({ role }) => role === 'own')?.text ?? '';
  const core = words.filter(({ role }) => role === undefined || role === 'name').map(({ text }) => text);
  const like = words.some(({ near }) => near) ? words.map(({ text }) => text).join(' ') : '';
  if (core.length === 0) return [...whole, ...ofNobody(has, whose, who)];
  const named = has('name');
  // `First contact` and `Last call` are no names.
  const said = named || !has('contact', 'phone', 'mobile', 'whatsapp', 'number');
  const parts = said ? partsOf(aliasesOf(core.join(' '))).filter(({ weak }) => !weak) : [];
  if (parts.length > 0) {
    const without = whoseOf(words.filter(({ role }) => role !== undefined));
    // The user of a machine has a name that no greeting begins with.
    const weak = like !== '' || words.some(({ text }) => /^(?:users?|usuario)$/.test(text));
    return parts.map(({ part }) => ({ part, weak, who, like, ...without }));
  }
  if (!named) return whole;
  const name = words.filter(({ role }) => role === 'name').map(({ text }) => text);
  return partsOf(aliasesOf(name.join(' '))).map(({ part }) => ({ part, weak: true, who, like, ...whose }));
}

/** `Customer`, `Contact person`, `Company`: a name if the values look like it. */
function ofNobody(has: (...roles: readonly WordRole[]) => boolean, whose: Whose, who: string): readonly NameHeader[] {
  if (has('phone', 'mobile', 'whatsapp', 'landline', 'unreachable', 'number', 'later')) return [];
  // An owner is meant where the numbers are an owner's: else it is who looks after the contact.
  if (has('owner'))
    return whose.belongs === 'maybe'
      ? [{ part: 'name', weak: true, who, like: '', belongs: 'others', group: whose.group }]
      : [];
  if (whose.belongs === 'others' || !has('own', 'contact', 'company', 'shipping', 'sender')) return [];
  return [{ part: 'name', weak: true, who, like: '', ...whose }];
}

function partsOf(aliases: readonly Alias[]): { readonly part: NamePart; readonly weak: boolean }[] {
  return aliases.flatMap(({ meaning, weak }) => (isPart(meaning) ? [{ part: meaning, weak }] : []));
}

const isPart = (meaning: string): meaning is NamePart => /^(?:name|firstName|middleName|lastName)$/.test(meaning);
