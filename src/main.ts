/** The composition root: makes everything, once, and hands it on. */
import { mount } from 'svelte';
import { Format } from './app/format.ts';
import { Kith } from './app/kith.svelte.ts';
import { usableLocale } from './app/locale.ts';
import { addressOf } from './app/router.svelte.ts';
import { keyStoreOf } from './app/stored.svelte.ts';
import { takeAwayPeers } from './no-peers.ts';
import { installTrustedTypes } from './trusted-types.ts';
import App from './ui/App.svelte';
import StartFailed from './ui/StartFailed.svelte';
import { startKith } from './worker/client.ts';

async function start(target: HTMLElement): Promise<void> {
  const client = await startKith();
  if (!client.ok) return void mount(StartFailed, { target, props: { message: client.failure.message } });
  const api = client.value;
  const locale = usableLocale([navigator.language, ...navigator.languages]);

  const format = new Format(locale, undefined, () => Date.now());

  let kith: Kith | null = null;
  const opened = await api.open((state) => kith?.base.accept(state), locale);
  if (!opened.ok) {
    const { code, message } = opened.failure;
    return void mount(StartFailed, { target, props: { message, rescue: { api, format, code } } });
  }

  const { notices } = (kith = new Kith({
    api,
    state: opened.value,
    address: addressOf(window),
    store: keyStoreOf(window),
    format,
  }));
  const broken = (event?: unknown): void => {
    // Browsers say this when an observer has more to tell in the next frame; nothing is wrong.
    if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return;
    notices.say(
      'error',
      'Something went wrong in Kith itself. What was saved is safe: reload the page and try again.',
      {
        topic: 'broken',
      },
    );
  };
  api.onCrash(() => broken());
  window.addEventListener('error', broken);
  window.addEventListener('unhandledrejection', broken);

  mount(App, { target, props: { kith } });
}

takeAwayPeers(globalThis);
installTrustedTypes(globalThis);

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
start(target).catch((error: unknown) => {
  const message = `Something went wrong in Kith itself at its start. What was saved is safe: reload the page and try again. (${String(error)})`;
  mount(StartFailed, { target, props: { message } });
});
