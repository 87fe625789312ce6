/** The composition root: makes everything, once, and hands it on. */
import { mount } from 'svelte';
import { Kith } from './app/kith.svelte.ts';
import { Preferences } from './app/preferences.svelte.ts';
import { addressOf } from './app/router.svelte.ts';
import { keyStoreOf } from './app/stored.svelte.ts';
import type { Message } from './domain/message.ts';
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
import { startKith } from './worker/client.ts';

async function start(target: HTMLElement): Promise<void> {
  const preferences = new Preferences(keyStoreOf(window));
  // Where a language's texts do not come, English is shown.
  await speakAs(preferences.language).catch(() => undefined);
  const client = await startKith();
  if (!client.ok) return startFailed(target, client.failure.message);
  const api = client.value;
  const format = new Format(speech, undefined, () => Date.now());

  let kith: Kith | null = null;
  const opened = await api.open((state) => kith?.base.accept(state), speech.locale);
  if (!opened.ok) {
    const { code, message } = opened.failure;
    return startFailed(target, message, { api, format, code });
  }

  const { notices } = (kith = new Kith({
    api,
    state: opened.value,
    address: addressOf(window),
    preferences,
    format,
    speak: speakAs,
  }));
  const broken = (event?: unknown): void => {
    // Browsers say this when an observer has more to tell in the next frame; nothing is wrong.
    if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return;
    notices.say('error', startText.broken, { topic: 'broken' });
  };
  api.onCrash(() => broken());
  window.addEventListener('error', broken);
  window.addEventListener('unhandledrejection', broken);

  mount(App, { target, props: { kith } });
  void prefetch([...ALL, { load: () => api.prefetch() }]);
}

async function startFailed(target: HTMLElement, message: Message, rescue?: Rescue): Promise<void> {
  await START_FAILED.load();
  if (START_FAILED.part !== null) mount(START_FAILED.part, { target, props: { message, rescue } });
  // Not even that can be fetched: the bare words.
  else target.textContent = sayMessage(message);
}

/** Speaks the person's language, else the browser's; resolves when it is spoken. */
async function speakAs(choice: Language | null): Promise<void> {
  const browser = [navigator.language, ...navigator.languages];
  const language = languageFor(choice, browser);
  await speak(language, localeFor(language, choice, browser));
  document.documentElement.lang = language === 'pseudo' ? 'en' : language;
  document.documentElement.dir = speech.direction;
}

takeAwayPeers(globalThis);
installTrustedTypes(globalThis);

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
start(target).catch((error: unknown) => {
  return startFailed(target, { id: 'start-failed', reason: String(error) });
});
