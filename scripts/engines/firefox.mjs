/**
 * Firefox by Marionette, the protocol that it speaks without a driver: each message is its length, a colon, and JSON
 * `[0, id, command, parameters]`; answers are `[1, id, error, result]`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callingBack, connected, given, onPath, start } from './installed.mjs';

const PORT = 28_281;
const find = () => onPath('firefox-esr') ?? onPath('firefox');

/** @type {import('./engine.d.ts').Engine} */
export const firefox = {
  name: 'firefox',
  missing: () =>
    find() === undefined ? 'Debian: "apt-get install firefox-esr"; Ubuntu: "apt-get install firefox".' : null,
  async open(home) {
    const downloads = join(home, 'downloads');
    const profile = join(home, 'profile');
    await mkdir(profile, { recursive: true });
    await mkdir(downloads);
    const preferences = {
      'marionette.port': PORT,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.shell.checkDefaultBrowser': false,
      'app.update.disabledForTesting': true,
      'datareporting.policy.dataSubmissionEnabled': false,
      'intl.accept_languages': 'en-IN, en',
    };
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
    const end = start(
      find() ?? '',
      ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'],
      { HOME: home },
    );
    try {
      const ask = asker(await connected(PORT));
      await ask('WebDriver:NewSession', { timeouts: { script: 120_000, pageLoad: 60_000 } });
      return {
        downloads,
        goTo: async (url) => void (await ask('WebDriver:Navigate', { url })),
        run: async (body) => {
          const answer = await ask('WebDriver:ExecuteAsyncScript', { script: callingBack(body), args: [] });
          return given(answer !== null && typeof answer === 'object' && 'value' in answer ? answer.value : null);
        },
        close: end,
      };
    } catch (error) {
      await end();
      throw error;
    }
  },
};

/** @param {import('node:net').Socket} socket @returns {(command: string, parameters: object) => Promise<unknown>} */
function asker(socket) {
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let bytes = Buffer.alloc(0);
  let last = 0;
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone'));
  });
  socket.on('data', (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (;;) {
      const colon = bytes.indexOf(':');
      const length = Number(bytes.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || bytes.length < colon + 1 + length) return;
      const message = JSON.parse(bytes.subarray(colon + 1, colon + 1 + length).toString());
      bytes = bytes.subarray(colon + 1 + length);
      // The first message is its greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  });
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const text = Buffer.from(JSON.stringify([0, ++last, command, parameters]));
      waiting.set(last, { resolve, reject });
      socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    });
}
