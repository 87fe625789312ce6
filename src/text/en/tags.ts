import type { FirstMessageRule, TagColor } from '../../domain/tag.ts';
import { either, list, number, plural } from '../speech.svelte.ts';

const colors: { readonly [C in TagColor]: string } = {
  slate: 'Slate',
  red: 'Red',
  orange: 'Orange',
  amber: 'Amber',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  indigo: 'Indigo',
  violet: 'Violet',
  pink: 'Pink',
};

/** Of a rule, whose words come quoted. */
const rule: { readonly [O in FirstMessageRule['op']]: (words: readonly string[]) => string } = {
  equals: (words) => `is ${either(words)}`,
  contains: (words) => `contains ${either(words)}`,
  startsWith: (words) => `starts with ${either(words)}`,
};

export default {
  title: 'Tags',
  count: (n: number) => plural(n, { one: '# tag', other: '# tags' }),
  create: 'New tag',
  none: {
    title: 'No tags yet',
    text: 'Tags group contacts: VIP, Lead, Batch 2026. In files they stand in a Tags column, such as MBA | Finance.',
    create: 'Create the first tag',
  },
  tabs: { tags: 'Tags', rules: 'First-message rules' },
  colors,
  list: {
    find: 'Find a tag',
    order: 'Order',
    byName: 'By name',
    mostUsed: 'Most used',
    tag: 'Tag',
    contacts: 'Contacts',
    firstMessageOf: 'First message of',
    notFound: 'No tag found.',
    showAll: (n: number) => `Show all ${number(n)} tags`,
  },
  row: {
    color: (tag: string) => `Colour of ${tag}`,
    colorIs: (tag: string, color: TagColor) => `Colour of ${tag}: ${colors[color].toLowerCase()}`,
    hasRules: 'First message',
    actions: (tag: string) => `Actions for ${tag}`,
    rules: 'First-message rules…',
    merge: 'Merge into…',
    delete: 'Delete',
    lose: (n: number) => plural(n, { one: '# contact loses it', other: '# contacts lose it' }),
    segmentsUse: (n: number) => plural(n, { one: '# segment uses it', other: '# segments use it' }),
  },
  fresh: {
    name: 'Name',
    nameHint: 'Spelled as in your files, capital letters included.',
    color: 'Colour',
    create: 'Create',
  },
  merge: {
    title: (tag: string) => `Merge “${tag}” into another tag`,
    /** `n`: contacts that have it; undefined = not counted yet. */
    what: (tag: string, n: number | undefined) => {
      const who =
        n === undefined ? 'Its contacts get' : plural(n, { one: 'Its # contact gets', other: 'Its # contacts get' });
      return `${who} the other tag instead, and it takes over the first-message rules. “${tag}” is deleted. You can undo this.`;
    },
    into: 'Into',
    choose: 'Choose a tag',
    merge: 'Merge',
  },
  rule: {
    words: rule,
    quoted: (word: string) => `“${word}”`,
    more: (n: number) => `${number(n)} more`,
    ops: { equals: 'The message is', contains: 'The message contains', startsWith: 'The message starts with' },
    sets: (tag: string, op: FirstMessageRule['op'], words: readonly string[]) =>
      `Sets “${tag}”: the message ${rule[op](words)}`,
    met: (place: number, tag: string, op: FirstMessageRule['op'], words: readonly string[]) =>
      `Rule ${number(place)} of ${tag}: the message ${rule[op](words)}.`,
  },
  rules: {
    title: (tag: string) => `First-message rules of “${tag}”`,
    what: 'If a person’s first message matches one of these rules, their First Message becomes this tag. Capital letters and accents make no difference.',
    notSaved: 'Not saved',
    rule: (place: number) => `Rule ${number(place)}`,
    remove: (place: number) => `Remove rule ${number(place)}`,
    anyOf: 'any of',
    keyword: 'Type a word, press Enter',
    added: (words: readonly string[]) => `${list(words)} added`,
    none: 'Without rules, no message leads to this tag.',
    add: 'Add a rule',
    try: 'Try a message',
    tryHint: 'Type what someone might write',
    noMatch: 'Matches none of these rules',
    save: 'Save rules',
  },
  first: {
    noTags: {
      title: 'First create a tag',
      text: 'A first-message rule picks a tag from the first message a person sends.',
    },
    when: 'When you import a WhatsApp log or chat, these rules set the First Message of contacts who have none, based on the first message they sent.',
    fits: (n: number) =>
      plural(n, {
        one: '# contact who wrote to you has no First Message, and these rules give it one.',
        other: '# contacts who wrote to you have no First Message, and these rules give them one.',
      }),
    set: 'Set First Message',
    noRules: {
      title: 'No first-message rules yet',
      text: 'Choose a tag below, then enter the words that lead to it, such as “price”, “admission” or “hello”.',
    },
    order: { title: 'Tried in this order', text: 'The first rule that matches the message decides.' },
    earlier: (tag: string) => `Try ${tag} earlier`,
    later: (tag: string) => `Try ${tag} later`,
    edit: (tag: string) => `Edit the rules of ${tag}`,
    isFirst: (tag: string) => `${tag} is tried first`,
    isAt: (tag: string, place: number) => `${tag} is tried at place ${number(place)}`,
    another: 'Add rules for another tag',
    choose: 'Choose a tag',
  },
  try: {
    title: 'Try it',
    text: 'Type a first message to see which tag it leads to. This changes nothing.',
    message: 'Message',
    hint: 'Type something people write to you first.',
    sets: 'Sets {tag}',
    noMatch: 'No rule matches: First Message stays empty.',
  },
};
