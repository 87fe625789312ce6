/** [K1] [K2] What the service worker may do is short enough to be read, and is read here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serviceWorkerPolicy } from '../../scripts/csp.mjs';
import { parseHeaders } from '../../scripts/serve.mjs';

const root = join(import.meta.dirname, '../..');
const source = readFileSync(join(root, 'public/service-worker.js'), 'utf8');
const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replaceAll(/'(?:[^'\\]|\\.)*'/g, "''");

describe('[K2] the service worker', () => {
  test('is at most 60 lines long', () => {
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  test('asks the network in one place, for the files of the list, when it is installed', () => {
    const asking = code.split('\n').filter((line) => /\baddAll\b|\bnew Request\b/.test(line));
    expect(asking.map((line) => line.trim())).toEqual([
      'const { addAll } = Cache.prototype;',
      "const request = new Request(url, { integrity, cache: isFixed ? '' : '' });",
      'return kept ? cache.put(url, kept) : addAll.call(cache, [request]);',
    ]);
    expect(code.match(/\bkeep\b/g)).toHaveLength(2);
    expect(code.match(/\bkeepAll\b/g)).toHaveLength(2);
    expect(code).toContain(
      "addEventListener('', (event) => event.waitUntil(caches.open(ours + BUILD).then(keepAll)));",
    );
  });

  test.each([
    ['fetch', /\bfetch\b/],
    ['a socket', /Socket|EventSource|WebTransport|RTC/],
    ['another script', /\bimport\s*\(|importScripts|\beval\b|\bFunction\b/],
    ['a window', /openWindow|\.navigate\b/],
    [
      'push, sync or another thing of the background',
      /pushManager|\bsync\b|periodicSync|backgroundFetch|showNotification/,
    ],
    ['what a tab holds', /indexedDB|localStorage|clients\.(?:get|matchAll)/],
  ])('knows nothing of %s', (_what, way) => {
    // What it takes away it names in a string.
    expect(code.split('\n').filter((line) => way.test(line))).toEqual([]);
  });

  test('has places for what the build writes in', () => {
    for (const place of ['const FILES = {};', "const BUILD = '';", 'const PAGE_HEADERS = {};'])
      expect(source).toContain(place);
  });
});

describe('[K2] _headers', () => {
  const rules = parseHeaders(readFileSync(join(root, 'public/_headers'), 'utf8'));
  const policies = (path: string): string[] =>
    rules
      .filter(({ name }) => name === 'Content-Security-Policy')
      .filter(({ pattern }) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern))
      .map(({ value }) => value);

  test.each([
    ['/', '{{csp}}'],
    ['/index.html', '{{csp}}'],
    ['/assets/kith.worker-1.js', '{{csp}}'],
    ['/service-worker.js', '{{csp-of-service-worker}}'],
  ])('gives %s one policy: hosts join those of all rules that match', (path, policy) => {
    expect(policies(path)).toEqual([policy]);
  });

  test('the service worker’s lets it fetch from its own site alone', () => {
    expect(serviceWorkerPolicy.split('; ')).toEqual(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]);
  });
});

describe('[K1] the manifest', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'public/manifest.webmanifest'), 'utf8')) as {
    readonly start_url: string;
    readonly scope: string;
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
    readonly shortcuts: readonly { readonly url: string }[];
    readonly file_handlers: readonly { readonly action: string; readonly accept: Record<string, readonly string[]> }[];
    readonly share_target: {
      readonly action: string;
      readonly params: { readonly files: readonly { readonly name: string; readonly accept: readonly string[] }[] };
    };
  };

  test('names addresses within the site, wherever it stands', () => {
    const { start_url, scope, icons, shortcuts, file_handlers, share_target } = manifest;
    const addresses = [
      start_url,
      scope,
      share_target.action,
      ...icons.map(({ src }) => src),
      ...shortcuts.map(({ url }) => url),
      ...file_handlers.map(({ action }) => action),
    ];
    const within = addresses.map(
      (address) => new URL(address, 'https://a.example/some/path/manifest.webmanifest').href,
    );
    expect(within.filter((address) => !address.startsWith('https://a.example/some/path/'))).toEqual([]);
  });

  test.each(manifest.icons.filter(({ src }) => src.endsWith('.png')))('$src is a PNG of $sizes', ({ src, sizes }) => {
    const png = readFileSync(join(root, 'public', src));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  });

  test('has icons that may be cut to any shape', () => {
    expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toContain(
      '512x512',
    );
  });

  test('opens what an import reads, and takes what the service worker hands on', () => {
    expect(manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat()).sort()).toEqual([
      '.csv',
      '.json',
      '.jsonl',
      '.ndjson',
      '.tsv',
      '.txt',
      '.vcf',
      '.xlsx',
      '.zip',
    ]);
    const [files] = manifest.share_target.params.files;
    // What can be opened can be shared: chats and logs are imported, too [C1].
    for (const { accept } of manifest.file_handlers)
      expect(files?.accept).toEqual(expect.arrayContaining([...Object.keys(accept), ...Object.values(accept).flat()]));
    expect(source).toContain(`getAll('${files?.name ?? ''}')`);
    expect(source).toContain(`\${scope}${manifest.share_target.action.slice(2)}\``);
  });
});
