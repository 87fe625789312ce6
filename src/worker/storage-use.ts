/** [K3] What the base takes on the device, and what the browser says of the space. */
import type { StorageUse } from './contract/history.ts';

/** The browser's StorageManager, or null where there is none. */
export interface SpaceTeller {
  readonly estimate: () => Promise<{ readonly usage?: number; readonly quota?: number }>;
  readonly persisted: () => Promise<boolean>;
}

export async function storageUse(
  space: SpaceTeller | null,
  historyBytes: number,
  baseBytes: number,
): Promise<StorageUse> {
  const [estimate, persisted] = await Promise.all([asked(() => space?.estimate()), asked(() => space?.persisted())]);
  return {
    historyBytes,
    baseBytes,
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    persisted: persisted ?? null,
  };
}

/** What the browser will not tell is not known. */
async function asked<T>(question: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return (await question()) ?? null;
  } catch {
    return null;
  }
}
