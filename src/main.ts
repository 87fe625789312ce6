/** The composition root: makes everything, once, and hands it on. */
import { mount, unmount } from 'svelte';
import { Kith } from './app/kith.svelte.ts';
import { Preferences } from './app/preferences.svelte.ts';
import { addressOf } from './app/router.svelte.ts';
import { keyStoreOf } from './app/stored.svelte.ts';
import type { Message } from './domain/message.ts';
import type { Failure } from './domain/result.ts';
import { takeAwayPeers } from './no-peers.ts';
import { Format } from './text/format.ts';
import { type Language, languageFor, localeFor } from './text/languages.ts';
import { speak } from './text/part.svelte.ts';
import { sayMessage } from './text/say-message.ts';
import { speech } from './text/speech.svelte.ts';
import { startText } from './text/start.ts';
import { installTrustedTypes } from './trusted-types.ts';
import App from './ui/App.svelte';
import { prefetch } from './ui/lazy/lazy.svelte.ts';
import { ALL, START_FAILED } from './ui/lazy/parts.ts';
import type { Rescue } from './ui/start/rescue.ts';
import { scopeOf, startKith } from './worker/client.ts';

async function start(target: HTMLElement): Promise<void> {
  const preferences = new Preferences(keyStoreOf(window));
  const { language, locale } = voiceOf(preferences.language);
  // The worker and the base come while texts and the frame do.
  const started = startKith();
  if (!started.ok) return startFailed(target, started.failure.message);
  const { client: api, there } = started.value;
  let kith: Kith | null = null;
  const opening = api.open((state) => kith?.base.accept(state), locale);

  // Where a language's texts do not come, English is shown.
  await speakAs({ language, locale }).catch(() => undefined);
  const format = new Format(speech, undefined, () => Date.now());
  const sources = { api, state: null, address: addressOf(window), preferences, format, speak: choose };
  const { notices, base } = (kith = new Kith(sources));
  const broken = (event?: unknown): void => {
    // Browsers say this when an observer has more to tell in the next frame; nothing is wrong.
    if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return;
    notices.say('error', startText.broken, { topic: 'broken' });
  };
  const app = mount(App, { target, props: { kith } });

  const failed = async ({ code, message }: Failure, rescue: boolean): Promise<void> => {
    await unmount(app);
    return startFailed(target, message, rescue ? { api, format, code } : undefined);
  };
  const isThere = await there;
  if (!isThere.ok) return failed(isThere.failure, false);
  api.onCrash(() => broken());
  window.addEventListener('error', broken);
  window.addEventListener('unhandledrejection', broken);

  const opened = await opening;
  if (!opened.ok) return failed(opened.failure, true);
  base.accept(opened.value);
  const whole = await api.whole();
  if (!whole.ok) return failed(whole.failure, true);
  const ready = prefetch([...ALL, { load: () => api.prefetch() }]);
  // Without it all works but for what it brings.
  if (import.meta.env.PROD) void offline(kith, ready).catch(() => undefined);
}

async function offline(kith: Kith, ready: Promise<unknown>): Promise<void> {
  const { startOffline } = await import('./app/offline/start.ts');
  await startOffline({ kith, page: window, scope: scopeOf(location.pathname), worker: SERVICE_WORKER, ready });
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
start(target).catch((error: unknown) => {
  target.replaceChildren(); // The frame may stand there.
  return startFailed(target, { id: 'start-failed', reason: String(error) });
});
