import { plural } from '../speech.svelte.ts';

export default {
  title: 'Delete everything',
  what: (contacts: number) =>
    plural(contacts, {
      one: '# contact, all tags, attributes, segments and the whole history are deleted from this browser, in all tabs. This cannot be undone.',
      other:
        '# contacts, all tags, attributes, segments and the whole history are deleted from this browser, in all tabs. This cannot be undone.',
    }),
  failed: 'Not everything was deleted',
  type: 'Type “delete everything” to confirm',
  /** What has to be typed, in small letters; either is enough, since not every keyboard has the letters of every language. */
  word: 'delete everything',
  inLatin: 'delete everything',
  confirm: 'Delete everything',
  done: 'Everything was deleted',
};
