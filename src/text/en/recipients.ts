import type { RecipientState } from '../../domain/campaign/recipient.ts';

/** [B5] What a contact is in a campaign. */
export default {
  prepared: 'Not sent yet',
  skipped: 'Skipped',
  exported: 'Given to a tool',
  opened: 'Opened in WhatsApp',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  replied: 'Replied',
  'leftOut:opted-out': 'Left out: opted out',
  'leftOut:no-number': 'Left out: no number',
  'leftOut:duplicate': 'Left out: number came twice',
  'leftOut:country': 'Left out: no marketing to US numbers',
  'leftOut:missing-value': 'Left out: a value is missing',
  'leftOut:too-long': 'Left out: message too long',
  'failed:not-reachable': 'Failed: not reachable on WhatsApp',
  'failed:opted-out': 'Failed: opted out at WhatsApp',
  'failed:held-back': 'Failed: held back by WhatsApp',
  'failed:window-closed': 'Failed: 24-hour window closed',
  'failed:too-fast': 'Failed: sent too fast',
  'failed:template': 'Failed: template refused',
  'failed:account': 'Failed: sender’s account',
  'failed:again': 'Failed: try again',
  'failed:other': 'Failed: no known reason',
} satisfies Readonly<Record<RecipientState, string>>;
