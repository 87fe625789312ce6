import { list, number, phone, plural } from '../speech.svelte.ts';

export default {
  panel: {
    add: 'New contact',
    deleted: 'Deleted',
    /** While it is on its way. */
    contact: 'Contact',
    /** Its place in the list. */
    place: (at: number, of: number) => `${number(at)} of ${number(of)}`,
    previous: 'Previous contact',
    next: 'Next contact',
    actions: 'Actions',
    edit: 'Edit contact',
    whatsApp: 'Open in WhatsApp',
    optIn: 'Opt in',
    optOut: 'Opt out',
    merge: 'Merge with…',
    delete: 'Delete',
    erase: 'Erase for good…',
    submitNew: 'Add',
    submit: 'Save',
    failed: 'Not saved. What you typed is still here.',
    gone: 'This contact does not exist',
    goneWhy: 'It was deleted or merged into another.',
    undo: (what: string) => `Undo: ${what}`,
  },
  drafts: {
    left: 'Your changes were not saved',
    again: 'Edit again',
    /** `name` is '' where none is typed yet. */
    kept: (name: string) =>
      name === '' ? 'What you typed is not saved yet' : `What you typed for ${name} is not saved yet`,
    keepEditing: 'Keep editing',
  },
  elsewhere: {
    deleted: 'This contact was deleted elsewhere',
    deletedHint: 'What you typed is kept here. Undo the deletion to save it, or add it as a new contact.',
    asNew: 'Add as a new contact',
    changed: (fields: readonly string[]) => `Changed elsewhere: ${list(fields)}`,
    clash: 'What you typed is kept, and saving it replaces the other change.',
    followed: 'The new values are shown. What you typed is kept.',
    discard: 'Discard what I typed',
  },
  view: {
    byPeople: 'Set by people',
    byKith: 'Set by Kith',
    messages: (n: number) => plural(n, { one: '# message', other: '# messages' }),
    toInbox: 'Open the inbox',
    copyNumber: 'Copy number',
    copied: (mobile: string) => `${phone(mobile)} copied`,
    notCopied: (mobile: string) => `Your browser did not allow copying. The number is ${phone(mobile)}`,
    noMobile: 'No mobile number',
    /** Beside a user id that is not the latest. */
    formerId: 'earlier',
    /** First and last name, '' = none; `given`: set apart by a file or a person, not by rule. */
    parts: (first: string, last: string, given: boolean) => {
      const words =
        first === '' && last === ''
          ? 'No first or last name'
          : `${first === '' ? 'No first name' : `First name ${first}`}, ${last === '' ? 'no last name' : `last name ${last}`}`;
      return given ? `${words} (as given)` : words;
    },
    optedOut: 'does not want marketing messages',
    origins: {
      IMPORT: 'Added by an import.',
      ORGANIC: 'Sent you a message first.',
      API: 'Was first reached by a campaign.',
      MANUAL: 'Added by hand.',
    },
    statuses: {
      ACTIVE: 'Sent you a message in the last 24 hours.',
      INACTIVE: 'No message from them in the last 24 hours.',
    },
  },
  /** Why there is no value. */
  nothing: {
    said: (why: string) => `None. ${why}`,
    name: 'No name.',
    phone: 'No number.',
    tags: 'No tags.',
    source: (origin: string) => `No source. The Source column shows the origin instead: ${origin}.`,
    firstMessage: 'Not set. It can come from a file or be set by hand.',
    attribute: 'No value.',
    state: 'No conversation yet.',
    lastActive: 'No message from them yet.',
    createdAt: 'Not known.',
  },
  form: {
    hasRules: 'has rules',
    nameBecomes: (name: string) => `The name becomes ${name}, unless you change it too.`,
    split: {
      both: 'First name {first}, last name {last}',
      first: 'First name {first}',
      last: 'No first name, last name {last}',
    },
    setParts: 'Set first and last name',
    readAs: (country: string) => `Without a +, it is read as a number of ${country}`,
    savedAs: (mobile: string) => `Will be saved as ${phone(mobile)}`,
    setWhatsApp: 'Add a WhatsApp username or user ID',
    username: 'As people find them on WhatsApp: @asha.rao',
    userId: 'WhatsApp’s own ID of this person for your business, as in IN.13491208655302741918',
    changeOther: 'Change that contact instead',
    mergeOther: 'Merge…',
    showOther: 'Show that contact',
    tags: 'Choose or create tags',
    noTags: 'There are no tags yet',
    noTagNamed: 'No tag of this name',
    optedOut: 'Does not want marketing messages',
  },
};
