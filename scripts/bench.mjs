/**
 * Measures Kith in a real Chromium beside the two ways it is held against, over the same file in the same run:
 * `npm run bench -- --rows 1000000`. What is measured, and how: test/bench/README.md.
 */
import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { groups, queryNames, table } from './bench/lines.mjs';
import { writeReadme } from './bench/markdown.mjs';
import { medians } from './bench/medians.mjs';
import { browserVersion, buildPages, withProfile } from './bench/page.mjs';
import { measurePeer, peerNames } from './bench/peers.mjs';
import { traced, writeProfiles } from './bench/profile.mjs';
import { compared, keepRatios } from './bench/ratios.mjs';
import { measureTalk } from './bench/talk.mjs';
import { loadTs } from './load-ts.mjs';

/** @typedef {import('../test/bench/protocol.ts').Measure} Measure */
/** @typedef {import('../test/bench/protocol.ts').BenchPage} BenchPage */

const NAIVE_ROWS = 100_000;
const PAPA_RUNS = 3;

const help = `npm run bench -- [options]

  --rows N       rows of the file; 1000000 if not given
  --only GROUPS  some of: ${groups.join(' ')} (joined with commas); talk only where it is named
  --messages N   of the log that talk takes; 1000000 if not given
  --full         the naive way over the whole file, not over its first ${NAIVE_ROWS} rows
  --batch LIST   batch sizes that the naive way tries (joined with commas); the fastest counts; 5000 if not given
  --pages SIZES  Kith with pages of these sizes (powers of two, joined with commas), a table each
  --profile DIR  a CPU profile of every phase and thread, too (the times are then those of a watched browser)
  --peers LIST   databases that the same is asked of, too: ${peerNames.join(',')} (fetched into node_modules/.cache the first time)
  --keep         this run's ratios become those that later runs are compared with
  --markdown     README's table, of this run
  --json FILE    the measures, too
  --seed N       of the file
`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '1000000' },
      only: { type: 'string' },
      messages: { type: 'string', default: '1000000' },
      full: { type: 'boolean', default: false },
      batch: { type: 'string', default: '5000' },
      pages: { type: 'string', default: '' },
      json: { type: 'string' },
      peers: { type: 'string', default: '' },
      keep: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      profile: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const rows = Number(values.rows.replaceAll('_', ''));
  if (!Number.isInteger(rows) || rows < 1) throw new Error(`How many rows? ${values.rows}`);
  const wanted = values.only?.split(',') ?? groups.filter((group) => group !== 'talk');
  const unknown = wanted.filter((group) => !groups.includes(group));
  if (unknown.length > 0) throw new Error(`No group is called ${unknown.join(', ')}`);
  const peers = values.peers.split(',').filter(Boolean);
  const strange = peers.filter((peer) => !peerNames.includes(peer));
  if (strange.length > 0) throw new Error(`No peer is called ${strange.join(', ')}`);
  const numbers = (/** @type {string} */ list) => list.split(',').filter(Boolean).map(Number);
  return {
    ...values,
    rows,
    messages: Number(values.messages.replaceAll('_', '')),
    wanted,
    peers,
    seed: Number(values.seed),
    batches: numbers(values.batch),
    sizes: numbers(values.pages),
  };
}

/** Makes a sample file. @param {string} path @param {number} rows @param {number} seed */
async function makeFile(path, rows, seed) {
  /** @type {typeof import('../src/formats/sample/sample.ts')} */
  const { sampleCsv } = await loadTs('src/formats/sample/sample.ts');
  const fd = openSync(path, 'w');
  for (const piece of sampleCsv({ rows, seed })) writeSync(fd, piece);
  closeSync(fd);
  return path;
}

/**
 * One of the ways that Kith is held against, in a profile of its own.
 * @param {string} dir
 * @param {string} file
 * @param {'papa' | 'naive' | 'naive-backup' | 'parse' | 'naive-log'} kind
 * @param {number} batch
 * @returns {Promise<Measure[]>}
 */
function baseline(dir, file, kind, batch) {
  return withProfile(dir, file, async (open, meter) => {
    const page = await open();
    const before = meter?.usage(true);
    const measures = await page.evaluate(
      ([k, b]) =>
        /** @type {{ kithBench: BenchPage }} */ (/** @type {unknown} */ (globalThis)).kithBench.baseline(k, b),
      /** @type {const} */ ([kind, batch]),
    );
    const after = meter?.usage();
    // Of the second, what comes before is not measured.
    if (!before || !after || kind === 'naive-backup') return [...measures];
    return measures.map((measure) => ({
      ...measure,
      facts: { ...measure.facts, cpu: after.cpu - before.cpu, peak: after.peak },
    }));
  });
}

/** @param {import('playwright-core').Page} page @param {readonly string[]} names @returns {Promise<readonly Measure[]>} */
function kith(page, names) {
  return page.evaluate(
    (n) => /** @type {{ kithBench: BenchPage }} */ (/** @type {unknown} */ (globalThis)).kithBench.kith(n),
    names,
  );
}

/** As `kith`, into a folder of profiles where there is one. @param {string | undefined} profiles */
const measuring =
  (profiles) => async (/** @type {import('playwright-core').Page} */ page, /** @type {readonly string[]} */ names) => {
    if (profiles === undefined) return kith(page, names);
    const [found, events] = await traced(page, () => kith(page, names));
    console.log(writeProfiles(profiles, events));
    return found;
  };

/** Of several runs of one thing, the fastest; the others' rows per second are among its facts. @param {readonly Measure[]} runs */
function fastest(runs) {
  const rates = runs.map(({ count, milliseconds }) => (count / milliseconds) * 1000);
  const best = runs[rates.indexOf(Math.max(...rates))];
  return best ? [{ ...best, facts: { ...best.facts, runs: rates.map((rate) => rate.toFixed(0)).join(' ') } }] : [];
}

/** What is run in a newly opened page each, as test/bench/kith.ts names it; of a group that is not here, what has its name. */
const parts = new Map([
  ['query', [['at-once'], ...queryNames.map((name) => [`query:${name}`]), ['count:filter']]],
  ['memory', [['settled-memory']]],
  ['change', [['bulk'], ['edit']]],
  // Opened as often before the lock as under it.
  ['trust', [['backups'], [], ['lock-on'], ...Array.from({ length: 3 }, () => []), ['lock-off']]],
]);

/** The file once more comes last: it changes what is there. @param {readonly string[]} wanted */
const inOrder = (wanted) =>
  [...wanted]
    .filter((group) => !['papa', 'naive', 'import'].includes(group))
    .sort((a, b) => Number(a === 'again') - Number(b === 'again'));

/**
 * Imports the file into an empty base, then measures the wanted groups in the same profile.
 * @param {string} dir
 * @param {string} file
 * @param {readonly string[]} wanted
 * @param {string | undefined} profiles folder for them
 * @returns {Promise<Measure[]>} none where there is no client yet
 */
async function measureKith(dir, file, wanted, profiles) {
  const measure = measuring(profiles);
  const measured = (/** @type {import('playwright-core').Page} */ in_, /** @type {readonly string[]} */ names) => {
    say(`Kith: ${names.join(', ')}`);
    return measure(in_, names);
  };
  const inProfile = withProfile(dir, file, async (open) => {
    const page = await open();
    const ready = await page.evaluate(() =>
      /** @type {{ kithBench: BenchPage }} */ (/** @type {unknown} */ (globalThis)).kithBench.hasKith(),
    );
    if (!ready) return [];
    const measures = (await measured(page, ['catalog', 'import'])).filter(({ name }) => !name.startsWith('open'));
    for (const group of inOrder(wanted)) {
      for (const names of parts.get(group) ?? [[group]]) measures.push(...(await measured(await open(), names)));
    }
    return medians(measures);
  });
  if (!wanted.includes('trust')) return inProfile;
  const measures = [...(await inProfile)];
  /** @type {readonly Measure[]} */
  const underLock = await withProfile(dir, file, async (open) => measured(await open(), UNDER_LOCK));
  measures.push(...underLock.filter(({ name }) => name.startsWith('locked-import')));
  return measures;
}

/** The file into an empty base that is locked. */
const UNDER_LOCK = ['catalog', 'lock-on', 'locked-import'];

/** @param {string} text */
const say = (text) => console.error(text);

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return;
  }
  const { rows, sizes } = options;
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const isTalkAlone = options.wanted.every((group) => group === 'talk');
  try {
    if (options.wanted.includes('talk')) {
      const dir = join(folder, 'talk-pages');
      await buildPages(dir, undefined, options.profile !== undefined);
      const { messages, seed } = options;
      const measured = measuring(options.profile);
      const measures = await measureTalk({ folder, dir, messages, seed, baseline, measured, say });
      console.log(`\n${browserVersion()}, ${cpus().length} cores\n\n${table(measures, ['talk'])}\n`);
      if (isTalkAlone) {
        if (options.json !== undefined)
          writeFileSync(options.json, `${JSON.stringify({ messages, measures }, null, 2)}\n`);
        return;
      }
    }
    const wanted = options.wanted.filter((group) => group !== 'talk');
    say(`Making ${rows} rows`);
    const file = await makeFile(join(folder, 'contacts.csv'), rows, options.seed);
    const isShort = !options.full && rows > NAIVE_ROWS;
    const first = isShort ? await makeFile(join(folder, 'first.csv'), NAIVE_ROWS, options.seed) : file;
    const dir = join(folder, 'pages');
    await buildPages(dir, undefined, options.profile !== undefined);
    const bytes = statSync(file).size;
    const size = `${new Intl.NumberFormat('en').format(rows)} rows, ${(bytes / 1e6).toFixed(1)} MB`;
    console.log(`\n${size}; ${browserVersion()}, ${cpus().length} cores\n`);

    /** @type {Measure[]} */
    const measures = [];
    if (wanted.includes('papa')) {
      const runs = [];
      for (let i = 0; i < PAPA_RUNS; i++) {
        say('PapaParse alone');
        runs.push(...(await baseline(dir, file, 'papa', 0)));
      }
      measures.push(...fastest(runs));
    }
    if (wanted.includes('naive')) {
      const runs = [];
      for (const batch of options.batches) {
        say(`The naive way, in batches of ${batch}`);
        runs.push(...(await baseline(dir, first, 'naive', batch)));
      }
      measures.push(...fastest(runs));
    }
    if (wanted.includes('trust')) {
      say('Records as JSON and back');
      measures.push(...(await baseline(dir, first, 'naive-backup', 5000)));
    }
    const kithWanted = wanted.some((group) => group !== 'papa' && group !== 'naive');
    /** @type {{ pageSize: number, measures: Measure[] }[]} */
    const bySize = [];
    for (const pageSize of kithWanted ? sizes : []) {
      await buildPages(dir, pageSize);
      const found = [...measures, ...(await measureKith(dir, file, wanted, options.profile))];
      bySize.push({ pageSize, measures: found });
      console.log(`Pages of ${pageSize} contacts\n\n${table(found, wanted)}\n`);
    }
    if (kithWanted && sizes.length === 0) measures.push(...(await measureKith(dir, file, wanted, options.profile)));
    /** @type {import('./bench/peers.mjs').PeerColumn[]} */
    const columns = [];
    for (const name of options.peers) {
      const peerDir = join(folder, name);
      columns.push(...(await measurePeer({ name, dir: peerDir, file, rows, wanted, queries: queryNames, say })));
    }
    if (sizes.length === 0) console.log(table(measures, wanted, columns));
    if (wanted.includes('naive') && isShort) {
      console.log(`The naive way ran over the first ${NAIVE_ROWS} rows; it gets slower per row over more.`);
    }
    const run = { rows, bytes, browser: browserVersion(), cores: cpus().length, measures, columns };
    if (sizes.length === 0) console.log(`\n${compared(run)}`);
    if (options.keep) keepRatios(run);
    if (options.markdown) writeReadme(run);
    if (options.json !== undefined) {
      const result = { ...run, bySize };
      writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
