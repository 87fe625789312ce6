/** [H] Undo, redo, revert, and what the history takes; [K3] [K7] the space, and wiping it all. */
import { ok, type Result } from '../domain/result.ts';
import type { Committed } from '../base/committer.ts';
import type { PrunePolicy } from '../base/history/prune.ts';
import { DAY_MS } from '../domain/date.ts';
import { ALWAYS_REVERTIBLE, type Forget } from '../domain/forgetting.ts';
import type { HistoryApi } from './contract/history.ts';
import type { Core } from './core.ts';
import type { Changed } from './contract/state.ts';
import { storageUse } from './storage-use.ts';

function policyOf(what: Forget): PrunePolicy {
  const all = { maxAge: Infinity, maxBytes: Infinity, keep: ALWAYS_REVERTIBLE };
  if (what.kind === 'olderThan') return { ...all, maxAge: what.days * DAY_MS };
  return what.kind === 'beyond' ? { ...all, maxBytes: what.bytes } : { ...all, maxAge: -Infinity };
}

export function serveHistory(core: Core): HistoryApi {
  const { base } = core;
  return {
    async history(from, to) {
      const entries = await base.entries();
      if (!entries.ok) return entries;
      return ok({ entries: entries.value.slice(from, to), total: entries.value.length });
    },
    undo: async (entry) => core.done(await base.undo(entry)),
    redo: async (entry) => core.done(await base.redo(entry)),
    revert: async (entry) => merged(core, await base.revert(entry)),
    bringBack: async (entry) => merged(core, await base.bringBack(entry)),
    prune: (what) => base.prune(policyOf(what)),
    async storage() {
      const history = await base.historyBytes();
      return storageUse(core.deps.space, history.ok ? history.value : 0, base.bytes);
    },
    async wipe() {
      const wiped = await base.wipe();
      if (!wiped.ok) return wiped;
      core.views.closeAll();
      return ok(core.state());
    },
  };
}

/** `kept`: what has changed since the entry and stays. */
function merged(core: Core, committed: Result<Committed>): Result<Changed & { readonly kept: number }> {
  const changed = core.done(committed);
  if (!changed.ok) return changed;
  const action = changed.value.entry?.action;
  return ok({ ...changed.value, kept: action !== undefined && 'kept' in action ? action.kept : 0 });
}
