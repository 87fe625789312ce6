import type { ContentKind } from '../../domain/conversation/content.ts';
import type { Delivery } from '../../domain/conversation/delivery.ts';
import { isolated } from '../../domain/text.ts';
import { number, plural } from '../speech.svelte.ts';

const kinds: { readonly [K in ContentKind]: string } = {
  text: 'Text',
  image: 'Photo',
  video: 'Video',
  audio: 'Audio',
  voice: 'Voice message',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Location',
  contacts: 'Contact card',
  button: 'Button pressed',
  list: 'Chosen from a list',
  form: 'Form sent in',
  order: 'Order',
  'call-permission': 'Answer to a request to call',
  welcome: 'Opened the chat',
  template: 'Template message',
  poll: 'Poll',
  call: 'Call',
  media: 'Media left out of the export',
  unknown: 'Sent message; its text is in no log',
  unsupported: 'Not supported',
};

const deliveries: { readonly [D in Exclude<Delivery, ''>]: string } = {
  sent: 'Sent',
  failed: 'Failed',
  delivered: 'Delivered',
  read: 'Read',
  played: 'Played',
};

export default {
  label: (name: string) => `Conversation with ${isolated(name)}`,
  kinds,
  deliveries,
  unsupported: (type: string) => `Not supported: ${isolated(type)}`,
  items: (n: number) => plural(n, { one: '# item', other: '# items' }),
  edited: 'Edited',
  revoked: 'This message was deleted',
  forwarded: 'Forwarded',
  forwardedOften: 'Forwarded many times',
  from: (who: string) => `${isolated(who)}:`,
  you: 'You',
  assistant: 'Assistant',
  program: 'Sent over the API',
  ad: (headline: string) => `Came from an ad or post: ${isolated(headline)}`,
  reaction: (emoji: string) => `Reaction: ${emoji}`,
  failedWhy: (code: number) => `Failed (WhatsApp code ${String(code)})`,
  today: 'Today',
  yesterday: 'Yesterday',
  events: {
    intervene: 'Taken over by an agent',
    resolve: 'Closed',
    'hand-over': 'Handed to the assistant',
    stop: 'Stopped marketing messages in WhatsApp',
    resume: 'Allowed marketing messages again in WhatsApp',
    campaign: (name: string, state: string) => `Campaign ${isolated(name)}: ${state}`,
    added: {
      IMPORT: 'Contact imported',
      ORGANIC: 'Contact added: they wrote first',
      API: 'Contact added: a campaign reached them first',
      MANUAL: 'Contact added by hand',
    },
  },
  older: 'Show older messages',
  newest: 'Go to the newest',
  none: 'No messages with this contact',
  search: 'Search in this conversation',
  found: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  notFound: 'Nothing found',
  previousFound: 'Older match',
  nextFound: 'Newer match',
  window: {
    open: (left: string) => `${left} left to reply freely`,
    closed: 'The 24-hour window is closed',
    why: 'After a message from the contact a business may write freely for 24 hours; then only template messages go through. In the WhatsApp app itself you may always write.',
  },
};
