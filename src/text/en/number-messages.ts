import type { NumberMessages } from '../../domain/number-message.ts';
import { isolated } from '../../domain/text.ts';
import { countryName } from '../country.ts';
import type { WordsOf } from '../message-words.ts';
import { number, plural } from '../speech.svelte.ts';

const ADJECTIVES: Readonly<Record<string, string>> = {
  AE: 'an Emirati', AR: 'an Argentine', AT: 'an Austrian', AU: 'an Australian', BD: 'a Bangladeshi', BE: 'a Belgian',
  BG: 'a Bulgarian', BH: 'a Bahraini', BO: 'a Bolivian', BR: 'a Brazilian', CA: 'a Canadian', CH: 'a Swiss', CL: 'a Chilean',
  CN: 'a Chinese', CO: 'a Colombian', CU: 'a Cuban', CZ: 'a Czech', DE: 'a German', DK: 'a Danish', DZ: 'an Algerian',
  EC: 'an Ecuadorian', EE: 'an Estonian', EG: 'an Egyptian', ES: 'a Spanish', ET: 'an Ethiopian', FI: 'a Finnish', FR: 'a French',
  GB: 'a UK', GH: 'a Ghanaian', GR: 'a Greek', HR: 'a Croatian', HU: 'a Hungarian', ID: 'an Indonesian', IE: 'an Irish',
  IL: 'an Israeli', IN: 'an Indian', IQ: 'an Iraqi', IR: 'an Iranian', IT: 'an Italian', JM: 'a Jamaican', JO: 'a Jordanian',
  JP: 'a Japanese', KE: 'a Kenyan', KR: 'a South Korean', KW: 'a Kuwaiti', KZ: 'a Kazakh', LB: 'a Lebanese', LK: 'a Sri Lankan',
  LT: 'a Lithuanian', LV: 'a Latvian', MA: 'a Moroccan', MM: 'a Burmese', MX: 'a Mexican', MY: 'a Malaysian', NG: 'a Nigerian',
  NL: 'a Dutch', NO: 'a Norwegian', NP: 'a Nepali', NZ: 'a New Zealand', OM: 'an Omani', PE: 'a Peruvian', PH: 'a Philippine',
  PK: 'a Pakistani', PL: 'a Polish', PT: 'a Portuguese', PY: 'a Paraguayan', QA: 'a Qatari', RO: 'a Romanian', RS: 'a Serbian',
  RU: 'a Russian', SA: 'a Saudi', SE: 'a Swedish', SG: 'a Singapore', SI: 'a Slovenian', SK: 'a Slovak', TH: 'a Thai', TN: 'a Tunisian',
  TR: 'a Turkish', TW: 'a Taiwanese', TZ: 'a Tanzanian', UA: 'a Ukrainian', UG: 'a Ugandan', US: 'a US', UY: 'a Uruguayan',
  UZ: 'an Uzbek', VE: 'a Venezuelan', VN: 'a Vietnamese', YE: 'a Yemeni', ZA: 'a South African', ZM: 'a Zambian', ZW: 'a Zimbabwean',
}; // prettier-ignore

/** "an Indian number"; `country` is empty for international services. */
function aNumberOf(country: string): string {
  const adjective = ADJECTIVES[country];
  if (adjective !== undefined) return `${adjective} number`;
  return country === '' ? 'an international number' : `a number of ${countryName(country)}`;
}

/** "9 digits instead of 10", "8 to 10"; where they are counted from. */
function have(length: number, fewest: number, most: number, code: string): string {
  const wanted = fewest === most ? number(fewest) : `${number(fewest)} to ${number(most)}`;
  const after = code === '' ? '' : ` after +${code}`;
  return `${plural(length, { one: '# digit', other: '# digits' })} instead of ${wanted}${after}`;
}

export default {
  'number-not': ({ text }) => `“${isolated(text)}” is not a phone number.`,
  'number-within': ({ text, number: within }) => `“${isolated(text)}” is more than a phone number; ${within} is in it.`,
  'number-rounded': ({ text }) =>
    `Rounded by a spreadsheet: “${isolated(text)}” has lost its last digits; make the column text there and export again.`,
  'number-needs-plus': ({ home, number: abroad, country }) =>
    `Not ${aNumberOf(home)}; ${abroad} is ${aNumberOf(country)}: add a +.`,
  'number-without-plus': ({ digits, number: national }) => `+${digits} is no number; without the + it is ${national}.`,
  'number-no-country': ({ digits }) => `No country has a calling code that +${digits} begins with.`,
  'number-too-short': ({ country, length, fewest, most, code }) =>
    `Too short for ${aNumberOf(country)}: ${have(length, fewest, most, code)}.`,
  'number-too-long': ({ country, length, fewest, most, code }) =>
    `Too long for ${aNumberOf(country)}: ${have(length, fewest, most, code)}.`,
  'number-unused': ({ country, number: written }) =>
    `Not ${aNumberOf(country)}: ${written} is in no range that is in use.`,
} satisfies WordsOf<NumberMessages>;
