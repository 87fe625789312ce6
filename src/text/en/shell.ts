import { plural } from '../speech.svelte.ts';

export default {
  pages: {
    contacts: 'Contacts',
    inbox: 'Inbox',
    campaigns: 'Campaigns',
    import: 'Import',
    tags: 'Tags',
    attributes: 'Attributes',
    duplicates: 'Duplicates',
    history: 'History',
    guide: 'File format',
    settings: 'Settings',
  },
  /** Of the browser's tab. */
  documentTitle: (page: string) => `${page} · Kith`,
  /** Opens the command palette. */
  goTo: 'Go to…',
  stays: 'Your contacts stay in this browser',
  backup: {
    never: 'Not backed up yet',
    last: (ago: string, changes: number) =>
      changes === 0
        ? `Backed up ${ago}`
        : plural(changes, { one: `Backed up ${ago} · # change since`, other: `Backed up ${ago} · # changes since` }),
  },
  skip: 'Skip to content',
  /** Names the navigation. */
  navigation: 'Main',
  more: 'More',
  menu: 'Menu',
  outdated: {
    title: 'A newer version of Kith is open',
    why: 'This page shows the contacts as they were when the newer version was opened, and can no longer change anything. Reload it to go on.',
    reload: 'Reload',
  },
};
