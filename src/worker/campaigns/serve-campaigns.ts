/** [B1–B6] Campaigns, as the page asks for them. */
import { campaignAt, campaignsOf, draftCampaign, putCampaign } from '../../base/campaign/campaign-pages.ts';
import { OpenDeliveries } from '../../base/campaign/open-deliveries.ts';
import { stateCounts } from '../../base/campaign/states.ts';
import type { Audience, Campaign } from '../../domain/campaign/campaign.ts';
import { runsOf } from '../../domain/campaign/campaign.ts';
import { canPrepare } from '../../domain/campaign/limits.ts';
import { STAGE } from '../../domain/campaign/recipient.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { pastedTemplates } from '../../formats/campaign/template-json.ts';
import { TOOL_RULES, TOOLS } from '../../formats/campaign/tool.ts';
import type { CampaignsApi } from '../contract/campaigns.ts';
import type { Core } from '../core.ts';
import { openTable } from '../import/open/open-file.ts';
import type { OpenTable } from '../import/open/table.ts';
import { foundAll } from '../views.ts';
import { audienceIds, countAudience, idsLeftOut, newPass, sampleOf } from './audience.ts';
import { changeCampaign } from './change.ts';
import { recipientsFor, writeFiles } from './export-campaign.ts';
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
  let statuses: { readonly table: OpenTable; read: ReadStatuses | null } | null = null;
  /** null: it is gone. */
  const preparedOne = (id: number): Result<Campaign> => {
    const campaign = campaignAt(core.snapshot, id);
    if (campaign === null) return GONE;
    return campaign.prepared === null ? NOT_PREPARED : ok(campaign);
  };
  const idsOf = (audience: Audience): Result<Uint32Array> => audienceIds(core, core.snapshot, audience);
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
    async audienceCount(audience, message) {
      const ids = idsOf(audience);
      await core.plans();
      return ids.ok ? ok(countAudience(core, core.snapshot, ids.value, message)) : ids;
    },
    async audienceLeftOut(audience, message, reason) {
      const ids = idsOf(audience);
      if (!ids.ok) return ids;
      await core.plans();
      const { snapshot } = core;
      return ok(
        core.views.open(foundAll(idsLeftOut(core, snapshot, { ids: ids.value, message, reason })), snapshot.commit),
      );
    },
    async messageSample(audience, message, wanted) {
      const ids = idsOf(audience);
      await core.plans();
      return ids.ok ? ok(sampleOf(core, core.snapshot, { ids: ids.value, message, wanted })) : ids;
    },
    templatesIn: async (text) => pastedTemplates(text),
    async chosenRuns(selection) {
      await core.listed(selection);
      const ids = core.idsOf(selection);
      return ids === null ? null : runsOf(Uint32Array.from(ids).sort());
    },
    async prepareCampaign(id, onProgress) {
      await core.plans();
      return core.done(
        await core.base.commit((draft) => {
          const campaign = draftCampaign(draft, id);
          if (campaign === null) return GONE;
          if (campaign.prepared !== null) return fail('refused', { id: 'campaign-prepared' });
          if (!canPrepare(campaign.message)) return fail('refused', { id: 'campaign-message' });
          const ids = audienceIds(core, draft.base, campaign.audience);
          if (!ids.ok) return ids;
          onProgress({ phase: 'prepare', done: 0, total: ids.value.length, rows: 0 });
          const pass = newPass(core, draft.base, campaign.message);
          const { prepared, recipients } = freeze(draft, pass, ids.value, core.now());
          if (recipients === 0) return fail('refused', { id: 'campaign-nobody' });
          putCampaign(draft, { ...campaign, prepared });
          onProgress({ phase: 'write', done: 0, total: ids.value.length, rows: recipients });
          return { kind: 'campaign', did: 'prepare', name: campaign.name, contacts: recipients };
        }),
      );
    },
    async queue(id) {
      const campaign = preparedOne(id);
      return campaign.ok ? ok(queueOf(core.snapshot, campaign.value, core.now())) : campaign;
    },
    async queueStep(id, recipient, step) {
      const now = core.now();
      const changed = await core.change((draft) => queueStep(draft, { campaign: id, recipient, step, now }));
      if (!changed.ok) return changed;
      const campaign = preparedOne(id);
      return campaign.ok ? ok(queueOf(core.snapshot, campaign.value, core.now())) : campaign;
    },
    tools: async () => TOOLS.map((tool) => ({ tool, ...TOOL_RULES[tool] })),
    async exportCampaign({ campaign: id, format, who }, handle, onProgress) {
      const found = preparedOne(id);
      if (!found.ok) return found;
      const { snapshot } = core;
      const { recipients, optedOut } = recipientsFor(snapshot, found.value, who);
      if (recipients.length === 0) return fail('refused', { id: 'nobody-to-export' });
      exporting?.abort();
      const controller = new AbortController();
      exporting = controller;
      const means = { handle, signal: controller.signal, onProgress, pause: core.deps.pause };
      const written = await writeFiles(snapshot, found.value, { recipients, format }, means);
      if (!written.ok) return written;
      // What is in a file is with its tool from now on.
      const now = core.now();
      const changed = await core.change((draft) => {
        const open = new OpenDeliveries(draft);
        let contacts = 0;
        for (const recipient of recipients) {
          const stage = open.number(recipient, 'stage');
          if (stage !== STAGE.prepared && stage !== STAGE.skipped) continue;
          open.set(recipient, 'stage', STAGE.exported);
          open.set(recipient, 'handedAt', now);
          contacts++;
        }
        open.close();
        return ok(contacts === 0 ? null : { kind: 'campaign', did: 'hand', name: found.value.name, contacts });
      });
      if (!changed.ok) return changed;
      return ok({ ...written.value, recipients: recipients.length, optedOut, changed: changed.value });
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
      const events = statuses?.read?.events;
      if (events === undefined) return NO_FILE;
      const changed = await core.change((draft) => {
        const campaign = draftCampaign(draft, id);
        if (campaign === null) return GONE;
        const { recipients } = takeStatuses(draft, events);
        return ok(
          recipients === 0 ? null : { kind: 'campaign', did: 'statuses', name: campaign.name, contacts: recipients },
        );
      });
      if (changed.ok) statuses = null;
      return changed;
    },
    campaignsOfContact: async (contact) => storiesOf(core.snapshot, contact),
    async campaignResults(id) {
      const campaign = preparedOne(id);
      return campaign.ok ? ok(resultsOf(core.snapshot, campaign.value)) : campaign;
    },
  };
}
