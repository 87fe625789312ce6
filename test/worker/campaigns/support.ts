/** Campaigns in a base of a few people. */
import type { AttributeId } from '../../../src/domain/attribute.ts';
import type { Audience, Campaign, CampaignId } from '../../../src/domain/campaign/campaign.ts';
import type { CampaignMessage } from '../../../src/domain/campaign/message.ts';
import { type MessageText, parseText } from '../../../src/domain/campaign/message-text.ts';
import { RECIPIENT_STATES, type RecipientState } from '../../../src/domain/campaign/recipient.ts';
import { EVERYTHING, type Filter } from '../../../src/domain/filter.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { add, addAttribute, type Clock, list, must, openService } from '../support/service.ts';

export const ALL: Audience = { kind: 'filter', filter: EVERYTHING, search: '' };

export interface Made {
  readonly api: KithApi;
  readonly clock: Clock;
  readonly disk: MemoryState;
  readonly city: AttributeId;
  /** Ids by name. */
  readonly ids: Readonly<Record<string, number>>;
  readonly read: (text: string) => MessageText;
}

/** Asha and Bo (without a city) can be written to; Cy has opted out, Di has no number. */
export async function made(disk = new MemoryState(), store = new MemoryStore(disk)): Promise<Made> {
  const { api, clock } = await openService(store);
  const city = await addAttribute(api, 'City');
  const of = (value: string) => ({ attributes: new Map([[city, value]]) });
  const ids = {
    asha: await add(api, { name: 'Asha Rao', phone: '9876543210', ...of('Pune') }),
    bo: await add(api, { name: 'Bo', phone: '9876543211' }),
    cy: await add(api, { name: 'Cy', phone: '9876543212', optedOut: true, ...of('Goa') }),
    di: await add(api, { name: 'Di', ...of('Goa') }),
    el: await add(api, { name: 'إلهام', phone: '9876543214', ...of('دبي') }),
  };
  return { api, clock, disk, city, ids, read: (text) => parseText(text, [{ id: city, name: 'City' }]) };
}

export async function create(
  api: KithApi,
  message: CampaignMessage,
  audience = ALL,
  name = 'Diwali',
): Promise<Campaign> {
  const { campaign } = must(await api.changeCampaign({ kind: 'create', name, audience, message }));
  if (campaign === null) throw new Error('no campaign');
  return campaign;
}

export async function prepared(
  api: KithApi,
  message: CampaignMessage,
  audience = ALL,
  name = 'Diwali',
): Promise<CampaignId> {
  const { id } = await create(api, message, audience, name);
  must(await api.prepareCampaign(id, () => undefined));
  return id;
}

/** Recipients by state, those that there are. */
export async function counts(api: KithApi, id: CampaignId): Promise<Record<string, number>> {
  const found = (await api.campaigns()).find(({ campaign }) => campaign.id === id);
  return Object.fromEntries(
    RECIPIENT_STATES.flatMap((state, i) => {
      const count = found?.counts[i] ?? 0;
      return count === 0 ? [] : [[state, count]];
    }),
  );
}

export const inCampaign = (campaign: number, ...states: RecipientState[]): Filter => ({
  kind: 'is',
  field: 'campaigns',
  op: 'inCampaign',
  campaign,
  states,
});

export const namesOf = async (api: KithApi, filter: Filter): Promise<string[]> =>
  (await list(api, { filter })).map(({ contact }) => contact.name);
