/**
 * Logs and chats as they come, each with exactly the events that must be read from it. A new input is a new test:
 * `UPDATE_GOLDEN=1 npx vitest run --project node test/golden/conversations` writes its output, which a person then judges.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWhole } from './read.ts';

const inputs = join(import.meta.dirname, 'input');
const outputs = join(import.meta.dirname, 'output');
const update = process.env['UPDATE_GOLDEN'] === '1';
const names = readdirSync(inputs).sort();

describe('golden conversations', () => {
  test.each(names)('[C1] %s', async (name) => {
    // Names of chats bear spaces.
    const file = new File([new Uint8Array(readFileSync(join(inputs, name)))], name.replaceAll('_', ' '));
    const result = await readWhole(file);
    const path = join(outputs, `${name}.json`);
    const text = `${JSON.stringify(result, null, 1)}\n`;
    if (update) writeFileSync(path, text);
    expect(existsSync(path), `${name} has no output yet: run with UPDATE_GOLDEN=1 and judge it`).toBe(true);
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  test('there are at least 60 inputs, and no output without its input', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(readdirSync(outputs).filter((name) => !names.includes(name.replace(/\.json$/, '')))).toEqual([]);
  });

  test('[C9] every form of a date says the same two moments', () => {
    const days = names
      .filter((name) => /^chat-(?!content|open|order|short|group|preface|crlf)/.test(name))
      .map((name) => JSON.parse(readFileSync(join(outputs, `${name}.json`), 'utf8')) as { sketch: { from: string; to: string } })
      .map(({ sketch }) => `${sketch.from.slice(0, 16)} ${sketch.to.slice(0, 10)}`);
    expect(days.length).toBeGreaterThan(35);
    expect(new Set(days)).toEqual(new Set(['2021-06-20T14:30 2021-06-21', '2021-06-19T14:30 2021-06-30']));
  });
});
