/** What a log's bytes say does not depend on where its lines end, or on where a piece of the file does. */
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/formats/sample/random.ts';
import { fileText } from '../../../src/formats/whatsapp/file-text.ts';

const WORDS = ['order', 'नमस्ते', '👍🏽', 'ü', '{"a":1}', ' ', '\r', '\ufeff'];

/** Lines of all lengths: shorter than what is decoded together, longer than what is kept, longer than a piece of the file. */
function text(seed: number, last: string): string {
  const random = new Random(seed);
  let made = '';
  for (const length of [10, 300, 70_000, 5, 600_000, 0, 0, 2_000, 1_300_000, 40]) {
    let line = '';
    while (line.length < length) line += random.pick(WORDS);
    made += `${line}\n`;
  }
  return `x${made.repeat(2)}${last}`;
}

async function read(file: Blob): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const piece of fileText(file)) texts.push(...piece.texts);
  return texts;
}

describe('a log as text', () => {
  test.each([1, 2, 3])('is what was written, seed %i', async (seed) => {
    for (const last of ['', 'end', '\n', '€']) {
      const whole = text(seed, last);
      expect((await read(new Blob([whole]))).join('') === whole).toBe(true);
    }
  });

  test('packed, too', async () => {
    const whole = text(4, 'end');
    const packed = new Blob([whole]).stream().pipeThrough(new CompressionStream('gzip'));
    expect((await read(await new Response(packed).blob())).join('') === whole).toBe(true);
  });

  test('comes line by line, so that those of plain letters take a byte a letter', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => `${i % 2 === 0 ? 'a' : 'ü'.repeat(2)}${'b'.repeat(300)}\n`);
    expect(await read(new Blob(lines))).toEqual(lines);
  });
});
