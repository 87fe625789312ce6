/**
 * The worker, in one of two parts, as the page names it: the base (by its scope), with the whole service; or the reader, which reads
 * files ahead for an import.
 */
import { expose } from 'comlink';
import { DexieStore } from '../storage/dexie-store.ts';
import { browserEnvironment } from '../storage/environment.ts';
import { folderNote } from '../storage/folder-note.ts';
import { ReadAhead } from './import/read/read-ahead.ts';
import { pauseByMessage } from './pause.ts';
import { READER } from './reader-name.ts';
import { PARTS, prefetchParts } from './parts.ts';
import { createService } from './service.ts';

// The reader's part leans on this script: who waited for it here would wait for ever.
if (self.name === READER) expose({ read: async (port: MessagePort) => (await PARTS.reader()).serveReader(port) });
else serveBase();

function serveBase(): void {
  const now = (): number => Date.now();
  const readAhead = new ReadAhead();
  const environment = browserEnvironment(now);
  const service = createService({
    store: new DexieStore(self.name, environment),
    folder: folderNote(self.name, environment),
    now,
    ticks: () => performance.now(),
    space: 'storage' in navigator ? navigator.storage : null,
    pause: pauseByMessage(),
    readAhead,
  });
  /** `hello` is the sign that the worker is there. `reader`: the line to the reader, null where it has gone. */
  expose({
    ...service,
    hello: () => true,
    prefetch: prefetchParts,
    reader: (port: MessagePort | null) => readAhead.attach(port),
  });
}
