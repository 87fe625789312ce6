/** A cell's text to what it holds: cleaned [P4], taken apart [P8], each part tried [P3], the first valid one used [P6]. */
import type { CodeUse } from '../../domain/mapping.ts';
import { attemptsOf, type Judge, resolve } from './attempt.ts';
import {
  cleanText,
  type Digits,
  longestText,
  readDigits,
  runsOfDigits,
  splitStrongly,
  splitWeakly,
  withoutWords,
} from './clean.ts';
import { createLabelWords } from './label-words.ts';
import { longestNumber, numberingRules } from './library.ts';
import { createExplainer } from './problem.ts';
import { type PhoneFound, type PhoneProblem, type PhoneReading } from './reading.ts';
import { coded } from './whatsapp.ts';

export interface CellOptions {
  /** ISO 3166 [P1]. */
  readonly defaultCountry: string;
  /** [P6] Take numbers of the right length although their range is not known. */
  readonly acceptUnknownRanges: boolean;
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
/** Of a number that is told apart from another by no more than a space. */
const fewestDigits = 7;
const mostGroups = 12;

export function createCellReader(options: CellOptions, judge: Judge): (text: string, code?: CodeUse) => PhoneReading {
  const { defaultCountry, acceptUnknownRanges } = options;
  const callingCode = numberingRules(defaultCountry)?.callingCode ?? '';
  const explainer = createExplainer(defaultCountry, judge);
  const words = createLabelWords();
  /** Of the cell that is read. */
  let codeUse: CodeUse = 'never';

  function partOf(text: string): Part {
    const digits = readDigits(text);
    const written = text.replace(coded, digits.kind === 'digits' ? '+' : '').trim();
    return { written, digits, phone: digits.kind === 'digits' ? phoneOf(digits) : 0 };
  }

  function phoneOf({ digits, plus, coded: isCoded }: Digits & { readonly kind: 'digits' }): number {
    const use = isCoded ? 'always' : plus ? 'never' : codeUse;
    const abroad = use === 'never' ? 0 : resolve(digits, true, callingCode, judge);
    if (abroad !== 0 && (use === 'always' || isMobile(abroad))) return abroad;
    const home = resolve(digits, plus, callingCode, judge);
    return home !== 0 && (abroad === 0 || isMobile(home)) ? home : abroad;
  }

  const isMobile = (phone: number): boolean => judge(String(phone), true).mobile;

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

  /** Numbers with nothing but spaces or dashes between them, each of them valid: `98765 43452 - 98765 43453`. */
  function spacedParts(part: Part): Part[] {
    const { digits, phone } = part;
    if (digits.kind !== 'digits' || phone !== 0 || digits.digits.length < 2 * fewestDigits) return [part];
    const groups = part.written.split(/[\s.-]+/).filter((group) => group !== '');
    return (groups.length <= mostGroups ? apart(groups, 0) : null) ?? [part];
  }

  /** The groups from `from` on as valid numbers, the longest first; null: they are not. */
  function apart(groups: readonly string[], from: number): Part[] | null {
    if (from === groups.length) return [];
    for (let to = groups.length; to > from; to--) {
      const text = groups.slice(from, to).join(' ');
      const length = text.replace(/\D/g, '').length;
      if (length < fewestDigits || length > longestNumber + 2) continue;
      const part = partOf(text);
      const rest = part.phone === 0 ? null : apart(groups, to);
      if (rest !== null) return [part, ...rest];
    }
    return null;
  }

  function found(part: Part, all: readonly Part[], phone: number, unknownRange: boolean): PhoneFound {
    const others = all.filter((each) => each !== part && each.phone !== phone && /\d/.test(each.written));
    const { digits } = part;
    return {
      kind: 'number',
      phone,
      others: [...new Set(others.map(({ written }) => written))],
      valid: [...new Set(others.flatMap((each) => (each.phone === 0 ? [] : [each.phone])))],
      ...(digits.kind === 'digits' && digits.extension !== '' ? { extension: digits.extension } : {}),
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
    return attempt ? explainer.invalid(attempt) : explainer.notANumber(cell, phoneWithin(cell));
  }

  /** A number that stands in a text among words that may mean anything: 0 = none. */
  function phoneWithin(cell: string): number {
    for (const run of runsOfDigits(cell)) {
      const { phone } = partOf(run);
      if (phone !== 0) return phone;
    }
    return 0;
  }

  return (text, code = 'never') => {
    codeUse = code;
    if (text.length > longestText && text.trim().length > longestText) return explainer.notANumber(text);
    const cell = cleanText(text);
    const parts = splitStrongly(withoutWords(cell, words))
      .flatMap(partsOf)
      .flatMap(spacedParts)
      .filter((each) => each.digits.kind !== 'blank');
    const [first] = parts;
    if (!first) return /[\p{L}\p{N}]/u.test(cell) ? explainer.notANumber(cell, 0) : { kind: 'blank' };
    const valid = parts.find((part) => part.phone !== 0);
    if (valid) return found(valid, parts, valid.phone, false);
    for (const part of acceptUnknownRanges ? parts : []) {
      const phone = phoneOfUnknownRange(part);
      if (phone !== 0) return found(part, parts, phone, true);
    }
    return problemOf(parts.find((part) => part.digits.kind !== 'not-a-number') ?? first, cell);
  };
}
