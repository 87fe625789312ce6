/**
 * Files as they come, each with exactly what an import must make of it: input/<file>, output/<file>.json. A new input is a new test:
 * `UPDATE_GOLDEN=1 npx vitest run --project node test/golden` writes its output, which is then read and judged by a person before it stays.
 * Most inputs are made by make/ (`node test/golden/make.mjs`); they are kept byte for byte.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Input, runGolden, type Setup } from './run.ts';

const inputs = join(import.meta.dirname, 'input');
const outputs = join(import.meta.dirname, 'output');
const update = process.env['UPDATE_GOLDEN'] === '1';

const SETUP = '.setup.json';
const all = readdirSync(inputs).sort();
const setups = new Map(
  all
    .filter((name) => name.endsWith(SETUP))
    // A setup is what `Setup` says; the test fails where it is not.
    .map((name) => [name.slice(0, -SETUP.length), JSON.parse(readFileSync(join(inputs, name), 'utf8')) as Setup]),
);
const alone = all.filter((name) => !name.endsWith(SETUP) && !name.startsWith('_'));

const inputOf = (name: string): Input => ({ name, bytes: new Uint8Array(readFileSync(join(inputs, name))) });

describe('golden', () => {
  test.each(alone)('%s', async (name) => {
    const setup = setups.get(name) ?? {};
    const result = await runGolden([name, ...(setup.with ?? [])].map(inputOf), setup);
    const path = join(outputs, `${name}.json`);
    const text = `${JSON.stringify(result, null, 2)}\n`;
    if (update) writeFileSync(path, text);
    expect(existsSync(path), `${name} has no output yet: run with UPDATE_GOLDEN=1 and judge it`).toBe(true);
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  test('there are at least 80 inputs, and no output or setup without its input', () => {
    expect(alone.length).toBeGreaterThanOrEqual(80);
    const named = new Set(alone);
    expect(readdirSync(outputs).filter((name) => !named.has(name.replace(/\.json$/, '')))).toEqual([]);
    expect([...setups.keys()].filter((name) => !named.has(name))).toEqual([]);
  });
});
