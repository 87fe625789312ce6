import type { AttributeType } from '../../domain/attribute.ts';
import { list, number, plural } from '../speech.svelte.ts';
import fields from './fields.ts';

export default {
  title: 'User attributes',
  count: (n: number) => plural(n, { one: '# attribute', other: '# attributes' }),
  create: 'New attribute',
  none: {
    title: 'No attributes yet',
    text:
      'An attribute is something you know about your contacts, such as a city, a batch or a purchase date. An import can create attributes ' +
      'from a file’s columns.',
    create: 'Create the first attribute',
  },
  about: 'In files, name an attribute as it is shown here: {example}. A file may leave the {sign} out.',
  columns: { attribute: 'Attribute', type: 'Type', contacts: 'Contacts' },
  typeHints: {
    text: 'Anything: a city, a note, an email address',
    number: 'Compared and sorted as a number: 1250, 3.5',
    date: 'A day, or a day and a time',
    yesno: 'One of two',
    choice: 'One option from a list you define',
  },
  row: {
    actions: (attribute: string) => `Actions for ${attribute}`,
    type: 'Change type…',
    options: 'Edit options…',
    show: (example: string) => `Show as ${example}`,
    delete: 'Delete',
    go: (n: number) => plural(n, { one: '# value goes', other: '# values go' }),
  },
  segmentsUse: (n: number) => plural(n, { one: '# segment uses it', other: '# segments use it' }),
  fresh: {
    name: 'Name',
    example: 'City, Batch, Last purchase …',
    inFiles: (header: string) => `In files: ${header}`,
    type: 'Type',
    create: 'Create',
  },
  options: {
    title: (attribute: string) => `Options of ${attribute}`,
    what: 'If you rename an option, its contacts keep it under the new name.',
    notSaved: 'Not saved',
    missing: 'A choice needs at least one option.',
    lose: (n: number) =>
      plural(n, { one: '# contact would lose its value', other: '# contacts would lose their value' }),
    removed: (options: readonly string[]) =>
      `${list(options)} ${options.length === 1 ? 'is' : 'are'} removed. To keep the values, rename the option instead. You can undo this.`,
    segmentsEmpty: (n: number) =>
      plural(n, {
        one: '# segment would match nobody by what is removed',
        other: '# segments would match nobody by what is removed',
      }),
    save: 'Save options',
    label: 'Options',
    option: (place: number) => `Option ${number(place)}`,
    up: (place: number) => `Move option ${number(place)} up`,
    down: (place: number) => `Move option ${number(place)} down`,
    remove: (place: number) => `Remove option ${number(place)}`,
    isAt: (option: string, place: number) => `${option} is at place ${number(place)}`,
    contacts: (n: number) => plural(n, { one: '# contact', other: '# contacts' }),
    add: 'Add an option',
  },
  type: {
    title: (attribute: string) => `Change the type of ${attribute}`,
    what: (now: AttributeType) =>
      `It is ${fields.types[now].toLowerCase()} now. Values that do not fit the new type are emptied; you see which first.`,
    notChanged: 'Not changed',
    fresh: 'New type',
    choose: 'Choose a type',
    conditions: (attribute: string, segments: readonly string[]) =>
      `Their conditions on ${attribute} match nobody until you change them: ${list(segments)}.`,
    noValues: 'No contact has a value yet',
    nothingLost: 'Nothing is lost.',
    allFit: 'All values fit',
    stay: (n: number) => plural(n, { one: '# value stays.', other: '# values stay.' }),
    lost: (n: number) => plural(n, { one: '# value would be lost', other: '# values would be lost' }),
    /** Where some are lost; `n`: those that fit. */
    fit: (n: number) =>
      n === 0
        ? 'No value fits. You can undo this.'
        : plural(n, { one: '# value fits. You can undo this.', other: '# values fit. You can undo this.' }),
    examples: 'Values that would be lost',
    value: 'Value',
    contacts: 'Contacts',
    looking: 'Looking at the values…',
    change: 'Change type',
    changeAndLose: (n: number) => plural(n, { one: 'Change and lose # value', other: 'Change and lose # values' }),
  },
};
