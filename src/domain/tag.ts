/** Tags [T1–T3] and the first-message rules that a tag may carry [M1]. */
import type { Brand } from './brand.ts';
import { fold } from './text.ts';

export type TagId = Brand<number, 'TagId'>;
export const tagId = (n: number): TagId => n as TagId; // the one place where a number becomes an id

export const TAG_COLORS = [
  'slate',
  'red',
  'orange',
  'amber',
  'green',
  'teal',
  'blue',
  'indigo',
  'violet',
  'pink',
] as const;
export type TagColor = (typeof TAG_COLORS)[number];

export const FIRST_MESSAGE_OPS = ['equals', 'contains', 'startsWith'] as const;
export interface FirstMessageRule {
  readonly op: (typeof FIRST_MESSAGE_OPS)[number];
  /** Any of these; case and accents are ignored. */
  readonly keywords: readonly string[];
}

export interface Tag {
  readonly id: TagId;
  /** Trimmed, NFC, no `|`, no control characters; unique in the catalog, case counts. */
  readonly name: string;
  readonly color: TagColor;
  /** Not empty: the tag is a first-message tag. */
  readonly rules: readonly FirstMessageRule[];
}

/** [M1] The tag that a first incoming message sets: the first one, in catalog order, with a rule that matches. */
export function firstMessageTag(tags: readonly Tag[], message: string): Tag | null {
  const text = fold(message).trim();
  for (const tag of tags) {
    for (const rule of tag.rules) {
      for (const keyword of rule.keywords) {
        const key = fold(keyword).trim();
        if (key === '') continue;
        if (rule.op === 'equals' && text === key) return tag;
        if (rule.op === 'contains' && text.includes(key)) return tag;
        if (rule.op === 'startsWith' && text.startsWith(key)) return tag;
      }
    }
  }
  return null;
}
