import { number, plural } from '../speech.svelte.ts';

const contacts = (n: number): string => plural(n, { one: '# contact', other: '# contacts' });

export default {
  title: 'Selected contacts',
  /** `{n}` is how many are chosen; `outside` of them were chosen under another search or filter. */
  selected: (n: number, outside: number) =>
    outside === 0
      ? '{n} selected'
      : outside === n
        ? '{n} selected, none in this list'
        : `{n} selected, ${number(outside)} not in this list`,
  selectAll: 'Select all {n}',
  export: 'Export',
  moreActions: 'More actions',
  campaign: 'Start a campaign',
  campaignNamed: (day: string) => `Campaign of ${day}`,
  optOut: 'Opt out',
  optIn: 'Opt in',
  erase: 'Erase for good…',
  clear: 'Clear selection',
  busy: 'Another change is being saved. Try again in a moment.',
  nothingToChange: 'Nothing to change: the contacts already have this',
  nothingChanged: 'Nothing was changed',
  delete: {
    action: 'Delete',
    title: (n: number) => `Delete ${contacts(n)}?`,
    what: 'No search or filter is on, so this deletes everyone you selected from the whole list. You can undo it.',
    failed: 'Nothing was deleted',
    submit: (n: number) => `Delete ${contacts(n)}`,
  },
  tags: {
    add: 'Add tags',
    remove: 'Remove tags',
    addTo: (n: number) => `Add tags to ${contacts(n)}`,
    removeFrom: (n: number) => `Remove tags from ${contacts(n)}`,
    label: 'Tags',
    chooseOrCreate: 'Choose or create tags',
    choose: 'Choose tags',
    none: 'There are no tags yet',
    noneNamed: 'No tag of this name',
    submitAdd: 'Add',
    submitRemove: 'Remove',
  },
  set: {
    action: 'Set a field',
    title: (n: number) => `Set a field for ${contacts(n)}`,
    field: 'Field',
    ofContact: 'Contact',
    attributes: 'Attributes',
    choose: 'Choose…',
    clear: (field: string) => `Clear ${field}`,
    submit: 'Set',
  },
};
