/** [B1–B6] Campaigns, as the page asks for them. */
import { campaignAt, campaignsOf, draftCampaign, putCampaign } from '../../base/campaign/campaign-pages.ts';
import { heldBack } from '../../base/campaign/held-back.ts';
import { stateCounts } from '../../base/campaign/states.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Steps } from '../../base/sort/steps.ts';
import type { Audience, Campaign } from '../../domain/campaign/campaign.ts';
import { runsOf } from '../../domain/campaign/campaign.ts';
import { canPrepare } from '../../domain/campaign/limits.ts';
import type { Action } from '../../domain/action.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { pastedTemplates } from '../../formats/campaign/template-json.ts';
import { TOOL_RULES, TOOLS } from '../../formats/campaign/tool.ts';
import type { CampaignsApi } from '../contract/campaigns.ts';
import type { Core } from '../core.ts';
import { openTable } from '../import/open/open-file.ts';
import type { OpenTable } from '../import/open/table.ts';
import { Latest } from '../latest.ts';
import { foundAll } from '../views.ts';
import { audienceFound, audienceIds, countAudience, idsLeftOut, newPass, sampleOf } from './audience.ts';
import { changeCampaign } from './change.ts';
import { recipientsFor, writeFiles } from './export-campaign.ts';
import { handOut } from './hand-out.ts';
import { NOBODY_HELD } from './held.ts';
import { freeze } from './prepare.ts';
import { queueOf, queueStep } from './queue.ts';
import { resultsOf } from './results.ts';
import { storiesOf } from './stories.ts';
import { describeStatusFile, readStatuses, type ReadStatuses } from './status-file.ts';
import { takeStatuses } from './take-statuses.ts';

const GONE = fail('gone', { id: 'campaign-gone' });
const NOT_PREPARED = fail('refused', { id: 'campaign-not-prepared' });
const NO_FILE = fail('gone', { id: 'statuses-gone' });

export function serveCampaigns(core: Core): CampaignsApi {
  let exporting: AbortController | null = null;
  let stopPreparing = (): void => undefined;
  let statuses: { readonly table: OpenTable; read: ReadStatuses | null } | null = null;
  /** null: it is gone. */
  const preparedOne = (id: number): Result<Campaign> => {
    const campaign = campaignAt(core.snapshot, id);
    if (campaign === null) return GONE;
    return campaign.prepared === null ? NOT_PREPARED : ok(campaign);
  };
  const [counting, listing, sampling] = [new Latest(core.work), new Latest(core.work), new Latest(core.work)];
  /** A pass over an audience. */
  const among = <T>(
    latest: Latest,
    audience: Audience,
    pass: (ids: Uint32Array, snapshot: Snapshot) => Steps<T>,
  ): Promise<Result<T>> =>
    latest.run(async () => {
      const { snapshot } = core;
      const [ids] = await Promise.all([audienceFound(core, snapshot, audience), core.plans()]);
      return ids.ok ? ok(pass(ids.value, snapshot)) : ids;
    });
  return {
    campaigns: async () =>
      campaignsOf(core.snapshot).map((campaign) => ({ campaign, counts: stateCounts(core.snapshot, campaign) })),
    async changeCampaign(change) {
      let campaign: Campaign | null = null;
      const changed = await core.change((draft) => {
        const made = changeCampaign(draft, change, core.now());
        campaign = made.campaign;
        return made.outcome;
      });
      return changed.ok ? ok({ ...changed.value, campaign }) : changed;
    },
    audienceCount: (audience, message) =>
      among(counting, audience, (ids, snapshot) => countAudience(core, snapshot, ids, message)),
    async audienceLeftOut(audience, message, reason) {
      const { commit } = core.snapshot;
      const left = await among(listing, audience, (ids, snapshot) =>
        idsLeftOut(core, snapshot, { ids, message, reason }),
      );
      return left.ok ? ok(core.views.open(foundAll(left.value), commit)) : left;
    },
    messageSample: (audience, message, wanted) =>
      among(sampling, audience, (ids, snapshot) => sampleOf(core, snapshot, { ids, message, wanted })),
    templatesIn: async (text) => pastedTemplates(text),
    async chosenRuns(selection) {
      await core.listed(selection);
      const ids = core.idsOf(selection);
      return ids === null ? null : runsOf(Uint32Array.from(ids).sort());
    },
    async prepareCampaign(id, onProgress) {
      await core.plans();
      let wanted = true;
      stopPreparing = () => (wanted = false);
      return core.done(
        await core.base.commit(async (draft) => {
          const campaign = draftCampaign(draft, id);
          if (campaign === null) return GONE;
          if (campaign.prepared !== null) return fail('refused', { id: 'campaign-prepared' });
          if (!canPrepare(campaign.message)) return fail('refused', { id: 'campaign-message' });
          const ids = audienceIds(core, draft.base, campaign.audience);
          if (!ids.ok) return ids;
          const pass = newPass(core, draft.base, campaign.message, ids.value.length);
          const steps = freeze(draft, pass, {
            ids: ids.value,
            at: core.now(),
            isWanted: () => wanted,
            onDone: (done) => onProgress({ phase: 'prepare', done, total: ids.value.length, rows: 0 }),
          });
          const frozen = await core.work.behind(steps);
          if (frozen === null) return fail('cancelled', { id: 'cancelled' });
          const { prepared, recipients } = frozen;
          if (recipients === 0) return fail('refused', { id: 'campaign-nobody' });
          putCampaign(draft, { ...campaign, prepared });
          onProgress({ phase: 'write', done: 0, total: ids.value.length, rows: recipients });
          return { kind: 'campaign', did: 'prepare', name: campaign.name, contacts: recipients };
        }),
      );
    },
    prepareCancel: () => stopPreparing(),
    async queue(id, withHeldBack) {
      const campaign = preparedOne(id);
      return campaign.ok ? ok(queueOf(core.snapshot, campaign.value, core.now(), withHeldBack)) : campaign;
    },
    async queueStep(id, recipient, step, withHeldBack = false) {
      const now = core.now();
      const changed = await core.change((draft) =>
        queueStep(draft, { campaign: id, recipient, step, now, withHeldBack }),
      );
      if (!changed.ok) return changed;
      const campaign = preparedOne(id);
      return campaign.ok ? ok(queueOf(core.snapshot, campaign.value, core.now(), withHeldBack)) : campaign;
    },
    tools: async () => TOOLS.map((tool) => ({ tool, ...TOOL_RULES[tool] })),
    async exportCampaign({ campaign: id, format, who, withHeldBack = false }, handle, onProgress) {
      const found = preparedOne(id);
      if (!found.ok) return found;
      const { snapshot } = core;
      const until = withHeldBack ? NOBODY_HELD : heldBack(snapshot, core.now());
      const going = recipientsFor(snapshot, found.value, who, until);
      const { recipients } = going;
      if (recipients.length === 0 && going.heldBack.contacts === 0) return fail('refused', { id: 'nobody-to-export' });
      exporting?.abort();
      const controller = new AbortController();
      exporting = controller;
      const means = { handle, signal: controller.signal, onProgress, pause: core.deps.pause };
      const written = await writeFiles(snapshot, found.value, { recipients, format }, means);
      if (!written.ok) return written;
      const now = core.now();
      const changed = await core.change((draft) => {
        const contacts = handOut(draft, recipients, now);
        return ok(contacts === 0 ? null : { kind: 'campaign', did: 'hand', name: found.value.name, contacts });
      });
      if (!changed.ok) return changed;
      return ok({ ...written.value, ...going, recipients: recipients.length, changed: changed.value });
    },
    campaignExportCancel: () => exporting?.abort(),
    async statusesOpen(file) {
      const table = await openTable(file, {});
      if (!table.ok) return table;
      statuses = { table: table.value, read: null };
      return ok(describeStatusFile(table.value));
    },
    async statusesReview(id, columns, onProgress) {
      const campaign = preparedOne(id);
      if (!campaign.ok) return campaign;
      if (statuses === null) return NO_FILE;
      await core.plans();
      const { snapshot, deps } = core;
      const reading = {
        snapshot,
        campaign: campaign.value,
        columns,
        phones: core.phones(),
        onProgress,
        pause: deps.pause,
      };
      statuses.read = await readStatuses(statuses.table, reading);
      return ok(statuses.read.review);
    },
    async statusesTake(id) {
      const read = statuses?.read ?? null;
      if (read === null) return NO_FILE;
      const campaign = preparedOne(id);
      if (!campaign.ok) return campaign;
      const actionOf = (name: string, contacts: number): Action | null =>
        contacts === 0 ? null : { kind: 'campaign', did: 'statuses', name, contacts };
      const reviewed = actionOf(campaign.value.name, read.recipients);
      let changed =
        reviewed === null
          ? await core.change(() => ok(null))
          : core.done(await core.base.commitDraft(read.draft, reviewed));
      if (!changed.ok && changed.failure.code === 'stale') {
        // Something was done since the review: once more, upon that.
        changed = await core.change((draft) => {
          const now = draftCampaign(draft, id);
          return now === null ? GONE : ok(actionOf(now.name, takeStatuses(draft, read.events).recipients));
        });
      }
      if (changed.ok) statuses = null;
      return changed;
    },
    campaignsOfContact: async (contact) => storiesOf(core.snapshot, contact),
    async campaignResults(id) {
      const campaign = preparedOne(id);
      return campaign.ok ? ok(resultsOf(core.snapshot, campaign.value, core.now())) : campaign;
    },
  };
}
