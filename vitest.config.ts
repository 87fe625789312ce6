/**
 * Four ways to run a test: `node` (pure logic), `dom` (components in happy-dom), `browser` (modules in real Chromium) and
 * `e2e` (the built site, in real Chromium, from a sub-path). No test is ever run again because it failed.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArgs, requireBrowser } from './scripts/browser.mjs';

const wanted = process.argv.flatMap((arg, i, all) =>
  arg === '--project' ? [all[i + 1]] : arg.startsWith('--project=') ? [arg.slice(10)] : [],
);
const needsBrowser = wanted.length === 0 || wanted.includes('browser');
const domTests = ['test/text/**/*.test.ts', 'test/app/**/*.test.ts', 'test/ui/**/*.test.ts'];
const browserTests = ['test/browser/**/*.test.ts'];
const e2eTests = ['test/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    passWithNoTests: true,
    retry: 0,
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...domTests, ...browserTests, ...e2eTests],
          // What is imported is imported once a process: anew for every file, it took longer than the tests.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: domTests,
          setupFiles: ['test/support/component-setup.ts'],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        plugins: [svelte()],
        // Named here, or the first test that meets one would have its page reloaded under it.
        optimizeDeps: {
          include: [
            'comlink',
            'dexie',
            'fast-check',
            'libphonenumber-js/core',
            'libphonenumber-js/max',
            'libphonenumber-js/max/metadata',
          ],
        },
        test: {
          name: 'browser',
          include: browserTests,
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: needsBrowser ? { executablePath: requireBrowser(), args: browserArgs } : {},
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        plugins: [svelte()],
        test: {
          name: 'e2e',
          environment: 'node',
          include: e2eTests,
          globalSetup: 'test/e2e/support/global-setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
