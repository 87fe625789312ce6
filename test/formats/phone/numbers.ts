/** Made-up numbers for tests: of every country and type, from the numbering metadata's own patterns; spoilt ones; ways to write them. */
import { numberingRules } from '../../../src/formats/phone/library.ts';
import { parsePattern, type PatternNode } from '../../../src/formats/phone/pattern.ts';

export type Random = () => number;

/** The same numbers for the same seed, in [0, 1). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[below(random, values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Digits that the pattern matches. */
export function sample(random: Random, pattern: string): string {
  const alternatives = parsePattern(pattern);
  if (!alternatives) throw new Error(`not understood: ${pattern}`);
  return sampleNode(random, pick(random, alternatives).node);
}

function sampleNode(random: Random, node: PatternNode): string {
  switch (node.kind) {
    case 'digits':
      return pick(
        random,
        Array.from('0123456789').filter((digit) => (node.mask >> Number(digit)) & 1),
      );
    case 'sequence':
      return node.parts.map((part) => sampleNode(random, part)).join('');
    case 'choice':
      return sampleNode(random, pick(random, node.parts));
    case 'repeat': {
      const times = node.min + below(random, node.max - node.min + 1);
      return Array.from({ length: times }, () => sampleNode(random, node.part)).join('');
    }
  }
}

/** A national number that fits a pattern of the country (or service): usually valid. `types`: how many of its types, landline and mobile first. */
export function nationalNumber(random: Random, key: string, types = 10): string {
  const rules = numberingRules(key);
  if (!rules) throw new Error(`no rules: ${key}`);
  const patterns = rules.types.slice(0, types).flatMap((type) => (type.pattern === '' ? [] : [type.pattern]));
  return sample(random, pick(random, patterns.length > 0 ? patterns : [rules.general]));
}

/** A near miss: a digit changed, dropped, added, or two swapped. */
export function spoil(random: Random, digits: string): string {
  const at = below(random, digits.length);
  const digit = String(below(random, 10));
  switch (below(random, 4)) {
    case 0:
      return digits.slice(0, at) + digit + digits.slice(at + 1);
    case 1:
      return digits.slice(0, at) + digits.slice(at + 1);
    case 2:
      return digits.slice(0, at) + digit + digits.slice(at);
    default:
      return digits.slice(0, at) + digits.slice(at).split('').reverse().join('');
  }
}

/** Separators strewn between the digits, as people do. */
export function spaced(random: Random, text: string): string {
  const separator = pick(random, [' ', '-', '.', ' - ', ') ', ' (']);
  return text.replace(/\d(?=\d)/g, (digit) => (random() < 0.25 ? digit + separator : digit));
}
