import { isolated } from '../../domain/text.ts';
import { countryName } from '../country.ts';
import { list, number, plural } from '../speech.svelte.ts';

const rows = (n: number): string => plural(n, { one: '# row', other: '# rows' });
const contacts = (n: number): string => plural(n, { one: '# contact', other: '# contacts' });

/** What would become of the contacts. */
function headline(added: number, updated: number): string {
  if (added > 0 && updated > 0) return `${contacts(added)} will be added and ${number(updated)} updated`;
  if (added > 0) return `${contacts(added)} will be added`;
  return updated > 0 ? `${contacts(updated)} will be updated` : 'Nothing would change';
}

export default {
  headline,
  read: (n: number, size: string, duration: string) =>
    `${rows(n)} of ${size} read ${duration === '' ? 'in less than a second' : `in ${duration}`}. Nothing is saved yet.`,
  renewing: 'Counting again …',
  /** What the button does. */
  bar: (added: number, updated: number, rejected: number) =>
    `${headline(added, updated)}.${rejected > 0 ? ` ${plural(rejected, { one: '# row stays', other: '# rows stay' })} out.` : ''} You can undo it.`,
  confirm: (n: number) => `Import ${contacts(n)}`,
  confirmNothing: 'Import',
  back: 'Back to columns',
  cancelled: 'Cancelled',
  failed: 'Nothing was imported',
  noProblems: 'No problems',
  noProblemsText: 'Every row can be taken as it is.',
  /** Why nothing would change. */
  nothing: {
    noRows: 'The file has no rows.',
    allThere: 'Every contact in the file is already in your base, with the same details.',
    restThere: 'Everything that can be imported is already in your base.',
    noneTaken: 'No row in the file can be imported. See the problems below.',
  },
  numbers: {
    title: 'Are these numbers of another country?',
    /** `home` and `other` are codes of countries; other '' = the one whose code each number begins with. */
    now: {
      landline: (n: number, home: string) =>
        plural(n, {
          one: `# number without + is a landline or service number of ${countryName(home)}.`,
          other: `# numbers without + are landlines or service numbers of ${countryName(home)}.`,
        }),
      mobile: (n: number, home: string) =>
        plural(n, {
          one: `# number without + is read as a number of ${countryName(home)}.`,
          other: `# numbers without + are read as numbers of ${countryName(home)}.`,
        }),
      doubtful: (n: number, home: string) =>
        plural(n, {
          one: `# number without + is no mobile of ${countryName(home)}.`,
          other: `# numbers without + are no mobiles of ${countryName(home)}.`,
        }),
    },
    then: (n: number, mobiles: number, other: string) => {
      const one = n === 1;
      const read =
        other === ''
          ? `Read with the country code that ${one ? 'it begins' : 'they begin'} with`
          : `Read as ${one ? 'a number' : 'numbers'} of ${countryName(other)}`;
      if (one) return `${read}, it is a mobile.`;
      if (mobiles === n) return `${read}, all ${number(n)} are mobiles.`;
      return `${read}, ${plural(mobiles, { one: '# is a mobile', other: '# are mobiles' })}.`;
    },
    take: (n: number, other: string) =>
      other === ''
        ? 'Read them with their country code'
        : `Read ${n === 1 ? 'it as a number' : 'them as numbers'} of ${countryName(other)}`,
    coded: 'Numbers without + are read with the country code that they begin with',
    codedText: (home: string) =>
      `Those that are mobiles of ${countryName(home)}, and of no other country, are read as such.`,
    uncode: (home: string) => `Read them as numbers of ${countryName(home)} again`,
  },
  blanks: {
    asText: 'NULL, #N/A and the like are taken as text',
    takeBlank: 'Take them as blank',
    asBlank: (words: string) => `Cells that only say ${words} are taken as blank`,
    takeText: 'Take them as text',
  },
  tags: {
    title: 'New tags in the file',
    fate: (created: number, joined: number, left: number) =>
      `${list([
        ...(created > 0 ? [`${number(created)} will be created`] : []),
        ...(joined > 0 ? [`${number(joined)} will become another tag`] : []),
        ...(left > 0 ? [`${number(left)} will be left out`] : []),
      ])}.`,
    all: (n: number) => (n === 1 ? 'Create this tag' : `Create all ${number(n)}`),
    create: (name: string) => `Create ${isolated(name)}`,
    alike: (n: number, pairs: string) =>
      n === 1 ? `These look alike: ${pairs}` : `${number(n)} pairs look alike: ${pairs}`,
    pairs: (pairs: readonly { readonly name: string; readonly to: string }[], more: boolean) =>
      `${pairs.map(({ name, to }) => `“${isolated(name)}” and “${isolated(to)}”`).join('; ')}${more ? ' …' : ''}`,
    join: (n: number) => (n === 1 ? 'Make them one tag' : 'Join them all'),
    means: (name: string) => `${isolated(name)} is the tag`,
    pages: 'New tags',
  },
  options: {
    title: (attribute: string) => `New choices for ${isolated(attribute)}`,
    fate: (added: number, joined: number, left: number) =>
      `${list([
        ...(added > 0 ? [`${number(added)} will be added`] : []),
        ...(joined > 0 ? [`${number(joined)} will become another choice`] : []),
        ...(left > 0 ? [`${number(left)} will be left out`] : []),
      ])}.`,
    all: (n: number) => (n === 1 ? 'Add this choice' : `Add all ${number(n)}`),
    add: (name: string) => `Add ${isolated(name)}`,
    means: (name: string) => `${isolated(name)} is the choice`,
    more: (n: number) => `and ${number(n)} more`,
  },
  value: {
    rows,
    apart: 'Keep apart',
    apartOf: (name: string) => `Keep apart ${isolated(name)}`,
    is: (other: string) => `It is “${isolated(other)}”`,
    pick: 'It is …',
  },
  repeats: {
    title: 'Same number more than once',
    text: (n: number) =>
      plural(n, {
        one: '# row has a number that an earlier row has. Each number becomes one contact.',
        other: '# rows have a number that an earlier row has. Each number becomes one contact.',
      }),
    compare: 'Compare the rows',
    hide: 'Hide the rows',
    rule: 'Where rows differ',
    last: 'The last row wins',
    lastHint: 'A blank cell never wins. Tags of all rows are joined.',
    first: 'The first row wins',
    firstHint: 'Later rows only fill what it leaves blank.',
    tagsOnly: 'Keep the first row, add tags',
    tagsOnlyHint: 'Of later rows, only the tags are taken.',
    waiting: 'Looking for the rows …',
    rows,
    of: (number: string) => `Rows of ${number}`,
    row: 'Row',
    blank: 'blank',
    between: (n: number) => plural(n, { one: '# row between is not shown.', other: '# rows between are not shown.' }),
    pages: 'Repeated numbers',
  },
  changes: {
    title: (n: number) => plural(n, { one: '# contact would change', other: '# contacts would change' }),
    text: 'Conversations, campaigns, Created at and Origin stay as they are.',
    caption: 'Contacts that would change',
    field: 'Field',
    allFields: 'All fields',
    contact: 'Contact',
    values: 'Now → after the import',
    row: 'Row',
    empty: 'empty',
    becomes: 'becomes',
    waiting: 'Looking…',
    none: 'No contact changes in this field.',
  },
  policy: {
    title: 'Contacts you already have',
    rows: 'Rows',
    addAndUpdate: 'Add new contacts and update existing ones',
    addOnly: 'Only add new contacts',
    updateOnly: 'Only update existing contacts',
    values: 'Values',
    overwrite: 'Replace with the file’s values',
    fillEmpty: 'Only fill empty fields',
    tags: 'Tags',
    addTags: 'Add to existing tags',
    replaceTags: 'Replace existing tags',
    blankClears: 'A blank cell clears the field',
    blankClearsHint: 'Otherwise a blank cell changes nothing.',
    join: 'Join contacts that the file says are one person',
    joinHint: (n: number) =>
      `The file names a WhatsApp ID of ${contacts(n)} together with another contact’s number or ID. They are joined unless you untick this.`,
    optIn: 'Let people who opted out opt in again',
    optInNobody: 'The file opts nobody in again.',
    optInHint: (n: number) => `The file says so of ${contacts(n)}. Unless you tick this, they stay opted out.`,
  },
  columns: {
    title: 'Columns',
    with: (header: string) => `together with ${isolated(header)}`,
    identifies: 'identifies the contact',
    nothing: 'nothing new',
    contacts,
    ignored: 'Left out:',
    automatic: 'Kept up by Kith itself, not read:',
  },
};
