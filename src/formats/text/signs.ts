/** Where signs stand in a table of contacts: `’` between letters, `£` beside a digit, a dash between spaces. */
import { isLetter, OUTSIDE, type Trait } from './traits.ts';

/** A sign among its neighbours. */
export class Place {
  readonly #characters: readonly string[];
  readonly #traits: readonly Trait[];
  readonly #at: number;

  constructor(characters: readonly string[], traits: readonly Trait[], at: number) {
    this.#characters = characters;
    this.#traits = traits;
    this.#at = at;
  }

  text(by: number): string {
    return this.#characters[this.#at + by] ?? '\n';
  }
  trait(by: number): Trait {
    return this.#traits[this.#at + by] ?? OUTSIDE;
  }
  letter(by: number): boolean {
    return isLetter(this.trait(by));
  }
  digit(by: number): boolean {
    return this.trait(by).kind === 'digit';
  }
  /** One of these follows on the line. */
  closed(signs: string): boolean {
    for (let at = this.#at + 1; (this.#characters[at] ?? '\n') !== '\n'; at++)
      if (signs.includes(this.#characters[at] ?? '')) return true;
    return false;
  }
}

/** How dear a sign is where it stands, in nats. */
export function signCost(place: Place): number {
  const sign = place.text(0);
  const [left, right] = [place.letter(-1), place.letter(1)];
  const beside = place.digit(-1) || place.digit(1);
  const usual = (fits: boolean, cost: number): number => (fits ? cost : cost + 3.5);
  if (/[’‘ʼ]/.test(sign)) return apostropheCost(place, left, right);
  if (/[“„«‹]/.test(sign)) return usual((right || place.digit(1)) && !left, place.closed('”“»›"') ? 4 : 7);
  if (/[”»›]/.test(sign)) return usual(!right, 5);
  if (/[–—]/.test(sign)) return left !== right ? 7 : left ? (place.trait(1).shape > 0 ? 5 : 7.5) : 3.5;
  if (sign === '\u00a0') {
    if (/\s/.test(place.text(-1)) || /\s/.test(place.text(1))) return 5.5;
    return place.trait(1).shape < 0 ? 7.5 : 3.5;
  }
  if (/[€£¥¢]/.test(sign)) return usual(!left && !right, beside ? 3.5 : 4.5);
  if (/[½¼¾°]/.test(sign)) return usual(!left && (place.digit(-1) || !place.digit(1)), 4.5);
  if (/[²³¹ºª]/.test(sign)) return usual((left || place.digit(-1)) && !right, 5);
  if (/[®™©…]/.test(sign)) return usual(!right, 4.5);
  if (/[×÷±§]/.test(sign)) return usual(!left && !right, 5);
  if (/[•·¿¡№]/.test(sign)) return usual(!left, 5);
  if (/[\u3000-\u303f\uff00-\uff60]/.test(sign)) return 8;
  if (/[\u060c\u061b\u061f\u0640]/.test(sign)) return 5;
  return 10 + (left ? 2 : 0) + (right ? 2 : 0);
}

/** `O’Brien`, `Anna’s`, `l’Oréal`; not `Gast’n`. */
function apostropheCost(place: Place, left: boolean, right: boolean): number {
  if (!left || !right) return left || place.digit(1) ? 4.5 : right && place.text(0) === '‘' ? 4.5 : 7;
  if (place.trait(1).shape > 0 || !place.letter(-2)) return 2.5;
  const ending = /[stdmn]/.test(place.text(1)) && !place.letter(2);
  const word = /^(?:re|ll|ve)$/.test(place.text(1) + place.text(2)) && !place.letter(3);
  return ending || word ? 3 : /[og]/i.test(place.text(-1)) ? 4.5 : 6.5;
}
