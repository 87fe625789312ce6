/**
 * [I7] [K4] [K6] [K8] All or nothing, also of a restore, a lock, its removal, a backup and an erasing: the browser is killed at moments of them. What lies in its
 * database then is the base as it was or as it is after, to the last byte of an export; what was cut off while it was being encrypted goes on; and a backup
 * in the folder is whole or not there. `KITH_KILLS=100` for more, `KITH_SEED` for others; `KITH_IDB=sqlite` for the other storage. Long because each step is begun, cut and judged in its own way.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { Random } from '../support/random.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { lookInto } from '../worker/backup/support.ts';
import { everything, must, openService } from '../worker/support/service.ts';
import { Aim, moment } from './support/aim.ts';
import { downloaded, goTo, importFile, PATIENT } from './support/app.ts';
import { digestOf, type Disk, readDisk } from './support/disk.ts';
import { sampleFile } from './support/sample-file.ts';
import { newProfile, openSite, type Site } from './support/site.ts';
import { BESIDE } from './support/stored-base.ts';

const SEED = Number(process.env['KITH_SEED'] ?? 20_262);
const KILLS = Number(process.env['KITH_KILLS'] ?? 4);
const PASSPHRASE = 'four words or more';

const STEPS = ['restore', 'lock', 'unlock', 'backup', 'erase'] as const;
type Step = (typeof STEPS)[number];
/** Milliseconds, to begin with. */
const AIMS: Readonly<Record<Step, number>> = { restore: 150, lock: 1200, unlock: 1200, backup: 200, erase: 150 };

test(
  `[I7] [K4] [K6] [K8] killed ${KILLS} times while it restores, locks, unlocks, saves backups and erases (seed ${SEED})`,
  async () => {
    const small = sampleFile({ rows: 1200 });
    const large = sampleFile({ rows: 2500, problems: true });
    const profile = await newProfile();
    let site: Site | null = null;
    onTestFinished(async () => {
      await site?.close();
      small.remove();
      large.remove();
      await profile.remove();
    });
    const random = new Random(SEED);
    const aims = Object.fromEntries(STEPS.map((step) => [step, new Aim(AIMS[step], random)]));

    /** Opens the browser anew: what lies in its database before the app has started on it, then the app. */
    const restart = async (): Promise<{ readonly page: Page; readonly disk: Disk }> => {
      site = await openSite({ profile: profile.dir, path: BESIDE });
      await site.context.addInitScript(giveFolder);
      const { page, url } = site;
      const disk = await readDisk(page);
      await page.goto(url);
      await opened(page);
      return { page, disk };
    };

    // A backup of one base, and another base that it would replace.
    site = await openSite({ profile: profile.dir });
    await site.context.addInitScript(giveFolder);
    let { page } = site;
    await page.reload();
    await opened(page);
    await importFile(page, small.path);
    const file = await savedBackup(page);
    await importFile(page, large.path);
    await goTo(page, 'settings', 'Settings');
    await page.getByRole('button', { name: 'Choose a folder…' }).click();
    await page.getByText(/The last one was saved/).waitFor();
    await site.close();
    const looked = await openService();
    must(await lookInto(looked.api, file));
    const restored = await digestOfFile(file);
    let { page: again, disk } = await restart();
    page = again;
    let before = await digestOf(disk, PASSPHRASE);
    expect(restored).not.toBe(before);

    const found: { readonly step: Step; readonly what: string }[] = [];
    for (let round = 0; round < KILLS; round++) {
      const isLocked = disk.lock !== 'none';
      const fitting = STEPS.filter((one) => (isLocked ? one !== 'lock' : one !== 'unlock'));
      const step = fitting[random.below(fitting.length)] ?? 'restore';
      const erasing = step === 'erase' ? await somebody(disk, random) : null;
      await begin(page, step, file, erasing);
      const at = aims[step]?.next() ?? 0;
      await moment(at);
      await site.kill();
      ({ page: again, disk } = await restart());
      page = again;
      const told = `kill ${round}, ${step} after ${Math.round(at)} ms`;
      const digest = await digestOf(disk, PASSPHRASE);
      const after = { restore: restored, erase: erasing?.after }[step as 'restore' | 'erase'] ?? before;
      expect([before, after], told).toContain(digest);
      if (disk.lock === 'locked') expect(disk.open, told).toBe(0);
      if (disk.lock === 'none') expect(disk.sealed, told).toBe(0);
      const newest = await newestBackup(page);
      if (newest !== null) {
        const inside = await lookInto(
          looked.api,
          new Blob([newest.bytes]),
          newest.name.endsWith('.age') ? PASSPHRASE : null,
        );
        expect(inside.ok, `${told}: ${newest.name}`).toBe(true);
      }
      const isMade = {
        restore: digest === restored,
        lock: disk.lock === 'locked',
        unlock: disk.lock === 'none',
        erase: digest === erasing?.after,
        backup: disk.state.head.backup?.commit === disk.state.head.commit,
      }[step];
      found.push({
        step,
        what:
          step === 'restore' || step === 'erase'
            ? isMade
              ? 'after'
              : 'before'
            : step === 'backup'
              ? isMade
                ? 'noted'
                : 'not noted'
              : disk.lock,
      });
      aims[step]?.learn(isMade);
      if (erasing !== null && isMade) {
        before = digest;
        // What was written over is swept by this start.
        await expect
          .poll(async () => holds((await readBeside(site)).state, erasing.phone), { timeout: PATIENT })
          .toBe(false);
      }
      if (step === 'restore' && isMade) {
        await goTo(page, 'contacts', 'Contacts');
        await page.keyboard.press('Control+z');
        await page
          .getByText(/^Undone:/)
          .first()
          .waitFor();
      }
      // What was cut off goes on by itself.
      if (disk.lock === 'locking' || disk.lock === 'opening') {
        await goTo(page, 'settings', 'Settings');
        const end = disk.lock === 'locking' ? 'Locked with a passphrase.' : /^No passphrase is set/;
        await page.getByText(end).waitFor({ timeout: PATIENT });
        disk = await readBeside(site);
        expect(disk.lock === 'locked' ? disk.open : disk.sealed, told).toBe(0);
        expect(await digestOf(disk, PASSPHRASE), `${told}, gone on`).toBe(before);
      }
    }
    const counts = new Map<string, number>();
    for (const { step, what } of found) counts.set(`${step}: ${what}`, (counts.get(`${step}: ${what}`) ?? 0) + 1);
    console.info(
      [...counts]
        .toSorted()
        .map(([what, n]) => `${what} ${n}`)
        .join('\n'),
    );
  },
  60_000 + KILLS * 120_000,
);

/** From a tab beside the app. */
async function readBeside(site: Site | null): Promise<Disk> {
  if (site === null) throw new Error('The site is not open.');
  const tab = await site.newTab(BESIDE);
  const disk = await readDisk(tab);
  await tab.close();
  return disk;
}

interface Erasing {
  readonly id: number;
  readonly phone: number;
  /** Of the base without them. */
  readonly after: string;
}

/** A contact of the base, and what is left when it is erased; tried on a copy. */
async function somebody({ state }: Disk, random: Random): Promise<Erasing> {
  const copy = new MemoryState();
  copy.head = state.head;
  for (const [id, commit] of state.commits) copy.commits.set(id, commit);
  for (const [key, bytes] of state.pages) copy.pages.set(key, bytes);
  const { api } = await openService(new MemoryStore(copy), undefined, async (locked) =>
    must(await locked.unlock(PASSPHRASE)),
  );
  const { id, phone } = random.pick(await everything(api));
  must(await api.erase({ kind: 'ids', ids: [id] }, () => undefined));
  return { id, phone, after: await digestOf({ state: copy, lock: 'none', sealed: 0, open: 0 }, PASSPHRASE) };
}

/** A number as it is stored, in any page that is not encrypted. */
function holds({ pages }: MemoryState, phone: number): boolean {
  const bytes = Buffer.from(new Float64Array([phone]).buffer);
  return [...pages.values()].some((page) => Buffer.from(page).includes(bytes));
}

/** A folder of the browser's own in place of one that a person chooses; runs in the browser. */
function giveFolder(): void {
  const pick = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
  Object.defineProperty(window, 'showDirectoryPicker', { value: pick, configurable: true });
}

/** The app, unlocked where it asks. */
async function opened(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENT);
  const locked = page.getByRole('heading', { name: 'Kith is locked' });
  await page.locator('main h1').first().waitFor();
  // The frame stands before it is known whether the base is locked.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await Promise.race([
    locked.waitFor(),
    page
      .getByRole('status')
      .filter({ hasText: /^[\d,]+ contacts?$/ })
      .waitFor(),
    page.getByRole('button', { name: 'Try it with sample contacts' }).waitFor(),
  ]);
  if (!(await locked.isVisible())) return;
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^[\d,]+ contacts?$/ })
    .waitFor();
}

async function savedBackup(page: Page): Promise<File> {
  await goTo(page, 'settings', 'Settings');
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: /^Save a backup/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a backup' });
  const { path, name } = await downloaded(page, () =>
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  );
  await dialog.getByRole('button', { name: 'Done' }).click();
  return new File([new Uint8Array(await readFile(path))], name);
}

/** Up to the press that begins it; returns as soon as the page has heard of it. */
async function begin(page: Page, step: Step, file: File, erasing: Erasing | null): Promise<void> {
  if (erasing !== null) {
    await goTo(page, `contacts?c=${String(erasing.id)}`, 'Contacts');
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Erase for good…' }).click();
    const asked = page.getByRole('dialog', { name: /for good/ });
    await asked.getByRole('checkbox').check();
    await asked.getByRole('button', { name: 'Erase for good' }).evaluate((element) => {
      if (element instanceof HTMLElement) setTimeout(() => element.click());
    });
    return;
  }
  await goTo(page, 'settings', 'Settings');
  const dialog = page.getByRole('dialog');
  const press = (name: string | RegExp): Promise<void> =>
    (step === 'backup' ? page : dialog).getByRole('button', { name, exact: true }).evaluate((element) => {
      if (element instanceof HTMLElement) setTimeout(() => element.click());
    });
  if (step === 'backup') {
    await press('Back up now');
    return;
  }
  if (step === 'restore') {
    await page.getByRole('button', { name: /^Restore a backup/ }).click();
    const buffer = Buffer.from(await file.arrayBuffer());
    await dialog.locator('input[type=file]').setInputFiles({ name: file.name, mimeType: 'application/zip', buffer });
    await dialog.getByText(/^The backup is whole\./).waitFor();
    await press('Replace');
    return;
  }
  await page.getByRole('button', { name: step === 'lock' ? /^Set a passphrase/ : /^Remove it/ }).click();
  const fields = step === 'lock' ? ['New passphrase', 'New passphrase again'] : ['Passphrase now'];
  for (const label of fields) await dialog.getByLabel(label, { exact: true }).fill(PASSPHRASE);
  await press(step === 'lock' ? 'Lock' : 'Remove');
}

/** Of those that have any content; null: there is none. */
async function newestBackup(
  page: Page,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null> {
  const found = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
    let newest: File | null = null;
    for await (const handle of folder.values()) {
      if (handle.kind !== 'file' || handle.name.endsWith('.crswap')) continue;
      const file = await handle.getFile();
      if (file.size > 0 && (newest === null || file.lastModified > newest.lastModified)) newest = file;
    }
    if (newest === null) return null;
    const bytes = new Uint8Array(await newest.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 30_000) text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
    return { name: newest.name, base64: btoa(text) };
  });
  return found && { name: found.name, bytes: new Uint8Array(Buffer.from(found.base64, 'base64')) };
}

async function digestOfFile(file: File): Promise<string> {
  const state = new MemoryState();
  const { api } = await openService(new MemoryStore(state));
  must(await lookInto(api, file));
  must(await api.restore(true, () => undefined));
  return digestOf({ state, lock: 'none', sealed: 0, open: 0 }, PASSPHRASE);
}
