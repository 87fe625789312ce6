/** [K9] The ways on where storage is damaged or gone. */
import { CAMPAIGNS } from '../base/campaign/campaign-pages.ts';
import { DELIVERIES, RECIPIENTS } from '../base/campaign/recipient-pages.ts';
import { MESSAGE_PAGES } from '../base/messages/message-pages.ts';
import type { Left } from '../base/rescue.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Core } from './core.ts';
import { withSink } from './export/sink.ts';
import { PARTS } from './parts.ts';
import type { Beside, RescueApi } from './contract/rescue.ts';
import type { BaseState } from './contract/state.ts';

const BESIDES = [
  { what: 'conversations', kinds: [MESSAGE_PAGES.name] },
  { what: 'campaigns', kinds: [CAMPAIGNS.name, RECIPIENTS.name, DELIVERIES.name] },
] as const satisfies readonly { what: Beside['what']; kinds: readonly string[] }[];

export function serveRescue(core: Core): RescueApi {
  const { rescue } = core.base;
  let left: Left | null = null;
  const begun = async (done: Result<Snapshot>): Promise<Result<BaseState>> => {
    if (!done.ok) return done;
    core.views.closeAll();
    await core.becomeWhole();
    return ok(core.state());
  };
  return {
    async rescue() {
      const { noted, salvaged, whole, others } = (left = await rescue.look());
      return {
        noted: noted === null ? null : { contacts: noted.contacts, at: noted.at },
        readable: salvaged?.ids.length ?? 0,
        older: salvaged?.older ?? 0,
        partial: salvaged?.partial ?? 0,
        isGuess: salvaged?.isGuess ?? false,
        whole: whole === null ? null : { contacts: whole.contacts, at: whole.at },
        besides: BESIDES.flatMap(({ what, kinds }) => {
          const there = others.filter(({ name, pages }) => pages > 0 && kinds.includes(name));
          return there.length === 0 ? [] : [{ what, isWhole: there.every(({ unreadable }) => unreadable === 0) }];
        }),
      };
    },
    async rescueCsv(handle) {
      const { exportCsv } = await PARTS.export();
      const { salvaged } = left ?? (await rescue.look());
      if (salvaged === null) return fail('gone', { id: 'nothing-readable' });
      const job = {
        snapshot: salvaged.snapshot,
        ids: salvaged.ids,
        mode: 'reimport',
        columns: null,
        now: core.now(),
        signal: new AbortController().signal,
        onProgress: () => undefined,
        pause: core.deps.pause,
      } as const;
      return withSink(handle, (sink) => exportCsv(job, sink));
    },
    recover: async () => begun(await rescue.goBack()),
    beginAnew: async () => begun(await rescue.beginAnew()),
    putBack: async () => core.done(await rescue.putBack()),
    goOn: async () => begun(await rescue.goOn()),
  };
}
