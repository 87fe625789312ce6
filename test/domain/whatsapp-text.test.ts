/** [B2] [C5] What WhatsApp draws of a text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, type TextLine, whatsAppLines } from '../../src/domain/whatsapp-text.ts';

/** Bold <b>, italic <i>, struck <s>, mono <m>; lines by their kind. */
const drawn = (text: string): string => whatsAppLines(text).map(line).join('\n');

function line({ kind, marker, runs }: TextLine): string {
  const start = { plain: '', bullet: '• ', number: `${marker} `, quote: '| ' }[kind];
  return (
    start +
    runs.map((run) => wrap(run.text, [run.bold && 'b', run.italic && 'i', run.struck && 's', run.mono && 'm'])).join('')
  );
}

const wrap = (text: string, names: readonly (string | false)[]): string =>
  names.reduce<string>((inner, name) => (name === false ? inner : `<${name}>${inner}</${name}>`), text);

describe('[B2] a text is drawn as WhatsApp draws it', () => {
  test.each([
    ['*bold*', '<b>bold</b>'],
    ['_it_ ~st~ `co` ```mo```', '<i>it</i> <s>st</s> <m>co</m> <m>mo</m>'],
    ['*_both_*', '<i><b>both</b></i>'],
    ['_*~all~*_', '<s><i><b>all</b></i></s>'],
    ['a *b _c_ d* e', 'a <b>b </b><i><b>c</b></i><b> d</b> e'],
    ['(*bold*), “*bold*”!', '(<b>bold</b>), “<b>bold</b>”!'],
    ['2*3*4', '2*3*4'],
    ['snake_case_name', 'snake_case_name'],
    ['अ*आ* *नमस्ते*', 'अ*आ* <b>नमस्ते</b>'],
    ['*مرحبا* بك', '<b>مرحبا</b> بك'],
    ['🙂*b*🙂', '🙂<b>b</b>🙂'],
    ['𝒜*b* *b*𝒜', '𝒜*b* *b*𝒜'],
    ['* no*', '• no*'],
    ['a * no*', 'a * no*'],
    ['*no *', '*no *'],
    ['*no\nno*', '*no\nno*'],
    ['**', '**'],
    ['**a**', '*<b>a</b>*'],
    ['*open', '*open'],
    ['_a *b_ c*', '<i>a *b</i> c*'],
    ['```a *b*\nc``` d', '<m>a *b*</m>\n<m>c</m> d'],
    ['``````', '``````'],
    ['`*a*`', '<m>*a*</m>'],
    ['- one\n* two\n1. three\n> four', '• one\n• two\n1. three\n| four'],
    ['-no\n1.no\n>no', '-no\n1.no\n>no'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['', ''],
  ])('%j', (text, want) => {
    expect(drawn(text)).toBe(want);
  });

  test('a text without signs is itself, in whatever script', () => {
    const unsigned = fc
      .string({ unit: 'binary' })
      .map((text) => text.replace(/[*_~`\r\n]/g, '').replace(/^(?:-|\d+\.|>) /, ''));
    fc.assert(
      fc.property(unsigned, (text) => {
        expect(plainText(text)).toBe(text);
        expect(whatsAppLines(text).every(({ runs }) => runs.length <= 1)).toBe(true);
      }),
    );
  });

  test('nothing but signs is ever left out', () => {
    const signed = fc.string({ unit: fc.constantFrom('*', '_', '~', '`', ' ', 'a', 'न', '🙂', '\n', '.') });
    const ink = (text: string): string => text.replace(/[*_~`]/g, '');
    const bare = (text: string): string => ink(text).replace(/^\s/gm, '');
    fc.assert(
      fc.property(signed, (text) => {
        expect(bare(plainText(text))).toBe(bare(text));
      }),
    );
  });

  test('a long text of signs takes no time that grows with its square', () => {
    for (const sign of ['*', '_a', ' *a', '`', ' ~ '])
      expect(plainText(sign.repeat(60_000 / sign.length)).length).toBeGreaterThan(0);
  });
});
