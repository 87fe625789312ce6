/** [K1] What makes Kith a program of its own: it works without a network, is updated when the person wants, and is given files by the system. */
import type { Kith } from '../kith.svelte.ts';
import { holdWhile } from '../hold-while.svelte.ts';
import { holdBuild, tellWork } from './build-lock.ts';
import { type LaunchQueue, takeOpened, takeShared } from './brought-files.ts';
import { Update } from './update.svelte.ts';

export interface OfflineSources {
  readonly kith: Kith;
  readonly page: Window;
  /** The folder that the page is served from, as the base's store names it. */
  readonly scope: string;
  /** Address of the service worker's file. */
  readonly worker: string;
  /** Resolves when the page has all that it wants for itself: the network is free. */
  readonly ready: Promise<unknown>;
}

const HOUR = 3_600_000;

export async function startOffline({ kith, page, scope, worker, ready }: OfflineSources): Promise<void> {
  const { navigator, document } = page;
  const take = (files: readonly File[]): void => void kith.imports.take(files);
  if ('launchQueue' in page) takeOpened(page.launchQueue as LaunchQueue, take); // as its specification says
  // Browsers give it to secure addresses only.
  if (!('serviceWorker' in navigator)) return;
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  if (script !== null) holdBuild(navigator.locks, script.src);
  holdWhile(kith.work, () => isBusy(kith));
  tellWork(navigator.locks, scope, kith.work);
  void takeShared(page.caches, new URL('.', worker).href).then(take);

  await ready;
  const container = navigator.serviceWorker;
  const registration = await container.register(worker);
  const update = new Update({
    registration,
    container,
    locks: navigator.locks,
    scope,
    work: kith.work,
    reload: () => page.location.reload(),
  });
  kith.update = update;
  let looked = Date.now();
  const look = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < HOUR) return;
    looked = Date.now();
    void update.look();
  };
  document.addEventListener('visibilitychange', look);
  setInterval(look, HOUR);
}

function isBusy({ exporting, changes, imports }: Kith): boolean {
  const contacts = imports.door?.contacts.step ?? 'choosing';
  const conversations = imports.door?.conversations.step ?? 'idle';
  const isImporting =
    (contacts !== 'choosing' && contacts !== 'done') || (conversations !== 'idle' && conversations !== 'done');
  return exporting !== null || changes.busy || isImporting;
}
