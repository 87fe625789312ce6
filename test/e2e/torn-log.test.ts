/**
 * [I7] What a browser that died has left half written in Chromium's log stays harmless. Without `src/storage/new-log.ts` the second start after
 * it finds an empty database: the first has written on behind the broken record.
 */
import { appendFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { addSample, goTo, ready, showsContacts } from './support/app.ts';
import { newProfile, openSite, type Site } from './support/site.ts';

/** Of a LevelDB log: records lie in blocks, each behind a head of checksum (4 bytes), length (2), and kind (1). */
const BLOCK = 32_768;
const HEAD = 7;
const WHOLE = 1;

/**
 * How long the record says it is, and how much of it is there. What the next start writes ends it in one case, and not in the other: the
 * one is taken for damage, the other swallows what is written.
 */
const TORN = [
  { says: 60, has: 50 },
  { says: 30_000, has: 500 },
] as const;

test.each(TORN)('[I7] a record of $says bytes of which $has were written', async ({ says, has }) => {
  const profile = await newProfile();
  let site: Site | null = null;
  onTestFinished(async () => {
    await site?.close();
    await profile.remove();
  });
  const start = async (): Promise<Page> => {
    site = await openSite({ profile: profile.dir });
    await ready(site.page);
    return site.page;
  };
  const end = async (): Promise<void> => {
    await site?.close();
    site = null;
  };

  await addSample(await start());
  await end();
  const torn = await logOf(profile.dir);
  await tear(torn, says, has);

  const page = await start();
  await showsContacts(page, 10_000);
  // The log is begun anew behind the start.
  await expect.poll(() => exists(torn), { timeout: 20_000 }).toBe(false);
  await goTo(page, 'tags', 'Tags');
  await page.getByRole('button', { name: 'New tag' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Made after the tear');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Made after the tear').first().waitFor();
  await end();

  const later = await start();
  await showsContacts(later, 10_000);
  await goTo(later, 'tags', 'Tags');
  await later.getByText('Made after the tear').first().waitFor();
});

/** The newest log of the profile's one store. */
async function logOf(profile: string): Promise<string> {
  const databases = join(profile, 'Default', 'IndexedDB');
  const [store, ...others] = (await readdir(databases)).filter((name) => name.endsWith('.leveldb'));
  if (store === undefined || others.length > 0) throw new Error('the browser keeps its databases in another way');
  const log = (await readdir(join(databases, store)))
    .filter((name) => name.endsWith('.log'))
    .toSorted()
    .at(-1);
  if (log === undefined) throw new Error('the store has no log');
  return join(databases, store, log);
}

/** Leaves at the log's end what a browser leaves that dies while it writes. */
async function tear(log: string, says: number, has: number): Promise<void> {
  const { size } = await stat(log);
  // A record that does not fit a block is written in parts: the next block is free of that.
  const room = BLOCK - (size % BLOCK);
  const filler = room < HEAD + says ? Buffer.alloc(room) : Buffer.alloc(0);
  const record = Buffer.alloc(HEAD + has, 0xab);
  record.writeUInt16LE(says, 4);
  record[6] = WHOLE;
  await appendFile(log, Buffer.concat([filler, record]));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
