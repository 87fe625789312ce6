/** A card as a person: what contacts have use for. Its numbers are in the order in which they are likely to be on WhatsApp. */
import { plainValue, type Property, splitValue } from './property.ts';

export interface Card {
  /** FN, else the organization. */
  readonly name: string;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly phones: readonly string[];
  readonly email: string;
  readonly organization: string;
  readonly title: string;
  readonly birthday: string;
  readonly city: string;
  readonly country: string;
  readonly note: string;
  readonly categories: readonly string[];
}

export function readCard(properties: readonly Property[]): Card {
  const all = (name: string): Property[] => properties.filter((one) => one.name === name && one.value.trim() !== '');
  const text = (name: string): string => plainValue(all(name)[0]?.value ?? '').trim();
  const [last = '', first = '', middle = ''] = splitValue(all('N')[0]?.value ?? '', ';').map((part) => part.trim());
  const organization = splitValue(all('ORG')[0]?.value ?? '', ';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
  const [, , , city = '', , , country = ''] = splitValue(all('ADR')[0]?.value ?? '', ';').map((part) => part.trim());
  return {
    name: text('FN') || (first === '' && last === '' ? text('NICKNAME') || organization : ''),
    // A comma parts several given names.
    first: first.replace(/,(?=\S)/g, ' '),
    middle: middle.replace(/,(?=\S)/g, ' '),
    last,
    phones: phonesOf(all('TEL'), all('X-ABLABEL')),
    email: text('EMAIL').replace(/^mailto:/i, ''),
    organization,
    title: text('TITLE'),
    birthday: dayOf(text('BDAY')),
    city,
    country,
    note: text('NOTE'),
    categories: all('CATEGORIES')
      .flatMap(({ value }) => splitValue(value, ','))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}

/** WhatsApp's own, then mobile, then the rest; fax and pager reach nobody there. Each number once. */
function phonesOf(numbers: readonly Property[], labels: readonly Property[]): string[] {
  const ranked = numbers.flatMap((property) => {
    const { parameters, group } = property;
    const label = group === '' ? '' : (labels.find((one) => one.group === group)?.value ?? '');
    const types = [...(parameters.get('TYPE') ?? []), label].join(' ');
    const waid = parameters.get('WAID')?.[0]?.replace(/\D/g, '') ?? '';
    const number = numberOf(property.value, waid);
    if (number === '' || /\b(?:fax|pager)\b/i.test(types)) return [];
    const pref = parameters.has('PREF') || /\bpref\b/i.test(types);
    const kind = waid !== '' || /whatsapp/i.test(types) ? 0 : MOBILE.test(types) ? 1 : 2;
    return [{ number, rank: 2 * kind + (pref ? 0 : 1) }];
  });
  return [...new Set(ranked.sort((a, b) => a.rank - b.rank).map(({ number }) => number))];
}

const MOBILE = /cell|mobil|iphone|handy|m[oó]vil|celular|portable|text/i;

/** WhatsApp's id says the country where the number itself does not. */
function numberOf(value: string, waid: string): string {
  const number = plainValue(value)
    .trim()
    .replace(/^tel:/i, '')
    .replace(/;(?:ext|phone-context|isub)=.*$/i, '')
    .trim();
  return waid !== '' && !number.startsWith('+') ? `+${waid}` : number;
}

/** `19850412` → `1985-04-12`; a day without its year (`--0412`) is none. */
function dayOf(text: string): string {
  if (/^--/.test(text)) return '';
  const basic = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (basic) return basic.slice(1, 4).join('-');
  return /^(\d{4}-\d{2}-\d{2})T/.exec(text)?.[1] ?? text;
}
