/**
 * [K4] [K6] The base as a file and back, and under a lock. Files are written to the disk and read from there, as they are where the browser lets a
 * person choose a place.
 */
import type { Result } from '../../src/domain/result.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';

export interface TrustBench {
  readonly api: KithApi;
  /** With what it costs. */
  readonly costly: <T>(name: string, count: (value: T) => number, work: () => Promise<T>) => Promise<T>;
}

export const PASSPHRASE = 'seven small boats at dawn';
const ignore = (): void => {};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.id);
  return result.value;
}

/** Each kind saved, looked through, put in place of the base, and that undone. */
export async function backUpAndRestore({ api, costly }: TrustBench): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for (const [name, passphrase] of [
    ['', null],
    ['-sealed', PASSPHRASE],
  ] as const) {
    const handle = await folder.getFileHandle(`backup${name}`, { create: true });
    const saved = await costly(
      `backup${name}`,
      ({ contacts }) => contacts,
      async () => must(await api.backup({ history: true, passphrase, about: 'Bench' }, handle, ignore)),
    );
    const restored = await costly(
      `restore${name}`,
      ({ state }) => state.contacts,
      async () => {
        must(await api.restoreOpen(await handle.getFile(), passphrase, ignore));
        return must(await api.restore(true, ignore));
      },
    );
    if (restored.state.contacts !== saved.contacts) throw new Error('what was restored is not what was saved');
    must(await api.undo(restored.entry?.id ?? 0));
    await folder.removeEntry(`backup${name}`);
  }
}

export function setLock({ api, costly }: TrustBench, { contacts }: BaseState): Promise<void> {
  return costly(
    'lock-on',
    () => contacts,
    async () => must(await api.setLock(PASSPHRASE, ignore)),
  );
}

export function removeLock({ api, costly }: TrustBench, { contacts }: BaseState): Promise<void> {
  return costly(
    'lock-off',
    () => contacts,
    async () => must(await api.removeLock(PASSPHRASE, ignore)),
  );
}
