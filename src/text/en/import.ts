import { isolated } from '../../domain/text.ts';
import { number, plural } from '../speech.svelte.ts';

/** What is imported, within a sentence: the file, or how many. */
const named = (files: readonly string[]): string =>
  files.length === 1 ? isolated(files[0] ?? '') : plural(files.length, { one: '# file', other: '# files' });

const contacts = (n: number): string => plural(n, { one: '# contact', other: '# contacts' });

/** `duration` '' = too short to be counted. */
const took = (duration: string): string => (duration === '' ? 'in less than a second' : `in ${duration}`);

export default {
  title: 'Import',
  steps: {
    label: 'Steps of the import',
    file: 'File',
    columns: 'Columns',
    review: 'Review',
    import: 'Import',
    done: 'done',
  },
  choose: {
    title: 'Bring your contacts',
    text: 'Take the file as it is: you will see what each column becomes and exactly what would change, before anything is saved.',
    refused: (file: string) => `${isolated(file)} was not taken`,
    refusedAll: 'These files were not taken',
    drop: 'Drop files here, or paste rows from a spreadsheet',
    hint: 'CSV, TSV, Excel (.xlsx) or vCard, of any size; several files at once become one import',
    button: 'Choose files',
    guide: 'How the file should look',
    sample: 'Download a sample file',
    local: 'The file is read on this machine. It is sent nowhere.',
    readAs: (files: number) => (files === 1 ? 'If it is text, read it as' : 'If they are text, read them as'),
    encoding: 'Choose an encoding',
    again: 'Read again',
  },
  /** Name of the file that pasted rows become. */
  pasted: 'Pasted rows.csv',
  /** Name of the file of problem rows. */
  problemFile: (of: string) => `${of === '' ? 'Import' : of}, problem rows.csv`,
  busy: 'An import is being written. Drop the file again when it is done.',
  aside: {
    text: (files: readonly string[]) => `${named(files)} was set aside. Nothing of it was imported.`,
    back: 'Back to it',
  },
  opening: {
    title: (files: readonly string[]) => `Opening ${named(files)}`,
    text: 'A look at the first rows.',
    label: 'Opening',
  },
  reading: {
    title: 'Reading every row',
    text: 'Each row is checked and compared with the contacts you have. Nothing is saved.',
    label: (files: readonly string[]) => `Reading ${named(files)}`,
    again: 'Reading every row again',
  },
  saving: {
    title: 'Saving',
    text: 'All of it, or nothing: until the last moment your contacts are as they were.',
    label: 'Saving contacts',
    cancelling: 'Cancelling',
  },
  done: {
    title: (n: number) => `${contacts(n)} imported`,
    text: (files: readonly string[], size: string, duration: string, all: number) =>
      `From ${named(files)} (${size}), ${took(duration)}. You now have ${contacts(all)}.`,
    undone: 'The import was undone',
    undoneText: 'Your contacts are back to how they were before.',
    redo: 'Import them again',
    undo: 'Undo',
    show: 'Show contacts',
    showNew: (n: number) => plural(n, { one: 'Show # new contact', other: 'Show # new contacts' }),
    another: 'Import another file',
    problems: 'Problems in the file',
    rejected: (rows: number) => plural(rows, { one: '# row, not imported', other: '# rows, not imported' }),
    warned: (rows: number) => plural(rows, { one: '# row, with a warning', other: '# rows, with a warning' }),
    notes: 'Left out, and good to know',
    addLeftOut: 'Add what was left out',
    addLeftOutHint: 'The file is still open. You see what would change before anything is saved.',
  },
  counts: {
    added: 'Added',
    updated: 'Updated',
    unchanged: 'Unchanged',
    unchangedHint: 'already in your base, nothing to change',
    folded: 'Repeated',
    foldedHint: 'same number as an earlier row',
    rejected: 'Not imported',
    /** [I6] Every part named, so that a person can check it; `holds`: it adds up. */
    sum: (
      counts: {
        readonly rows: number;
        readonly added: number;
        readonly updated: number;
        readonly unchanged: number;
        readonly folded: number;
        readonly rejected: number;
      },
      holds: boolean,
    ) =>
      `${plural(counts.rows, { one: '# row', other: '# rows' })} ${holds ? '=' : '≠'} ${number(counts.added)} added` +
      ` + ${number(counts.updated)} updated + ${number(counts.unchanged)} unchanged + ${number(counts.folded)} repeated` +
      ` + ${number(counts.rejected)} not imported`,
    blank: (n: number) => plural(n, { one: '# blank line skipped.', other: '# blank lines skipped.' }),
  },
  pager: {
    range: (from: number, to: number, total: number) => `${number(from)}–${number(to)} of ${number(total)}`,
    before: 'Page before',
    next: 'Next page',
  },
};
