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
  /** Further ones. */
  readonly otherEmails: readonly string[];
  readonly websites: readonly string[];
  readonly nickname: string;
  readonly organization: string;
  readonly title: string;
  readonly birthday: string;
  /** `12 May` of a birthday whose year is not known. */
  readonly birthdayNoYear: string;
  readonly street: string;
  readonly region: string;
  readonly postcode: string;
  /** Second addresses and organizations, each on a line. */
  readonly otherAddresses: readonly string[];
  readonly otherOrganizations: readonly string[];
  readonly city: string;
  readonly country: string;
  readonly note: string;
  readonly categories: readonly string[];
  /** [I14] What the card says beyond all that, in words, each as often as it stands there. */
  readonly leftOut: readonly string[];
}

/** Of these a person has one: what further ones are called. */
const FURTHER: Readonly<Record<string, string>> = {
  FN: 'Further name',
  N: 'Further name',
  NICKNAME: 'Further nickname',
  TITLE: 'Further job title',
  BDAY: 'Further birthday',
  NOTE: 'Further note',
};

export function readCard(properties: readonly Property[]): Card {
  const all = (name: string): Property[] => properties.filter((one) => one.name === name && one.value.trim() !== '');
  const text = (name: string): string => plainValue(all(name)[0]?.value ?? '').trim();
  const [last = '', first = '', middle = '', ...titles] = splitValue(all('N')[0]?.value ?? '', ';').map((part) =>
    part.trim(),
  );
  const [organization = '', ...otherOrganizations] = all('ORG').map(({ value }) => joinedParts(value));
  const [address, ...otherAddresses] = all('ADR').map(({ value }) => value);
  const [box = '', extended = '', street = '', city = '', region = '', postcode = '', country = ''] = splitValue(
    address ?? '',
    ';',
  ).map((part) => part.trim());
  const [email = '', ...otherEmails] = new Set(
    all('EMAIL').map(({ value }) =>
      plainValue(value)
        .trim()
        .replace(/^mailto:/i, ''),
    ),
  );
  const day = all('BDAY')[0];
  const { phones, leftOut } = phonesOf(all('TEL'), all('X-ABLABEL'));
  for (const [property, what] of Object.entries(FURTHER))
    for (const other of new Set(all(property).map(({ value }) => value.trim())))
      if (other !== all(property)[0]?.value.trim()) leftOut.push(what);
  for (const title of titles) if (title !== '' && !text('FN').includes(title)) leftOut.push('Title of a name');
  return {
    name: text('FN') || (first === '' && last === '' ? text('NICKNAME') || organization : ''),
    // A comma parts several given names.
    first: first.replace(/,(?=\S)/g, ' '),
    middle: middle.replace(/,(?=\S)/g, ' '),
    last,
    phones,
    email,
    otherEmails,
    websites: all('URL').map(({ value }) => plainValue(value).trim()),
    nickname: text('NICKNAME'),
    organization,
    title: text('TITLE'),
    ...(day === undefined ? { birthday: '', birthdayNoYear: '' } : birthdayOf(day)),
    street: [street, extended, box].filter((part) => part !== '').join(', '),
    region,
    postcode,
    otherAddresses: otherAddresses.map(joinedParts),
    otherOrganizations,
    city,
    country,
    note: text('NOTE'),
    categories: all('CATEGORIES')
      .flatMap(({ value }) => splitValue(value, ','))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    leftOut,
  };
}

/** WhatsApp's own, then mobile, then the rest; fax and pager reach nobody there. Each number once. */
function phonesOf(
  numbers: readonly Property[],
  labels: readonly Property[],
): { readonly phones: readonly string[]; readonly leftOut: string[] } {
  const unused: { readonly number: string; readonly what: string }[] = [];
  const leftOut: string[] = [];
  const ranked = numbers.flatMap((property) => {
    const { parameters, group } = property;
    const label = group === '' ? '' : (labels.find((one) => one.group === group)?.value ?? '');
    const types = [...(parameters.get('TYPE') ?? []), label].join(' ');
    const waid = parameters.get('WAID')?.[0]?.replace(/\D/g, '') ?? '';
    const number = numberOf(property.value, waid);
    if (number === '') return [];
    const other = OTHER_KINDS.find(([kind]) => kind.test(types));
    if (other !== undefined) {
      unused.push({ number, what: other[1] });
      return [];
    }
    if (EXTENSION.test(property.value)) leftOut.push('Extension of a number');
    const pref = parameters.has('PREF') || /\bpref\b/i.test(types);
    const kind = waid !== '' || /whatsapp/i.test(types) ? 0 : MOBILE.test(types) ? 1 : 2;
    return [{ number, rank: 2 * kind + (pref ? 0 : 1) }];
  });
  const phones = [...new Set(ranked.sort((a, b) => a.rank - b.rank).map(({ number }) => number))];
  for (const { number, what } of unused) if (!phones.includes(number)) leftOut.push(what);
  return { phones, leftOut };
}

/** Apple writes `HomeFAX`. */
const OTHER_KINDS: readonly (readonly [kind: RegExp, what: string])[] = [
  [/\b(?:home|work|other)?fax\b/i, 'Fax number'],
  [/\bpager\b/i, 'Pager number'],
];
const EXTENSION = /^tel:.*;ext=\d/i;
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

const joinedParts = (value: string): string =>
  splitValue(value, ';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `19850412` → `1985-04-12`; of a day whose year is not known (`--0412`, or Apple's mark for it) the day and month, as text. */
function birthdayOf({ value, parameters }: Property): { birthday: string; birthdayNoYear: string } {
  const text = plainValue(value).trim();
  const omitted = parameters.get('X-APPLE-OMIT-YEAR')?.[0] ?? '';
  const noYear = /^--(\d{2})-?(\d{2})/.exec(text);
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  const [month, day] = noYear
    ? noYear.slice(1)
    : parts !== null && (parts[1] === omitted || parts[1] === '1604')
      ? parts.slice(2)
      : [];
  if (month !== undefined && day !== undefined)
    return { birthday: '', birthdayNoYear: `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month}` };
  return { birthday: parts === null ? text : parts.slice(1).join('-'), birthdayNoYear: '' };
}
