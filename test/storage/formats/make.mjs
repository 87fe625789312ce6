/**
 * Writes a stored base as this build leaves it, with what a person sees of it: `node test/storage/formats/make.mjs 3` → 3.json.gz.
 * To be run by the build that is the last to write a format, before its successor; what stands here is never made again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadTs } from '../../../scripts/load-ts.mjs';

const [format = ''] = process.argv.slice(2);
if (!/^\d+$/.test(format)) throw new Error('Which format?');
/** @type {typeof import('./make-stored.ts')} */
const { makeStored } = await loadTs('test/storage/formats/make-stored.ts');
const json = JSON.stringify(await makeStored());
writeFileSync(join(import.meta.dirname, `${format}.json.gz`), gzipSync(json, { level: 9 }));
console.log(`${format}.json.gz: ${json.length} bytes of JSON`);
