/** Numbers as WhatsApp writes them: digits with their calling code, without a plus. */
import type { Phone } from '../../domain/contact.ts';
import { NOBODY, type Party } from '../../domain/conversation/party.ts';
import { asciiDigits } from '../../domain/digits.ts';
import { todaysForm } from '../phone/variants.ts';

/** Digits of an id or of a number that bears its calling code; '' = it is none (a group's id, a hidden number). */
export function waIdOf(text: string): string {
  if (PLAIN.test(text)) return text;
  const digits = asciiDigits(text)
    .replace(/(?:[.:_]\d{1,5})*@(?:c\.us|s\.whatsapp\.net)$/, '')
    .replace(/^whatsapp:/, '')
    .replace(/^00/, '')
    .replace(/[\s().+-]/g, '');
  return PLAIN.test(digits) ? digits : '';
}

/** E.164 has at most 15 digits, none of which leads with 0. */
const PLAIN = /^[1-9]\d{5,14}$/;

/** [P9] Real ids of real people are numbers, whether the number plans know their ranges or not. 0 = none. */
export const phoneOfWaId = (waId: string): Phone => (waId === '' ? 0 : todaysForm(Number(waId)));

export const partyOf = (waId: string): Party => (waId === '' ? NOBODY : { ...NOBODY, waId, phone: phoneOfWaId(waId) });
