/** What a cell turned out to hold, where a phone number was asked for; and what kind of number it is. */
import type { NumberMessage } from '../../domain/number-message.ts';

export type PhoneProblemCode = 'rounded' | 'too-short' | 'too-long' | 'not-a-number' | 'invalid' | 'other-country';

export interface PhoneFound {
  readonly kind: 'number';
  /** E.164 without the plus. */
  readonly phone: number;
  /** [P8] What else the cell holds in digits, as written. */
  readonly others: readonly string[];
  /** Valid numbers among the others, each once. */
  readonly valid: readonly number[];
  /** [P11] Digits of the extension that was taken off. */
  readonly extension?: string;
  /** [P5] Written out from a spreadsheet's notation. */
  readonly recovered?: 'spreadsheet';
  /** [P6] Not known to be in use, but of the right length, and that was accepted. */
  readonly unknownRange?: true;
}

export interface PhoneProblem {
  readonly kind: 'problem';
  readonly code: PhoneProblemCode;
  /** Worded where it is shown. */
  readonly why: NumberMessage;
  /** A valid phone that was probably meant. */
  readonly suggestion?: number;
}

export type PhoneReading = PhoneFound | { readonly kind: 'blank' } | PhoneProblem;

/** [P7] `either` where a country's numbers do not tell; `other` is toll-free, premium, voice over IP and the like. */
export type PhoneType = 'mobile' | 'landline' | 'either' | 'other';

/**
 * [P12] What may be wrong with a number: it is a landline, or a service's; or, written without a plus, it is a mobile of the default country
 * and with a plus one of the country of this calling code. 0 = nothing. A number, so that a million of them cost nothing.
 */
export type Doubt = number;
export const aLandline = -1;
export const aService = -2;

export const doubtOf = (type: PhoneType): Doubt => (type === 'landline' ? aLandline : type === 'other' ? aService : 0);
