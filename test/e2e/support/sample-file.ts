/** Files of the sample maker on the disk, with what an import of them must say. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCsv, type SampleOptions } from '../../../src/formats/sample/sample.ts';
import type { SampleReport } from '../../../src/formats/sample/report.ts';

export interface SampleFile {
  readonly path: string;
  readonly report: SampleReport;
  remove(): void;
}

export function sampleFile(options: SampleOptions): SampleFile {
  const dir = mkdtempSync(join(tmpdir(), 'kith-sample-'));
  const path = join(dir, 'contacts.csv');
  const file = openSync(path, 'w');
  const pieces = sampleCsv(options);
  let next = pieces.next();
  for (; next.done !== true; next = pieces.next()) writeSync(file, next.value);
  closeSync(file);
  return { path, report: next.value, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
