/** The build: a page and a worker, both in parts, that run from any sub-path of any static host, under the policy of csp.mjs. */
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

/** The worker's script and what it cannot do without come beside the page's, not after them. */
function workerAhead(): Plugin {
  return {
    name: 'kith:worker-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const worker = Object.keys(bundle).find((file) => /kith\.worker-[^/]*\.js$/.test(file));
        if (worker === undefined) throw new Error('the build has no worker');
        const files = new Set([worker]);
        for (const file of files) {
          const part = bundle[file];
          const code = part?.type === 'asset' ? String(part.source) : (part?.code ?? '');
          for (const [, name] of code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
            files.add(`${worker.slice(0, worker.lastIndexOf('/') + 1)}${name ?? ''}`);
          }
        }
        return [...files].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${file}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}

/** How long each plugin took is nothing that whoever starts Kith has to read. */
const quiet = { checks: { bundlerTimings: false } };

export default defineConfig({
  base: './',
  plugins: [svelte(), workerAhead(), contentSecurityPolicy()],
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
