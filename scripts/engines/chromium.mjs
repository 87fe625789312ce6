import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { browserArgs, findBrowser } from '../browser.mjs';

/** @type {import('./engine.d.ts').Engine} */
export const chromium = {
  name: 'chromium',
  missing: () =>
    findBrowser() === undefined
      ? 'Debian and Ubuntu: "apt-get install chromium"; or name one with CHROMIUM_PATH.'
      : null,
  async open(home) {
    const downloads = join(home, 'downloads');
    const context = await playwright.launchPersistentContext(join(home, 'profile'), {
      executablePath: findBrowser() ?? '',
      args: browserArgs,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('download', (download) => void download.saveAs(join(downloads, download.suggestedFilename())));
    return {
      downloads,
      goTo: async (url) => void (await page.goto(url)),
      run: (body) => page.evaluate(`(async () => { ${body} })()`),
      close: () => context.close(),
    };
  },
};
