/**
 * Patterns over digits, as the numbering metadata writes them, turned into a nondeterministic automaton.
 *
 * Understood: digits, `\d`, `[1-35]`, groups, `|`, `?`, `{3}`, `{2,5}`, and `$` at the very end of a top-level alternative. Anything
 * else is refused (undefined), so that a future pattern is never misread: its numbers then go to the library instead.
 */

export type PatternNode =
  | { readonly kind: 'digits'; readonly mask: number }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number };

/** One top-level alternative: does it hold a capturing group, does it end in `$`? */
export interface Alternative {
  readonly node: PatternNode;
  readonly captures: boolean;
  readonly atEnd: boolean;
}

/** States are 0, 1, 2 …; `masks[s]` are the digits (ten bits) that lead to `targets[s]`, `empties[s]` the moves without a digit. */
export interface Nfa {
  readonly masks: number[];
  readonly targets: number[];
  readonly empties: number[][];
}

const anyDigit = 0b11_1111_1111;
const longestRepeat = 20;

export function parsePattern(source: string): Alternative[] | undefined {
  let at = 0;
  let captures: boolean;

  function choice(): PatternNode | undefined {
    const parts: PatternNode[] = [];
    while (true) {
      const part = sequence();
      if (!part) return undefined;
      parts.push(part);
      if (source[at] !== '|') return { kind: 'choice', parts };
      at++;
    }
  }

  function sequence(): PatternNode | undefined {
    const parts: PatternNode[] = [];
    while (at < source.length && !'|)$'.includes(source.charAt(at))) {
      const part = repeated();
      if (!part) return undefined;
      parts.push(part);
    }
    return { kind: 'sequence', parts };
  }

  function repeated(): PatternNode | undefined {
    const part = atom();
    if (!part) return undefined;
    const counts = /^(?:\?|\{(\d+)(?:,(\d+))?\})/.exec(source.slice(at, at + 8));
    if (!counts) return part;
    at += counts[0].length;
    if (counts[0] === '?') return { kind: 'repeat', part, min: 0, max: 1 };
    const min = Number(counts[1]);
    const max = counts[2] === undefined ? min : Number(counts[2]);
    return min <= max && max <= longestRepeat ? { kind: 'repeat', part, min, max } : undefined;
  }

  function atom(): PatternNode | undefined {
    const rest = source.slice(at, at + 24);
    const single = /^(?:(\d)|\\d|\[((?:\d(?:-\d)?)+)\])/.exec(rest);
    if (single) {
      at += single[0].length;
      const mask = single[1] ? 1 << Number(single[1]) : single[2] ? maskOfSet(single[2]) : anyDigit;
      return { kind: 'digits', mask };
    }
    if (!rest.startsWith('(')) return undefined;
    if (rest.startsWith('(?:')) at += 3;
    else {
      at++;
      captures = true;
    }
    const group = choice();
    if (!group || source[at] !== ')') return undefined;
    at++;
    return group;
  }

  const alternatives: Alternative[] = [];
  while (true) {
    captures = false;
    const node = sequence();
    if (!node) return undefined;
    const atEnd = source[at] === '$';
    if (atEnd) at++;
    alternatives.push({ node, captures, atEnd });
    if (at === source.length) return alternatives;
    if (source[at] !== '|') return undefined;
    at++;
  }
}

function maskOfSet(set: string): number {
  let mask = 0;
  for (const [, from, to] of set.matchAll(/(\d)(?:-(\d))?/g)) {
    for (let digit = Number(from); digit <= Number(to ?? from); digit++) mask |= 1 << digit;
  }
  return mask;
}

export function createNfa(): Nfa {
  return { masks: [], targets: [], empties: [] };
}

export function addState(nfa: Nfa): number {
  nfa.masks.push(0);
  nfa.targets.push(-1);
  nfa.empties.push([]);
  return nfa.masks.length - 1;
}

/** Adds what `node` matches after the state `from`; returns the state reached at its end. */
export function addPattern(nfa: Nfa, node: PatternNode, from: number): number {
  switch (node.kind) {
    case 'digits': {
      const start = addState(nfa);
      const end = addState(nfa);
      nfa.empties[from]?.push(start);
      nfa.masks[start] = node.mask;
      nfa.targets[start] = end;
      return end;
    }
    case 'sequence':
      return node.parts.reduce((state, part) => addPattern(nfa, part, state), from);
    case 'choice': {
      const ends = node.parts.map((part) => addPattern(nfa, part, from));
      const end = addState(nfa);
      for (const each of ends) nfa.empties[each]?.push(end);
      return end;
    }
    case 'repeat': {
      let state = from;
      for (let i = 0; i < node.min; i++) state = addPattern(nfa, node.part, state);
      const end = addState(nfa);
      nfa.empties[state]?.push(end);
      for (let i = node.min; i < node.max; i++) {
        state = addPattern(nfa, node.part, state);
        nfa.empties[state]?.push(end);
      }
      return end;
    }
  }
}
