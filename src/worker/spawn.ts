/**
 * Starts the worker so that it can do no more than the page [K2], and comes in parts. A worker whose script comes from an address has the
 * policy that its host sends with it, which on a plain host is none; one that is started from a blob of the page has the page's. So a
 * few lines from a blob import the worker's script: they are under the page's policy, and so is all that they import.
 */
import scriptUrl from './kith.worker.ts?worker&url';

/** What is said before the script is there waits for it. */
// eslint-disable-next-line kith/texts -- a script
const BEGIN = (script: string): string => `
  URL.revokeObjectURL(location.href);
  const early = [];
  const keep = (event) => early.push(event);
  addEventListener('message', keep);
  import(${JSON.stringify(script)}).then(
    () => {
      removeEventListener('message', keep);
      for (const { data, ports } of early) dispatchEvent(new MessageEvent('message', { data, ports }));
    },
    // Thrown where the page hears it.
    (error) => setTimeout(() => { throw error; }),
  );`;

export function spawnWorker(name: string): Worker {
  const script = new URL(scriptUrl, location.href).href;
  const blob = new Blob([BEGIN(script)], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(blob), { type: 'module', name });
}
