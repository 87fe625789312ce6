/**
 * The fast path: a plainly written number, from the bytes of its cell to E.164, without making a string.
 *
 * It follows the library step by step (prefix for calls abroad, calling code without plus, national prefix, country of a shared calling
 * code) on the plans' automata, and stops where it is not sure. So a phone that it returns is the one that the library would
 * return, and valid. Measured hot code: reads inside the bounds of arrays are cast to number.
 */
import type { CodeUse } from '../../domain/mapping.ts';
import { countriesOf, isCallingCode, type Judgement, longestNumber } from './library.ts';
import {
  abroadHere,
  planOf,
  droppable,
  general,
  landline,
  mobile,
  type Plan,
  prefixEnds,
  rightLength,
  special,
  stateOfMove,
  tooLong,
  unsureAtEnd,
  unsureHere,
  valid,
} from './plan.ts';
import { aLandline, aService, type Doubt, type PhoneType } from './reading.ts';

export interface PlainReader {
  /** The phone in `bytes[start, end)` if it is plainly written and surely valid; else 0. */
  readonly readPlain: (bytes: Uint8Array, start: number, end: number, code?: CodeUse) => number;
  /** [P12] What may be wrong with the phone that `readPlain` returned last. Ask once. */
  readonly lastDoubt: () => Doubt;
  /** [P7] Of a phone; undefined: not sure, ask the library. */
  readonly typeOf: (phone: number) => PhoneType | undefined;
  /** Of ASCII digits, with a plus in front or not. Undefined: not sure, ask the library. */
  readonly judge: (digits: string, plus: boolean) => Judgement | undefined;
}

const mostDigits = 20;
const fewestDigits = 4;
const zero = 0x30;
const noCallingCode = 255;
const powersOfTen = Array.from({ length: mostDigits }, (_, power) => 10 ** power);

export function createPlainReader(defaultCountry: string): PlainReader {
  const home = planOf(defaultCountry);
  const homeCode = home ? [...String(home.callingCode)].map(Number) : [];
  /** By calling code: the plan of its main country; null where there is none. */
  const mainPlans = new Array<Plan | null | undefined>(1000);
  /** By the first three digits: how many there must be for another country's mobile that begins with them, calling code and all; 0 = not asked yet. */
  const fewestAbroad = new Uint8Array(1000);
  const digits = new Uint8Array(mostDigits);
  let count = 0;
  // The last extracted national number: where it begins, and its flags.
  let nationalFrom = 0;
  let nationalFlags = 0;
  /** The last number was read without a plus, as the default country writes it. */
  let bare = false;

  function mainPlan(code: number): Plan | null {
    const known = mainPlans[code];
    if (known !== undefined) return known;
    const key = String(code);
    const country = countriesOf(key)[0] ?? key;
    const plan = !isCallingCode(key) ? null : ((country === defaultCountry ? home : planOf(country)) ?? null);
    mainPlans[code] = plan;
    return plan;
  }

  /** Finds the national number that begins at `from`, without its national prefix. False: not sure, as at each flag in `unsure`. */
  function extract(plan: Plan, from: number, unsure: number): boolean {
    let state = plan.start;
    let prefix = 0;
    let moves = plan.moves;
    for (let i = from; i < count; i++) {
      const digit = digits[i] as number;
      let move = moves[(state << 4) | digit] as number;
      if (move === 0) {
        move = plan.grow(state, digit);
        if (move === 0) return false;
        moves = plan.moves;
      }
      state = move & stateOfMove;
      if (move < special) continue;
      const flags = plan.flagsOf(state);
      if ((flags & unsure) !== 0) return false;
      if ((flags & prefixEnds) === 0) continue;
      // Where a prefix may end at two places, the library's choice depends on the order of its pattern.
      if (prefix !== 0) return false;
      prefix = i + 1;
    }
    nationalFrom = from;
    nationalFlags = plan.flagsOf(state);
    if ((nationalFlags & unsureAtEnd) !== 0) return false;
    return prefix === 0 || dropPrefix(plan, prefix);
  }

  /** Drops the digits before `from` unless the library would take them for a part of the number. */
  function dropPrefix(plan: Plan, from: number): boolean {
    let state = plan.start;
    for (let i = from; i < count; i++) {
      const digit = digits[i] as number;
      const move = (plan.moves[(state << 4) | digit] as number) || plan.grow(state, digit);
      if (move === 0) return false;
      state = move & stateOfMove;
    }
    const flags = plan.flagsOf(state);
    const isPartOfNumber = (nationalFlags & general) !== 0 && (flags & general) === 0;
    if (!isPartOfNumber && (flags & droppable) !== 0) {
      nationalFrom = from;
      nationalFlags = flags;
    }
    return true;
  }

  /** The plan whose calling code the digits from `from` on begin with, after extracting the national number. Null: not sure. */
  function international(from: number): Plan | null {
    let code = digits[from] as number;
    if (code === 0) return null;
    for (let i = from + 1; i < from + 4 && i < count; i++) {
      const plan = mainPlan(code);
      if (plan) return extract(plan, i, unsureHere) ? plan : null;
      code = code * 10 + (digits[i] as number);
    }
    return null;
  }

  function beginsWithHomeCode(): boolean {
    if (count <= homeCode.length) return false;
    for (let i = 0; i < homeCode.length; i++) if (digits[i] !== homeCode[i]) return false;
    return true;
  }

  /** The same for digits without plus [P3]. */
  function national(): Plan | null {
    if (!home || !extract(home, 0, unsureHere | abroadHere)) return null;
    if (!beginsWithHomeCode()) return home;
    const from = nationalFrom;
    const flags = nationalFlags;
    if ((flags & tooLong) !== 0) return international(0);
    if ((flags & general) !== 0) return home;
    if (!extract(home, homeCode.length, unsureHere)) return null;
    if ((nationalFlags & general) !== 0) {
      const main = mainPlan(home.callingCode);
      return main === home || (main && extract(main, homeCode.length, unsureHere)) ? main : null;
    }
    nationalFrom = from;
    nationalFlags = flags;
    return home;
  }

  function phoneOf(plan: Plan): number {
    const length = count - nationalFrom;
    let national = 0;
    for (let i = nationalFrom; i < count; i++) national = national * 10 + (digits[i] as number);
    const phone = plan.callingCode * (powersOfTen[length] ?? 0) + national;
    return phone < 10 ** longestNumber ? phone : 0;
  }

  function readPlain(bytes: Uint8Array, start: number, end: number, code: CodeUse = 'never'): number {
    let plus = false;
    bare = false;
    // A dot with nothing but zeros after it may be a spreadsheet's, not a separator.
    let dot = false;
    count = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      const digit = byte - zero;
      if (digit >= 0 && digit <= 9) {
        if (count === mostDigits) return 0;
        digits[count++] = digit;
        if (digit !== 0) dot = false;
      } else if (byte === 0x2b && count === 0 && !plus) {
        plus = true;
      } else if (byte === 0x2e) {
        dot = true;
      } else if (byte !== 0x20 && byte !== 0x2d && byte !== 0x28 && byte !== 0x29 && (byte !== 0x27 || i !== start)) {
        return 0;
      }
    }
    if (dot || count < fewestDigits) return 0;
    if (plus) return found(international(0));
    // A third 0 is left to the thorough way: no calling code begins with it.
    if (digits[0] === 0 && digits[1] === 0) return found(international(2));
    if (code !== 'never') return readCoded(code);
    bare = true;
    return readBare();
  }

  function readBare(): number {
    const phone = found(national());
    // See `firstValid`: the same number with its calling code may be a mobile.
    if (phone === 0 || (nationalFlags & mobile) !== 0 || !beginsWithHomeCode()) return phone;
    const abroad = international(0);
    return abroad === null ? 0 : (nationalFlags & mobile) !== 0 ? found(abroad) : phone;
  }

  /** [P11] Digits that bear their calling code without a plus. */
  function readCoded(code: CodeUse): number {
    const plan = international(0);
    // Not sure; or digits that no calling code begins can be nothing but national.
    if (plan === null) return digits[0] !== 0 && mobileAbroadFrom() === noCallingCode ? readBare() : 0;
    const abroad = found(plan);
    if (abroad !== 0 && (code === 'always' || (nationalFlags & mobile) !== 0)) return abroad;
    const phone = readBare();
    if (abroad === 0 || phone === 0 || (nationalFlags & mobile) !== 0) return phone;
    return found(international(0));
  }

  function lastDoubt(): Doubt {
    if ((nationalFlags & mobile) === 0) return (nationalFlags & landline) !== 0 ? aLandline : aService;
    if (!bare || count < mobileAbroadFrom()) return 0;
    const plan = international(0);
    return plan !== null && found(plan) !== 0 && (nationalFlags & mobile) !== 0 ? plan.callingCode : 0;
  }

  /** Of what was extracted. */
  function type(): PhoneType {
    const isLandline = (nationalFlags & landline) !== 0;
    if ((nationalFlags & mobile) !== 0) return isLandline ? 'either' : 'mobile';
    return isLandline ? 'landline' : 'other';
  }

  /** Fewer digits than these are no mobile with a plus: that much is known of most national numbers without following them. */
  function mobileAbroadFrom(): number {
    const first = (digits[0] as number) * 100 + (digits[1] as number) * 10 + (digits[2] as number);
    const known = fewestAbroad[first] as number;
    return known !== 0 ? known : (fewestAbroad[first] = findMobileAbroadFrom());
  }

  function findMobileAbroadFrom(): number {
    if (beginsWithHomeCode()) return mostDigits + 1;
    let code = digits[0] as number;
    for (let i = 1; i < fewestDigits && code !== 0; i++) {
      const plan = mainPlan(code);
      // A prefix that is dropped leaves fewer digits, never more.
      if (plan) return Math.min(i + plan.shortestMobile, mostDigits + 1);
      code = code * 10 + (digits[i] as number);
    }
    return noCallingCode;
  }

  function typeOf(phone: number): PhoneType | undefined {
    count = 0;
    for (let power = longestNumber - 1; power >= 0; power--) {
      const digit = Math.floor(phone / (powersOfTen[power] as number)) % 10;
      if (digit !== 0 || count > 0) digits[count++] = digit;
    }
    const plan = count < fewestDigits ? null : international(0);
    return plan !== null && found(plan) === phone ? type() : undefined;
  }

  /** The valid phone that was extracted by the plan, or 0. */
  function found(plan: Plan | null): number {
    return plan !== null && (nationalFlags & valid) !== 0 ? phoneOf(plan) : 0;
  }

  function judge(text: string, plus: boolean): Judgement | undefined {
    if (text.length > mostDigits || text.length < fewestDigits) return undefined;
    count = text.length;
    for (let i = 0; i < count; i++) digits[i] = text.charCodeAt(i) - zero;
    const plan = plus ? international(0) : national();
    if (!plan) return undefined;
    return {
      phone: phoneOf(plan),
      valid: (nationalFlags & valid) !== 0,
      mobile: (nationalFlags & mobile) !== 0,
      rightLength: (nationalFlags & rightLength) !== 0,
      nationalLength: count - nationalFrom,
    };
  }

  return { readPlain, judge, lastDoubt, typeOf };
}
