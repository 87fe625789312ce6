/**
 * [P9] Variants of one subscriber: a number that is written with or without a digit that its country added to mobiles. A pure function of
 * the number, cheap enough for a million of them.
 */

/** The same for all variants of one subscriber; the number itself for all others. */
export function variantKey(phone: number): number {
  if (phone < 5_210_000_000_000 || phone >= 5_600_000_000_000) return phone;
  // Mexico: +52 1 and ten digits, or +52 and ten digits.
  if (phone < 5_220_000_000_000) return phone - 5_210_000_000_000 + 520_000_000_000;
  // Argentina: +54 9 and ten digits, or +54 and ten digits.
  if (phone < 5_490_000_000_000) return phone;
  if (phone < 5_500_000_000_000) return phone - 5_490_000_000_000 + 540_000_000_000;
  // Brazil: +55, two digits of area, a 9 that mobiles were given in front, eight digits. Eight digits that begin with 2 to 5 are a landline.
  const subscriber = phone % 1_000_000_000;
  return subscriber < 960_000_000 ? phone : (phone - subscriber) / 10 + (subscriber - 900_000_000);
}

/**
 * The subscriber's number as it is written today: Mexico without the 1, a Brazilian mobile with its ninth digit. The number itself for all
 * others: Argentina has both forms.
 */
export function todaysForm(phone: number): number {
  if (phone < 520_000_000_000 || phone >= 5_220_000_000_000) return phone;
  if (phone >= 5_210_000_000_000) return variantKey(phone);
  return phone >= 551_000_000_000 && phone < 560_000_000_000 ? otherVariant(phone) || phone : phone;
}

/** The other way to write the subscriber's number; 0 where there is none. */
export function otherVariant(phone: number): number {
  const key = variantKey(phone);
  if (key !== phone) return key;
  if (phone >= 520_000_000_000 && phone < 530_000_000_000) return phone - 520_000_000_000 + 5_210_000_000_000;
  if (phone >= 540_000_000_000 && phone < 550_000_000_000) return phone - 540_000_000_000 + 5_490_000_000_000;
  if (phone < 550_000_000_000 || phone >= 560_000_000_000) return 0;
  const subscriber = phone % 100_000_000;
  return subscriber < 60_000_000 ? 0 : (phone - subscriber) * 10 + 900_000_000 + subscriber;
}
