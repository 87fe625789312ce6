/** WebKitGTK by its WebDriver, in a display that nobody sees. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callingBack, connected, given, onPath, start } from './installed.mjs';

const PORT = 28_282;
const DISPLAY = ':98';

/** The small browser of the package. */
function findBrowser() {
  for (const library of ['libwebkit2gtk-4.1-0', 'libwebkitgtk-6.0-4']) {
    try {
      const files = execFileSync('dpkg', ['-L', library], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      const found = files.split('\n').find((file) => file.endsWith('/MiniBrowser'));
      if (found !== undefined && existsSync(found)) return found;
    } catch {
      // Not that one, or no Debian.
    }
  }
  return undefined;
}

/** @type {import('./engine.d.ts').Engine} */
export const webkit = {
  name: 'webkit',
  missing: () =>
    onPath('WebKitWebDriver') === undefined || onPath('Xvfb') === undefined || findBrowser() === undefined
      ? 'Debian and Ubuntu: "apt-get install webkit2gtk-driver xvfb".'
      : null,
  async open(home) {
    const downloads = join(home, 'downloads');
    await mkdir(downloads);
    await mkdir(join(home, '.config'));
    await writeFile(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const endDisplay = start('Xvfb', [DISPLAY, '-screen', '0', '1280x900x24']);
    const endDriver = start('WebKitWebDriver', [`--port=${PORT}`], {
      DISPLAY,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: join(home, '.local'),
      XDG_CACHE_HOME: join(home, '.cache'),
      // Containers run as root, where its sandbox does not start.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    });
    const end = async () => {
      await endDriver();
      await endDisplay();
    };
    try {
      (await connected(PORT)).destroy();
      const { sessionId } = await ask('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: findBrowser(), args: ['--automation'] },
          },
        },
      });
      const session = `/session/${sessionId}`;
      await ask('POST', `${session}/timeouts`, { script: 120_000, pageLoad: 60_000 });
      return {
        downloads,
        goTo: async (url) => void (await ask('POST', `${session}/url`, { url })),
        run: async (body) =>
          given(await ask('POST', `${session}/execute/async`, { script: callingBack(body), args: [] })),
        close: async () => {
          await ask('DELETE', session).catch(() => undefined);
          await end();
        },
      };
    } catch (error) {
      await end();
      throw error;
    }
  },
};

/** @param {string} method @param {string} path @param {object} [body] */
async function ask(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}
