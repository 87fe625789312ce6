/**
 * [K4] The folder that backups go to by themselves, noted in a small database of its own: a handle of it can be kept nowhere else, and where contacts are
 * damaged it may still be there. The wipe deletes it (app/wiping.ts).
 */
import type { StoreEnvironment } from './environment.ts';
import { databaseKeeper, type Keeper } from './sentinel.ts';

export interface FolderNote extends Keeper {
  /** Runs `work` while no other tab writes into the folder; waits for its turn. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
}

/** null: the browser has no place for it. */
export function folderNote(scope: string, { idb, locks }: StoreEnvironment): FolderNote | null {
  if (idb === null || locks === null) return null;
  const name = `kith-folder:${scope}`;
  return { ...databaseKeeper(name, idb), exclusive: (work) => locks.request(name, work) };
}
