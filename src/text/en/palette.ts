import { plural } from '../speech.svelte.ts';

/** `words`: others that find it, beside its label. */
export default {
  title: 'Command palette',
  find: 'Find a page, a contact, a tag or an action',
  placeholder: 'Find contacts, pages, tags, actions',
  results: 'Results',
  count: (n: number) => plural(n, { one: '# result', other: '# results' }),
  nothing: 'Nothing found.',
  groups: {
    actions: 'Actions',
    pages: 'Pages',
    segments: 'Segments',
    tags: 'Tags',
    attributes: 'Attributes',
    contacts: 'Contacts',
  },
  actions: {
    new: { label: 'New contact', words: 'add, create' },
    import: { label: 'Import a file', words: 'csv, excel, vcard' },
    sample: { label: 'Try it with sample contacts', words: 'demo, example' },
    export: { label: 'Export all contacts', words: 'csv, download, save' },
    undo: { label: 'Undo', words: 'take back' },
    redo: { label: 'Redo', words: 'again' },
    keys: { label: 'Keyboard shortcuts', words: 'keys, help, hotkeys' },
  },
  themes: { system: 'Theme: same as the system', light: 'Theme: light', dark: 'Theme: dark' },
  themeWords: 'dark mode, light mode, colours, appearance',
  densities: { compact: 'Rows: compact', normal: 'Rows: normal', relaxed: 'Rows: relaxed' },
  densityWords: 'density, height, appearance',
  pages: {
    contacts: { label: 'Contacts', words: 'people, home, list' },
    import: { label: 'Import', words: 'csv, excel, vcard, file, upload' },
    tags: { label: 'Tags', words: 'labels, first message, rules' },
    attributes: { label: 'User attributes', words: 'fields, custom, columns' },
    duplicates: { label: 'Duplicates', words: 'merge, same number, twice' },
    history: { label: 'History', words: 'undo, revert, changes, log' },
    guide: { label: 'File format guide', words: 'help, csv, columns, sample' },
    settings: { label: 'Settings', words: 'preferences, country, language, storage, delete everything' },
  },
  segment: { words: 'segment', contacts: (n: number) => plural(n, { one: '# contact', other: '# contacts' }) },
  tag: { words: 'tag', hint: 'contacts with this tag' },
  attribute: { words: 'attribute', hint: 'contacts that have it' },
  noName: 'No name',
  allMatching: (n: number, search: string) =>
    plural(n, { one: `All # contact that match “${search}”`, other: `All # contacts that match “${search}”` }),
};
