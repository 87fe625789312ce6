import { plural } from '../speech.svelte.ts';

export default {
  title: 'Automatic backups',
  what: 'Kith saves a backup with the history into a folder you choose: after changes, at most once an hour, while it is open. A folder that is synced to another device or a drive is safest.',
  /** Of browsers that let no page write into a folder. */
  cannot:
    'This browser does not let a page write into a folder. Kith tells you at the edge of the screen when it is time for a backup. Chrome and Edge on a computer can save them automatically.',
  choose: 'Choose a folder…',
  another: 'Choose another folder…',
  /** `name`: of the folder. */
  into: (name: string) => `Saved into the folder ${name}.`,
  last: (ago: string) => `The last one was saved ${ago}.`,
  none: 'None has been saved yet.',
  keep: 'Keep',
  kept: (n: number) => plural(n, { one: '# backup', other: '# backups' }),
  keptHint: 'Of earlier days Kith keeps the last one first. It never deletes files it did not save.',
  open: 'They are not encrypted: anyone who can read the folder can read your contacts. Set a passphrase under “Lock”, and new ones are protected with it.',
  sealed:
    'New ones are protected with Kith’s passphrase. Earlier ones stay as they are: open, or with the passphrase that was set when they were saved.',
  now: 'Back up now',
  saving: 'Saving a backup…',
  stop: 'Stop',
  failed: 'The last automatic backup was not saved',
  waits: {
    title: 'Automatic backups are waiting',
    why: 'The browser asks again before Kith may write into the folder.',
    allow: 'Allow',
    /** In the side bar; pressing it asks. */
    short: 'Automatic backups are waiting: allow the folder',
  },
  /** In the side bar; leads to the settings. */
  failedShort: 'Automatic backup failed',
  newest: {
    /** Where Kith cannot be opened: the newest backup in the folder is restored. */
    button: 'Restore the last automatic backup…',
    is: (ago: string, name: string) => `An automatic backup was saved ${ago} into the folder ${name}.`,
  },
  /** `day`: `2026-11-23`; `time`: `14.05`. */
  fileName: (day: string, time: string) => `Kith backup ${day} ${time}`,
};
