import { plural } from '../speech.svelte.ts';

export default {
  title: 'Delete everything',
  what: (contacts: number) =>
    plural(contacts, {
      one: '# contact, all tags, attributes, segments, conversations, campaigns and the whole history are deleted from this browser, in all tabs. So are your settings, your quick replies and the files Kith keeps to work offline. This cannot be undone.',
      other:
        '# contacts, all tags, attributes, segments, conversations, campaigns and the whole history are deleted from this browser, in all tabs. So are your settings, your quick replies and the files Kith keeps to work offline. This cannot be undone.',
    }),
  then: 'Kith then loads again, for which you need to be online. Backups and other files you saved stay where you saved them.',
  failed: 'Not everything was deleted',
  type: 'Type “delete everything” to confirm',
  /** What has to be typed, in small letters; either is enough, since not every keyboard has the letters of every language. */
  word: 'delete everything',
  inLatin: 'delete everything',
  confirm: 'Delete everything',
  left: 'The contacts and everything you stored with them are gone. The browser did not delete Kith’s settings or offline files: clear this site’s data in the browser’s settings.',
};
