/** `npm run sample > file.csv`, as npm runs it: with lines of its own at the head of the file. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleCsv } from '../../../src/formats/sample/sample.ts';

const script = 'scripts/sample.mjs';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-sample-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the script with its output in a file that begins with `head`; returns what the file holds then. */
function run(args: readonly string[], head: string): string {
  const path = join(folder, 'file.csv');
  const fd = openSync(path, 'w');
  writeSync(fd, head);
  const env = {
    ...process.env,
    npm_lifecycle_event: 'sample',
    npm_lifecycle_script: `node ${script}`,
    npm_package_name: 'kith',
    npm_package_version: '0.1.0',
  };
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', fd, 'pipe'], env });
  closeSync(fd);
  expect(status, stderr.toString()).toBe(0);
  return readFileSync(path, 'utf8');
}

test("the file is the sample alone: npm's lines are taken back", () => {
  const head = `\n> kith@0.1.0 sample\n> node ${script} 50 --seed 3\n\n`;
  expect(run(['50', '--seed', '3'], head)).toBe([...sampleCsv({ rows: 50, seed: 3 })].join(''));
});

test('whatever else stands in the file stays', () => {
  const head = 'Name,Mobile Number\n';
  expect(run(['5'], head)).toBe(head + [...sampleCsv({ rows: 5 })].join(''));
});

test('[I6] --problems writes the expected report as JSON', () => {
  const report = join(folder, 'report.json');
  run(['500', '--problems', '--report', report], '');
  const pieces = sampleCsv({ rows: 500, problems: true });
  let next = pieces.next();
  while (next.done !== true) next = pieces.next();
  expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual(next.value);
});
