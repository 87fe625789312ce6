/**
 * [T2] Tags that look alike: the same but for case, accents and punctuation (`VIP` / `vip`, `Real Estate` / `Real-Estate`), or one slip of the
 * finger apart (`Retail` / `Retial`). Names that differ in their digits are different things (`Batch 12` / `Batch 13`). Found by what they have
 * in common, so that thousands of names cost no more than their letters.
 */
import { distance } from '../../domain/near.ts';
import { fold } from '../../domain/text.ts';

/** Longer names are alike only where they are the same but for case and punctuation. */
const LONGEST = 40;
/** Shorter ones are too: `B2B` and `B2C`, `Pune` and `Puma`. */
const SHORTEST = 5;
/** A form that so many names share says nothing. */
const CROWD = 12;

interface Known {
  readonly name: string;
  readonly key: string;
}

export class NearTags {
  readonly #byForm = new Map<string, Known[]>();
  /** Asked again under every other choice. */
  readonly #found = new Map<string, readonly string[]>();

  add(name: string): void {
    this.#found.clear();
    const key = looseKey(name);
    for (const form of forms(key)) {
      const known = this.#byForm.get(form);
      if (known === undefined) this.#byForm.set(form, [{ name, key }]);
      else if (known.length <= CROWD || form === key) known.push({ name, key });
    }
  }

  /** Those that were added and look like it, the same but for case and punctuation first; not itself. At most three. */
  near(name: string): readonly string[] {
    let found = this.#found.get(name);
    if (found === undefined) this.#found.set(name, (found = this.#look(name)));
    return found;
  }

  #look(name: string): readonly string[] {
    const key = looseKey(name);
    const same: string[] = [];
    const slips = new Set<string>();
    for (const form of forms(key)) {
      const known = this.#byForm.get(form) ?? [];
      if (known.length > CROWD && form !== key) continue;
      for (const other of known) {
        if (other.name === name) continue;
        if (other.key === key) same.push(other.name);
        else if (isSlip(key, other.key)) slips.add(other.name);
        if (same.length >= 3) return [...new Set(same)];
      }
    }
    return [...new Set([...same, ...slips])].slice(0, 3);
  }
}

const PLAIN = /^[A-Za-z0-9]+$/;

/** Letters and digits alone, folded; of what has neither, the name itself. */
function looseKey(name: string): string {
  const key = PLAIN.test(name) ? name.toLowerCase() : fold(name).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return key === '' ? name : key;
}

const letters = (key: string): string => key.replace(/\P{L}/gu, '');
const digits = (key: string): string => key.replace(/\P{N}/gu, '');

function isSlip(a: string, b: string): boolean {
  return letters(a).length >= SHORTEST && digits(a) === digits(b) && distance(a, b, 1) <= 1;
}

/** The key, and what is left of it without one of its letters: keys that are one slip apart share one of these. */
function forms(key: string): string[] {
  const all = [key];
  if (key.length > LONGEST || letters(key).length < SHORTEST - 1) return all;
  for (let i = 0; i < key.length; i++) {
    // Digits stay; of a run of one letter, any is as good as the other.
    const code = key.charCodeAt(i);
    if ((code < 0x80 ? code <= 0x39 : NUMBER.test(key.charAt(i))) || (i > 0 && code === key.charCodeAt(i - 1)))
      continue;
    all.push(key.slice(0, i) + key.slice(i + 1));
  }
  return all;
}

const NUMBER = /\p{N}/u;
