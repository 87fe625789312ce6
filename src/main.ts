/** The composition root: makes everything, once, and hands it on. */
import { mount, unmount } from 'svelte';
import { keeperOf } from './app/keeping.svelte.ts';
import { Kith } from './app/kith.svelte.ts';
import { Preferences } from './app/preferences.svelte.ts';
import { addressOf } from './app/router.svelte.ts';
import { keyStoreOf } from './app/stored.svelte.ts';
import type { WipePlace } from './app/wiping.ts';
import type { Message } from './domain/message.ts';
import type { Failure } from './domain/result.ts';
import { takeAwayPeers } from './no-peers.ts';
import { Format } from './text/format.ts';
import { type Language, languageFor, localeFor } from './text/languages.ts';
import { speak } from './text/part.svelte.ts';
import { lazyText } from './text/lazy.ts';
import { sayMessage } from './text/say-message.ts';
import { speech } from './text/speech.svelte.ts';
import { installTrustedTypes } from './trusted-types.ts';
import App from './ui/App.svelte';
import { whenIdle } from './ui/kit/idle.ts';
import { prefetch } from './ui/lazy/lazy.svelte.ts';
import { ALL, BROKEN, START_FAILED, UNLOCK } from './ui/lazy/parts.ts';
import type { Rescue } from './ui/start/rescue.ts';
import { type KithClient, scopeOf, startKith } from './worker/client.ts';
import type { KithApi } from './worker/contract/api.ts';
import type { BaseState } from './worker/contract/state.ts';

async function start(target: HTMLElement): Promise<void> {
  const preferences = new Preferences(keyStoreOf(window));
  const { language, locale } = voiceOf(preferences.language);
  // The worker and the base come while texts and the frame do.
  const started = startKith();
  if (!started.ok) return startFailed(target, started.failure.message);
  const { client: api, there } = started.value;
  served = api;
  let kith: Kith | null = null;
  const accept = (state: BaseState): void => kith?.base.accept(state);
  const opening = api.open(accept, locale);

  // Where a language's texts do not come, English is shown.
  await speakAs({ language, locale }).catch(() => undefined);
  const format = new Format(speech, undefined, () => Date.now());
  const sources = {
    api,
    state: null,
    address: addressOf(window),
    preferences,
    format,
    speak: choose,
    keeper: keeperOf(navigator),
    startAnew: async () => (await import('./app/wiping.ts')).startAnew(wipePlace(leave)),
  };
  const { notices, base } = (kith = new Kith(sources));
  const broken = (event?: unknown): void => {
    // Browsers say this when an observer has more to tell in the next frame; nothing is wrong.
    if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return;
    notices.say('error', () => lazyText.broken, { topic: 'broken' });
  };
  // A task of its own: the scripts have just been run in this one.
  await new Promise((resolve) => setTimeout(resolve));
  let app = mount(App, { target, props: { kith } });
  /** Nothing is shown any more, and nothing asks whether to stay. */
  const leave = (): Promise<void> => unmount(app);

  const failed = async ({ code, message }: Failure, rescue: boolean): Promise<void> => {
    await unmount(app);
    return startFailed(target, message, rescue ? { api, format, code } : undefined);
  };
  const isThere = await there;
  if (!isThere.ok) return failed(isThere.failure, false);
  api.onCrash(() => broken());
  api.onMissing((part, again) => {
    const action = { label: () => lazyText.again, onselect: again };
    notices.say('error', () => `${lazyText.missing[part]} ${lazyText.ifAgain}`, { action, topic: part });
  });
  window.addEventListener('error', broken);
  window.addEventListener('unhandledrejection', broken);

  let opened = await opening;
  if (!opened.ok && opened.failure.code === 'locked') {
    await unmount(app);
    await unlocked(target, api);
    opened = await api.open(accept, locale);
    app = mount(App, { target, props: { kith } });
  }
  if (!opened.ok) return failed(opened.failure, true);
  // [K6] Another tab has locked it: the passphrase is asked for.
  base.onChange(({ lock }) => {
    if (lock === 'shut') void leave().then(() => location.reload());
  });
  base.accept(opened.value);
  const whole = await api.whole();
  if (!whole.ok && whole.failure.code === 'locked') return leave().then(() => location.reload());
  if (!whole.ok) return failed(whole.failure, true);
  void import('./app/wiping.ts').then(({ followWipes }) => followWipes(wipePlace(leave))).catch(() => undefined);
  // One after the other, and none in the way of the first rows: without one of them all works but for what it brings.
  for (const begin of [lockWhenUnused, followTime, backUpByItself, (it: Kith) => offline(it, api)]) {
    await new Promise<void>(whenIdle);
    await begin(kith).catch(() => undefined);
  }
}

async function followTime(kith: Kith): Promise<void> {
  const { followTimeInPage } = await import('./app/follow-time.ts');
  followTimeInPage(kith);
}

/** [K1] And the parts that may be asked for later, unless the service worker has them all on this device. */
async function offline(kith: Kith, worker: KithClient): Promise<void> {
  const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  const ready = isKept ? Promise.resolve() : prefetch([...ALL, { load: () => worker.prefetch() }]);
  if (!import.meta.env.PROD) return;
  const { startOffline } = await import('./app/offline/start.ts');
  await startOffline({ kith, page: window, scope: scopeOf(location.pathname), worker: SERVICE_WORKER, ready });
}

const wipePlace = (leave: () => Promise<void>): WipePlace => ({
  page: window,
  scope: scopeOf(location.pathname),
  folder: new URL('.', SERVICE_WORKER).href,
  leave,
});

/** [K6] Resolves when the person has given the passphrase. */
async function unlocked(target: HTMLElement, api: KithApi): Promise<void> {
  await UNLOCK.load();
  const { part } = UNLOCK;
  if (part === null) throw new Error('The part that asks for the passphrase did not come.');
  await new Promise<void>((onopen) => {
    const page = mount(part, { target, props: { api, onopen: () => void unmount(page).then(onopen) } });
  });
}

async function lockWhenUnused({ base, changes, imports, preferences }: Kith): Promise<void> {
  const { autoLock } = await import('./app/auto-lock.ts');
  autoLock({
    page: window,
    store: keyStoreOf(window),
    now: () => Date.now(),
    minutes: () => {
      const step = imports.door?.contacts.step ?? 'choosing';
      const isIdle = !changes.busy && (step === 'choosing' || step === 'done');
      return isIdle && base.state.lock === 'set' ? Number(preferences.autoLock) : 0;
    },
    lock: () => location.reload(),
  });
}

/** [K4] */
async function backUpByItself(kith: Kith): Promise<void> {
  const { FolderBackups, folderPicker } = await import('./app/backup-folder.svelte.ts');
  const { api, base } = kith;
  const later = (work: () => void, after: number): (() => void) => {
    const timer = setTimeout(work, after);
    return () => clearTimeout(timer);
  };
  const folders = new FolderBackups({ api, base, pick: folderPicker(window), now: () => Date.now(), later });
  await folders.start();
  kith.folders = folders;
}

async function startFailed(target: HTMLElement, message: Message, rescue?: Rescue): Promise<void> {
  await START_FAILED.load();
  if (START_FAILED.part !== null) mount(START_FAILED.part, { target, props: { message, rescue } });
  // Not even that can be fetched: the bare words.
  else target.textContent = sayMessage(message);
}

interface Voice {
  readonly language: Language;
  /** What numbers, dates and sorting follow. */
  readonly locale: string;
}

/** Of the person's choice, else the browser's. */
function voiceOf(choice: Language | null): Voice {
  const browser = [navigator.language, ...navigator.languages];
  const language = languageFor(choice, browser);
  return { language, locale: localeFor(language, choice, browser) };
}

const choose = (choice: Language | null): Promise<void> => speakAs(voiceOf(choice));

/** Resolves when the language is spoken. */
async function speakAs({ language, locale }: Voice): Promise<void> {
  await speak(language, locale);
  document.documentElement.lang = language === 'pseudo' ? 'en' : language;
  document.documentElement.dir = speech.direction;
}

const SERVICE_WORKER = new URL('service-worker.js', location.href).href;
takeAwayPeers(globalThis);
installTrustedTypes(globalThis, SERVICE_WORKER);

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
/** Of the worker, once it was started: of a base that it holds a backup can be saved, whatever became of the page. */
let served: KithApi | null = null;
start(target).catch(async (error: unknown) => {
  target.replaceChildren(); // The frame may stand there.
  await BROKEN.load();
  if (BROKEN.part !== null && served !== null) mount(BROKEN.part, { target, props: { api: served, error } });
  else await startFailed(target, { id: 'start-failed', reason: String(error) });
});
