/**
 * Writes a stored base as this build leaves it, with what a person sees of it: `node test/storage/formats/make.mjs 3` → 3.json.gz
 * (`3-talks`: another of the same format, with what was added to it since).
 * To be run by the build that is the last to write a format, before its successor; what stands here is never made again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, createServerModuleRunner } from 'vite';

const [format = ''] = process.argv.slice(2);
if (!/^\d+(?:-[a-z]+)?$/.test(format)) throw new Error('Which format?');
// The words of the history are a part of the catalogue, which is reactive.
const server = await createServer({
  configFile: false,
  plugins: [svelte()],
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
// The worker's parts are imported when they are asked for: what loads modules stays until all is made.
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
/** @type {typeof import('./make-stored.ts')} */
const { makeStored } = await runner.import(join(import.meta.dirname, 'make-stored.ts'));
const json = JSON.stringify(await makeStored());
writeFileSync(join(import.meta.dirname, `${format}.json.gz`), gzipSync(json, { level: 9 }));
console.log(`${format}.json.gz: ${json.length} bytes of JSON`);
await runner.close();
await server.close();
