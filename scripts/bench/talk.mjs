/** The group `talk`: a log of webhooks beside `JSON.parse` alone and the naive way, over the same lines in the same run. */
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadTs } from '../load-ts.mjs';
import { withProfile } from './page.mjs';

/** @typedef {import('../../test/bench/protocol.ts').Measure} Measure */
/** @typedef {import('../../test/bench/protocol.ts').BenchPage} BenchPage */

/** The naive way gets slower as its base grows, and takes minutes even so. */
const NAIVE_MESSAGES = 5000;
const CONTACTS_PER_MESSAGE = 0.2;
const BATCH = 5000;

/** @param {string} path @param {number} messages @param {number} seed @returns {Promise<string>} */
async function makeLog(path, messages, seed) {
  /** @type {typeof import('../../src/formats/sample/log.ts')} */
  const { sampleLog } = await loadTs('src/formats/sample/log.ts');
  const fd = openSync(path, 'w');
  const contacts = Math.ceil(messages * CONTACTS_PER_MESSAGE);
  for (const piece of sampleLog({ messages, contacts, seed })) writeSync(fd, piece);
  closeSync(fd);
  return path;
}

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/**
 * @param {object} options
 * @param {string} options.folder for the log
 * @param {string} options.dir of the built pages
 * @param {number} options.messages
 * @param {number} options.seed
 * @param {(dir: string, file: string, kind: 'parse' | 'naive-log', batch: number) => Promise<Measure[]>} options.baseline
 * @param {(page: import('playwright-core').Page, names: readonly string[]) => Promise<readonly Measure[]>} options.measured
 * @param {(text: string) => void} options.say
 * @returns {Promise<Measure[]>}
 */
export async function measureTalk({ folder, dir, messages, seed, baseline, measured, say }) {
  say(`Making a log of ${messages} messages`);
  const file = await makeLog(join(folder, 'log.ndjson'), messages, seed);
  const isShort = messages > NAIVE_MESSAGES;
  const first = isShort ? await makeLog(join(folder, 'first.ndjson'), NAIVE_MESSAGES, seed) : file;
  say('JSON.parse alone');
  const [parsed] = await baseline(dir, file, 'parse', 0);
  say('The naive way');
  const [naive] = await baseline(dir, first, 'naive-log', 1);
  say('The naive way, in batches');
  const [batched] = await baseline(dir, first, 'naive-log', BATCH);
  if (parsed === undefined || naive === undefined || batched === undefined)
    throw new Error('a baseline measured nothing');
  /** @type {Measure[]} */
  const measures = [];
  await withProfile(dir, file, async (open) => {
    say('Kith: the log');
    measures.push(...(await measured(await open(), ['log'])).filter(({ name }) => !name.startsWith('open')));
    say('Kith: the log again');
    measures.push(...(await measured(await open(), ['log-again'])).filter(({ name }) => !name.startsWith('open')));
    await measured(await open(), ['long-talk']);
    say('Kith: what is asked of it');
    const asked = await measured(await open(), ['talks']);
    measures.push(...asked.map((one) => ({ ...one, name: one.name.replace(/^open/, 'talk-open') })));
    measures.push(...(await measured(await open(), ['talks-memory'])).filter(({ name }) => !name.startsWith('open')));
  });
  /** Both together, per line of the log. @type {(name: string) => Measure} */
  const whole = (name) => {
    const parts = measures.filter((one) => one.name === `${name}-review` || one.name === `${name}-commit`);
    const cpu = parts.reduce((sum, { facts }) => sum + Number(facts?.['cpu'] ?? 0), 0);
    const milliseconds = parts.reduce((sum, one) => sum + one.milliseconds, 0);
    return { name, milliseconds, count: parsed.count, facts: { cpu } };
  };
  const wholes = [whole('talk'), whole('talk-again')];
  const cpuOf = (/** @type {Measure} */ { facts, count: lines }) => Number(facts?.['cpu'] ?? NaN) / lines;
  console.log(
    `\n${count.format(parsed.count)} lines, ${count.format(statSync(file).size / 1e6)} MB, ${count.format(messages)} messages`,
  );
  for (const one of wholes) {
    const wall = one.milliseconds / one.count;
    console.log(
      `${one.name}: ${count.format(wall / (parsed.milliseconds / parsed.count))} × JSON.parse alone (CPU ${count.format(cpuOf(one) / cpuOf(parsed))} ×), ` +
        `${count.format(naive.milliseconds / naive.count / wall)} × as fast as the naive way (CPU ${count.format(cpuOf(naive) / cpuOf(one))} ×), ` +
        `${count.format(batched.milliseconds / batched.count / wall)} × as it in batches (CPU ${count.format(cpuOf(batched) / cpuOf(one))} ×)`,
    );
  }
  for (const { name, facts } of measures) if (name.endsWith('-found')) console.log(`${name}: ${JSON.stringify(facts)}`);
  if (isShort) console.log(`The naive way ran over a log of ${NAIVE_MESSAGES} messages; it gets slower over more.`);
  return [parsed, naive, { ...batched, name: 'log-batched' }, ...wholes, ...measures];
}
