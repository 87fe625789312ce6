/**
 * Serves the built site once for all whole-app tests, from a sub-path of the loopback, as any static host would.
 * KITH_SITE names a folder that is built already; without it the site is built here.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { serve } from '../../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site's address on a host that sends no headers of ours; ends with `/`. */
    siteUrl: string;
    /** The same site on a host that reads `_headers`. */
    siteUrlWithHeaders: string;
    /** The folder of the built site. */
    siteDir: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['KITH_SITE'];
  const dir = given ?? (await mkdtemp(join(tmpdir(), 'kith-site-')));
  if (given === undefined)
    await build({ build: { outDir: dir, emptyOutDir: true }, logLevel: 'warn', mode: 'production' });
  const base = '/somewhere/deep/kith/';
  const plain = await serve({ dir, base, headers: false });
  const withHeaders = await serve({ dir, base });
  project.provide('siteDir', dir);
  project.provide('siteUrl', plain.url);
  project.provide('siteUrlWithHeaders', withHeaders.url);
  return async () => {
    await plain.close();
    await withHeaders.close();
    if (given === undefined) await rm(dir, { recursive: true, force: true });
  };
}
