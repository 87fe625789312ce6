/** What all parts of the service share: the base, the lists that are open, and the one way to change something. */
import type { Committed } from '../base/committer.ts';
import { CAMPAIGNS } from '../base/campaign/campaign-pages.ts';
import { withCampaigns } from '../base/campaign/named-campaigns.ts';
import { DELIVERIES, RECIPIENTS } from '../base/campaign/recipient-pages.ts';
import { ContactBase } from '../base/contact-base.ts';
import type { Draft } from '../base/draft.ts';
import type { AnyKind } from '../base/page-kind.ts';
import { MESSAGE_PAGES } from '../base/messages/message-pages.ts';
import type { PageStore } from '../base/page-store.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { ok, type Result } from '../domain/result.ts';
import type { PhoneReader } from '../formats/phone/reader.ts';
import type { FolderNote } from '../storage/folder-note.ts';
import { LockedStore } from '../storage/lock/locked-store.ts';
import { variantKey } from '../formats/phone/variants.ts';
import type { Outcome } from './changes/outcome.ts';
import { type Chosen, choose } from '../base/chosen.ts';
import type { Selection } from './contract/contacts.ts';
import { phonePart } from './phone-part.ts';
import type { Phones } from './phones.ts';
import { RowMaker } from './rows.ts';
import type { BaseState, Changed } from './contract/state.ts';
import type { ReadAhead } from './import/read/read-ahead.ts';
import type { SpaceTeller } from './storage-use.ts';
import { Opening } from './opening.ts';
import type { Queries } from './queries.ts';
import { queriesPart } from './queries-part.ts';
import { Views } from './views.ts';
import { Work } from './work.ts';

export interface ServiceDeps {
  readonly store: PageStore;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Milliseconds of any origin, for durations. */
  readonly ticks: () => number;
  readonly space: SpaceTeller | null;
  /** Lets messages come in. */
  readonly pause: () => Promise<void>;
  /** Where imports are read ahead; without it they are read on the spot. */
  readonly readAhead?: ReadAhead;
  /** [K4] Where the folder for backups is noted; null or not there: it cannot be. */
  readonly folder?: FolderNote | null;
}

/** Of pages, beside contacts. */
const KINDS: readonly AnyKind[] = [MESSAGE_PAGES, CAMPAIGNS, RECIPIENTS, DELIVERIES];

export class Core {
  readonly deps: ServiceDeps;
  /** [K6] Beneath the base: what is stored may be locked. */
  readonly store: LockedStore;
  readonly base: ContactBase;
  readonly opening = new Opening();
  readonly views = new Views();
  readonly rows = new RowMaker();
  /** [K6] As it was given in this tab, with the wrapped key that it opens: of another lock, or after it was changed elsewhere, it is none. */
  passphrase: { readonly text: string; readonly opens: string } | null = null;
  readonly work: Work;
  #queries: Queries | null = null;
  #plans: Phones | null = null;
  #locale = 'en';
  #phones: { readonly country: string; readonly reader: PhoneReader } | null = null;

  constructor(deps: ServiceDeps) {
    this.deps = deps;
    this.work = new Work(deps);
    this.store = new LockedStore(deps.store);
    this.base = new ContactBase({
      store: this.store,
      now: deps.now,
      keyOf: variantKey,
      kinds: KINDS,
      calm: () => this.work.calm(),
    });
  }

  /** Of the page; set when it opens the base, and when its language is switched. */
  get locale(): string {
    return this.#locale;
  }
  set locale(locale: string) {
    this.#locale = locale;
    if (this.#queries !== null) this.#queries.locale = locale;
  }

  /** Filters, searches and orders come behind the first rows. Once the base is whole. */
  get queries(): Queries {
    if (this.#queries === null) throw new Error('the base is not whole');
    return this.#queries;
  }

  /** All pages are there: with what finds and sorts among them, everything can be asked. */
  async becomeWhole(): Promise<void> {
    const { Queries, summaryOf } = await queriesPart();
    this.rows.summaryOf = summaryOf;
    this.#queries ??= new Queries(this.work);
    this.#queries.locale = this.#locale;
    this.opening.becomeWhole();
    this.warmQueries();
  }

  get snapshot(): Snapshot {
    return this.base.snapshot;
  }

  now(): number {
    return this.deps.now();
  }

  /** Makes the index of numbers, behind, before it is needed: a million numbers take a quarter of a second. */
  warm(): void {
    void this.opening.whole.then(this.deps.pause).then(() => this.base.index);
  }

  /** Makes what searches need, behind. */
  warmQueries(): void {
    this.#queries?.warm(this.snapshot);
  }

  state(): BaseState {
    const { commit, contacts } = this.snapshot;
    return {
      commit,
      contacts,
      catalog: withCampaigns(this.snapshot),
      undo: this.base.nextUndo,
      redo: this.base.nextRedo,
      backup: this.base.backups.last,
      lock: this.lockState(),
      vanished: this.base.isVanished,
      outdated: this.base.isOutdated,
      landlines: this.rows.tellsTypes,
    };
  }

  lockState(): BaseState['lock'] {
    const { note } = this.store;
    if (this.base.isShut) return 'shut';
    if (note === null) return 'none';
    return note.state === 'locked' ? 'set' : 'turning';
  }

  /** What takes the numbering plans; from then on rows tell landlines. */
  async plans(): Promise<Phones> {
    const { phones } = await phonePart();
    this.#plans = phones;
    this.rows.tellTypes(phones.phoneType);
    return phones;
  }

  /** [P1] Reads numbers as the base's default country writes them. Once `plans` are there. */
  phones(): PhoneReader {
    if (this.#plans === null) throw new Error('the numbering plans are not there');
    const country = this.snapshot.catalog.settings.defaultCountry;
    if (this.#phones?.country !== country) {
      this.#phones = {
        country,
        reader: this.#plans.createPhoneReader({ defaultCountry: country, acceptUnknownRanges: false }),
      };
    }
    return this.#phones.reader;
  }

  async change(make: (draft: Draft) => Outcome): Promise<Result<Changed>> {
    return this.done(
      await this.base.commit((draft) => {
        const outcome = make(draft);
        return outcome.ok ? outcome.value : outcome;
      }),
    );
  }

  done(committed: Result<Committed>): Result<Changed> {
    if (!committed.ok) return committed;
    const { entry } = committed.value;
    return ok({ state: this.state(), entry, contacts: entry?.contacts ?? 0 });
  }

  /** Until the order of the list that a selection is of is there. */
  async listed(selection: Selection): Promise<void> {
    if (selection.kind === 'view') await this.views.get(selection.view)?.whole();
  }

  /** Ids that a selection means, in its order; some may be gone, or come twice. null: its list is closed. Once it is `listed`. */
  idsOf(selection: Selection): ArrayLike<number> | null {
    if (selection.kind === 'ids') return selection.ids;
    const ids = this.views.get(selection.view)?.ids ?? null;
    if (ids === null || selection.except.length === 0) return ids;
    const except = new Set(selection.except);
    return ids.filter((id) => !except.has(id));
  }

  /** null: its list is closed. Once it is `listed`. */
  chosen(selection: Selection, snapshot: Snapshot): Chosen | null {
    if (selection.kind === 'ids') return choose(snapshot, selection.ids);
    const ids = this.views.get(selection.view)?.ids ?? null;
    return ids === null ? null : choose(snapshot, ids, selection.except);
  }
}
