/** The server of `npm start`: compressed as the browser takes it, once for each state of a file. */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const SCRIPT = 'export const word = "kith";\n'.repeat(200);
let dir = '';
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kith-serve-'));
  await writeFile(join(dir, 'index.html'), '<!doctype html><title>Kith</title>');
  await writeFile(join(dir, 'a.js'), SCRIPT);
  await writeFile(join(dir, 'icon.png'), Buffer.from([137, 80, 78, 71]));
  site = await serve({ dir, base: '/kith/' });
});
afterAll(async () => {
  await site.close();
  await rm(dir, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly encoding: string | undefined;
  readonly vary: string | undefined;
  readonly body: Buffer;
}

/** As it comes over the line: fetch would unpack it. */
function get(path: string, accepted: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(site.url + path, { method, headers: { 'Accept-Encoding': accepted } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { 'content-encoding': encoding, vary } = response.headers;
        resolve({ status: response.statusCode, encoding, vary, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

test.each<readonly [accepted: string, encoding: string | undefined, unpack: (body: Buffer) => Buffer]>([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['identity', undefined, (body) => body],
  ['', undefined, (body) => body],
])('a script, where %j is taken', async (accepted, encoding, unpack) => {
  const answer = await get('a.js', accepted);
  expect([answer.status, answer.encoding, answer.vary]).toEqual([200, encoding, 'Accept-Encoding']);
  expect(unpack(answer.body).toString()).toBe(SCRIPT);
  if (encoding !== undefined) expect(answer.body.length).toBeLessThan(SCRIPT.length / 10);
});

test('what is compressed already is sent as it is, whatever is taken', async () => {
  const answer = await get('icon.png', 'br, gzip');
  expect([answer.encoding, answer.vary, answer.body.length]).toEqual([undefined, undefined, 4]);
});

test('a file that has changed is compressed anew', async () => {
  await get('a.js', 'br');
  await writeFile(join(dir, 'a.js'), 'changed');
  await utimes(join(dir, 'a.js'), 1, 1_000_000);
  expect(brotliDecompressSync((await get('a.js', 'br')).body).toString()).toBe('changed');
});

test('the head alone is asked for; nothing outside the folder is given', async () => {
  expect(await get('', 'identity', 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  for (const path of ['none.js', '..%2f..%2fetc%2fpasswd', '_headers']) {
    expect([path, (await get(path, 'br')).status]).toEqual([path, 404]);
  }
});
