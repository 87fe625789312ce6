/** All that a base knows besides its contacts: tags, attributes, segments, remembered mappings, settings. */
import type { Attribute, AttributeId } from './attribute.ts';
import type { Brand } from './brand.ts';
import type { CampaignName } from './campaign/campaign-name.ts';
import type { ConsentWords } from './conversation/consent-words.ts';
import type { Filter } from './filter.ts';
import type { ColumnMapping } from './mapping.ts';
import type { Tag, TagId } from './tag.ts';

export type SegmentId = Brand<number, 'SegmentId'>;
export const segmentId = (n: number): SegmentId => n as SegmentId; // the one place where a number becomes an id

/** [Q4] A saved filter and search. */
export interface Segment {
  readonly id: SegmentId;
  readonly name: string;
  readonly filter: Filter;
  readonly search: string;
}

/** [I11] A mapping that a person confirmed, for files with the same headers. */
export interface RememberedMapping {
  /** The headers as they stood, in order. */
  readonly headers: readonly string[];
  readonly columns: readonly ColumnMapping[];
}

export interface Settings {
  /** [P1] ISO 3166 code. */
  readonly defaultCountry: string;
  /** [C8] Instead of Kith's own. */
  readonly consentWords?: ConsentWords;
}

export interface Catalog {
  readonly tags: readonly Tag[];
  readonly attributes: readonly Attribute[];
  readonly segments: readonly Segment[];
  readonly mappings: readonly RememberedMapping[];
  readonly settings: Settings;
  /** The next id for a tag, attribute or segment; ids are never given twice. */
  readonly nextId: number;
  /** The newest first. Not stored with the rest: they stand in pages of their own (base/campaign), and are put beside it for whoever names them. */
  readonly campaigns?: readonly CampaignName[];
  /** There are messages. Not stored either. */
  readonly conversations?: true;
}

export const EMPTY_CATALOG: Catalog = {
  tags: [],
  attributes: [],
  segments: [],
  mappings: [],
  settings: { defaultCountry: 'IN' },
  nextId: 1,
};

export const tagById = (catalog: Catalog, id: TagId): Tag | undefined => catalog.tags.find((tag) => tag.id === id);
export const attributeById = (catalog: Catalog, id: AttributeId): Attribute | undefined =>
  catalog.attributes.find((attribute) => attribute.id === id);
