import { number, plural } from '../speech.svelte.ts';

export default {
  close: 'Close',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  search: 'Search',
  clearSearch: 'Clear search',
  /** Of a table's column with buttons. */
  actions: 'Actions',
  /** Where messages about what was done appear. */
  notices: 'Notices',
  /** A length of time. */
  duration: {
    seconds: (n: number) => `${number(n)} s`,
    minutes: (n: number) => `${number(n)} min`,
    hours: (n: number, minutes: number) => (minutes === 0 ? `${number(n)} h` : `${number(n)} h ${number(minutes)} min`),
  },
  pick: {
    chooseOne: 'Choose…',
    addSome: 'Add…',
    nothing: 'Nothing matches',
    create: 'Create “{text}”',
    added: (name: string) => `${name} added`,
    removed: (name: string) => `${name} removed`,
    remove: (name: string) => `Remove ${name}`,
  },
  name: {
    label: (name: string) => `Name of ${name}`,
    rename: (name: string) => `Rename ${name}`,
    change: 'Rename',
  },
  drop: {
    title: 'Drop a file here',
    now: 'Drop it here',
    choose: 'Choose a file',
    taken: (name: string) => `${name} taken`,
    takenMany: (n: number) => plural(n, { one: '# file taken', other: '# files taken' }),
    pasted: 'Pasted text taken',
  },
};
