/** Why a text is no number that can be used, with the number that was probably meant where there is one [P6]. */
import type { NumberMessage } from '../../domain/number-message.ts';
import { type Attempt, type Judge, resolve } from './attempt.ts';
import { e164, formatPhone } from './display.ts';
import { phoneCountry } from './kind.ts';
import { contactLengths, countriesOf, longestNumber, numberingRules, splitCallingCode } from './library.ts';
import { type PhoneProblem, type PhoneProblemCode } from './reading.ts';

export interface Explainer {
  /** `within`: a number that stands in the text, 0 = none. */
  notANumber(text: string, within?: number): PhoneProblem;
  rounded(text: string): PhoneProblem;
  /** `attempt` is how the digits are to be read first of all; it is not valid. */
  invalid(attempt: Attempt): PhoneProblem;
}

/** Letters of a text that are said. */
const SAID = 40;

function problem(code: PhoneProblemCode, why: NumberMessage, suggestion = 0): PhoneProblem {
  return { kind: 'problem', code, why, ...(suggestion === 0 ? {} : { suggestion }) };
}

/** Text of a person, short enough for a sentence. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SAID ? `${[...line].slice(0, SAID - 1).join('')}…` : line;
}

export function createExplainer(defaultCountry: string, judge: Judge): Explainer {
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
    return problem('other-country', { id: 'number-needs-plus', home: defaultCountry, number, country }, abroad);
  }

  function withPlus({ digits }: Attempt): PhoneProblem | undefined {
    const national = validPhone(digits, false);
    if (national === 0) return undefined;
    return problem('invalid', { id: 'number-without-plus', digits, number: formatPhone(national) }, national);
  }

  return {
    notANumber: (text, within = 0) =>
      within === 0
        ? problem('not-a-number', { id: 'number-not', text: short(text) })
        : problem('not-a-number', { id: 'number-within', text: short(text), number: formatPhone(within) }, within),

    rounded: (text) => problem('rounded', { id: 'number-rounded', text: short(text) }),

    invalid(attempt) {
      const { digits, plus } = attempt;
      const better = digits.length > longestNumber + 2 ? undefined : plus ? withPlus(attempt) : withoutPlus(attempt);
      if (better) return better;
      const code = plus ? splitCallingCode(digits) : (numberingRules(defaultCountry)?.callingCode ?? '');
      if (code === '') return problem('invalid', { id: 'number-no-country', digits: digits.slice(0, longestNumber) });
      const judgement = judge(digits, plus);
      const country = plus ? (countriesOf(code)[0] ?? '') : defaultCountry;
      const rules = numberingRules(country === '' ? code : country);
      const lengths = rules ? contactLengths(rules) : [];
      const length = judgement.nationalLength || (plus ? digits.length - code.length : digits.length);
      const [fewest, most] = [Math.min(...lengths), Math.max(...lengths)];
      const values = { country, length, fewest, most, code: plus ? code : '' };
      if (length < fewest) return problem('too-short', { id: 'number-too-short', ...values });
      if (length > most) return problem('too-long', { id: 'number-too-long', ...values });
      const number = judgement.phone === 0 ? digits : e164(judgement.phone);
      return problem('invalid', { id: 'number-unused', country, number });
    },
  };
}
