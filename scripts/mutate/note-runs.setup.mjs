/** In a test file's process: notes which spots of the source it runs, and writes them into the folder `KITH_RUNS` at its end (`runs.mjs`). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect } from 'vitest';
import { root } from '../run.mjs';
import { hashOf } from './hash.mjs';

/** @type {Map<string, Uint8Array>} */
const ran = new Map();

Object.assign(globalThis, {
  kithRan(/** @type {string} */ path, /** @type {number} */ spots) {
    const of = ran.get(path) ?? new Uint8Array(spots);
    ran.set(path, of);
    of[0] = 1;
    return of;
  },
});

afterAll(() => {
  const test = expect.getState().testPath ?? '';
  const { user, system } = process.cpuUsage();
  const spots = Object.fromEntries(
    [...ran].map(([path, of]) => [
      path,
      { text: hashOf(readFileSync(join(root, path), 'utf8')), ran: [...of.keys()].filter((spot) => of[spot] === 1) },
    ]),
  );
  const run = {
    test: relative(root, test),
    text: hashOf(readFileSync(test, 'utf8')),
    seconds: (user + system) / 1e6,
    spots,
  };
  writeFileSync(join(process.env['KITH_RUNS'] ?? '', `${hashOf(run.test)}.json`), JSON.stringify(run));
});
