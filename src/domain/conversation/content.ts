/** What a message holds, of whatever source: one flat shape, so that it can be kept in columns and shown without knowing the source. */

export const CONTENT_KINDS = [
  'text',
  'image',
  'video',
  'audio',
  /** A sound that was recorded as a message. */
  'voice',
  'document',
  'sticker',
  'location',
  /** People's cards. */
  'contacts',
  /** A button was pressed: `text` is its label, `detail` its payload or id. */
  'button',
  /** An entry of a list was chosen: `text` is its title, `detail` its id. */
  'list',
  /** A form (flow) was sent in: `text` is what it says, `detail` the answers as JSON. */
  'form',
  /** `detail`: how many items. */
  'order',
  /** Somebody was asked whether they may be called: `detail` is `accept` or `reject`. */
  'call-permission',
  /** Somebody opened the chat for the first time and wrote nothing. */
  'welcome',
  'template',
  'poll',
  'call',
  /** A file that a chat export left out: which kind is not told. */
  'media',
  /** Sent by a program: only its statuses are known, not its words. */
  'unknown',
  /** [C7] Kept and shown as not supported: `detail` is the type as the source names it. */
  'unsupported',
] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export interface Content {
  readonly kind: ContentKind;
  /** Body, caption, label, or a place's or person's name; lines end in LF. It may bear WhatsApp's formatting. '' = none. */
  readonly text: string;
  /** Of a document or of what a chat export names; '' = none. */
  readonly fileName: string;
  /** See the kinds; of a location `latitude,longitude`. '' = none. */
  readonly detail: string;
}

export const textContent = (text: string): Content => ({ kind: 'text', text, fileName: '', detail: '' });
