import { number, plural } from '../speech.svelte.ts';

const changedSince = (kept: number): string =>
  plural(kept, { one: '# value changed since and stays', other: '# values changed since and stay' });

export default {
  title: 'History',
  count: (n: number) => plural(n, { one: '# change', other: '# changes' }),
  undo: 'Undo',
  redo: 'Redo',
  failed: 'The history could not be read',
  again: 'Try again',
  reading: 'Reading the history…',
  none: {
    title: 'Nothing has been changed yet',
    text: 'Every import, edit and bulk change will be listed here, and you can take it back even much later.',
    import: 'Import a file',
  },
  older: 'Show older changes',
  shown: (n: number, total: number) => `${number(n)} of ${number(total)}`,
  shorten: 'Shorten the history…',
  about:
    '{undo} takes back the latest change completely. {revert} takes back an older one: values that have not changed since go back to ' +
    'what they were. Values that have changed since stay, and you see how many. {bringBack} does again what was undone before ' +
    'something else was done.',
  entry: {
    when: (ago: string, time: string) => `${ago}, ${time}`,
    contacts: (n: number) => plural(n, { one: '# contact', other: '# contacts' }),
    undone: 'Undone',
    revert: 'Revert',
    bringBack: 'Bring back',
    undoIt: (change: string) => `Undo: ${change}`,
    redoIt: (change: string) => `Redo: ${change}`,
    revertIt: (change: string) => `Revert: ${change}`,
    bringItBack: (change: string) => `Bring back: ${change}`,
    apart: 'Another base',
    whyApart: 'Done in a base that a restored backup replaced, or that came with one. Undo and redo lead there.',
    final: 'Cannot be reverted',
    whyFinal: 'Older history was removed',
    whyErased: 'Who is erased is in no earlier step any more',
  },
  /** `contacts`: whose values returned; `kept`: values that others had changed meanwhile. */
  reverted: (contacts: number, kept: number) => {
    const done =
      contacts === 0
        ? 'Reverted'
        : plural(contacts, {
            one: 'Reverted: # contact is as it was before',
            other: 'Reverted: # contacts are as they were before',
          });
    return kept === 0 ? done : `${done}; ${changedSince(kept)}`;
  },
  broughtBack: (contacts: number, kept: number) => {
    const done =
      contacts === 0
        ? 'Brought back'
        : plural(contacts, { one: 'Brought back: # contact changed', other: 'Brought back: # contacts changed' });
    return kept === 0 ? done : `${done}; ${changedSince(kept)}`;
  },
  details: {
    title: 'Details',
    counts: {
      rows: 'Rows',
      added: 'Added',
      updated: 'Updated',
      unchanged: 'Unchanged',
      folded: 'Repeated',
      rejected: 'Not imported',
      blank: 'Blank lines',
    },
    problem: (title: string, rows: number) => `${title}: ${plural(rows, { one: '# row', other: '# rows' })}`,
    rejecting: (title: string, rows: number) =>
      `${title}: ${plural(rows, { one: '# row', other: '# rows' })}, not imported`,
  },
  prune: {
    title: 'Shorten the history',
    what: 'Forgotten changes cannot be undone or reverted any more. Contacts, tags and attributes stay as they are.',
    failed: 'Not done',
    forget: 'Forget',
    by: { age: 'Changes older than a time', size: 'The oldest, beyond a size', all: 'All but the latest' },
    olderThan: 'Older than',
    days: (n: number) => plural(n, { one: '# day', other: '# days' }),
    mayTake: 'History may take',
    fits: (size: string) => `The history takes ${size}: nothing has to go.`,
    noneOld: 'No change is that old: nothing has to go.',
    goes: (n: number) => plural(n, { one: '# change will be forgotten', other: '# changes will be forgotten' }),
    before: (day: string) => `Those made before ${day}. This cannot be undone.`,
    butLatest: 'The latest change can still be undone. This cannot be undone.',
    oldestGo: 'The oldest changes will be forgotten',
    toSize: (now: string, most: string) =>
      `The history takes ${now}. The oldest changes go until it takes ${most} at most. This cannot be undone.`,
    forgetOldest: 'Forget the oldest',
    forgetSome: (n: number) => plural(n, { one: 'Forget # change', other: 'Forget # changes' }),
    nothingForgotten: 'Nothing was old or large enough to forget',
    forgotten: (n: number, size: string) =>
      plural(n, { one: `Forgot # change, freed ${size}`, other: `Forgot # changes, freed ${size}` }),
  },
};
