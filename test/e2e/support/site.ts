/**
 * The built site, open in a real Chromium. Every request and every complaint of the console is recorded; names of the world
 * outside do not resolve.
 *
 *     const site = await openSite();
 *     onTestFinished(() => site.close());
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { browserArgs, requireBrowser } from '../../../scripts/browser.mjs';
import { killTree } from './processes.ts';

export interface SiteOptions {
  /** Of another host than the two that stand for all tests. */
  readonly url?: string;
  /** What follows the site's address: `#/import`. */
  readonly path?: string;
  /** A folder that the browser keeps its storage in (see `newProfile`); without it nothing outlives `close`. */
  readonly profile?: string;
  /** From a host that reads `_headers`; without it the page's own policy is all there is. */
  readonly headers?: boolean;
  readonly context?: BrowserContextOptions;
  readonly args?: readonly string[];
}

export interface Site {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The site's address; ends with `/`. */
  readonly url: string;
  /** The addresses of all requests of all pages and workers, in order, `blob:` and `data:` included. */
  readonly requests: readonly string[];
  /** Errors of the console and uncaught ones, of all pages. A breach of the content security policy is one. */
  readonly errors: readonly string[];
  /** Requests that left the site: must be empty. */
  foreignRequests(): string[];
  /** A second tab of the same profile. */
  newTab(path?: string): Promise<Page>;
  /** Ends the browser as a person would. */
  close(): Promise<void>;
  /** Ends the browser as a power cut would (SIGKILL). The profile's files stay as they are at that moment. */
  kill(): Promise<void>;
}

/** `KITH_IDB=sqlite`: over the other storage that Chromium has for IndexedDB. */
const SECOND_BACKEND = process.env['KITH_IDB'] === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : [];

/** Opens the site in a browser of its own. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const url = options.url ?? inject(options.headers === true ? 'siteUrlWithHeaders' : 'siteUrl');
  const launch = {
    executablePath: requireBrowser(),
    args: [
      ...browserArgs,
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--hide-crash-restore-bubble',
      ...SECOND_BACKEND,
      ...(options.args ?? []),
    ],
  };
  const settings: BrowserContextOptions = { acceptDownloads: true, ...options.context };
  const context =
    options.profile === undefined
      ? await (await chromium.launch(launch)).newContext(settings)
      : await chromium.launchPersistentContext(options.profile, { ...launch, ...settings });
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');

  // Asked now, so that `kill` kills at once.
  const main = await mainProcess(browser);
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (event) => errors.push(String(event.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });

  const show = async (tab: Page, path = ''): Promise<Page> => {
    await tab.goto(url + path);
    return tab;
  };
  const newTab = async (path?: string): Promise<Page> => show(await context.newPage(), path);
  // A profile starts with a tab of its own. One behind another is not drawn, and waits for it never end.
  const first = context.pages()[0] ?? (await context.newPage());
  return {
    browser,
    context,
    page: await show(first, options.path),
    url,
    requests,
    errors,
    foreignRequests: () => requests.filter((address) => !/^(?:blob|data):/.test(address) && !address.startsWith(url)),
    newTab,
    close: async () => {
      await context.close();
      await browser.close();
    },
    kill: async () => {
      const gone = new Promise<void>((resolve) => {
        browser.once('disconnected', () => {
          resolve();
        });
      });
      await killTree(main);
      await gone;
    },
  };
}

async function mainProcess(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const main = processInfo.find((process) => process.type === 'browser');
  if (!main) throw new Error('the browser has no main process');
  return main.id;
}

/** A new, empty folder for a browser profile. */
export async function newProfile(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'kith-profile-'));
  return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }) };
}
