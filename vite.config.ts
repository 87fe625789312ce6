/** The build: one page and one inlined worker that run from any sub-path of any static host, under the policy of csp.mjs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { headerPolicy, metaPolicy } from './scripts/csp.mjs';

/** Puts the policy first into the built page's head and into `_headers`. The dev server runs without it. */
function contentSecurityPolicy(): Plugin {
  let outDir = '';
  return {
    name: 'kith:csp',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
    async closeBundle(error?: Error) {
      if (error) return;
      const path = join(outDir, '_headers');
      await writeFile(path, (await readFile(path, 'utf8')).replace('{{csp}}', headerPolicy));
    },
  };
}

/** How long each plugin took is nothing that whoever starts Kith has to read. */
const quiet = { checks: { bundlerTimings: false } };

export default defineConfig({
  base: './',
  plugins: [svelte(), contentSecurityPolicy()],
  worker: { format: 'es', rolldownOptions: quiet },
  build: {
    rolldownOptions: quiet,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
