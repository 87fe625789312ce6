import { number, plural } from '../speech.svelte.ts';

const contacts = (n: number): string => plural(n, { one: '# contact', other: '# contacts' });

export default {
  title: 'Contacts',
  search: 'Search contacts',
  searchIn: 'Search names, numbers, tags, attributes',
  filter: (conditions: number) => (conditions === 0 ? 'Filter' : `Filter · ${number(conditions)}`),
  all: contacts,
  found: (n: number, of: number) => `${number(n)} of ${contacts(of)}`,
  foundShort: (n: number, of: number) => `${number(n)} of ${number(of)}`,
  add: 'New contact',
  export: 'Export',
  import: 'Import',
  opening: 'Opening your contacts',
  more: 'More',
  moreActions: 'More actions',
  damaged: {
    title: 'This link’s filter could not be read',
    text: 'All contacts are shown. The link may have been cut off.',
  },
  noMatch: {
    title: 'No contacts found',
    searchAndFilters: (search: string) => `No contact matches “${search}” and the filters.`,
    search: (search: string) => `No name, number, tag or attribute has “${search}”.`,
    filters: 'No contact matches the filters.',
    clearSearch: 'Clear search',
    clearFilters: 'Clear filters',
  },
  chips: {
    title: 'Active filters',
    remove: (condition: string) => `Remove filter: ${condition}`,
    broken: (why: string) => `${why} It matches nobody until you change or remove it.`,
    search: 'Search “{text}”',
    changed: 'Changed since saved',
    update: 'Update segment',
    discard: 'Discard',
    save: 'Save as segment',
    clear: 'Clear all',
  },
  segments: {
    title: 'Segments',
    campaign: 'Start a campaign',
    rename: 'Rename segment',
    delete: 'Delete segment',
    save: 'Save as segment',
    what: 'A segment remembers these filters. Its count is always up to date.',
    name: 'Name',
    nameMissing: 'Give it a name.',
    submit: 'Save',
    gone: 'This segment no longer exists',
    goneWhy: 'It was deleted, or the link was made in another browser.',
    showAll: 'Show all contacts',
  },
  columns: {
    title: 'Columns',
    rows: 'Rows',
    height: 'Height of rows',
    densities: { compact: 'Compact', normal: 'Normal', relaxed: 'Relaxed' },
    moveUp: (field: string) => `Move ${field} up`,
    moveDown: (field: string) => `Move ${field} down`,
    reset: 'Reset columns',
  },
  empty: {
    title: 'Bring your contacts',
    lead:
      'For teams that reach customers on WhatsApp. Drop a CSV, Excel or vCard file anywhere on this page: you see exactly what will ' +
      'change before anything is saved.',
    import: 'Import a file',
    sample: 'Try it with sample contacts',
    after:
      'After the import you have one clean list: search and filter it, tag people, merge duplicates, open a chat in WhatsApp, and export ' +
      'any part of it as CSV.',
    byHand: 'Add a contact by hand',
    private: { title: 'Private', text: 'Your contacts stay in this browser. There is no server.' },
    anySize: { title: 'Any size', text: 'Search a million contacts as you type.' },
    undo: { title: 'Undo everything', text: 'Every import and every edit can be taken back.' },
  },
  drop: 'Drop to import',
};
