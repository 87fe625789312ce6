import type { BackupMessages } from '../../domain/message.ts';
import type { WordsOf } from '../message-words.ts';
import { plural } from '../speech.svelte.ts';

export default {
  'nothing-to-back-up': 'There is nothing to back up yet.',
  'backup-cancelled': 'The backup was cancelled. No file was written.',
  'backup-unreadable': ({ pages }) =>
    plural(pages, {
      one: 'Part of what is stored cannot be read (# page), so no backup was saved. Try again without the history.',
      other: 'Parts of what is stored cannot be read (# pages), so no backup was saved. Try again without the history.',
    }),
  'backup-changed': 'The history was shortened while the backup was being saved. Save it again.',
  'restore-cancelled': 'Cancelled. Nothing was changed.',
  'not-a-backup': 'This is not a Kith backup. To add contacts from a file, import it.',
  'backup-damaged':
    'This backup is damaged: it was cut off, or changed after it was saved. Nothing was changed. Choose another copy of it.',
  'backup-newer':
    'This backup was saved by a newer version of Kith. Reload the page to get that version, then try again.',
  'folder-gone':
    'The folder cannot be reached. It was moved, renamed or deleted, or its drive is not connected. Choose it again.',
  'folder-not-allowed': 'The browser no longer lets Kith write to the folder. Allow it again.',
  'folder-empty': 'No automatic backup is in the folder any more.',
  'folder-locked':
    'The passphrase was changed in another tab, so this tab cannot protect a backup with it. Reload the page and enter the new one.',
  'passphrase-needed': 'This backup has a passphrase. Enter it to go on.',
  'passphrase-wrong': 'This passphrase does not open the backup. Check how it is written and try again.',
} satisfies WordsOf<BackupMessages>;
