/**
 * What Kith takes in ratios of what was measured beside it in the same run, kept in the repository (test/bench/ratios.json): times across
 * machines mean little, ratios within a run do. A later run of as many rows names what has become slower.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { lines } from './lines.mjs';

/**
 * @typedef {import('../../test/bench/protocol.ts').Measure} Measure
 * @typedef {import('./peers.mjs').PeerColumn} PeerColumn
 * @typedef {{ rows: number, browser: string, cores: number, measures: readonly Measure[], columns: readonly PeerColumn[] }} Run
 * @typedef {Readonly<Record<string, number>>} Ratios by what it is a ratio of
 * @typedef {{ browser: string, cores: number, ratios: Readonly<Record<string, Ratios>> }} Kept
 */

const path = join(root, 'test', 'bench', 'ratios.json');
/** More than this share is a loss. */
const LOSS = 0.15;
/** Milliseconds that the clock and the browser add and take as they like. */
const NOISE = 2;

/** @returns {Record<string, Kept>} by rows */
function read() {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** @param {Measure} measure */
const cpuOf = ({ facts }) => (typeof facts?.['cpu'] === 'number' ? facts['cpu'] : undefined);

/**
 * By line. Of time: to PapaParse alone, to each database and to the line that its limit is of, and of CPU to PapaParse's; of memory: megabytes.
 * @param {Run} run
 * @returns {Record<string, Ratios>}
 */
function ratiosOf({ measures, columns }) {
  const papa = measures.find(({ name }) => name === 'papa');
  /** @type {Record<string, Ratios>} */
  const found = {};
  for (const { name, unit, limitOf } of lines) {
    const measure = measures.find((one) => one.name === name);
    // A page without a long task has none that could be compared.
    if (measure === undefined || measure === papa || name === 'naive' || measure.milliseconds === 0) continue;
    /** @type {Record<string, number>} */
    const ratios = {};
    const note = (
      /** @type {string} */ to,
      /** @type {number | undefined} */ own,
      /** @type {number | undefined} */ other,
    ) => {
      if (own && other) ratios[to] = Number((own / other).toPrecision(3));
    };
    if (unit === 'MB') note('megabytes', measure.milliseconds, 1);
    else {
      const [own = ''] = limitOf ?? [];
      note(own, measure.milliseconds, measures.find((one) => one.name === own)?.milliseconds);
      note('papa', measure.milliseconds, papa?.milliseconds);
      note('papa, CPU', cpuOf(measure), papa && cpuOf(papa));
      for (const { way, measures: theirs } of columns)
        note(way, measure.milliseconds, theirs.find((one) => one.name === name)?.milliseconds);
    }
    if (Object.keys(ratios).length > 0) found[name] = ratios;
  }
  return found;
}

/**
 * What is slower than it was. A line is named where everything that it can be held against says so: one of those may have had a bad moment.
 * @param {Run} run
 * @returns {string}
 */
export function compared(run) {
  const kept = read()[String(run.rows)];
  if (kept === undefined) return `No ratios are kept for ${run.rows} rows (--keep keeps these).`;
  const now = ratiosOf(run);
  const losses = lines.flatMap(({ name, label }) => {
    const [was, is] = [kept.ratios[name], now[name]];
    if (was === undefined || is === undefined) return [];
    const changes = Object.entries(is).flatMap(([to, ratio]) => (was[to] ? [ratio / was[to] - 1] : []));
    const least = Math.min(...changes);
    const taken = run.measures.find((one) => one.name === name)?.milliseconds ?? 0;
    const more = taken - taken / (1 + least);
    if (changes.length === 0 || least <= LOSS || more < NOISE) return [];
    return [`  ${name} (${label.trim()}): ${(least * 100).toFixed(0)} % more than was kept`];
  });
  if (losses.length === 0) return `Nothing is more than ${LOSS * 100} % behind the ratios that are kept.`;
  return `More than ${LOSS * 100} % behind the ratios that are kept:\n${losses.join('\n')}`;
}

/** This run's take the place of those that were kept for as many rows; lines that it did not measure stay. @param {Run} run */
export function keepRatios(run) {
  const all = read();
  const before = all[String(run.rows)]?.ratios ?? {};
  all[String(run.rows)] = { browser: run.browser, cores: run.cores, ratios: { ...before, ...ratiosOf(run) } };
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
}
