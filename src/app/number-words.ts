/** [P12] What numbers without a plus were taken for, and what another reading makes of them, in words. */
import type { NumberOffer, NumberReadings } from '../worker/import-contract.ts';
import type { Format } from '../text/format.ts';

/** Name of a country by its code. */
export type NameOf = (country: string) => string;

/** `512 are landlines of India; read as numbers of Singapore, all 512 are mobiles.` */
export function offerSentence(offer: NumberOffer, numbers: NumberReadings, nameOf: NameOf, format: Format): string {
  const { of, mobiles } = offer;
  const home = nameOf(numbers.country);
  const one = of === 1;
  const now = {
    landline: `${format.plural(of, 'number')} without + ${one ? 'is a landline or service number' : 'are landlines or service numbers'} of ${home}`,
    mobile: `${format.plural(of, 'number')} without + ${one ? 'is' : 'are'} read as ${one ? 'a number' : 'numbers'} of ${home}`,
    doubtful: `${format.plural(of, 'number')} without + ${one ? 'is no mobile' : 'are no mobiles'} of ${home}`,
  }[offer.taken];
  const all = one
    ? 'it is a mobile'
    : mobiles === of
      ? `all ${format.number(of)} are mobiles`
      : `${format.number(mobiles)} ${mobiles === 1 ? 'is a mobile' : 'are mobiles'}`;
  return `${now}. ${reading(offer, nameOf, one)}, ${all}.`;
}

function reading({ country }: NumberOffer, nameOf: NameOf, one: boolean): string {
  if (country !== '') return `Read as ${one ? 'a number' : 'numbers'} of ${nameOf(country)}`;
  return `Read with the country code that ${one ? 'it begins' : 'they begin'} with`;
}

/** What the button does. */
export function offerLabel({ country, of }: NumberOffer, nameOf: NameOf): string {
  if (country === '') return 'Read them with their country code';
  return `Read ${of === 1 ? 'it' : 'them'} as ${of === 1 ? 'a number' : 'numbers'} of ${nameOf(country)}`;
}
