/** An app over the whole service with a store in memory: all of Kith but the worker and the browser's database. */
import { Format } from '../../src/text/format.ts';
import { speech } from '../../src/text/speech.svelte.ts';
import { Preferences } from '../../src/app/preferences.svelte.ts';
import { Kith } from '../../src/app/kith.svelte.ts';
import { MemoryStore } from '../../src/storage/memory-store.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import { createService } from '../../src/worker/service.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';
import { MemoryNote } from './folder.ts';
import { MemoryAddress, NOW } from './kith.ts';

export interface OpenedKith {
  readonly kith: Kith;
  readonly address: MemoryAddress;
  readonly store: MemoryStore;
}

/** `prepare` fills the base before the page looks; `over` takes the place of some of the service's methods. */
export async function openKith(
  prepare: (api: KithApi) => Promise<unknown> = async () => undefined,
  over: (api: KithApi) => Partial<KithApi> = () => ({}),
): Promise<OpenedKith> {
  const store = new MemoryStore();
  const service = createService({
    store,
    now: () => NOW,
    ticks: () => 0,
    space: null,
    folder: new MemoryNote(),
    pause: () => Promise.resolve(),
  });
  let kith: Kith | null = null;
  let latest: BaseState | null = null;
  const opened = await service.open((state) => {
    latest = state;
    kith?.base.accept(state);
  }, 'en-IN');
  if (!opened.ok) throw new Error(opened.failure.message.id);
  await prepare(service);
  const address = new MemoryAddress('#/contacts');
  const api: KithApi = { ...service, ...over(service) };
  kith = new Kith({
    api,
    state: latest ?? opened.value,
    address,
    preferences: new Preferences(null),
    format: new Format(speech, 'UTC', () => NOW),
    speak: async () => undefined,
  });
  return { kith, address, store };
}
