/** [B1] A new campaign, from wherever contacts are looked at; its page is shown. */
import type { Audience } from '../domain/campaign/campaign.ts';
import type { Kith } from './kith.svelte.ts';
import { campaignRoute } from './route.ts';

export async function startCampaign(kith: Kith, name: string, audience: Audience): Promise<void> {
  const change = { kind: 'create', name, audience } as const;
  const made = await kith.changes.run(kith.api.changeCampaign(change), { say: false });
  if (made.ok && made.value.campaign !== null) kith.router.go(campaignRoute(made.value.campaign.id));
}
