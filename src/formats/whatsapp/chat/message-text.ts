/** What the text of a message in a chat export is: words, a file that is there or was left out, something deleted or edited. */
import { type Content, type ContentKind, textContent } from '../../../domain/conversation/content.ts';
import type { MessageEvent } from '../../../domain/conversation/event.ts';
import { cleanLine, cleanText } from '../../../domain/text.ts';
import { CALL, DELETED, EDITED, KIND_WORDS, OMITTED } from './marker-words.ts';

export interface MessageText {
  readonly content: Content;
  readonly mark: MessageEvent['mark'];
}

/** Marks of direction: WhatsApp puts U+200E before what it writes itself. */
const MARK = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** `<attached: 00000012-PHOTO-….jpg>`, `<Anhang: …>`, `<附件：…>`. */
const ATTACHED = /^(.*?)[\u200e\u200f]*<\s?[^<>:：]{2,30}[:：]\s?([^<>\n/]{1,200}\.\w{2,5})>\s*$/su;
/** `IMG-20210620-WA0001.jpg (file attached)`; a caption stands on the lines below. */
const FILE = /^([^\n/]{1,200}\.\w{2,5}) \(([^()\n]{3,40})\)(?:\n(.*))?$/su;
const FILE_NAME = /^(?:IMG|VID|AUD|PTT|STK|DOC|GIF)-\d{8}-WA\d+/;
const LONGEST_PLACEHOLDER = 60;

/** `raw`: as it stands in the file, lines joined by LF. */
export function messageText(raw: string): MessageText {
  const byWhatsApp = MARK.test(raw.slice(0, 2));
  const bare = cleanText(raw);
  const plain = bare.replace(MARKS, '');
  const line = cleanLine(plain).replace(/[.。।\s]+$/u, '');
  if (line.length <= 100 && DELETED.test(line)) return { content: textContent(''), mark: 'revoked' };
  const edited = editedText(plain);
  if (edited !== null) return { ...messageText(edited), mark: 'edited' };
  return { content: contentOf(plain, byWhatsApp || MARK.test(raw)), mark: '' };
}

function editedText(text: string): string | null {
  const found = /^(.*\S)\s*<([^<>\n]{4,60})>$/su.exec(text);
  return found !== null && EDITED.test(found[2] ?? '') ? (found[1] ?? '') : null;
}

function contentOf(text: string, byWhatsApp: boolean): Content {
  const attached = ATTACHED.exec(text);
  if (attached !== null) return file(attached[2] ?? '', attached[1] ?? '');
  const named = FILE.exec(text);
  if (named !== null && (byWhatsApp || FILE_NAME.test(text) || /\(file attached\)/.test(text)))
    return file(named[1] ?? '', named[3] ?? '');
  if (text.length > 2 * LONGEST_PLACEHOLDER) return textContent(text);
  // Nobody else writes a whole message in angle brackets.
  if (/^<[^<>\n]{3,60}>$/u.test(text)) return placeholder(text.slice(1, -1));
  if (!byWhatsApp || text.includes('\n')) return textContent(text);
  if (CALL.test(text)) return { kind: 'call', text, fileName: '', detail: '' };
  const document = /^(.{1,200}\.\w{2,5})\s*•/u.exec(text);
  if (document !== null) return file(document[1] ?? '', '');
  return text.length <= LONGEST_PLACEHOLDER && OMITTED.test(text) ? placeholder(text) : textContent(text);
}

function placeholder(words: string): Content {
  const kind: ContentKind = KIND_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'media';
  return { kind, text: '', fileName: '', detail: '' };
}

function file(name: string, caption: string): Content {
  return { kind: kindOfFile(name), text: caption.trim(), fileName: cleanLine(name), detail: '' };
}

const KINDS: readonly (readonly [name: RegExp, kind: ContentKind])[] = [
  [/STICKER|^STK-|\.webp$/i, 'sticker'],
  [/^PTT-|\.opus$/i, 'voice'],
  [/\.(?:jpe?g|png|heic|bmp)$/i, 'image'],
  [/\.(?:mp4|3gp|mov|gif|webm|mkv)$/i, 'video'],
  [/\.(?:m4a|mp3|aac|amr|ogg|wav)$/i, 'audio'],
  [/\.vcf$/i, 'contacts'],
];

const kindOfFile = (name: string): ContentKind => KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'document';
