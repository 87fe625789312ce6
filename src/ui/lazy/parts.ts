/** What of the app comes when it is asked for: each a file of its own in the built site, fetched ahead when there is nothing else to do. */
import type { PageName } from '../../app/route.ts';
import { CONTACTS_PARTS } from '../contacts/parts.ts';
import { Lazy } from './lazy.svelte.ts';

export const PAGES = {
  inbox: new Lazy(() => import('../inbox/InboxPage.svelte')),
  import: new Lazy(async () => {
    // Without the door the page has nothing to show.
    const [page] = await Promise.all([import('../import/ImportPage.svelte'), import('../../app/import-door.ts')]);
    return page;
  }),
  campaigns: new Lazy(() => import('../campaigns/CampaignsPage.svelte')),
  tags: new Lazy(() => import('../tags/TagsPage.svelte')),
  attributes: new Lazy(() => import('../attributes/AttributesPage.svelte')),
  duplicates: new Lazy(() => import('../duplicates/DuplicatesPage.svelte')),
  history: new Lazy(() => import('../history/HistoryPage.svelte')),
  guide: new Lazy(() => import('../guide/GuidePage.svelte')),
  settings: new Lazy(() => import('../settings/SettingsPage.svelte')),
} satisfies Record<Exclude<PageName, 'contacts'>, Lazy>;

export const PANEL = new Lazy(() => import('../contact/ContactPanel.svelte'));
export const PALETTE = new Lazy(() => import('../palette/CommandPalette.svelte'));
export const EXPORT = new Lazy(() => import('../export/ExportDialog.svelte'));
export const BACKUP_STATE = new Lazy(() => import('../backup/BackupFoot.svelte'));
export const BACKUP = new Lazy(() => import('../backup/BackupDialog.svelte'));
export const RESTORE = new Lazy(() => import('../backup/RestoreDialog.svelte'));
export const KEYS = new Lazy(() => import('../shell/KeysDialog.svelte'));
export const UNLOCK = new Lazy(() => import('../start/Unlock.svelte'));
export const START_FAILED = new Lazy(() => import('../start/StartFailed.svelte'));
export const VANISHED = new Lazy(() => import('../start/VanishedDialog.svelte'));
export const BROKEN = new Lazy(() => import('../start/Broken.svelte'));
export const UPDATE = new Lazy(() => import('../offline/UpdateNotice.svelte'));

/** In the order in which they are likely to be wanted. */
export const ALL: readonly { load(): Promise<unknown> }[] = [
  PANEL,
  ...CONTACTS_PARTS,
  PALETTE,
  PAGES.import,
  PAGES.inbox,
  EXPORT,
  PAGES.campaigns,
  PAGES.tags,
  PAGES.attributes,
  PAGES.duplicates,
  PAGES.history,
  PAGES.settings,
  PAGES.guide,
  BACKUP_STATE,
  BACKUP,
  RESTORE,
  KEYS,
  UNLOCK,
  START_FAILED,
  VANISHED,
  BROKEN,
  UPDATE,
];
