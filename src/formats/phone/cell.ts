/** A cell's text to what it holds: cleaned [P4], taken apart [P8], each part tried [P3], the first valid one used [P6]. */
import { attemptsOf, firstValid, type Judge } from './attempt.ts';
import { cleanText, type Digits, longestText, readDigits, splitStrongly, splitWeakly } from './clean.ts';
import { numberingRules } from './library.ts';
import { createExplainer } from './problem.ts';
import { type PhoneFound, type PhoneProblem, type PhoneReading } from './reading.ts';
import { type CountryName } from './words.ts';

export interface CellOptions {
  /** ISO 3166 [P1]. */
  readonly defaultCountry: string;
  /** [P6] Take numbers of the right length although their range is not known. */
  readonly acceptUnknownRanges: boolean;
  readonly countryName: CountryName;
}

/** One part of a cell: how it is written, and what it is. */
interface Part {
  readonly written: string;
  readonly digits: Digits;
  /** 0: not a valid number. */
  readonly phone: number;
}

/** Shorter than any number with its area code: an area code before a slash. */
const longestAreaCode = 6;

export function createCellReader(options: CellOptions, judge: Judge): (text: string) => PhoneReading {
  const { defaultCountry, acceptUnknownRanges } = options;
  const callingCode = numberingRules(defaultCountry)?.callingCode ?? '';
  const explainer = createExplainer(defaultCountry, judge, options.countryName);

  function partOf(written: string): Part {
    const digits = readDigits(written);
    if (digits.kind !== 'digits') return { written, digits, phone: 0 };
    return { written, digits, phone: firstValid(attemptsOf(digits.digits, digits.plus, callingCode), judge) };
  }

  /** [P8] `9876543452/9876543453` are two; `030/1234567` and `9,876,543,452` are one. */
  function partsOf(text: string): Part[] {
    const pieces = splitWeakly(text);
    const [first = text] = pieces;
    const head = partOf(first);
    if (pieces.length === 1) return [head];
    if (head.phone === 0 && head.digits.kind === 'digits' && head.digits.digits.length <= longestAreaCode) {
      const whole = partOf(text);
      if (whole.phone !== 0) return [whole];
    }
    return [head, ...pieces.slice(1).map(partOf)];
  }

  /** Two numbers with nothing but a space between them, each of them valid. */
  function spacedParts(part: Part): Part[] {
    const words = part.written.split(' ');
    if (part.digits.kind !== 'digits' || part.phone !== 0 || words.length < 2 || words.length > 4) return [part];
    const parts = words.map(partOf);
    return parts.every((each) => each.phone !== 0) ? parts : [part];
  }

  function found(part: Part, all: readonly Part[], phone: number, unknownRange: boolean): PhoneFound {
    const others = all.flatMap((each) => (each === part || each.digits.kind === 'blank' ? [] : [each.written]));
    const { digits } = part;
    const extension = digits.kind === 'digits' && digits.extension !== '' ? [digits.extension] : [];
    return {
      kind: 'number',
      phone,
      others: [...extension, ...others],
      ...(digits.kind === 'digits' && digits.fromSpreadsheet ? { recovered: 'spreadsheet' } : {}),
      ...(unknownRange ? { unknownRange: true } : {}),
    };
  }

  function phoneOfUnknownRange({ digits }: Part): number {
    if (digits.kind !== 'digits') return 0;
    for (const attempt of attemptsOf(digits.digits, digits.plus, callingCode)) {
      const judgement = judge(attempt.digits, attempt.plus);
      if (judgement.rightLength && judgement.phone !== 0) return judgement.phone;
    }
    return 0;
  }

  function problemOf({ written, digits }: Part, cell: string): PhoneProblem {
    if (digits.kind === 'rounded') return explainer.rounded(written);
    const [attempt] = digits.kind === 'digits' ? attemptsOf(digits.digits, digits.plus, callingCode) : [];
    return attempt ? explainer.invalid(attempt) : explainer.notANumber(cell);
  }

  return (text) => {
    if (text.length > longestText && text.trim().length > longestText) return explainer.notANumber(text);
    const cell = cleanText(text);
    const strong = splitStrongly(cell).flatMap(partsOf);
    const parts = (strong.length === 1 ? strong.flatMap(spacedParts) : strong).filter(
      (each) => each.digits.kind !== 'blank',
    );
    const [first] = parts;
    if (!first) return { kind: 'blank' };
    const valid = parts.find((part) => part.phone !== 0);
    if (valid) return found(valid, parts, valid.phone, false);
    for (const part of acceptUnknownRanges ? parts : []) {
      const phone = phoneOfUnknownRange(part);
      if (phone !== 0) return found(part, parts, phone, true);
    }
    return problemOf(parts.find((part) => part.digits.kind !== 'not-a-number') ?? first, cell);
  };
}
