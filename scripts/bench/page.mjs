/** The bench's pages: built into a scratch folder, served on the loopback, opened in a Chromium with a profile of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { browserArgs, requireBrowser } from '../browser.mjs';
import { root } from '../run.mjs';
import { serve } from '../serve.mjs';
import { Meter } from './usage.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Gives the base pages of another size.
 * @param {number} size a power of two
 * @returns {import('vite').Plugin}
 */
function pageSize(size) {
  return {
    name: 'kith:page-size',
    transform(code, id) {
      if (!id.endsWith('/src/base/page.ts')) return null;
      const changed = code.replace(/\bPAGE_BITS = \d+/, `PAGE_BITS = ${Math.log2(size)}`);
      if (changed === code && !code.includes(`PAGE_BITS = ${Math.log2(size)}`))
        throw new Error('base/page.ts says no PAGE_BITS');
      return changed;
    },
  };
}

/**
 * `readable`: functions keep their names, for a profile. Builds test/bench as vite.config.ts builds the site: same target, same inlined worker.
 * @param {string} outDir
 * @param {number} [size] of the base's pages, where it is to be another than it is
 */
export async function buildPages(outDir, size, readable = false) {
  if (size !== undefined && !Number.isInteger(Math.log2(size))) throw new Error(`${size} is no power of two`);
  const plugins = () => (size === undefined ? [] : [pageSize(size)]);
  await build({
    configFile: false,
    root: join(root, 'test', 'bench'),
    base: './',
    logLevel: 'error',
    plugins: plugins(),
    worker: { format: 'es', plugins },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      ...(readable && { minify: false }),
    },
  });
}

/** Such as `Chromium 156.0.8078.79`. */
export function browserVersion() {
  return execFileSync(requireBrowser(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/**
 * Opens the bench's page with the file chosen, as often as asked for, in one fresh profile on the disk, which is removed after.
 * @template T
 * @param {string} dir of the built pages
 * @param {string} file
 * @param {(open: (path?: string) => Promise<Page>, meter: Meter | null) => Promise<T>} work each `open` is a new page; the one before is closed
 * @returns {Promise<T>}
 */
export async function withProfile(dir, file, work) {
  const profile = await mkdtemp(join(tmpdir(), 'kith-bench-profile-'));
  const server = await serve({ dir });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser(),
    args: browserArgs,
    headless: true,
  });
  context.setDefaultTimeout(0);
  const meter = Meter.of(profile);
  await context.exposeFunction('kithUsage', (/** @type {boolean} */ fresh) => meter?.usage(fresh) ?? null);
  /** @type {Page | undefined} */
  let page;
  const open = async (path = '') => {
    const next = await context.newPage();
    await page?.close();
    page = next;
    page.on('pageerror', (error) => console.error(error));
    page.on('console', (message) => console.error(`page: ${message.text()}`));
    await page.goto(server.url + path);
    await page.setInputFiles('input', file);
    return page;
  };
  try {
    return await work(open, meter);
  } finally {
    meter?.stop();
    await context.close();
    await server.close();
    await rm(profile, { recursive: true, force: true });
  }
}
