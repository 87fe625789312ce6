import { list, number, phone, plural } from '../speech.svelte.ts';

const contacts = (n: number): string => plural(n, { one: '# contact', other: '# contacts' });

export default {
  find: {
    /** `name` is '' where the contact has none. */
    title: (name: string) => `Merge ${name === '' ? 'this contact' : name} with`,
    what: 'Find the other contact by name or number. You choose which values to keep in the next step.',
    label: 'Find a contact',
    placeholder: 'Name or number',
    more: (n: number) => `${contacts(n)} match. Type more to narrow them down.`,
    none: 'No other contact matches.',
  },
  /** Fewer than two: not known yet, or not chosen. */
  title: (n: number) => (n < 2 ? 'Merge contacts' : `Merge ${contacts(n)}`),
  what: 'They become one contact with all their tags. Where they differ, you choose which value to keep. You can undo this.',
  reading: 'Reading the contacts…',
  nothingLeft: 'There is nothing left to merge',
  allDeleted: 'The contacts were deleted.',
  otherDeleted: 'The other contact was deleted.',
  failed: 'Not merged',
  people: 'Contacts to merge',
  /** Either may be ''. */
  person: (mobile: string, day: string) =>
    day === '' ? phone(mobile) : mobile === '' ? `created ${day}` : `${phone(mobile)}, created ${day}`,
  /** One of several of a name. */
  called: (name: string, mobile: string) => `${name}, ${phone(mobile)}`,
  tooFew: 'Choose at least two contacts.',
  same: 'They do not differ',
  differences: 'Where they differ',
  /** Whose value it is: the first few, and how many more. */
  of: (names: readonly string[], more: number) => `of ${list(more > 0 ? [...names, `${number(more)} more`] : names)}`,
  ofAll: 'of all of them',
  nameless: 'a contact without a name',
  result: 'The merged contact',
  submit: 'Merge',
};
