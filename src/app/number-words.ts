/** [P12] What numbers without a plus were taken for, and what another reading makes of them, in words. */
import { reviewText } from '../text/import-review.ts';
import type { NumberOffer, NumberReadings } from '../worker/contract/import-review.ts';

/** `512 are landlines of India. Read as numbers of Singapore, all 512 are mobiles.` */
export function offerSentence({ of, mobiles, taken, country }: NumberOffer, numbers: NumberReadings): string {
  const text = reviewText.numbers;
  return `${text.now[taken](of, numbers.country)} ${text.then(of, mobiles, country)}`;
}

/** What the button does. */
export const offerLabel = ({ country, of }: NumberOffer): string => reviewText.numbers.take(of, country);
