/** [M1] Which rule of which tag a first message would meet, and rules in words. Pure. */
import { type FirstMessageRule, firstMessageTag, type Tag } from '../../domain/tag.ts';

export interface RuleHit {
  readonly tag: Tag;
  /** Index among the tag's rules. */
  readonly rule: number;
  readonly keyword: string;
}

/** The tag that domain/tag.ts gives, with the first of its rules and keywords that is enough by itself. */
export function firstMessageHit(tags: readonly Tag[], message: string): RuleHit | null {
  const tag = firstMessageTag(tags, message);
  if (tag === null) return null;
  for (const [rule, { op, keywords }] of tag.rules.entries()) {
    for (const keyword of keywords) {
      const alone: Tag = { ...tag, rules: [{ op, keywords: [keyword] }] };
      if (firstMessageTag([alone], message) !== null) return { tag, rule, keyword };
    }
  }
  return null;
}

export const OP_WORDS: Readonly<Record<FirstMessageRule['op'], string>> = {
  equals: 'is',
  contains: 'contains',
  startsWith: 'starts with',
};

/** `contains “price” or “fees”`; `or` joins texts in the person's language. */
export function ruleWords({ op, keywords }: FirstMessageRule, or: (items: readonly string[]) => string): string {
  const quoted = keywords.map((keyword) => `“${keyword}”`);
  const shown = quoted.length > 5 ? [...quoted.slice(0, 4), `${quoted.length - 4} more`] : quoted;
  return `${OP_WORDS[op]} ${or(shown)}`;
}

/** Tags that have rules, in the order in which they are tried. */
export const withRules = (tags: readonly Tag[]): readonly Tag[] => tags.filter(({ rules }) => rules.length > 0);

/** The ids in their new order after one of them moved by a step; the same where it cannot. */
export function movedBy<T>(items: readonly T[], item: T, step: 1 | -1): readonly T[] {
  const from = items.indexOf(item);
  const to = from + step;
  const other = items[to];
  if (from < 0 || other === undefined) return items;
  return items.map((one, i) => (i === from ? other : i === to ? item : one));
}
