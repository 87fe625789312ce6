import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonValues } from '../../../src/formats/whatsapp/json-values.ts';

function valuesOf(pieces: readonly string[]): { values: unknown[]; leftOut: string[] } {
  const values: unknown[] = [];
  const leftOut: string[] = [];
  const reader = new JsonValues({ value: (value) => values.push(value), leftOut: (what) => leftOut.push(what) });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { values, leftOut };
}

/** At every so many units. */
const cut = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));

const object = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });

describe('[C1] JSON values of a text in pieces', () => {
  const writings: readonly (readonly [string, (all: readonly unknown[]) => string])[] = [
    ['a value a line', (all) => all.map((one) => JSON.stringify(one)).join('\n')],
    ['CR LF, blank lines', (all) => all.map((one) => `\r\n${JSON.stringify(one)}\r\n`).join('\r\n')],
    ['an array', (all) => JSON.stringify(all)],
    ['an array on many lines', (all) => JSON.stringify(all, null, 2)],
    ['documents on many lines', (all) => all.map((one) => JSON.stringify(one, null, '\t')).join('\n')],
    ['one after the other', (all) => all.map((one) => JSON.stringify(one)).join('')],
    [
      'words before and behind',
      (all) => all.map((one) => `2025-06-15T15:06:40Z [INFO] got: ${JSON.stringify(one)} in 4 ms`).join('\n'),
    ],
  ];
  test.each(writings)('%s: all values, however it is cut', (_, write) => {
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (all, size) => {
        const text = write(all);
        const plain: unknown = JSON.parse(JSON.stringify(all));
        expect(valuesOf([text])).toEqual({ values: plain, leftOut: [] });
        expect(valuesOf(cut(text, size))).toEqual({ values: plain, leftOut: [] });
      }),
    );
  });

  test('what is no JSON ends in counts, never in an exception, and costs no value on a line of its own', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[{}[\]",:\\ntrue0-9 ]{0,60}$/),
      object.map((one) => JSON.stringify(one).slice(0, -2)),
    );
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (all, size) => {
        const text = `${all.map((one) => one.replaceAll('\n', ' ')).join('\n')}\n{"kept":1}\n`;
        const whole = valuesOf([text]);
        expect(valuesOf(cut(text, size))).toEqual(whole);
        expect(whole.values.at(-1)).toEqual({ kept: 1 });
      }),
      { numRuns: 500 },
    );
  });

  test.each(['{"a', '{"a\\', '{"a":"b\\\\', '{"a":"b\\\\\\', '{"a":[', '{"a":', '{', '["', '[{"a":"\\'])(
    'cut off at the end of a line: %s',
    (start) => {
      expect(valuesOf([`${start}\n{"kept":1}\n`]).values).toEqual([{ kept: 1 }]);
    },
  );

  test('deep nesting and lines of megabytes end in a count', () => {
    const deep = `{"a":${'['.repeat(1_000_000)}`;
    expect(valuesOf([deep, '\n{"b":1}']).values).toEqual([{ b: 1 }]);
    expect(valuesOf([`${deep}${']'.repeat(1_000_000)}}`]).leftOut).toEqual(['too-large']);
    const long = `{"a":"${'x'.repeat(3_000_000)}"}`;
    expect(valuesOf(cut(long, 65_536)).values).toHaveLength(1);
  });

  test('__proto__ is a key like others', () => {
    const { values } = valuesOf(['{"__proto__":{"x":1}}']);
    expect(Object.keys(values[0] ?? {})).toEqual(['__proto__']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
