import { list, number, plural } from '../speech.svelte.ts';

const contacts = (n: number): string => plural(n, { one: '# contact', other: '# contacts' });
const rows = (n: number): string => plural(n, { one: '# row', other: '# rows' });
const columns = (n: number): string => plural(n, { one: '# column', other: '# columns' });

export default {
  grid: 'Contacts',
  edit: {
    addTags: 'Add tags',
    noTags: 'There are no tags yet',
    noTagNamed: 'No tag of this name',
    keys: 'Enter saves, Shift+Enter starts a new line',
    showOther: 'Show that contact',
    /** `name` is '' where the contact has none; `why` is a sentence. */
    notSaved: (field: string, name: string, why: string) =>
      `${field} of ${name === '' ? 'this contact' : name} was not saved. ${why}`,
    again: 'Edit again',
  },
  copy: {
    cell: 'Copied',
    rows: (n: number) => `${contacts(n)} copied`,
    tooMany: (most: number) => `You can copy up to ${number(most)} contacts at once. Export them instead.`,
    refused: 'Your browser did not allow copying so many contacts. Export them instead.',
  },
  paste: {
    /** `why`: sentences. */
    nothing: (why: string) => `Nothing was pasted. ${why}`,
    tooMany: (most: number) => `You can paste up to ${number(most)} rows at once. Import a larger table as a file.`,
    rowsBeyond: (n: number, there: number) => `${rows(n)} do not fit on the ${contacts(there)} from here on.`,
    columnsBeyond: (n: number, there: number) => `${columns(n)} do not fit on the ${columns(there)} from here on.`,
    fixed: (fields: readonly string[]) => `${list(fields)} cannot be changed.`,
    left: (fields: readonly string[]) => `${list(fields)} cannot be changed, so those cells were not pasted.`,
    /** `why`: a sentence. */
    misfit: (row: number, field: string, why: string) => `Row ${number(row)}, ${field}: ${why}`,
    andMore: (first: string, more: number) =>
      `${first} And ${plural(more, { one: '# more cell', other: '# more cells' })} did not fit.`,
  },
};
