/**
 * A static server for the built site, as small as a static host can be: files, their types, compressed as the browser takes them, and
 * the headers of `_headers`. It listens on the loopback only.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressors = {
  // Of quality 9 the whole site is 1 % smaller and takes ten seconds of CPU, of 6 a tenth of a second.
  br: (/** @type {Uint8Array} */ bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (/** @type {Uint8Array} */ bytes) => promisify(gzip)(bytes, { level: 9 }),
};
/** What is compressed already gains nothing. */
const compressible = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.csv', '.txt', '.map']);

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/**
 * Reads the format that static hosts share: a path pattern at the start of a line, its headers indented below it.
 * @param {string} text
 * @returns {{ pattern: string, name: string, value: string }[]}
 */
export function parseHeaders(text) {
  const rules = [];
  let pattern = '';
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      pattern = line.trim();
      continue;
    }
    const colon = line.indexOf(':');
    rules.push({ pattern, name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() });
  }
  return rules;
}

/**
 * Serves a folder.
 * @param {object} options
 * @param {string} options.dir the folder
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {string} [options.base] the path that the folder stands under: begins and ends with `/`
 * @param {boolean} [options.headers] false: as a host would that does not read `_headers`
 * @param {boolean} [options.compress] false: as a host would that does not compress
 * @returns {Promise<{ url: string, origin: string, requests: string[], close: () => Promise<void> }>} `requests` grows with
 *   the path of every request
 */
export async function serve({ dir, port = 0, base = '/', headers = true, compress = true }) {
  const rules = headers ? parseHeaders(await readFile(join(dir, '_headers'), 'utf8').catch(() => '')) : [];
  /** @type {string[]} */
  const requests = [];
  /** By encoding, file and time of change: compressed once. @type {Map<string, Promise<Uint8Array>>} */
  const compressed = new Map();

  /** @param {string} file @param {'br' | 'gzip'} how @param {Uint8Array} bytes */
  async function packed(file, how, bytes) {
    const key = `${how} ${file} ${(await stat(file)).mtimeMs}`;
    const made = compressed.get(key) ?? compressors[how](bytes);
    compressed.set(key, made);
    return made;
  }

  /** @param {string} path */
  async function find(path) {
    const file = normalize(join(dir, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(normalize(dir + sep))) return undefined;
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    return isFile ? file : undefined;
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    void answer(path, String(request.headers['accept-encoding'] ?? '')).then(({ status, head, body }) => {
      response.writeHead(status, head);
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });

  /**
   * @param {string} path
   * @param {string} accepted the encodings that the browser takes
   * @returns {Promise<{ status: number, head: Record<string, string>, body: string | Uint8Array }>}
   */
  async function answer(path, accepted) {
    if (`${path}/` === base) return { status: 301, head: { Location: base }, body: '' };
    const inner = path.startsWith(base) ? `/${safeDecode(path.slice(base.length))}` : undefined;
    const file = inner === undefined || inner === '/_headers' ? undefined : await find(inner);
    if (inner === undefined || file === undefined) {
      return { status: 404, head: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not found\n' };
    }
    /** @type {Record<string, string>} */
    const head = { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' };
    for (const { pattern, name, value } of rules) {
      const matches = pattern.endsWith('*') ? inner.startsWith(pattern.slice(0, -1)) : inner === pattern;
      // As the strictest hosts do: what two rules say holds both.
      if (matches) head[name] = head[name] === undefined ? value : `${head[name]}, ${value}`;
    }
    const body = await readFile(file);
    if (!compress || !compressible.has(extname(file))) return { status: 200, head, body };
    head['Vary'] = 'Accept-Encoding';
    const how = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
    if (how === null) return { status: 200, head, body };
    return { status: 200, head: { ...head, 'Content-Encoding': how }, body: await packed(file, how, body) };
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: origin + base,
    origin,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} path */
function safeDecode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
