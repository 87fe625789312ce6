/** The build: a page and a worker, both in parts, that run from any sub-path of any static host, under the policy of csp.mjs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { headerPolicy, metaPolicy, serviceWorkerPolicy } from './scripts/csp.mjs';
import { precache } from './scripts/precache.mjs';

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
      const headers = await readFile(path, 'utf8');
      await writeFile(
        path,
        headers.replaceAll('{{csp}}', headerPolicy).replaceAll('{{csp-of-service-worker}}', serviceWorkerPolicy),
      );
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

/**
 * What an entry cannot do without is one part of its own name: left to itself, the bundler makes a small part of whatever a page that comes
 * later shares with it, and many small parts are packed badly.
 */
function oneFirstPart(name: string): {
  readonly plugin: Plugin;
  readonly codeSplitting: Rolldown.CodeSplittingOptions;
} {
  const first = new Set<string>();
  return {
    plugin: {
      name: `kith:one-${name}`,
      apply: 'build',
      buildEnd() {
        const ids = [...this.getModuleIds()];
        for (const id of ids) if (this.getModuleInfo(id)?.isEntry) first.add(id);
        for (const id of first) for (const other of this.getModuleInfo(id)?.importedIds ?? []) first.add(other);
      },
    },
    codeSplitting: { groups: [{ name: (id) => (first.has(id) ? name : null) }] },
  };
}

const page = oneFirstPart('first');
const worker = oneFirstPart('base');

/** How long each plugin took is nothing that whoever starts Kith has to read. */
const quiet = { checks: { bundlerTimings: false } };

export default defineConfig({
  base: './',
  // What Dexie has for today's browsers: a kilobyte less than its file for all.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
  plugins: [svelte(), page.plugin, workerAhead(), contentSecurityPolicy(), precache()],
  worker: {
    format: 'es',
    plugins: () => [worker.plugin],
    rolldownOptions: { ...quiet, output: { codeSplitting: worker.codeSplitting } },
  },
  build: {
    rolldownOptions: { ...quiet, output: { codeSplitting: page.codeSplitting } },
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
