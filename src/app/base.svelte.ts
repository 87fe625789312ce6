/** What the page knows of the base: the last state that the worker told. */
import type { Attribute, AttributeId } from '../domain/attribute.ts';
import type { CampaignName } from '../domain/campaign/campaign-name.ts';
import { type Catalog, EMPTY_CATALOG, type Segment, type SegmentId } from '../domain/catalog.ts';
import type { Tag, TagId } from '../domain/tag.ts';
import type { BaseState } from '../worker/contract/state.ts';
import type { HistoryEntry } from '../domain/history-entry.ts';

/** Before the worker has told anything. */
const UNKNOWN: BaseState = {
  commit: -1,
  contacts: 0,
  catalog: EMPTY_CATALOG,
  undo: null,
  redo: null,
  backup: null,
  lock: 'none',
  vanished: false,
  outdated: false,
  landlines: false,
};

export class Base {
  #state = $state.raw<BaseState>(UNKNOWN);
  #tags = $derived(new Map(this.#state.catalog.tags.map((tag) => [tag.id, tag])));
  #attributes = $derived(new Map(this.#state.catalog.attributes.map((attribute) => [attribute.id, attribute])));
  #segments = $derived(new Map(this.#state.catalog.segments.map((segment) => [segment.id, segment])));
  #listeners = new Set<(state: BaseState) => void>();

  /** null: the base is still being opened. */
  constructor(state: BaseState | null) {
    if (state !== null) this.#state = state;
  }

  /** The worker has told: until then it looks empty, and is not. */
  get known(): boolean {
    return this.#state !== UNKNOWN;
  }

  get state(): BaseState {
    return this.#state;
  }
  get commit(): number {
    return this.#state.commit;
  }
  get contacts(): number {
    return this.#state.contacts;
  }
  get catalog(): Catalog {
    return this.#state.catalog;
  }
  /** [K9] What is shown is no longer stored. */
  get vanished(): boolean {
    return this.#state.vanished;
  }
  /** A newer Kith has opened it: this page changes nothing any more. */
  get outdated(): boolean {
    return this.#state.outdated;
  }
  /** [K4] */
  get backup(): BaseState['backup'] {
    return this.#state.backup;
  }
  get undo(): HistoryEntry | null {
    return this.#state.undo;
  }
  get redo(): HistoryEntry | null {
    return this.#state.redo;
  }

  tag(id: TagId): Tag | undefined {
    return this.#tags.get(id);
  }
  attribute(id: AttributeId): Attribute | undefined {
    return this.#attributes.get(id);
  }
  segment(id: SegmentId): Segment | undefined {
    return this.#segments.get(id);
  }
  campaign(id: number): CampaignName | undefined {
    return this.catalog.campaigns?.find((campaign) => campaign.id === id);
  }

  /** Takes what the worker told, in an answer or on its own. A shortened history is news too: the commit stays, undo may not. */
  accept(state: BaseState): void {
    if (sameState(state, this.#state)) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  /** Calls the listener after every change of the base, from this or another tab, until what it returns is called. */
  onChange(listener: (state: BaseState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const sameState = (a: BaseState, b: BaseState): boolean =>
  a.commit === b.commit &&
  a.undo?.id === b.undo?.id &&
  a.redo?.id === b.redo?.id &&
  a.backup?.at === b.backup?.at &&
  a.backup?.changes === b.backup?.changes &&
  a.lock === b.lock &&
  a.vanished === b.vanished &&
  a.outdated === b.outdated &&
  a.landlines === b.landlines;
