import type { DateOrder } from '../../domain/date.ts';
import type { LeftOutKind } from '../../domain/conversation/event.ts';
import { isolated } from '../../domain/text.ts';
import { number, plural } from '../speech.svelte.ts';

const orders: { readonly [O in DateOrder]: string } = {
  dmy: 'Day, month, year',
  mdy: 'Month, day, year',
  ymd: 'Year, month, day',
};

/** What was not taken, counted; `what` is the file's own word for it. */
const leftOut: { readonly [K in LeftOutKind]: (n: number, what: string) => string } = {
  group: (n) =>
    plural(n, { one: '# group message: groups are left out', other: '# group messages: groups are left out' }),
  field: (n, what) =>
    plural(n, {
      one: `# notice that says nothing of conversations: ${what}`,
      other: `# notices that say nothing of conversations: ${what}`,
    }),
  shape: (n, what) =>
    plural(n, { one: `# entry of an unknown shape: ${what}`, other: `# entries of an unknown shape: ${what}` }),
  incomplete: (n, what) => plural(n, { one: `# entry without its ${what}`, other: `# entries without their ${what}` }),
  broken: (n) =>
    plural(n, { one: '# entry that is damaged or cut off', other: '# entries that are damaged or cut off' }),
  'system-line': (n) =>
    plural(n, { one: '# line that WhatsApp itself wrote', other: '# lines that WhatsApp itself wrote' }),
  'stray-line': (n) => plural(n, { one: '# line before the first message', other: '# lines before the first message' }),
  'too-large': (n) =>
    plural(n, { one: '# entry that is too large to read', other: '# entries that are too large to read' }),
};

export default {
  asking: {
    title: 'Whose chat is it?',
    text: 'A chat that was exported from WhatsApp does not say who you are, or in which time zone the phone was.',
    me: 'You are',
    nobody: 'Nobody here: I wrote nothing',
    other: (name: string) => `The other side: ${isolated(name)}`,
    phone: 'Their number',
    phoneHint: 'With its country code. Without it they are found by name alone.',
    order: (sample: string) => `How are dates like ${isolated(sample)} written?`,
    zone: 'Time zone of the phone',
    group: (n: number) =>
      plural(n, { one: '# person writes: a group is left out', other: '# people write: a group is left out' }),
    empty: 'No message could be read in it',
    messages: (n: number) => plural(n, { one: '# message', other: '# messages' }),
    log: 'WhatsApp log',
    take: 'Import this chat',
    next: 'Review',
    orders,
  },
  reviewing: { title: 'Reading conversations', text: 'Nothing is saved yet.', label: 'Reading' },
  committing: { title: 'Saving conversations', text: 'Nothing changes if you cancel.', label: 'Saving' },
  review: {
    title: 'What this import does',
    text: 'Nothing is saved until you import.',
    fresh: 'New messages',
    known: 'Known already',
    values: 'Statuses and changes',
    waiting: (n: number) => plural(n, { one: '# waits for its message', other: '# wait for their messages' }),
    organic: 'New contacts who wrote first',
    api: 'New contacts who were sent a message',
    existing: 'Contacts you have',
    span: (from: string, to: string) => (from === to ? `Messages of ${from}` : `Messages from ${from} to ${to}`),
    campaigns: (statuses: number, campaigns: number, replies: number) =>
      [
        plural(statuses, { one: '# status', other: '# statuses' }),
        plural(campaigns, { one: ' of # campaign, ', other: ' of # campaigns, ' }),
        plural(replies, { one: '# reply', other: '# replies' }),
      ].join(''),
    firstMessages: 'First-message tags that are set',
    contacts: (n: number) => plural(n, { one: '# contact', other: '# contacts' }),
    optOuts: (n: number) => plural(n, { one: '# contact opts out', other: '# contacts opt out' }),
    optOutsWhy: 'They wrote STOP or a word like it, or told WhatsApp to stop. Campaigns leave them out.',
    optIns: (n: number) => plural(n, { one: '# contact opts in again', other: '# contacts opt in again' }),
    identities: (n: number) =>
      plural(n, { one: '# contact has a new number or user id', other: '# contacts have a new number or user id' }),
    more: (n: number) => `and ${number(n)} more`,
    leftOut: 'Left out',
    import: 'Import',
    nothing: 'There is nothing new in it',
    back: 'Back',
    another: 'Choose other files',
  },
  done: {
    title: (n: number) => plural(n, { one: '# message imported', other: '# messages imported' }),
    undone: 'The import was undone',
    undo: 'Undo',
    inbox: 'Open the inbox',
    another: 'Import more',
  },
  leftOut,
};
