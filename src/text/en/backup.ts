import { list, number, plural } from '../speech.svelte.ts';

export default {
  title: 'Backup',
  what: 'One file with everything: contacts, tags, attributes, segments, conversations, campaigns and, if you like, the history. Keep it somewhere other than this device.',
  passphrase: 'Passphrase',
  close: 'Done',
  save: {
    open: 'Save a backup…',
    title: 'Save a backup',
    what: 'The file is a ZIP archive. It also contains contacts.csv, which any spreadsheet opens.',
    history: 'With the history',
    historyHint: 'So that changes made until now can still be undone after a restore. The file gets larger.',
    lock: 'Protect it with a passphrase',
    lockHint: 'Without a passphrase, anyone who has the file can read your contacts.',
    passphraseHint:
      'Four words or more that nobody would guess. Nobody can open the backup without them, and Kith does not keep them.',
    again: 'Passphrase again',
    missing: 'Type a passphrase.',
    differ: 'The two are not the same.',
    /** `{command}`: a command, `age -d`. */
    without:
      'To open it without Kith, use age (age-encryption.org): {command} asks for the passphrase and gives the ZIP archive.',
    button: 'Save',
    writing: 'Saving the backup',
    failed: 'No backup was saved',
    done: (contacts: number) =>
      plural(contacts, { one: 'Backup with # contact saved', other: 'Backup with # contacts saved' }),
    file: (name: string, size: string) => `${name}, ${size}.`,
    keep: 'A backup is safest on another device.',
  },
  restore: {
    choose: 'Restore a backup…',
    title: 'Restore a backup',
    what: 'Choose a backup that Kith saved. It is checked first, all of it; nothing changes until you have seen what is in it.',
    drop: 'Drop a backup here',
    looking: 'Checking the backup',
    locked: (name: string) => `${name} is protected with a passphrase.`,
    open: 'Open',
    history: 'Bring back its history, too',
    intoEmpty: 'Nothing is in this browser yet. You can undo the restore.',
    replaces: (contacts: number) =>
      plural(contacts, {
        one: 'Everything in Kith is replaced, the # contact you have now as well. You can undo the restore to get it back.',
        other:
          'Everything in Kith is replaced, the # contacts you have now as well. You can undo the restore to get them back.',
      }),
    button: 'Replace',
    writing: 'Restoring the backup',
    failed: 'Not restored',
  },
  look: {
    show: 'Look at the contacts',
    hide: 'Hide the contacts',
    search: 'Search the backup',
    caption: 'Contacts in the backup',
    name: 'Name',
    phone: 'Mobile number',
    tags: 'Tags',
    /** Of a search. */
    found: (n: number) => plural(n, { one: '# contact', other: '# contacts' }),
    none: 'Nobody in the backup matches.',
    more: 'Show more',
    /** Counts of all contacts in it. */
    tagged: (name: string, n: number) => `${name} ${number(n)}`,
    only: 'You are only looking: nothing here changes your contacts.',
  },
  inside: {
    whole: 'The backup is whole. This is in it:',
    older: 'It was saved by an earlier version of Kith.',
    file: 'File',
    at: 'Saved',
    contacts: 'Contacts',
    catalog: 'Tags, attributes, segments',
    catalogIs: (tags: number, attributes: number, segments: number) =>
      list([
        plural(tags, { one: '# tag', other: '# tags' }),
        plural(attributes, { one: '# attribute', other: '# attributes' }),
        plural(segments, { one: '# segment', other: '# segments' }),
      ]),
    history: 'History',
    none: 'Not in it',
    changes: (n: number) => plural(n, { one: '# change', other: '# changes' }),
  },
  /** The file's name, but for its ending; `day`: `2026-11-23`. */
  fileName: (day: string) => `Kith backup ${day}`,
  /** A text file within the backup. */
  about:
    'This is a backup of Kith, a contact base that runs in the browser.\n\n' +
    'To restore it: open Kith, go to Settings, choose “Restore a backup…” and choose this file as it is, without unpacking it.\n\n' +
    'Without Kith: contacts.csv has all contacts and opens in any spreadsheet. ' +
    'The folders “commits” and “pages” hold the same in Kith’s own form, with the history; manifest.json lists them with their SHA-256 digests.\n',
};
