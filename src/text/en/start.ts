import { either, number, plural } from '../speech.svelte.ts';

const contacts = (n: number): string => plural(n, { one: '# contact', other: '# contacts' });

export default {
  failed: 'Kith could not be opened',
  /** What is left of a base that cannot be opened; `when`: a day and time. */
  left: {
    held: (when: string, n: number) => `At the last change, ${when}, it held ${contacts(n)}.`,
    none: 'None of them can be read any more.',
    readable: (n: number, older: number) =>
      older > 0
        ? `${contacts(n)} can still be read, ${number(older)} of them only as they were before a later change.`
        : `${contacts(n)} can still be read.`,
    partial: (n: number) =>
      `${number(n)} of them ${n === 1 ? 'has' : 'have'} lost some fields: tags, source and opt-out, or attributes.`,
    guess: 'What was latest is lost: some of them may have been changed or deleted since.',
    whole: (when: string, n: number) =>
      `The state of ${when} can be read whole: ${contacts(n)}. What was changed after it stays in the history, and can be brought back ` +
      'as far as it can be read.',
    besides: { conversations: 'conversations', campaigns: 'campaigns' },
    broken: {
      conversations: 'Some messages cannot be read any more.',
      campaigns: 'Some of what is known of campaigns cannot be read any more.',
    },
    /** Of the file that is offered. */
    notSaved: (what: readonly string[]) => `The CSV file holds contacts alone, not ${either(what)}.`,
    looking: 'Looking for what can still be read…',
  },
  /** `of`: how many there were, null = unknown. */
  saved: (n: number, of: number | null) =>
    of === null ? `Saved ${contacts(n)}.` : `Saved ${number(n)} of ${number(of)} contacts.`,
  rescuedFile: 'Kith contacts, rescued.csv',
  save: (n: number) => `Save ${contacts(n)} as CSV`,
  goBack: 'Go back to that state',
  restore: 'Restore a backup…',
  beginAnew: 'Begin anew…',
  reload: 'Reload',
  cancel: 'Cancel',
  anew: {
    what: 'All that Kith keeps in this browser is deleted, the history too, and this cannot be undone.',
    unsaved: 'The contacts that can still be read are not saved yet.',
    button: 'Delete all and begin anew',
  },
  vanished: {
    title: 'The contacts are no longer stored',
    what: (n: number) =>
      `The site’s data was cleared in this browser. This tab still holds ${contacts(n)}, until it is closed.`,
    then: 'Putting them back stores them again, with their tags, attributes and segments. The history is lost.',
    goOn: 'Go on without them',
    save: 'Save as CSV',
    file: 'Kith contacts.csv',
    putBack: 'Put them back',
    isBack: 'Put back. The history begins anew.',
    notDone: 'Not done',
  },
};
