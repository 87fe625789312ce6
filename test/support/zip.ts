/** Zip archives for tests: written and taken apart, as small as that can be. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export type ZipParts = Readonly<Record<string, string | Uint8Array>>;

/** `packed` false: entries are stored as they are. The date is 1 January 2026 for all. */
export function zip(parts: ZipParts, packed = true): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    return { name: Buffer.from(name), bytes, data: packed ? deflateRawSync(bytes) : bytes };
  });
  const chunks: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, data } of entries) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(packed ? 8 : 0, 4);
    shared.writeUInt32LE(0x5c210000, 6);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    chunks.push(Buffer.from('PK\x03\x04'), shared, name, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.from('PK\x01\x02\x14\0'), shared, tail, name);
    offset += 30 + name.length + data.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...chunks, central, Buffer.from('PK\x05\x06'), end]));
}

/** What `zip` wrote; throws for anything else. */
export function unzip(archive: Uint8Array): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  const bytes = Buffer.from(archive);
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const packed = bytes.readUInt16LE(at + 8) === 8;
    const size = bytes.readUInt32LE(at + 18);
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const start = nameEnd + bytes.readUInt16LE(at + 28);
    const data = bytes.subarray(start, start + size);
    parts[bytes.toString('utf8', at + 30, nameEnd)] = new Uint8Array(packed ? inflateRawSync(data) : data);
    at = start + size;
  }
  return parts;
}
