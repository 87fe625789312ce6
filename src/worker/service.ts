/** The whole service: what the page can ask of the base. Runs in the worker, and as well without one. */
import { ok } from '../domain/result.ts';
import type { KithApi } from './contract/api.ts';
import { Core, type ServiceDeps } from './core.ts';
import type { BaseState } from './contract/state.ts';
import { serveContacts } from './serve-contacts.ts';
import { serveExport } from './serve-export.ts';
import { serveHistory } from './serve-history.ts';
import { serveImport } from './serve-import.ts';
import { serveChangesLater, serveDuplicatesLater } from './serve-later.ts';
import { serveRescue } from './serve-rescue.ts';

export function createService(deps: ServiceDeps): KithApi {
  const core = new Core(deps);
  let stopTelling = (): void => undefined;
  /** The listener of the last opening that went well. */
  let tell: ((state: BaseState) => void) | null = null;
  let plans: Promise<void> | null = null;
  /** The numbering plans come behind the first rows; then rows tell landlines. */
  const bringPlans = (): void => {
    plans ??= core.plans().then(
      () => tell?.(core.state()),
      // Whatever takes them asks for them again.
      () => void (plans = null),
    );
  };
  return {
    async open(onState, locale) {
      core.locale = locale;
      core.queries.locale = locale;
      bringPlans();
      const opened = await core.base.open();
      // Told from here on, also where it cannot be opened: it may be recovered.
      stopTelling();
      stopTelling = core.base.onChange(() => {
        onState(core.state());
        core.warmQueries();
      });
      if (!opened.ok) return opened;
      tell = onState;
      core.warmQueries();
      return ok(core.state());
    },
    ...serveContacts(core),
    ...serveChangesLater(core),
    ...serveDuplicatesLater(core),
    ...serveHistory(core),
    ...serveRescue(core),
    ...serveExport(core),
    ...serveImport(core),
  };
}
