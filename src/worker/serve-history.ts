/** [H] Undo, redo, revert, and what the history takes; [K3] [K7] the space, and wiping it all. */
import { describeAction } from '../domain/describe-action.ts';
import { contactsOf } from '../domain/action.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Committed } from '../base/committer.ts';
import { DAY_MS } from '../domain/date.ts';
import type { KithApi } from './contract.ts';
import type { Core } from './core.ts';
import type { Changed } from './state-contract.ts';
import { storageUse } from './storage-use.ts';

type HistoryApi = Pick<KithApi, 'history' | 'undo' | 'redo' | 'revert' | 'prune' | 'storage' | 'recover' | 'wipe'>;

/** The newest change can be undone whatever is pruned. */
const KEPT = 1;

export function serveHistory(core: Core): HistoryApi {
  const { base } = core;
  return {
    async history(from, to) {
      const entries = await base.entries();
      if (!entries.ok) return entries;
      return ok({ entries: entries.value.slice(from, to), total: entries.value.length });
    },
    async undo() {
      return stepped(core, await base.undo(), 'redo');
    },
    async redo() {
      return stepped(core, await base.redo(), 'undo');
    },
    async revert(entry) {
      const entries = await base.entries();
      if (!entries.ok) return entries;
      const known = entries.value.find(({ id }) => id === entry);
      const number = new Intl.NumberFormat(core.locale);
      const what = known === undefined ? '' : describeAction(known.action, (n) => number.format(n));
      const reverted = await base.revert(entry, what);
      if (!reverted.ok) return reverted;
      const changed = core.done(reverted);
      const { action } = reverted.value;
      return changed.ok ? ok({ ...changed.value, kept: action?.kind === 'revert' ? action.kept : 0 }) : changed;
    },
    prune: (days, bytes) =>
      base.prune({
        maxAge: days === 0 ? Infinity : days * DAY_MS,
        maxBytes: bytes === 0 ? Infinity : bytes,
        keep: KEPT,
      }),
    async storage() {
      const history = await base.historyBytes();
      return storageUse(core.deps.space, history.ok ? history.value : 0, base.bytes);
    },
    async recover() {
      const recovered = await base.recover();
      return recovered.ok ? ok(core.state()) : recovered;
    },
    async wipe() {
      const wiped = await base.wipe();
      if (!wiped.ok) return wiped;
      core.views.closeAll();
      return ok(core.state());
    },
  };
}

/** After undo the entry is the next to redo, and the other way round. */
function stepped(core: Core, committed: Result<Committed>, now: 'undo' | 'redo'): Result<Changed> {
  if (!committed.ok) return committed;
  const { action } = committed.value;
  const state = core.state();
  return ok({ state, entry: state[now], contacts: action === null ? 0 : contactsOf(action) });
}
