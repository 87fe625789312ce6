/** `npm start`: builds Kith and serves it on this machine alone, until Ctrl-C. */
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..');
const firstPort = 4173;
const portsToTry = 50;

await build({ root, logLevel: 'warn' });
const site = await serveOnFirstFreePort();
console.log(`Kith is at ${site.url}`);
console.log('Ctrl-C ends it.');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

async function serveOnFirstFreePort() {
  for (let port = firstPort; port < firstPort + portsToTry; port++) {
    try {
      return await serve({ dir: join(root, 'dist'), port });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`No free port from ${firstPort} to ${firstPort + portsToTry - 1}.`);
}
