/**
 * Makes Chromium begin a new log for the site's databases.
 *
 * Chromium keeps all databases of a site in one LevelDB, whose changes go to a log first. A browser that dies while it writes leaves half a
 * record at the log's end. The next start passes over that half, rightly, but goes on writing behind it; the start after next then finds
 * a record that is broken in the middle, and drops what was written since, or takes the whole store for damaged and empties it.
 * Nothing of this shows in the session between. (The LevelDB project knows it as its issue 1287.)
 *
 * When a database is deleted, Chromium compacts the range it took, and that first moves all of the log into a table and begins a new log:
 * the broken half is gone. So an empty database is made and deleted each time the store is opened, at once and without being waited
 * for. Other browsers keep their databases in SQLite, which cuts half a record off; for them it is a few milliseconds of idle work.
 */
import { Dexie } from 'dexie';
import type { IndexedDb } from './indexed-db.ts';

/** Never fails: where it cannot be done, all is as it would be without it. */
export async function beginNewLog(name: string, idb: IndexedDb): Promise<void> {
  const empty = new Dexie(name, { ...idb, cache: 'disabled' });
  empty.version(1).stores({});
  try {
    await empty.open();
    await empty.delete();
  } catch {
    empty.close();
  }
}
