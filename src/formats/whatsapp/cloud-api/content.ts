/** What a message of the Cloud API holds, by its type. */
import { CONTENT_KINDS, type Content, type ContentKind, textContent } from '../../../domain/conversation/content.ts';
import { isObject, type Json, lineAt, objectAt, objectsAt, textAt, wordAt } from '../json.ts';

export function contentOf(message: Json): Content {
  const type = wordAt(message, 'type');
  const part = objectAt(message, type);
  switch (type) {
    case 'text':
      return textContent(textAt(part, 'body'));
    case 'image':
    case 'video':
    case 'document':
    case 'sticker':
      return media(type, part);
    case 'audio':
    case 'voice':
    case 'ptt':
      return media(type !== 'audio' || part['voice'] === true ? 'voice' : 'audio', part);
    case 'location':
      return {
        kind: 'location',
        text: [lineAt(part, 'name'), lineAt(part, 'address')].filter((line) => line !== '').join('\n'),
        fileName: '',
        detail: place(part),
      };
    case 'contacts':
      return { kind: 'contacts', text: cardNames(message), fileName: '', detail: '' };
    case 'button':
      return { kind: 'button', text: textAt(part, 'text'), fileName: '', detail: textAt(part, 'payload') };
    case 'interactive':
      return interactive(part);
    case 'order':
      return {
        kind: 'order',
        text: textAt(part, 'text'),
        fileName: '',
        detail: String(objectsAt(part, 'product_items').length),
      };
    case 'template':
      return { kind: 'template', text: wordAt(part, 'name'), fileName: '', detail: '' };
    case 'request_welcome':
      return { ...NOTHING, kind: 'welcome' };
    case 'media_placeholder':
      return { ...NOTHING, kind: 'media' };
    case 'poll_creation':
    case 'poll':
      return { ...NOTHING, kind: 'poll', text: lineAt(part, 'name') || lineAt(part, 'question') };
    case 'unsupported':
      return { ...NOTHING, kind: 'unsupported', detail: wordAt(part, 'type') };
    default:
      return { ...NOTHING, kind: 'unsupported', detail: type.slice(0, 64) };
  }
}

const NOTHING: Content = { kind: 'unsupported', text: '', fileName: '', detail: '' };

const media = (kind: ContentKind, part: Json): Content => ({
  kind,
  text: textAt(part, 'caption'),
  fileName: lineAt(part, 'filename'),
  detail: wordAt(part, 'mime_type'),
});

function place(part: Json): string {
  const { latitude, longitude } = part;
  return isFinite(Number(latitude)) && isFinite(Number(longitude)) && latitude !== undefined && longitude !== undefined
    ? `${String(Number(latitude))},${String(Number(longitude))}`
    : '';
}

const cardNames = (message: Json): string =>
  objectsAt(message, 'contacts')
    .slice(0, 100)
    .map((card) => lineAt(objectAt(card, 'name'), 'formatted_name') || lineAt(objectAt(card, 'name'), 'first_name'))
    .filter((name) => name !== '')
    .join('\n');

function interactive(part: Json): Content {
  const button = objectAt(part, 'button_reply');
  const row = objectAt(part, 'list_reply');
  const form = objectAt(part, 'nfm_reply');
  const calls = objectAt(part, 'call_permission_reply');
  switch (wordAt(part, 'type')) {
    case 'button_reply':
      return { kind: 'button', text: textAt(button, 'title'), fileName: '', detail: textAt(button, 'id') };
    case 'list_reply': {
      const lines = [textAt(row, 'title'), textAt(row, 'description')].filter((line) => line !== '');
      return { kind: 'list', text: lines.join('\n'), fileName: '', detail: textAt(row, 'id') };
    }
    case 'nfm_reply':
      return { kind: 'form', text: textAt(form, 'body'), fileName: '', detail: textAt(form, 'response_json') };
    case 'call_permission_reply':
      return { kind: 'call-permission', text: '', fileName: '', detail: wordAt(calls, 'response') };
    default: {
      // What went out with buttons or a list is its text.
      const body = isObject(part['body']) ? textAt(objectAt(part, 'body'), 'text') : '';
      if (body !== '') return textContent(body);
      return { ...NOTHING, detail: `interactive ${wordAt(part, 'type')}`.trim().slice(0, 64) };
    }
  }
}

/** True for a name of domain/conversation/content.ts. */
export const isContentKind = (word: string): word is ContentKind => {
  const kinds: readonly string[] = CONTENT_KINDS;
  return kinds.includes(word);
};
