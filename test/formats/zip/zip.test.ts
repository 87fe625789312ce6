/** [K4] The archive of a backup: other tools open it, and a byte that is not as it was written is seen. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as reference, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { blobSource, chunkSource } from '../../../src/formats/zip/byte-source.ts';
import { crc32 } from '../../../src/formats/zip/crc32.ts';
import { ExactZip, NotAsWritten } from '../../../src/formats/zip/exact-reader.ts';
import { centralRecord, endRecord, zipTime } from '../../../src/formats/zip/records.ts';
import { ZipWriter } from '../../../src/formats/zip/writer.ts';
import { inflateText, listZip } from '../../../src/formats/xlsx/zip.ts';
import { value as must } from '../../support/tabs.ts';

const TIME = zipTime(Date.UTC(2026, 10, 29, 12, 30, 8));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function archive(
  stored: readonly (readonly [string, Uint8Array<ArrayBuffer>])[],
  deflated: readonly (readonly [string, readonly Uint8Array<ArrayBuffer>[]])[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new ZipWriter(async (given) => {
    for (const chunk of given) chunks.push(chunk.slice());
  }, TIME);
  await zip.stored(stored.map(([name, bytes]) => ({ name, bytes })));
  for (const [name, pieces] of deflated) await zip.deflated(name, (write) => write(pieces));
  await zip.end();
  expect(zip.bytes).toBe(chunks.reduce((sum, { length }) => sum + length, 0));
  return new Uint8Array(Buffer.concat(chunks));
}

async function contents(
  zip: ExactZip,
  unpack = (bytes: Buffer): Buffer => inflateRawSync(bytes),
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of zip.names) {
    const [bytes = null] = await zip.stored([name]);
    if (bytes !== null) found[name] = Buffer.from(bytes).toString('latin1');
    else {
      const pieces: Uint8Array[] = [];
      for await (const piece of zip.packed(name)) pieces.push(piece);
      found[name] = unpack(Buffer.concat(pieces)).toString('latin1');
    }
  }
  return found;
}

const some = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes));
const name = fc.stringMatching(/^[a-z]{1,8}(\/\d{1,3})?$/);
const files = fc.uniqueArray(fc.tuple(name, some), { selector: ([n]) => n, maxLength: 12 });

describe('an archive', () => {
  test('its checksum is that of zlib, however it is cut', () => {
    fc.assert(
      fc.property(some, fc.nat(300), (bytes, at) => {
        expect(crc32(bytes)).toBe(reference(bytes));
        expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(reference(bytes));
      }),
    );
  });

  test('[K4] is read back as it was written, from a file and from chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(files, some, fc.integer({ min: 1, max: 400 }), async (stored, last, size) => {
        const bytes = await archive(stored, [['last.csv', [last, last]]]);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const wanted: Record<string, string> = { 'last.csv': Buffer.concat([last, last]).toString('latin1') };
        for (const [file, content] of stored) wanted[file] = Buffer.from(content).toString('latin1');
        for (const source of [blobSource(new Blob([bytes])), chunkSource(chunks)]) {
          expect(await contents(await ExactZip.open(source))).toEqual(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[K4] with a byte changed, cut or added is refused, wherever that is, but within what files hold', async () => {
    const hidden = bytesOf('page');
    const bytes = await archive([['a', hidden], ['b/2', bytesOf('two')]], [['c.csv', [bytesOf('x,y\r\n1,2\r\n')]]]); // prettier-ignore
    const reads = async (changed: Uint8Array<ArrayBuffer>): Promise<string> => {
      try {
        return JSON.stringify(await contents(await ExactZip.open(blobSource(new Blob([changed]))), (packed) => packed));
      } catch (error) {
        if (error instanceof NotAsWritten) return 'refused';
        throw error;
      }
    };
    // Three local headers with names of one, three and five letters; the third is followed by sizes of 16 bytes, and then by the list.
    const list = bytes.indexOf(
      0x50,
      bytes.findIndex((_, i) => bytes[i] === 0x50 && bytes[i + 2] === 1),
    );
    const held = [[31, 35], [35 + 33, 35 + 36], [35 + 36 + 35, list - 16]] as const; // prettier-ignore
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 8, 128]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ bit;
        const seen = await reads(changed);
        // What files hold is for their digests.
        if (held.some(([from, to]) => at >= from && at < to)) continue;
        expect(`${at}: ${seen}`).toBe(`${at}: refused`);
      }
      expect(await reads(bytes.slice(0, at))).toBe('refused');
    }
    expect(await reads(new Uint8Array([...bytes, 0]))).toBe('refused');
    expect(await reads(new Uint8Array([0, ...bytes]))).toBe('refused');
  });

  test('numbers that 32 bits do not hold stand in zip64 records', () => {
    const far = { name: 'a', method: 0, streamed: false, crc: 1, packed: 5, bytes: 5, offset: 2 ** 33 } as const;
    expect([...centralRecord(far, TIME).subarray(-12)]).toEqual([1, 0, 8, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
    expect(endRecord(3, 100, 50)).toHaveLength(22);
    expect(endRecord(0xffff, 100, 50)).toHaveLength(98);
    expect(endRecord(3, 2 ** 33, 50)).toHaveLength(98);
  });
});

describe('other tools', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-zip-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const has = (command: string, ...args: string[]): boolean => {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };

  async function saved(entries: number): Promise<string> {
    const path = join(folder, `${entries}.zip`);
    const stored = Array.from({ length: entries }, (_, i) => [`pages/${i}`, bytesOf(`page ${i}`)] as const);
    writeFileSync(path, await archive(stored, [['contacts.csv', [bytesOf('"Name"\r\n'), bytesOf('Asha\r\n')]]]));
    return path;
  }

  test('[K4] take it apart: the reader of what other programs write', async () => {
    const file = new Blob([readFileSync(await saved(66_000))]);
    const list = must(await listZip(file));
    expect(list.size).toBe(66_001);
    const text = async (name: string): Promise<string> => {
      const entry = list.get(name);
      return entry === undefined ? '' : inflateText(file, entry, 1000);
    };
    expect(await text('contacts.csv')).toBe('"Name"\r\nAsha\r\n');
    expect(await text('pages/65999')).toBe('page 65999');
  });

  // More than 65,535 entries are counted in a zip64 record.
  test.skipIf(!has('unzip', '-v')).each([3, 66_000])(
    '[K4] take it apart: unzip, %i files (skipped where it is missing)',
    async (entries) => {
      const path = await saved(entries);
      expect(execFileSync('unzip', ['-tqq', path]).toString()).toBe('');
      expect(execFileSync('unzip', ['-p', path, 'contacts.csv']).toString()).toBe('"Name"\r\nAsha\r\n');
      expect(execFileSync('unzip', ['-p', path, `pages/${entries - 1}`]).toString()).toBe(`page ${entries - 1}`);
    },
  );

  test.skipIf(!has('python3', '-c', 'import zipfile'))(
    '[K4] take it apart: Python (skipped where it is missing)',
    async () => {
      const script =
        'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()), z.infolist()[0].date_time)';
      expect(
        execFileSync('python3', ['-c', script, await saved(66_000)])
          .toString()
          .trim(),
      ).toBe('None 66001 (2026, 11, 29, 12, 30, 8)');
    },
  );
});
