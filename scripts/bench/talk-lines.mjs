/** Lines of the table for conversations: a log, and what is asked of what it leaves. Limits are for a million messages. */

const group = 'talk';

export const talkLines = [
  { name: 'log-parse', label: 'JSON.parse alone, lines counted', group },
  { name: 'log-naive', label: 'JSON.parse + a Dexie record a message', group },
  { name: 'log-batched', label: '  the same in batches of 5,000', group },
  { name: 'talk', label: 'Log: review and commit', group },
  { name: 'talk-review', label: '  file chosen to review', group },
  { name: 'talk-commit', label: '  confirm to committed', group },
  { name: 'talk-memory-peak', label: '  memory at its peak', group, unit: /** @type {const} */ ('MB') },
  { name: 'talk-longest-task', label: '  longest task of the page', group, limit: 50 },
  { name: 'talk-again', label: 'The same log again', group },
  { name: 'talk-again-memory-peak', label: '  memory at its peak', group, unit: /** @type {const} */ ('MB') },
  { name: 'talk-open', label: 'Open to first rows', group, limit: 180 },
  { name: 'talk-open-whole', label: 'Open to all of it', group },
  { name: 'talk-inbox', label: 'Inbox, the first time', group },
  { name: 'talk-switch', label: 'Another list of the inbox', group, limit: 50 },
  { name: 'talk-switch-again', label: '  again', group, limit: 50 },
  { name: 'talk-search', label: 'Search in all messages, first rows', group, limit: 150 },
  { name: 'talk-search-again', label: '  again', group, limit: 150 },
  { name: 'talk-search-common', label: '  a word in every third', group, limit: 150 },
  { name: 'talk-search-none', label: '  what nobody has written', group, limit: 150 },
  { name: 'talk-timeline', label: 'A timeline of 50,000 messages', group, limit: 100 },
  { name: 'talk-timeline-find', label: '  search in it', group, limit: 100 },
  { name: 'talk-memory', label: 'Memory of the page’s process, settled', group, unit: /** @type {const} */ ('MB') },
];
