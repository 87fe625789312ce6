import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/text.ts';
import { firstMessageTag, tagId } from '../../src/domain/tag.ts';
import { someText } from '../support/arbitrary.ts';

describe('[Q2] [Q3] [M1] one fold for search, filters and rules', () => {
  test.each([
    ['Łukasz Wójcik', 'lukasz wojcik'],
    ['Søren Ødegård', 'soren odegard'],
    ['Işıl Yılmaz', 'isil yilmaz'],
    ['ISTANBUL İstanbul', 'istanbul istanbul'],
    ['Đorđe Þór Guðmundsson', 'dorde thor gudmundsson'],
    ['GROẞ Groß', 'gross gross'],
    ['Æsir œuvre', 'aesir oeuvre'],
    ['Nguyễn Thị Đào', 'nguyen thi dao'],
    ['Əliyev', 'eliyev'],
    ['O’Brien O‘Brien OʼBrien O′Brien O´Brien O`Brien O＇Brien', "o'brien ".repeat(7).trim()],
    ['Jean‐Luc Jean‑Luc Jean–Luc Jean—Luc Jean−Luc Jean－Luc', 'jean-luc '.repeat(6).trim()],
    ['“Sonu” „Sonu‟ «Sonu»', '"sonu" "sonu" "sonu"'],
    ['ｆｕｌｌ　ｗｉｄｔｈ １２３', 'full width 123'],
    ['ｶﾞｷﾞ', 'ガギ'],
    ['ﾊﾝｸﾞﾙ', 'ハングル'],
    ['ﬁn oﬃce', 'fin office'],
    ['𝓡𝓪𝓱𝓾𝓵 𝗦𝗵𝗮𝗿𝗺𝗮', 'rahul sharma'],
    ['Σίσυφος ΟΔΟΣ Ελένη', 'σισυφοσ οδος ελενη'],
    ['Ёлка Фёдор', 'елка федор'],
    ['أحمد إحسان آمنة ٱلله', 'احمد احسان امنه الله'],
    ['مُحَمَّد محـــمد', 'محمد محمد'],
    ['علی کریم', 'علي كريم'],
    ['هدى فاطمة', 'هدي فاطمه'],
    ['سؤال شاطئ علاء', 'سوال شاطي علا'],
    ['شَلוֹם שָׁלוֹם', 'شلום שלום'],
    ['מרים', 'מרימ'],
    ['क़लम ज़ाकिर फ़िरोज़', 'कलम जाकिर फिरोज'],
    ['ਜ਼ੋਰਾ ড়', 'ਜੋਰਾ ড'],
    ['നന്‍ മകൻ', 'നന് മകന്'],
    ['क्\u200dष र\u200cम', 'क्ष रम'],
    ['फ्लैट १२, ٣٤, ۵۶', 'फ्लैट 12, 34, 56'],
    ['Ra\u200bhul\u2060 Shar\u00adma', 'rahul sharma'],
    ['각 가', '각 가'],
    ['№ ½ ™', 'no 1⁄2 tm'],
  ])('%s is found by %s', (text, typed) => {
    expect(fold(text)).toBe(fold(typed));
  });

  test.each([
    ['कि', 'की'],
    ['가', '각'],
    ['か', 'が'],
    ['เก', 'กา'],
    ['ab', 'a-b'],
    ['ab', 'a b'],
  ])('%s and %s stay apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  test('folding twice is folding once; texts joined fold as each does', () => {
    fc.assert(
      fc.property(fc.oneof(someText, fc.string({ unit: 'binary' })), someText, (a, b) => {
        const once = fold(a);
        expect(fold(once)).toBe(once);
        expect(fold(`${a}\0${b}`)).toBe(`${once}\0${fold(b)}`);
      }),
      { numRuns: 2000, seed: 72 },
    );
  });

  test.each([
    ['don’t want', "DON'T"],
    ['مَرْحَبًا', 'مرحبا'],
    ['ＰＲＩＣＥ？', 'price'],
    ['Işık fiyatı', 'isik'],
  ])('[M1] a rule hears %s by %s', (message, keyword) => {
    const rules = [{ op: 'startsWith', keywords: [keyword] }] as const;
    expect(firstMessageTag([{ id: tagId(1), name: 'A', color: 'slate', rules }], message)?.name).toBe('A');
  });
});
