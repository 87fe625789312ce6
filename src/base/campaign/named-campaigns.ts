/**
 * The catalog with what stands in other pages beside it, for whoever offers it: the names of campaigns, and whether there are messages.
 */
import type { CampaignName } from '../../domain/campaign/campaign-name.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { listOf, type Snapshot } from '../snapshot.ts';
import { hasMessages } from '../messages/has-messages.ts';
import { CAMPAIGNS, campaignsOf } from './campaign-pages.ts';

const made = new WeakMap<Catalog, { readonly pages: object; readonly hasTalks: boolean; readonly catalog: Catalog }>();

/** The same object while neither has changed. */
export function withCampaigns(snapshot: Snapshot): Catalog {
  const { catalog } = snapshot;
  const { pages } = listOf(snapshot, CAMPAIGNS);
  const hasTalks = hasMessages(snapshot);
  if (pages.length === 0 && !hasTalks) return catalog;
  const known = made.get(catalog);
  if (known?.pages === pages && known.hasTalks === hasTalks) return known.catalog;
  const campaigns = campaignsOf(snapshot).map(({ id, name }): CampaignName => ({ id, name }));
  const named: Catalog = {
    ...catalog,
    ...(pages.length > 0 && { campaigns }),
    ...(hasTalks && { conversations: true }),
  };
  made.set(catalog, { pages, hasTalks, catalog: named });
  return named;
}
