/** [M1] Which rule of which tag a first message would meet, and rules in words. Pure. */
import { type FirstMessageRule, firstMessageTag, type Tag } from '../../domain/tag.ts';
import { isolated } from '../../domain/text.ts';
import { tagsText as text } from '../../text/tags.ts';

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

/** `“price”`, `“fees”`, and how many more. */
export function quotedKeywords({ keywords }: Pick<FirstMessageRule, 'keywords'>): readonly string[] {
  const { quoted, more } = text.rule;
  const shown = keywords.length > 5 ? 4 : keywords.length;
  const words = keywords.slice(0, shown).map((keyword) => quoted(isolated(keyword)));
  return shown < keywords.length ? [...words, more(keywords.length - shown)] : words;
}

/** `contains “price” or “fees”` */
export const ruleWords = (rule: FirstMessageRule): string => text.rule.words[rule.op](quotedKeywords(rule));

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
