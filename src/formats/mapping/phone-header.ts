/** A header as that of a column of numbers: which kind, whose, and how likely the first to ask. */
import { type WordRole, wordsOf } from './header-words.ts';
import { type Whose, whoseOf } from './whose.ts';

export interface PhoneHeader extends Whose {
  /** A fax, a pager: nobody reads a message there. */
  readonly unreachable: boolean;
  /** The words prove little: the values must bear them out. */
  readonly weak: boolean;
  /** No word for telephones: `Contact`, `Customer number`. Another column that has one goes before. */
  readonly bare: boolean;
  /** The word for the person, such as `student`; empty if it has none. */
  readonly who: string;
  /** What it should be called, where it is misspelt; else empty. */
  readonly like: string;
  /** Lower is asked first: WhatsApp, mobile, any, landline; then work, home, other, billing. */
  readonly place: number;
}

/** Kinds in the order in which they are likely to be on WhatsApp. */
const KINDS = ['whatsapp', 'mobile', 'phone', 'landline'] as const satisfies readonly WordRole[];
const LATER: readonly RegExp[] = [
  /\b(?:work|business|office|company|geschaft\w*|arbeit|trabajo|trabalho|travail|lavoro|werk|kerja)\b|عمل|рабочий/,
  /\b(?:home|house|resi\w*|landline|casa|particular|domicil\w*|rumah|ev|thuis)\b|منزل|घर|домашний|自宅|家庭/,
];
/** What comes behind a number says how it is written: `with country code`, `e.g. 98…`. */
const REMARK =
  /^(.+?) (?:with|incl|including|without|along|e g|eg|ex|example|such as|like|starting|preferably|mit|con|avec|com|dengan) .*$/;

/** null = it is the header of something else. */
export function phoneHeader(key: string): PhoneHeader | null {
  const before = REMARK.exec(key)?.[1];
  return (before === undefined ? null : read(before, key)) ?? read(key, key);
}

function read(part: string, key: string): PhoneHeader | null {
  // Of a message: whom it went to.
  const words = wordsOf(part === 'to' ? 'recipient' : part);
  const has = (...roles: readonly WordRole[]): boolean =>
    words.some(({ role }) => role !== undefined && roles.includes(role));
  if (has('thing', 'name')) return null;
  const whose = whoseOf(words);
  const found = KINDS.findIndex((kind) => has(kind));
  const unreachable = has('unreachable');
  const said = found >= 0 || unreachable || (has('contact') && has('number'));
  if (!said && !isBare(has, words.length)) return null;
  const unknown = words.some(({ role }) => role === undefined);
  if (!said && unknown) return null;
  const like = words.some(({ near }) => near) ? words.map(({ text }) => text).join(' ') : '';
  // `WhatsApp` alone may hold yes and no.
  const alone = found === 0 && !has('mobile', 'phone', 'number', 'contact') && !/id\b/.test(key);
  const weak = unknown || like !== '' || alone || !said;
  // `Alternate number` says that there is another.
  const bare = !said && !(has('later') && has('number', 'contact'));
  return {
    ...whose,
    unreachable,
    weak,
    bare,
    like,
    who: words.find(({ role }) => role === 'own')?.text ?? '',
    place: placeOf(found < 0 ? 2 : found, whose, has('later'), key),
  };
}

/** Without a word for telephones: `contact`, `number`, `customer number`, an emergency's contact, `to`. */
function isBare(has: (...roles: readonly WordRole[]) => boolean, count: number): boolean {
  if (has('entity', 'company')) return false;
  return has('contact', 'number') || (count === 1 && has('shipping', 'sender'));
}

function placeOf(kind: number, { group }: Whose, later: boolean, key: string): number {
  const said = LATER.findIndex((pattern) => pattern.test(key)) + 1;
  const numbered = /\d$/.test(key) && !/(?:^|\D)0?1$/.test(key) ? 5 : 0;
  return kind + 10 * (group === 'billing' ? 4 : said > 0 ? said : later ? 3 : 0) + numbered;
}
