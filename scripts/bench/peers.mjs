/**
 * The databases that Kith is held against, where `--peers` asks for them. They are large, so they are no dependencies: each is fetched once, in
 * an exact version, into node_modules/.cache, by npm. Their pages are their own (test/bench/peers): WebAssembly is not for Kith's.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root, run } from '../run.mjs';
import { medians } from './medians.mjs';
import { withProfile } from './page.mjs';

/**
 * @typedef {import('../../test/bench/protocol.ts').Measure} Measure
 * @typedef {import('../../test/bench/peers/measure.ts').PeerPage} PeerPage
 * @typedef {import('../../test/bench/peers/peer.ts').Place} Place
 * @typedef {object} Peer
 * @property {string} name of its pages, and for `--peers`
 * @property {string} label
 * @property {string} package
 * @property {string} version
 * @property {Readonly<Record<string, string>>} files what its pages import, in the package
 * @property {readonly Place[]} places where it can stand
 * @typedef {{ way: string, label: string, measures: readonly Measure[] }} PeerColumn a database in one place
 */

/** @type {readonly Peer[]} */
const peers = [
  {
    name: 'sqlite',
    label: 'SQLite',
    package: '@sqlite.org/sqlite-wasm',
    version: '3.54.1-build1',
    files: { 'peer:sqlite': 'dist/index.mjs' },
    places: ['disk'],
  },
  {
    name: 'duckdb',
    label: 'DuckDB',
    package: '@duckdb/duckdb-wasm',
    version: '1.32.0',
    files: {
      'peer:duckdb/duckdb-eh.wasm': 'dist/duckdb-eh.wasm',
      'peer:duckdb/duckdb-browser-eh.worker.js': 'dist/duckdb-browser-eh.worker.js',
      'peer:duckdb': 'dist/duckdb-browser.mjs',
    },
    places: ['disk', 'memory'],
  },
];

export const peerNames = peers.map(({ name }) => name);

/** The folder of its package; fetched where it is not there yet. @param {Peer} peer */
async function fetched({ name, package: id, version }) {
  const folder = join(root, 'node_modules', '.cache', 'kith-bench', `${name}-${version}`);
  const found = join(folder, 'node_modules', id);
  // npm writes it last.
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return found;
  mkdirSync(folder, { recursive: true });
  // Exact, and a project of its own.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { [id]: version } }));
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
  if (!(await run('npm', ['install', '--prefix', folder, ...options]))) throw new Error(`npm could not fetch ${id}`);
  return found;
}

/** @param {Peer} peer @param {string} outDir */
async function buildPeer(peer, outDir) {
  const folder = await fetched(peer);
  const alias = Object.entries(peer.files).map(([find, file]) => ({
    find: new RegExp(`^${find.replaceAll('.', '\\.')}(?=$|\\?)`),
    replacement: join(folder, file),
  }));
  await build({
    configFile: false,
    root: join(root, 'test', 'bench', 'peers'),
    base: './',
    logLevel: 'error',
    resolve: { alias },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: join(root, 'test', 'bench', 'peers', `${peer.name}.html`),
        checks: { pluginTimings: false },
      },
    },
  });
  // So that the browser may keep what it has compiled, as it would of any site.
  writeFileSync(join(outDir, '_headers'), '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
}

/** Minutes that a page has: none needs as many at a million rows. */
const MINUTES = 5;

/** @returns {Promise<never>} */
const tooLong = () =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${MINUTES} minutes`)), MINUTES * 60_000).unref();
  });

/** What is run in a page of its own each, by group of the table. @param {readonly string[]} queries @returns {[string, string[]][]} */
const pagesOf = (queries) => [
  ...queries.map((name) => /** @type {[string, string[]]} */ (['query', [`query:${name}`]])),
  ['query', ['count']],
  ['change', ['bulk']],
  ['change', ['edit']],
  ['export', ['export']],
];

/**
 * A peer's measures in every place it can stand, each in a fresh profile: on the disk every query is the first thing that is asked of a base
 * that was just opened; in memory, which ends with the page, everything follows the import.
 * @param {object} options
 * @param {string} options.name of the peer
 * @param {string} options.dir for its pages
 * @param {string} options.file
 * @param {number} options.rows of the file
 * @param {readonly string[]} options.wanted groups
 * @param {readonly string[]} options.queries
 * @param {(text: string) => void} options.say
 * @returns {Promise<PeerColumn[]>}
 */
export async function measurePeer({ name, dir, file, rows, wanted, queries, say }) {
  const peer = peers.find((one) => one.name === name);
  if (peer === undefined) throw new Error(`No peer is called ${name}`);
  await buildPeer(peer, dir);
  const asked = pagesOf(queries).flatMap(([group, names]) => (wanted.includes(group) ? [names] : []));
  /** @type {PeerColumn[]} */
  const found = [];
  for (const place of peer.places) {
    const pages = place === 'memory' ? [['import', ...asked.flat()]] : [['import'], ...asked];
    const measures = await withProfile(dir, file, async (open) => {
      /** @type {Measure[]} */
      const all = [];
      for (const names of pages) {
        const what = `${peer.label}, ${place}: ${names.join(', ')}`;
        say(what);
        const page = await open(`${name}.html`);
        const asking = page.evaluate(
          ([where, works, count]) =>
            /** @type {{ kithPeer: PeerPage }} */ (/** @type {unknown} */ (globalThis)).kithPeer.run(
              where,
              works,
              count,
            ),
          /** @type {const} */ ([place, names, rows]),
        );
        const more = await Promise.race([asking, tooLong()]).catch((/** @type {unknown} */ error) => {
          // What a database cannot do is a gap in its column, not the end of the run.
          say(`${what} failed: ${error instanceof Error ? error.message : String(error)}`);
          return null;
        });
        if (more !== null) all.push(...more);
        else if (names[0] === 'import') break;
      }
      return all;
    });
    found.push({ way: `${name}-${place}`, label: `${peer.label}, ${place}`, measures: medians(measures) });
  }
  return found;
}
