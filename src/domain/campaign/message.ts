/** [B2] What a campaign says: free text, for `wa.me`; or a template that WhatsApp has approved, for its API and the tools built on it. */
import { type FieldPart, fieldsOf, type MessageText } from './message-text.ts';

export const CATEGORIES = ['marketing', 'utility', 'authentication'] as const;
export type Category = (typeof CATEGORIES)[number];

export const HEADER_MEDIA = ['image', 'video', 'document'] as const;
export type HeaderMedia = (typeof HEADER_MEDIA)[number];

export type Header =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: MessageText }
  /** `link`: where WhatsApp fetches it; '' = not given yet. */
  | { readonly kind: HeaderMedia; readonly link: string };

export type Button =
  | { readonly kind: 'quickReply'; readonly label: string }
  /** `url` may end with one field. */
  | { readonly kind: 'url'; readonly label: string; readonly url: MessageText }
  | { readonly kind: 'phone'; readonly label: string; readonly number: string }
  | { readonly kind: 'copyCode'; readonly label: string; readonly code: MessageText };
export type ButtonKind = Button['kind'];

export interface FreeText {
  readonly kind: 'text';
  readonly body: MessageText;
}

export interface Template {
  readonly kind: 'template';
  /** As WhatsApp knows it. */
  readonly name: string;
  /** `en`, `en_US`, `hi` */
  readonly language: string;
  readonly category: Category;
  /** How the template at WhatsApp names its parameters: `{{1}}` or `{{first_name}}`. */
  readonly parameters: 'numbered' | 'named';
  readonly header: Header;
  readonly body: MessageText;
  readonly footer: string;
  readonly buttons: readonly Button[];
}

export type CampaignMessage = FreeText | Template;

export const EMPTY_TEXT: FreeText = { kind: 'text', body: [] };
export const EMPTY_TEMPLATE: Template = {
  kind: 'template',
  name: '',
  language: 'en',
  category: 'marketing',
  parameters: 'numbered',
  header: { kind: 'none' },
  body: [],
  footer: '',
  buttons: [],
};

/** The texts of a message that may hold fields, in the order in which WhatsApp shows them. */
export interface FieldText {
  readonly where: 'header' | 'body' | 'button';
  /** Of a button: its place among them; else 0. */
  readonly index: number;
  readonly text: MessageText;
}

export function fieldTexts(message: CampaignMessage): readonly FieldText[] {
  if (message.kind === 'text') return [{ where: 'body', index: 0, text: message.body }];
  const texts: FieldText[] = [];
  if (message.header.kind === 'text') texts.push({ where: 'header', index: 0, text: message.header.text });
  texts.push({ where: 'body', index: 0, text: message.body });
  message.buttons.forEach((button, index) => {
    if (button.kind === 'url') texts.push({ where: 'button', index, text: button.url });
    if (button.kind === 'copyCode') texts.push({ where: 'button', index, text: button.code });
  });
  return texts;
}

/** Every field of the message, in order; what a recipient is frozen with is one value for each. */
export const messageFields = (message: CampaignMessage): readonly FieldPart[] =>
  fieldTexts(message).flatMap(({ text }) => fieldsOf(text));
