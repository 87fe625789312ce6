import type { EraseMessages } from '../../domain/message.ts';
import type { WordsOf } from '../message-words.ts';
import { plural } from '../speech.svelte.ts';

const messages = {
  'erase-unreadable':
    'Part of the history cannot be read, so Kith cannot tell whether they are in it. Nothing was erased. Shorten the history on the History page, then try again.',
} satisfies WordsOf<EraseMessages>;

export default {
  messages,
  /** `name` '' = a contact without one, or several. */
  title: (name: string, n: number) =>
    name === ''
      ? plural(n, { one: 'Erase # contact for good?', other: 'Erase # contacts for good?' })
      : `Erase ${name} for good?`,
  looking: 'Looking for everything about them…',
  working: 'Erasing…',
  goes: 'What is erased',
  contacts: (n: number) =>
    plural(n, {
      one: 'The contact, with every field, tag and note of consent',
      other: '# contacts, with every field, tag and note of consent',
    }),
  messagesGo: (n: number) => plural(n, { one: '# message', other: '# messages' }),
  campaigns: (n: number) =>
    plural(n, {
      one: 'Name, number and values in # campaign. Its counts stay. If it was not sent to them yet, it will not be.',
      other: 'Names, numbers and values in # campaigns. Their counts stay. Those not sent to them yet will not be.',
    }),
  steps: (n: number) =>
    plural(n, {
      one: 'All traces in # step of the history',
      other: 'All traces in # steps of the history, undone steps too',
    }),
  earlier: (n: number) =>
    plural(n, {
      one: '# earlier contact of the same person: deleted, merged or replaced since',
      other: '# earlier contacts of the same people: deleted, merged or replaced since',
    }),
  stays: 'Kith cannot reach',
  files:
    'Backups and exports you saved before, in the backup folder too. Delete those yourself. Restoring one brings them back.',
  others: 'What stands elsewhere in your words: another contact’s chat, a tag, a segment’s or campaign’s name',
  whatsApp: 'WhatsApp, and your phone’s contacts',
  sure: 'I understand that this cannot be undone',
  confirm: 'Erase for good',
  failed: 'Nothing was erased',
  done: (n: number) => plural(n, { one: '# contact erased for good', other: '# contacts erased for good' }),
  left: 'Erased. The browser has not cleared the old data yet; Kith clears it at the next start.',
};
