/**
 * Writes a stored base as this build leaves it, with what a person sees of it: `node test/storage/formats/make.mjs 3` → 3.json.gz.
 * To be run by the build that is the last to write a format, before its successor; what stands here is never made again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { runnerImport } from 'vite';

const [format = ''] = process.argv.slice(2);
if (!/^\d+$/.test(format)) throw new Error('Which format?');
// The words of the history are a part of the catalogue, which is reactive.
const options = {
  configFile: /** @type {const} */ (false),
  plugins: [svelte()],
  logLevel: /** @type {const} */ ('error'),
};
/** @type {{ module: typeof import('./make-stored.ts') }} */
const { module } = await runnerImport(join(import.meta.dirname, 'make-stored.ts'), options);
const json = JSON.stringify(await module.makeStored());
writeFileSync(join(import.meta.dirname, `${format}.json.gz`), gzipSync(json, { level: 9 }));
console.log(`${format}.json.gz: ${json.length} bytes of JSON`);
