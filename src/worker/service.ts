/** The whole service: what the page can ask of the base. Runs in the worker, and as well without one. */
import { ok } from '../domain/result.ts';
import type { KithApi } from './contract.ts';
import { Core, type ServiceDeps } from './core.ts';
import { serveChanges } from './serve-changes.ts';
import { serveContacts } from './serve-contacts.ts';
import { serveDuplicates } from './serve-duplicates.ts';
import { serveExport } from './serve-export.ts';
import { serveHistory } from './serve-history.ts';
import { serveImport } from './serve-import.ts';
import { serveRescue } from './serve-rescue.ts';

export function createService(deps: ServiceDeps): KithApi {
  const core = new Core(deps);
  let stopTelling = (): void => undefined;
  return {
    async open(onState, locale) {
      core.locale = locale;
      core.queries.locale = locale;
      const opened = await core.base.open();
      // Told from here on, also where it cannot be opened: it may be recovered.
      stopTelling();
      stopTelling = core.base.onChange(() => {
        onState(core.state());
        core.warmQueries();
      });
      if (!opened.ok) return opened;
      core.warmQueries();
      return ok(core.state());
    },
    ...serveContacts(core),
    ...serveChanges(core),
    ...serveDuplicates(core),
    ...serveHistory(core),
    ...serveRescue(core),
    ...serveExport(core),
    ...serveImport(core),
  };
}
