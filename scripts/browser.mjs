/**
 * Finds a Chromium, or installs one, and launches it. Order: CHROMIUM_PATH, the PATH, the usual places, Playwright's cache;
 * then Playwright's installer; then apt, for root. Where all fails it says what to do.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** No calls home; no sandbox, as containers run as root. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

// On the PATH.
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const help =
  'No Chromium found. Install one (Debian and Ubuntu: "apt-get install chromium"; anywhere: ' +
  '"npx playwright-core install chromium"), or name one with CHROMIUM_PATH=/path/to/chrome.';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string[]} Chromium binaries in Playwright's cache, newest first */
function playwrightCache() {
  const roots = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    process.env['LOCALAPPDATA'] && join(process.env['LOCALAPPDATA'], 'ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return roots
    .filter((root) => root !== undefined && existsSync(root))
    .flatMap((root) =>
      readdirSync(String(root))
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
        .flatMap((name) => inside.map((rest) => join(String(root), name, rest))),
    );
}

/** @returns {string | undefined} the path of a Chromium that is there already */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not an executable file.`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  return [...onPath, ...usualPlaces, ...playwrightCache()].find(isExecutable);
}

/** Tries to install a Chromium: first Playwright's, then, for root on Debian and its kin, the distribution's. */
function installBrowser() {
  /** @type {[string, string[], number][]} */
  const attempts = [['npx', ['--no-install', 'playwright-core', 'install', 'chromium'], 180_000]];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempts.push(['apt-get', ['update'], 120_000]);
    attempts.push(['apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 300_000]);
  }
  for (const [command, args, timeout] of attempts) {
    console.error(`No Chromium yet: trying "${command} ${args.join(' ')}"`);
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const found = findBrowser();
    if (found && runs(found)) return found;
  }
  return undefined;
}

/** Whether the binary starts at all (a downloaded one may lack libraries). @param {string} path */
function runs(path) {
  try {
    execFileSync(path, ['--version'], { stdio: ['ignore', 'ignore', 'ignore'], timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, installing one if need be. Throws an error whose message says what to do. */
export function requireBrowser() {
  const path = findBrowser() ?? installBrowser();
  if (path) return path;
  throw new Error(help);
}

/**
 * Launches Chromium without a window.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export function launchBrowser(options = {}) {
  return chromium.launch({
    executablePath: requireBrowser(),
    ...options,
    args: [...browserArgs, ...(options.args ?? [])],
  });
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(requireBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
