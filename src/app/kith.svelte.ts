/** The app as one object: made once in main.ts, given to components by context (context.ts). Pages reach everything through it. */
import type { Filter } from '../domain/filter.ts';
import type { Language } from '../text/languages.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { Selection, SortBy, View } from '../worker/contract/contacts.ts';
import type { BaseState } from '../worker/contract/state.ts';
import { Base } from './base.svelte.ts';
import { Changes } from './changes.svelte.ts';
import { ContactList } from './contact-list.svelte.ts';
import type { FolderBackups } from './backup-folder.svelte.ts';
import type { Format } from '../text/format.ts';
import { toGroup } from './filter-tree.ts';
import { Imports } from './imports.svelte.ts';
import { type Keeper, Keeping } from './keeping.svelte.ts';
import { Notices } from './notices.svelte.ts';
import type { Update } from './offline/update.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { HOME } from './route.ts';
import { type Address, Router } from './router.svelte.ts';
import { SegmentCounts } from './segment-counts.svelte.ts';
import { appShortcut } from './shortcuts.ts';
import { Work } from './work.ts';

export interface KithSources {
  /** The worker's side; in tests anything that keeps its contract. */
  readonly api: KithApi;
  /** As `api.open` answered; null: it has not yet, and `base.accept` will be told. */
  readonly state: BaseState | null;
  readonly address: Address;
  readonly preferences: Preferences;
  readonly format: Format;
  /** Speaks a language, null = the browser's; resolves when it is spoken. */
  readonly speak: (choice: Language | null) => Promise<void>;
  /** The browser's storage, which may promise to keep what is stored. */
  readonly keeper?: Keeper | null;
  /** [K7] Deletes what the browser keeps of Kith beside the base, and loads the page anew; false: some of it is still there. */
  readonly startAnew?: () => Promise<boolean>;
}

/**
 * What the export dialog is asked to write: a selection, or null = all contacts; what the list finds, where that is something else; and
 * the list's order.
 */
export interface Exporting {
  readonly what: Selection | null;
  readonly found: View | null;
  readonly sort: SortBy | null;
}

export class Kith {
  readonly api: KithApi;
  readonly base: Base;
  readonly router: Router;
  readonly format: Format;
  readonly preferences: Preferences;
  readonly notices = new Notices();
  readonly changes: Changes;
  readonly contacts: ContactList;
  readonly segmentCounts: SegmentCounts;
  readonly imports: Imports;
  readonly work = new Work();
  readonly keeping: Keeping;
  readonly startAnew: () => Promise<boolean>;
  readonly #speak: KithSources['speak'];
  #exporting = $state.raw<Exporting | null>(null);
  #paletteOpen = $state(false);
  #keysOpen = $state(false);
  #update = $state.raw<Update | null>(null);
  /** [K4] Which of the two dialogs is open. */
  backupDialog = $state<'save' | 'restore' | null>(null);
  /** [K4] Backups that are saved by themselves; null: not there yet. */
  folders = $state.raw<FolderBackups | null>(null);

  constructor({ api, state, address, preferences, format, speak, keeper = null, startAnew }: KithSources) {
    this.api = api;
    this.format = format;
    this.base = new Base(state);
    this.router = new Router(address);
    this.preferences = preferences;
    this.#speak = speak;
    this.startAnew = startAnew ?? (() => Promise.resolve(true));
    this.keeping = new Keeping(keeper);
    this.changes = new Changes(api, this.base, this.notices);
    this.contacts = new ContactList(api, this.base, this.router);
    this.segmentCounts = new SegmentCounts(api, this.base);
    this.imports = new Imports(this);
  }

  /** The language that everything is said in from now on; null = the browser's. */
  async chooseLanguage(choice: Language | null): Promise<void> {
    this.preferences.language = choice;
    await this.#speak(choice);
    await this.api.setLocale(this.format.locale);
    this.contacts.window.refresh();
  }

  /** Opens the contact's panel over whichever page is shown; back closes it. 'new' = a new contact by hand. */
  openContact(contact: number | 'new'): void {
    this.router.update({ contact }, this.router.route.contact === null);
  }
  closeContact(): void {
    this.router.update({ contact: null }, false);
  }

  /** [E1] Opens the export dialog. A view that is named stays alive until the dialog is closed. */
  openExport(what: Selection | null): void {
    this.closeExport();
    const { view } = this.contacts.window;
    const isFound = what?.kind === 'view' && what.view === view?.id;
    const isShown = this.router.route.page === 'contacts' && this.contacts.narrowed;
    const found = isShown && !(isFound && what.except.length === 0) ? view : null;
    if (isFound || found !== null) this.contacts.window.hold();
    this.#exporting = { what, found, sort: this.contacts.sort };
  }
  closeExport(): void {
    const { what, found } = this.#exporting ?? { what: null, found: null };
    this.#exporting = null;
    if (found !== null) this.contacts.window.release(found.id);
    else if (what?.kind === 'view') this.contacts.window.release(what.view);
  }
  /** What the open export dialog is about; null = it is closed. */
  get exporting(): Exporting | null {
    return this.#exporting;
  }

  /** The contacts page with this filter. */
  showContacts(filter: Filter): void {
    this.router.go({ ...HOME, filter: toGroup(filter) });
  }

  /** [K1] Newer Kiths; null where there is no service worker, or not yet. */
  get update(): Update | null {
    return this.#update;
  }
  set update(update: Update | null) {
    this.#update = update;
  }

  get paletteOpen(): boolean {
    return this.#paletteOpen;
  }
  set paletteOpen(open: boolean) {
    this.#paletteOpen = open;
  }

  /** The list of all shortcuts. */
  get keysOpen(): boolean {
    return this.#keysOpen;
  }
  set keysOpen(open: boolean) {
    this.#keysOpen = open;
  }

  /** Undo, redo, the palette and the list of keys, from anywhere: for the window's keydown. */
  readonly onkeydown = (event: KeyboardEvent): void => {
    const shortcut = appShortcut(event);
    if (shortcut === null) return;
    event.preventDefault();
    if (shortcut === 'palette') this.#paletteOpen = !this.#paletteOpen;
    else if (shortcut === 'keys') this.#keysOpen = true;
    else if (!this.base.known) return;
    else if (shortcut === 'undo') void this.changes.undo();
    else void this.changes.redo();
  };
}
