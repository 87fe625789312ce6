/**
 * [K1] Fills in the service worker when the site is built: every file of the site with its digest, the build's name, and the headers of the
 * page. So a change of any file is a change of the service worker, which is how browsers learn of a new version; and a file that is not the
 * one that was built is not taken.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseHeaders } from './serve.mjs';

const WORKER = 'service-worker.js';
/** For hosts and robots, not for the page. */
const NOT_KEPT = [WORKER, '_headers', 'robots.txt'];
/** Said to caches on the way, of which there is none. */
const NOT_SENT = ['Cache-Control'];

/** @returns {import('vite').Plugin} */
export function precache() {
  let outDir = '';
  return {
    name: 'kith:precache',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      // After the policy was written.
      sequential: true,
      async handler(error) {
        if (!error) await fillIn(outDir);
      },
    },
  };
}

/** @param {string} dir of the built site, with the service worker as it is in public/ */
export async function fillIn(dir) {
  const files = await keptFiles(dir);
  const digests = Object.fromEntries(
    await Promise.all(files.map(async (file) => [file === 'index.html' ? './' : file, await digest(join(dir, file))])),
  );
  const rules = parseHeaders(await readFile(join(dir, '_headers'), 'utf8'));
  const headers = rules.filter(({ pattern, name }) => ['/*', '/'].includes(pattern) && !NOT_SENT.includes(name));
  const page = {
    'Content-Type': 'text/html; charset=utf-8',
    ...Object.fromEntries(headers.map(({ name, value }) => [name, value])),
  };
  const build = createHash('sha256')
    .update(JSON.stringify([digests, page]))
    .digest('hex')
    .slice(0, 12);
  let script = await readFile(join(dir, WORKER), 'utf8');
  for (const [place, value] of [
    ['FILES = {}', digests],
    ["BUILD = ''", build],
    ['PAGE_HEADERS = {}', page],
  ]) {
    const [name = ''] = String(place).split(' ');
    if (!script.includes(`const ${place};`)) throw new Error(`${WORKER} has no place for ${name}`);
    script = script.replace(`const ${place};`, () => `const ${name} = ${JSON.stringify(value)};`);
  }
  await writeFile(join(dir, WORKER), script);
}

/** @param {string} dir @returns {Promise<string[]>} paths within it */
async function keptFiles(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !NOT_KEPT.includes(file))
    .sort();
}

/** @param {string} path @returns {Promise<string>} as subresource integrity writes it */
async function digest(path) {
  return `sha256-${createHash('sha256')
    .update(await readFile(path))
    .digest('base64')}`;
}
