import { number, plural } from '../speech.svelte.ts';

export default {
  title: 'Lock',
  what: 'With a passphrase, everything Kith stores about your contacts is encrypted on this device. Kith asks for it whenever it is opened.',
  isOpen: 'No passphrase is set: anyone who can use this browser profile, or read its files, can read your contacts.',
  isLocked: 'Locked with a passphrase.',
  isTurning: 'The change is under way. If Kith is closed before it ends, it goes on the next time.',
  readable:
    'Not encrypted: how much is stored and how large it is, how many contacts there were at the last change, when it was begun and backed up, which folder backups go to, and how this page looks (language, theme, columns). ' +
    'Parts of what was stored before may stay on the disk until the browser overwrites them.',
  passphrase: 'Passphrase',
  set: 'Set a passphrase…',
  change: 'Change the passphrase…',
  remove: 'Remove it…',
  now: 'Lock now',
  auto: 'Lock when Kith is not used',
  never: 'Never',
  minutes: (n: number) => plural(n, { one: 'After # minute', other: 'After # minutes' }),
  dialog: {
    titles: { set: 'Set a passphrase', change: 'Change the passphrase', remove: 'Remove the passphrase' },
    /** Before it is set. */
    lost: 'Nobody can open the contacts without the passphrase: there is no way to reset it. Save a backup first, and write the passphrase down where you keep such things.',
    others: 'Other tabs of Kith ask for it as well, once they are reloaded.',
    old: 'Passphrase now',
    new: 'New passphrase',
    again: 'New passphrase again',
    hint: 'Four words or more that nobody would guess.',
    missing: 'Type a passphrase.',
    short: (least: number) => `Use at least ${number(least)} characters.`,
    differ: 'The two are not the same.',
    removed: 'What is stored will no longer be encrypted.',
    failed: 'Nothing was changed',
    buttons: { set: 'Lock', change: 'Change', remove: 'Remove' },
    working: {
      set: 'Encrypting what is stored',
      change: 'Changing the passphrase',
      remove: 'Decrypting what is stored',
    },
    done: {
      set: 'Everything that is stored is encrypted',
      change: 'The passphrase was changed',
      remove: 'The passphrase was removed',
    },
  },
  start: {
    title: 'Kith is locked',
    what: 'Enter the passphrase to open your contacts.',
    button: 'Open',
    forgotten: 'Forgotten the passphrase?',
    noWay:
      'Without it, nobody can read what is stored here. You can restore a backup: for that, Kith has to begin anew.',
    beginAnew: 'Delete all and begin anew',
    cancel: 'Cancel',
  },
};
