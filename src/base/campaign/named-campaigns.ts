/** The catalog with the names of campaigns beside it, for whoever names them: filters, lists. They stand in their own pages alone. */
import type { CampaignName } from '../../domain/campaign/campaign-name.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { listOf, type Snapshot } from '../snapshot.ts';
import { CAMPAIGNS, campaignsOf } from './campaign-pages.ts';

const made = new WeakMap<object, { readonly of: Catalog; readonly catalog: Catalog }>();

/** The same object while neither has changed. */
export function withCampaigns(snapshot: Snapshot): Catalog {
  const { catalog } = snapshot;
  const { pages } = listOf(snapshot, CAMPAIGNS);
  if (pages.length === 0) return catalog;
  const known = made.get(pages);
  if (known?.of === catalog) return known.catalog;
  const campaigns = campaignsOf(snapshot).map(({ id, name }): CampaignName => ({ id, name }));
  const named = { ...catalog, campaigns };
  made.set(pages, { of: catalog, catalog: named });
  return named;
}
