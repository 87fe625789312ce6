/** Writes the golden inputs that are made, not found: `node test/golden/make.mjs`. Files that others put into input/ stay. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTs } from '../../scripts/load-ts.mjs';

const folder = join(import.meta.dirname, 'input');
mkdirSync(folder, { recursive: true });
mkdirSync(join(import.meta.dirname, 'output'), { recursive: true });
/** @type {typeof import('./make/inputs.ts')} */
const { inputs } = await loadTs('test/golden/make/inputs.ts');
for (const { name, content, setup } of inputs) {
  writeFileSync(join(folder, name), content);
  if (setup !== undefined) writeFileSync(join(folder, `${name}.setup.json`), `${JSON.stringify(setup, null, 2)}\n`);
}
console.log(`${inputs.length} inputs`);
