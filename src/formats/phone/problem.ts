/** Why a text is no number that can be used, in words, with the number that was probably meant where there is one [P6]. */
import type { NumberMessage } from '../../domain/message.ts';
import { type Attempt, type Judge, resolve } from './attempt.ts';
import { e164, formatPhone, phoneCountry } from './display.ts';
import { contactLengths, countriesOf, longestNumber, numberingRules, splitCallingCode } from './library.ts';
import { type PhoneProblem, type PhoneProblemCode } from './reading.ts';
import { aNumberOf, type CountryName, count, lengthsInWords, quoted, short } from './words.ts';

export interface Explainer {
  /** `within`: a number that stands in the text, 0 = none. */
  notANumber(text: string, within?: number): PhoneProblem;
  rounded(text: string): PhoneProblem;
  /** `attempt` is how the digits are to be read first of all; it is not valid. */
  invalid(attempt: Attempt): PhoneProblem;
}

function problem(code: PhoneProblemCode, message: string, why: NumberMessage, suggestion = 0): PhoneProblem {
  return { kind: 'problem', code, message, why, ...(suggestion === 0 ? {} : { suggestion }) };
}

export function createExplainer(defaultCountry: string, judge: Judge, nameOf: CountryName): Explainer {
  const home = aNumberOf(defaultCountry, nameOf);

  /** The phone if the digits are one, read in that way; else 0. */
  function validPhone(digits: string, plus: boolean): number {
    const judgement = judge(digits, plus);
    return judgement.valid ? judgement.phone : 0;
  }

  function withoutPlus({ digits }: Attempt): PhoneProblem | undefined {
    const abroad = resolve(digits, true, '', judge);
    if (abroad === 0) return undefined;
    const country = phoneCountry(abroad);
    const number = formatPhone(abroad);
    const message = `not ${home}; ${number} is ${aNumberOf(country, nameOf)}: add a +`;
    return problem(
      'other-country',
      message,
      { id: 'number-needs-plus', home: defaultCountry, number, country },
      abroad,
    );
  }

  function withPlus({ digits }: Attempt): PhoneProblem | undefined {
    const national = validPhone(digits, false);
    if (national === 0) return undefined;
    const number = formatPhone(national);
    const message = `+${digits} is no number; without the + it is ${number}`;
    return problem('invalid', message, { id: 'number-without-plus', digits, number }, national);
  }

  return {
    notANumber: (text, within = 0) =>
      within === 0
        ? problem('not-a-number', `${quoted(text)} is not a phone number`, { id: 'number-not', text: short(text) })
        : problem(
            'not-a-number',
            `${quoted(text)} is more than a phone number; ${formatPhone(within)} is in it`,
            { id: 'number-within', text: short(text), number: formatPhone(within) },
            within,
          ),

    rounded: (text) =>
      problem(
        'rounded',
        `rounded by a spreadsheet: ${quoted(text)} has lost its last digits; make the column text there and export again`,
        { id: 'number-rounded', text: short(text) },
      ),

    invalid(attempt) {
      const { digits, plus } = attempt;
      const better = digits.length > longestNumber + 2 ? undefined : plus ? withPlus(attempt) : withoutPlus(attempt);
      if (better) return better;
      const code = plus ? splitCallingCode(digits) : (numberingRules(defaultCountry)?.callingCode ?? '');
      if (code === '') {
        const start = digits.slice(0, longestNumber);
        const message = `no country has a calling code that +${start} begins with`;
        return problem('invalid', message, { id: 'number-no-country', digits: start });
      }
      const judgement = judge(digits, plus);
      const country = plus ? (countriesOf(code)[0] ?? '') : defaultCountry;
      const rules = numberingRules(country === '' ? code : country);
      const lengths = rules ? contactLengths(rules) : [];
      const length = judgement.nationalLength || (plus ? digits.length - code.length : digits.length);
      const what = aNumberOf(country, nameOf);
      const have = `${count(length, 'digit')} instead of ${lengthsInWords(lengths)}`;
      const after = plus ? ` after +${code}` : '';
      const [fewest, most] = [Math.min(...lengths), Math.max(...lengths)];
      const values = { country, length, fewest, most, code: plus ? code : '' };
      if (length < fewest)
        return problem('too-short', `too short for ${what}: ${have}${after}`, { id: 'number-too-short', ...values });
      if (length > most)
        return problem('too-long', `too long for ${what}: ${have}${after}`, { id: 'number-too-long', ...values });
      const written = judgement.phone === 0 ? digits : e164(judgement.phone);
      const message = `not ${what}: ${written} is in no range that is in use`;
      return problem('invalid', message, { id: 'number-unused', country, number: written });
    },
  };
}
