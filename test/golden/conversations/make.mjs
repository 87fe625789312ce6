/** Writes the inputs: `node test/golden/conversations/make.mjs`. Files that others put into input/ stay. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTs } from '../../../scripts/load-ts.mjs';

const folder = join(import.meta.dirname, 'input');
mkdirSync(folder, { recursive: true });
mkdirSync(join(import.meta.dirname, 'output'), { recursive: true });
/** @type {typeof import('./make/webhooks.ts')} */
const { webhooks } = await loadTs('test/golden/conversations/make/webhooks.ts');
/** @type {typeof import('./make/chats.ts')} */
const { chats } = await loadTs('test/golden/conversations/make/chats.ts');
for (const { name, content } of [...webhooks, ...chats]) writeFileSync(join(folder, name), content);
console.log(`${String(webhooks.length + chats.length)} inputs`);
