/** Phone numbers in the words of a sentence: "an Indian number", "a number of Palau", "8 to 10". */

/** The name of a country, by its ISO 3166 code, in the language of the sentence. */
export type CountryName = (country: string) => string;

const adjectives: Readonly<Record<string, string>> = {
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
export function aNumberOf(country: string, nameOf: CountryName): string {
  const adjective = adjectives[country];
  if (adjective !== undefined) return `${adjective} number`;
  return country === '' ? 'an international number' : `a number of ${nameOf(country)}`;
}

/** "10", "8 to 10". */
export function lengthsInWords(lengths: readonly number[]): string {
  const fewest = Math.min(...lengths);
  const most = Math.max(...lengths);
  return fewest === most ? String(fewest) : `${fewest} to ${most}`;
}

/** Text of a person, short enough for a sentence. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${[...line].slice(0, 39).join('')}…` : line;
}

export const quoted = (text: string): string => `“${short(text)}”`;

export function count(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}
