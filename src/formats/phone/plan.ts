/**
 * One numbering plan as an automaton over digits: what the library would say of a national number, without making a string.
 *
 * A state is made when digits first lead to it (a million numbers visit few of them). It stands for all patterns of the plan at
 * once, of every country that shares the calling code, after a known number of digits; its flags are the answers for a number that
 * ends there.
 */
import { contactLengths, countriesOf, numberingRules, type NumberingRules } from './library.ts';
import { addPattern, addState, createNfa, type Nfa, parsePattern } from './pattern.ts';

/** The number is valid [P6]. */
export const valid = 1;
/** It fits the plan's general pattern. */
export const general = 2;
/** It is longer than any number of the plan. */
export const tooLong = 4;
/** Its length allows a national prefix in front of it to be dropped. */
export const droppable = 8;
/** It has as many digits as a mobile or a landline. */
export const rightLength = 16;
/** A national prefix may end here. */
export const prefixEnds = 32;
/** A prefix that may rewrite the number ends here. */
export const unsureHere = 64;
/** The number as a whole may be rewritten by a prefix rule. */
export const unsureAtEnd = 128;
/** A prefix for calls abroad ends here: it matters where there is no plus. */
export const abroadHere = 256;
/** It is a mobile, or may be one. */
export const mobile = 512;
/** It is a landline, or may be one. */
export const landline = 1024;

const anyDigit = 0b11_1111_1111;
const deepest = 20;
const mostStates = 1 << 14;

type FlagsFor = (members: readonly number[], depth: number) => number;

/** A move is the next state, or 0 where it is not known yet; this bit says that a prefix of some kind may end there. */
export const special = 0x8000;
export const stateOfMove = 0x7fff;

export class Plan {
  readonly callingCode: number;
  /** National digits that the shortest mobile has; Infinity where there is none. */
  readonly shortestMobile: number;
  readonly start: number;
  /** 16 for each state, the first ten in use: indexed `(state << 4) | digit`. Grows: read it anew after `grow`. */
  moves = new Uint16Array(256 * 16);
  private flags = new Uint16Array(256);
  private readonly members: (readonly number[])[] = [[]];
  private readonly depths: number[] = [0];
  private readonly known = new Map<string, number>();
  private readonly nfa: Nfa;
  private readonly flagsFor: FlagsFor;

  constructor(callingCode: number, shortestMobile: number, nfa: Nfa, root: number, flagsFor: FlagsFor) {
    this.callingCode = callingCode;
    this.shortestMobile = shortestMobile;
    this.nfa = nfa;
    this.flagsFor = flagsFor;
    this.start = this.stateOf(this.closure([root]), 0);
  }

  flagsOf(state: number): number {
    return this.flags[state] ?? 0;
  }

  /** Finds out a move that is not known yet; 0 where the plan has grown too large to follow. */
  grow(state: number, digit: number): number {
    const targets = new Set<number>();
    for (const member of this.members[state] ?? []) {
      if (((this.nfa.masks[member] ?? 0) >> digit) & 1) targets.add(this.nfa.targets[member] ?? 0);
    }
    const depth = Math.min(deepest, (this.depths[state] ?? 0) + 1);
    const next = this.stateOf(this.closure(targets), depth);
    const move = next | ((this.flags[next] ?? 0) & (prefixEnds | unsureHere | abroadHere) ? special : 0);
    this.moves[(state << 4) | digit] = move;
    return move;
  }

  private closure(states: Iterable<number>): number[] {
    const { masks, empties } = this.nfa;
    const seen = new Set<number>(states);
    for (const state of seen) for (const next of empties[state] ?? []) seen.add(next);
    // States that neither read a digit nor end a pattern were only passed through.
    return [...seen].filter((state) => masks[state] !== 0 || empties[state]?.length === 0).sort((a, b) => a - b);
  }

  private stateOf(closed: readonly number[], depth: number): number {
    const key = `${depth}:${closed.join()}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    // State 0 stays unused.
    const state = this.members.length;
    if (state >= mostStates) return 0;
    if (state >= this.flags.length) {
      const moves = new Uint16Array(this.moves.length * 2);
      moves.set(this.moves);
      this.moves = moves;
      const flags = new Uint16Array(this.flags.length * 2);
      flags.set(this.flags);
      this.flags = flags;
    }
    this.members.push(closed);
    this.depths.push(depth);
    this.known.set(key, state);
    this.flags[state] = this.flagsFor(closed, depth);
    return state;
  }
}

type Matches = (label: number) => boolean;

/** A country that a number of the calling code may belong to. */
interface Judge {
  readonly lengths: readonly number[];
  readonly contactLengths: readonly number[];
  readonly shortestMobile: number;
  owns(matches: Matches, depth: number): boolean;
  isValid(matches: Matches, depth: number): boolean;
  isMobile(matches: Matches, depth: number): boolean;
  isLandline(matches: Matches, depth: number): boolean;
}

const plans = new Map<string, Plan | undefined>();

/**
 * The plan of a country (ISO 3166) or of an international service (its calling code). Undefined where there is none, or where one of its
 * patterns is not understood. One for all readers: the states that numbers have led to are most of what a first reading costs.
 */
export function planOf(key: string): Plan | undefined {
  if (!plans.has(key)) plans.set(key, createPlan(key));
  return plans.get(key);
}

function createPlan(key: string): Plan | undefined {
  const rules = numberingRules(key);
  const prefixes = parsePattern(rules?.nationalPrefix ?? '');
  const abroad = parsePattern(rules?.internationalPrefix ?? '');
  if (!rules || !prefixes || !abroad) return undefined;

  const nfa = createNfa();
  const root = addState(nfa);
  const labels = new Map<string, number>();
  const strange: string[] = [];

  /** The state that is reached where the number is, or begins with, what the pattern says. */
  function label(pattern: string, how: 'is' | 'begins' = 'is'): number {
    const known = labels.get(`${how} ${pattern}`);
    if (known !== undefined) return known;
    const end = addState(nfa);
    const alternatives = parsePattern(pattern);
    if (!alternatives || alternatives.some((each) => each.atEnd)) strange.push(pattern);
    else for (const each of alternatives) nfa.empties[addPattern(nfa, each.node, root)]?.push(end);
    if (how === 'begins') {
      nfa.masks[end] = anyDigit;
      nfa.targets[end] = end;
    }
    labels.set(`${how} ${pattern}`, end);
    return end;
  }

  function judgeOf(own: NumberingRules): Judge {
    const inGeneral = label(own.general);
    const types = own.types.map((type) => {
      if (type.pattern === '') return () => false;
      const end = label(type.pattern);
      return (matches: Matches, depth: number) => type.lengths.includes(depth) && matches(end);
    });
    const [landlineType, mobileType] = types;
    // Where a plan says nothing of mobiles, they look like landlines.
    const which = (own.types[1]?.pattern ?? '') === '' ? 0 : 1;
    const isMobile = which === 0 ? landlineType : mobileType;
    const isValid: Judge['isValid'] = (matches, depth) =>
      matches(inGeneral) && (types.length === 0 || types.some((fits) => fits(matches, depth)));
    const leading = own.leadingDigits === '' ? 0 : label(own.leadingDigits, 'begins');
    return {
      lengths: own.lengths,
      contactLengths: contactLengths(own),
      shortestMobile: Math.min(...(own.types[which]?.lengths ?? [])),
      owns: leading === 0 ? isValid : (matches) => matches(leading),
      isValid,
      isMobile: (matches, depth) => isValid(matches, depth) && isMobile !== undefined && isMobile(matches, depth),
      isLandline: (matches, depth) =>
        isValid(matches, depth) && landlineType !== undefined && landlineType(matches, depth),
    };
  }

  const sharing = countriesOf(rules.callingCode).flatMap((country) => numberingRules(country) ?? []);
  const judges = sharing.length > 1 ? sharing.map(judgeOf) : [];
  // What nobody owns is judged by the plan's own country.
  const own = judgeOf(rules);
  const inGeneral = label(rules.general);

  const plainPrefix = addState(nfa);
  const unsurePrefix = addState(nfa);
  const unsureEnd = addState(nfa);
  const abroadPrefix = addState(nfa);
  for (const each of rules.nationalPrefix === '' ? [] : prefixes) {
    const rewrites = rules.hasTransform && each.captures;
    nfa.empties[addPattern(nfa, each.node, root)]?.push(each.atEnd ? unsureEnd : rewrites ? unsurePrefix : plainPrefix);
  }
  for (const each of rules.internationalPrefix === '' ? [] : abroad) {
    nfa.empties[addPattern(nfa, each.node, root)]?.push(abroadPrefix);
  }
  if (strange.length > 0) return undefined;

  const shortestMobile = Math.min(...[own, ...judges].map((judge) => judge.shortestMobile));
  const plan = new Plan(Number(rules.callingCode), shortestMobile, nfa, root, (members, depth) => {
    const reached = new Set(members);
    const matches: Matches = (state) => reached.has(state);
    const judge = judges.find((each) => each.owns(matches, depth)) ?? own;
    return (
      (judge.isValid(matches, depth) ? valid : 0) |
      (judge.isMobile(matches, depth) ? mobile : 0) |
      (judge.isLandline(matches, depth) ? landline : 0) |
      (judge.lengths.includes(depth) || depth > (judge.lengths.at(-1) ?? 0) ? droppable : 0) |
      (judge.contactLengths.includes(depth) ? rightLength : 0) |
      (matches(inGeneral) ? general : 0) |
      (depth > (rules.lengths.at(-1) ?? deepest) ? tooLong : 0) |
      (matches(plainPrefix) ? prefixEnds : 0) |
      (matches(unsurePrefix) ? unsureHere : 0) |
      (matches(unsureEnd) ? unsureAtEnd : 0) |
      (matches(abroadPrefix) ? abroadHere : 0)
    );
  });
  // A prefix that may be no digit at all: which one the library takes is up to the order of its pattern.
  return plan.flagsOf(plan.start) & prefixEnds ? undefined : plan;
}
