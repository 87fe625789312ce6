/** The whole service: what the page can ask of the base. Runs in the worker, and as well without one. */
import { ok, type Result } from '../domain/result.ts';
import type { KithApi } from './contract/api.ts';
import { Core, type ServiceDeps } from './core.ts';
import type { BaseState } from './contract/state.ts';
import { serveContacts } from './serve-contacts.ts';
import { serveExport } from './serve-export.ts';
import { serveHistory } from './serve-history.ts';
import { serveImport } from './serve-import.ts';
import { PARTS } from './parts.ts';
import {
  serveBackupLater,
  serveCampaignsLater,
  serveChangesLater,
  serveConversationsLater,
  serveDuplicatesLater,
  serveEraseLater,
  serveFolderLater,
  serveLockLater,
} from './serve-later.ts';
import { serveRescue } from './serve-rescue.ts';
import type { Work } from './work.ts';

export function createService(deps: ServiceDeps): KithApi {
  const core = new Core(deps);
  const { opening } = core;
  let stopTelling = (): void => undefined;
  /** The listener of the last opening. */
  let tell: (state: BaseState) => void = () => undefined;
  let whole = new Promise<Result<BaseState>>(() => undefined);
  let plans: Promise<void> | null = null;
  /** The numbering plans come behind the first rows, when nobody asks for anything; then rows tell landlines. */
  const bringPlans = (): void => {
    plans ??= core.plans().then(
      () => tell(core.state()),
      // Whatever takes them asks for them again.
      () => void (plans = null),
    );
  };
  const openWhole = async (): Promise<Result<BaseState>> => {
    const [opened] = await Promise.all([core.base.open(), PARTS.queries()]);
    if (!opened.ok) return opened;
    await core.becomeWhole();
    void core.work.calm().then(bringPlans);
    // What an end of the browser has cut off goes on.
    if (core.lockState() === 'turning') void PARTS.lock().then(({ serveLock }) => serveLock(core).goOn());
    return ok(core.state());
  };
  const served: KithApi = {
    async open(onState, locale) {
      core.locale = locale;
      const glimpsed = await core.base.glimpse();
      // Told from here on, also where it cannot be opened: it may be recovered.
      stopTelling();
      tell = onState;
      stopTelling = core.base.onChange(() => {
        onState(core.state());
        core.warmQueries();
      });
      whole = openWhole();
      if (!glimpsed) return whole;
      opening.becomeSeen();
      return ok(core.state());
    },
    whole: () => whole,
    async setLocale(locale) {
      core.locale = locale;
      core.warmQueries();
    },
    ...serveContacts(core),
    ...serveRescue(core),
    ...serveBackupLater(core),
    ...serveFolderLater(core),
    ...serveLockLater(core),
    ...opening.whenWhole({
      ...serveChangesLater(core),
      ...serveConversationsLater(core),
      ...serveDuplicatesLater(core),
      ...serveCampaignsLater(core),
      ...serveEraseLater(core),
      ...serveHistory(core),
      ...serveExport(core),
      ...serveImport(core),
    }),
  };
  return noted(served, core.work);
}

/** The same methods, each call of which is known while it goes on. */
function noted<T extends object>(served: T, work: Work): T {
  const methods = Object.entries(served).map(([name, method]: [string, (...given: unknown[]) => unknown]) => [
    name,
    (...given: unknown[]) => work.call(() => method(...given)),
  ]);
  return Object.fromEntries(methods) as T;
}
