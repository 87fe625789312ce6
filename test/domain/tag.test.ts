import { expect, test } from 'vitest';
import { type FirstMessageRule, firstMessageTag, type Tag, tagId } from '../../src/domain/tag.ts';

const tag = (id: number, ...rules: readonly FirstMessageRule[]): Tag => ({
  id: tagId(id),
  name: `Tag ${id}`,
  color: 'slate',
  rules,
});
const contains = (...keywords: string[]): FirstMessageRule => ({ op: 'contains', keywords });

test.each<readonly [rule: FirstMessageRule, message: string, sets: boolean]>([
  [{ op: 'equals', keywords: ['Hi'] }, ' hi ', true],
  [{ op: 'equals', keywords: ['Hi'] }, 'hi there', false],
  [{ op: 'startsWith', keywords: ['Hi'] }, 'HI there', true],
  [{ op: 'startsWith', keywords: ['Hi'] }, 'oh hi', false],
  [contains('hi'), 'oh, hi there', true],
  [contains('hi'), 'hello', false],
  // Any of its keywords is enough, and a blank one is none.
  [contains('price', 'cost'), 'What does it cost?', true],
  [contains('', '  '), 'anything', false],
  [{ op: 'equals', keywords: ['  '] }, '', false],
  [{ op: 'startsWith', keywords: [''] }, 'anything', false],
  [contains(), 'anything', false],
  [contains('Café'), 'le CAFE', true],
])('[M1] %j of “%s”: %j', (rule, message, sets) => {
  expect(firstMessageTag([tag(1, rule)], message)?.id).toBe(sets ? 1 : undefined);
});

test('[M1] the first tag in the catalog’s order is set; any of its rules is enough', () => {
  const tags = [tag(1), tag(2, contains('none'), contains('hi')), tag(3, contains('hi'))];
  expect(firstMessageTag(tags, 'hi')?.id).toBe(2);
  expect(firstMessageTag(tags.toReversed(), 'hi')?.id).toBe(3);
});
