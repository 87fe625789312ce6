import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_MESSAGE_OPS, firstMessageTag, type Tag, tagId } from '../../../src/domain/tag.ts';
import { firstMessageHit, movedBy, ruleWords, withRules } from '../../../src/ui/tags/first-message.ts';

const seed = 20_261_123;
const word = fc.constantFrom('price', 'Price', 'fees', 'é', 'e', 'hi', 'hi there', ' ', '');
const someTags: fc.Arbitrary<readonly Tag[]> = fc
  .array(
    fc.array(fc.record({ op: fc.constantFrom(...FIRST_MESSAGE_OPS), keywords: fc.array(word, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((rules, i): Tag => ({ id: tagId(i + 1), name: `t${i}`, color: 'red', rules })));
const message = fc
  .array(fc.constantFrom('PRICE', 'fees', 'é', 'hi', 'there', 'x'), { maxLength: 4 })
  .map((w) => w.join(' '));

describe('[M1] trying a first message', () => {
  test('gives the tag that a first message would set, and a rule of it that is enough', () => {
    fc.assert(
      fc.property(someTags, message, (tags, text) => {
        const hit = firstMessageHit(tags, text);
        expect(hit?.tag ?? null).toBe(firstMessageTag(tags, text));
        if (hit === null) return;
        const rule = hit.tag.rules[hit.rule];
        expect(rule?.keywords).toContain(hit.keyword);
        const before = { ...hit.tag, rules: hit.tag.rules.slice(0, hit.rule) };
        expect(firstMessageTag([before], text)).toBeNull();
      }),
      { seed },
    );
  });

  test('says rules in words', () => {
    expect(ruleWords({ op: 'contains', keywords: ['price', 'fees'] })).toBe('contains “price” or “fees”');
    expect(ruleWords({ op: 'startsWith', keywords: ['a', 'b', 'c', 'd', 'e', 'f'] })).toBe(
      'starts with “a”, “b”, “c”, “d” or 2 more',
    );
  });

  test('a step up or down changes places with the neighbour, and none at the ends', () => {
    expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(movedBy(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
  });

  test('only tags with rules are tried', () => {
    const tag: Tag = { id: tagId(1), name: 'a', color: 'red', rules: [] };
    const ruled: Tag = { ...tag, id: tagId(2), rules: [{ op: 'equals', keywords: ['x'] }] };
    expect(withRules([tag, ruled])).toEqual([ruled]);
  });
});
