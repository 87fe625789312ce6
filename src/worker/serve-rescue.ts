/** [K9] The ways on where storage is damaged or gone. */
import type { Left } from '../base/rescue.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Core } from './core.ts';
import { withSink } from './export/sink.ts';
import { PARTS } from './parts.ts';
import type { RescueApi } from './contract/rescue.ts';
import type { BaseState } from './contract/state.ts';

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
      const { noted, salvaged, whole } = (left = await rescue.look());
      return {
        noted: noted === null ? null : { contacts: noted.contacts, at: noted.at },
        readable: salvaged?.ids.length ?? 0,
        older: salvaged?.older ?? 0,
        partial: salvaged?.partial ?? 0,
        isGuess: salvaged?.isGuess ?? false,
        whole: whole === null ? null : { contacts: whole.contacts, at: whole.at },
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
