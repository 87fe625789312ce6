/** A host of one test's own, with a copy of the built site: it can go away, and be given a newer site. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { fillIn } from '../../../scripts/precache.mjs';
import { serve } from '../../../scripts/serve.mjs';

export interface OwnHost {
  readonly url: string;
  /** The paths of all requests, in order. */
  requests(): readonly string[];
  /** Nobody answers any more. */
  goAway(): Promise<void>;
  /** Stands in its place: a site that works the same, of which every part has another name, and the old ones are gone. */
  deploy(version: string): Promise<void>;
}

export async function ownHost({ headers = false, base = '/a/sub/path/' } = {}): Promise<OwnHost> {
  const dir = await mkdtemp(join(tmpdir(), 'kith-host-'));
  await cp(inject('siteDir'), dir, { recursive: true });
  const host = await serve({ dir, base, headers });
  let isThere = true;
  const goAway = async (): Promise<void> => {
    if (isThere) await host.close();
    isThere = false;
  };
  onTestFinished(async () => {
    await goAway();
    await rm(dir, { recursive: true });
  });
  return {
    url: host.url,
    requests: () => host.requests,
    goAway,
    deploy: async (version) => {
      await renameParts(dir, version);
      const page = join(dir, 'index.html');
      await writeFile(
        page,
        (await readFile(page, 'utf8')).replace('<head>', `<head><meta name="version" content="${version}">`),
      );
      await cp(join(import.meta.dirname, '../../../public/service-worker.js'), join(dir, 'service-worker.js'));
      await fillIn(dir);
    },
  };
}

async function renameParts(dir: string, version: string): Promise<void> {
  const assets = join(dir, 'assets');
  const parts = await readdir(assets);
  const renamed = (name: string): string => name.replace(/(\.\w+)$/, `${version}$1`);
  const names = new RegExp(parts.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const file of ['index.html', ...parts.map((name) => join('assets', name))]) {
    if (!['.html', '.js', '.css'].includes(extname(file))) continue;
    const path = join(dir, file);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(names, renamed));
  }
  for (const name of parts) await rename(join(assets, name), join(assets, renamed(name)));
}
