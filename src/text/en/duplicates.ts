import { number, plural } from '../speech.svelte.ts';

const groups = (n: number): string => plural(n, { one: '# group', other: '# groups' });

export default {
  title: 'Duplicates',
  empty: {
    title: 'Nothing to compare yet',
    text: 'Contacts that look like the same person will be listed here.',
    import: 'Import a file',
  },
  kinds: 'Kinds of duplicates',
  kind: { 'same-number': 'Same number or WhatsApp ID', 'similar-name': 'Likely the same person' },
  comparing: (contacts: number) => `Comparing ${plural(contacts, { one: '# contact', other: '# contacts' })}…`,
  none: {
    title: {
      'same-number': 'No two contacts share a number or a WhatsApp ID',
      'similar-name': 'No two contacts look like the same person',
    },
    text: {
      'same-number':
        'Different ways to write one number count as the same: Mexican numbers with and without the 1, Brazilian ones with and without ' +
        'the ninth digit. WhatsApp user IDs and usernames are compared, too.',
      'similar-name':
        'Word order, accents and titles make no difference. Where two contacts have a value in common, small typing mistakes in the name ' +
        'make none either.',
    },
    show: 'Show contacts',
  },
  /** How many there are, `{groups}`, and what they have in common. */
  found: {
    'same-number':
      '{groups} of contacts with the same WhatsApp user ID or username, or whose numbers are different ways to write one number.',
    'similar-name': '{groups} of contacts with the same uncommon name, or with similar names and a value in common.',
  },
  groups,
  /** Of each kind, those that are not merged all at once. */
  unsure: {
    'same-number': (n: number) =>
      plural(n, {
        one: '# group has only a username in common, or different numbers: look at it and merge it by itself.',
        other: '# groups have only a username in common, or different numbers: look at them and merge them one by one.',
      }),
    'similar-name': (n: number) =>
      plural(n, {
        one: '# group has only the name in common: look at it and merge it by itself.',
        other: '# groups have only the name in common: look at them and merge them one by one.',
      }),
  },
  hidden: (n: number) => `${groups(n)} hidden as not the same person.`,
  showHidden: 'Show again',
  allHidden: 'All groups are hidden.',
  pages: 'Pages of groups',
  previous: 'Previous',
  page: (at: number, of: number) => `Page ${number(at)} of ${number(of)}`,
  next: 'Next',
  group: {
    /** Names of those in it: the first few, and how many more. */
    names: (names: readonly string[], more: number) =>
      more > 0 ? `${names.join(', ')} and ${number(more)} more` : names.join(', '),
    contacts: (n: number) => plural(n, { one: '# contact', other: '# contacts' }),
    noNumber: 'no number',
    notSame: 'Not the same',
    merge: 'Merge…',
  },
  mergeAll: {
    button: (n: number) => `Merge all ${number(n)}…`,
    title: (n: number) => `Merge all ${groups(n)}`,
    what: 'Each group becomes one contact: the oldest, completed with what the others have. Tags are combined. You can undo all of it at once.',
    failed: 'Not merged',
    namesTitle: 'Some of them may have different numbers',
    names:
      'These contacts have similar names and a value in common, such as an email address. Only the oldest contact’s number is kept; the ' +
      'others come back only if you undo.',
    numbers: 'Their numbers are different ways to write one number. The oldest contact’s number is kept.',
    apart: (n: number) =>
      plural(n, {
        one: '# group you marked as not the same stays apart.',
        other: '# groups you marked as not the same stay apart.',
      }),
    submit: (n: number) => `Merge all ${number(n)}`,
  },
};
