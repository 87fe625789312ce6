import { describe, expect, it } from 'vitest';
import { callingCountries, numberingRules } from '../../../src/formats/phone/library.ts';
import { addPattern, addState, createNfa, parsePattern } from '../../../src/formats/phone/pattern.ts';
import { sample, seededRandom, spoil } from './numbers.ts';

/** Whether the automaton of the pattern ends with the digits. */
function accepts(pattern: string, digits: string): boolean {
  const nfa = createNfa();
  const root = addState(nfa);
  const end = addState(nfa);
  for (const each of parsePattern(pattern) ?? []) nfa.empties[addPattern(nfa, each.node, root)]?.push(end);
  const closed = (states: Iterable<number>): Set<number> => {
    const seen = new Set(states);
    for (const state of seen) for (const next of nfa.empties[state] ?? []) seen.add(next);
    return seen;
  };
  let states = closed([root]);
  for (const digit of digits) {
    const next = [...states].filter((state) => ((nfa.masks[state] ?? 0) >> Number(digit)) & 1);
    states = closed(next.map((state) => nfa.targets[state] ?? -1));
  }
  return states.has(end);
}

describe('patterns over digits', () => {
  it.each([
    '1.2',
    '[^1]',
    '\\w',
    '1*',
    '1+',
    '(?=1)',
    '(?<a>1)',
    '^1',
    '1$2',
    '(1$)2',
    '[1',
    '(1',
    '1)',
    '{2}',
    '1{3,2}',
    '1{2,}',
    '1{99}',
    'a',
    '[a-c]',
    '1??',
    'x12)',
    '[12))',
    '.12)|3',
  ])('refuses %s, which it does not know', (pattern) => {
    expect(parsePattern(pattern)).toBeUndefined();
  });

  it('tells alternatives that capture and that end the number', () => {
    const seen = parsePattern('([457]\\d{6})$|1')?.map(({ captures, atEnd }) => ({ captures, atEnd }));
    expect(seen).toEqual([
      { captures: true, atEnd: true },
      { captures: false, atEnd: false },
    ]);
  });

  it('understands every pattern of the metadata', () => {
    const patterns = callingCountries().flatMap(({ country }) => {
      const rules = numberingRules(country);
      if (!rules) return [];
      const { general, nationalPrefix, internationalPrefix, leadingDigits, types } = rules;
      return [general, nationalPrefix, internationalPrefix, leadingDigits, ...types.map((type) => type.pattern)];
    });
    expect(patterns.length).toBeGreaterThan(2500);
    expect(patterns.filter((pattern) => !parsePattern(pattern))).toEqual([]);
  });

  it('matches what the regular expression matches (seed 20)', () => {
    const random = seededRandom(20);
    const different: string[] = [];
    let matching = 0;
    for (const country of ['IN', 'US', 'GB', 'AR', 'DE', 'IT', 'CN', 'MX', 'RU', 'AT', 'FI', 'BR']) {
      for (const { pattern } of numberingRules(country)?.types ?? []) {
        if (pattern === '') continue;
        const expression = new RegExp(`^(?:${pattern})$`);
        for (let i = 0; i < 12; i++) {
          const fitting = sample(random, pattern);
          for (const digits of [fitting, spoil(random, fitting)]) {
            const matches = expression.test(digits);
            if (matches) matching++;
            if (accepts(pattern, digits) !== matches) different.push(`${country} ${digits}`);
          }
        }
      }
    }
    expect(different).toEqual([]);
    expect(matching).toBeGreaterThan(1000);
  });
});
