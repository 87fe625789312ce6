/**
 * `npm run test:engines`: the main path (import, filter, edit, export, reload, and all of it again without a network) in Chromium, Firefox ESR
 * and WebKitGTK, whichever are installed; says what to install where one is missing. `npm run test:engines -- firefox` runs one.
 * KITH_SITE names a folder that is built already.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { chromium } from './engines/chromium.mjs';
import { firefox } from './engines/firefox.mjs';
import { mainPath } from './engines/main-path.mjs';
import { webkit } from './engines/webkit.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const work = await mkdtemp(join(tmpdir(), 'kith-engines-'));
const wanted = process.argv.slice(2);
const engines = [chromium, firefox, webkit].filter(({ name }) => wanted.length === 0 || wanted.includes(name));
let passed = 0;
let failed = 0;
try {
  const dir = process.env['KITH_SITE'] ?? join(work, 'site');
  if (process.env['KITH_SITE'] === undefined)
    await build({ root, build: { outDir: dir, emptyOutDir: true }, logLevel: 'warn', mode: 'production' });
  for (const engine of engines) {
    const missing = engine.missing();
    if (missing !== null) {
      console.log(`\n${engine.name}: not installed. ${missing}`);
      failed++;
      continue;
    }
    console.log(`\n${engine.name}`);
    if (await passes(engine, dir)) passed++;
    else failed++;
  }
} finally {
  await rm(work, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** @param {import('./engines/engine.d.ts').Engine} engine @param {string} dir of the site */
async function passes(engine, dir) {
  const home = await mkdtemp(join(work, `${engine.name}-`));
  const site = await serve({ dir, base: '/some/where/kith/', headers: true });
  const tab = await engine.open(home).catch((/** @type {unknown} */ error) => error);
  try {
    if (tab instanceof Error) throw tab;
    for (const { name, run } of mainPath) {
      const started = performance.now();
      // It is a tab: what else was caught is thrown above.
      await run({ tab: /** @type {import('./engines/engine.d.ts').Tab} */ (tab), site });
      console.log(`  ok      ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    }
    return true;
  } catch (error) {
    console.log(`  FAILED  ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    if (tab !== null && typeof tab === 'object' && 'close' in tab && typeof tab.close === 'function') await tab.close();
    await site.close();
  }
}
