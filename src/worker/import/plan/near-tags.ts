/**
 * [T2] Tags that look alike: the same but for case, accents and punctuation (`VIP` / `vip`, `Real Estate` / `Real-Estate`), or one slip of the
 * finger apart (`Retail` / `Retial`). Names that differ in their digits are different things (`Batch 12` / `Batch 13`). Found by what they have
 * in common, so that thousands of names cost no more than their letters.
 */
import { isOneSlip } from '../../../domain/near.ts';
import { fold } from '../../../domain/text.ts';
import { FormIndex } from './form-index.ts';

/** Longer names are alike only where they are the same but for case and punctuation. */
const LONGEST = 40;
/** Shorter ones are too: `B2B` and `B2C`, `Pune` and `Puma`. */
const SHORTEST = 5;
/** A form that so many names share says nothing. */
const CROWD = 12;

interface Known {
  readonly name: string;
  /** Letters and digits alone, folded. */
  readonly key: string;
  /** How many letters it has, and its digits: read once, asked often. */
  readonly letters: number;
  readonly digits: string;
}

export class NearTags {
  readonly #known: Known[] = [];
  readonly #forms = new FormIndex();
  /** Asked again under every other choice. */
  readonly #found = new Map<string, readonly string[]>();

  add(name: string): void {
    this.#found.clear();
    const known = knownOf(name);
    const word = this.#known.push(known) - 1;
    this.#forms.read(known.key);
    for (const form of formsOf(known)) this.#forms.add(form, word, form === 0 ? Infinity : CROWD + 1);
  }

  /** Those that were added and look like it, the same but for case and punctuation first; not itself. At most three. */
  near(name: string): readonly string[] {
    let found = this.#found.get(name);
    if (found === undefined) this.#found.set(name, (found = this.#look(knownOf(name))));
    return found;
  }

  #look(own: Known): readonly string[] {
    /** Once for each form that they share: after three, they alone are told. */
    const same: string[] = [];
    const slips = new Set<string>();
    this.#forms.read(own.key);
    for (const form of formsOf(own)) {
      let entry = this.#forms.at(form, form === 0 ? Infinity : CROWD);
      for (; entry > 0; entry = this.#forms.next(entry)) {
        const other = this.#known[this.#forms.word(entry)];
        if (other === undefined || other.name === own.name) continue;
        if (other.key === own.key) same.push(other.name);
        else if (isSlip(own, other)) slips.add(other.name);
        if (same.length >= 3) return [...new Set(same)];
      }
    }
    return [...new Set([...same, ...slips])].slice(0, 3);
  }
}

const PLAIN = /^[A-Za-z0-9]+$/;

/** A name of neither letters nor digits is its own key. */
function knownOf(name: string): Known {
  const folded = PLAIN.test(name) ? name.toLowerCase() : fold(name).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const key = folded === '' ? name : folded;
  return { name, key, letters: key.replace(/\P{L}/gu, '').length, digits: key.replace(/\P{N}/gu, '') };
}

const isSlip = (a: Known, b: Known): boolean =>
  a.letters >= SHORTEST && a.digits === b.digits && isOneSlip(a.key, b.key);

/** Positions of FormIndex: the key, and what is left of it without one of its letters. Keys that are one slip apart share one of these. */
function formsOf({ key, letters }: Known): number[] {
  const forms = [0];
  if (key.length > LONGEST || letters < SHORTEST - 1) return forms;
  for (let i = 0; i < key.length; i++) {
    // Digits stay; of a run of one letter, any is as good as the other.
    const code = key.charCodeAt(i);
    if ((code < 0x80 ? code <= 0x39 : NUMBER.test(key.charAt(i))) || (i > 0 && code === key.charCodeAt(i - 1)))
      continue;
    forms.push(i + 1);
  }
  return forms;
}

const NUMBER = /\p{N}/u;
