/** [C9] A chat export, as text or in its archive, recognised by what it holds. */
import { cleanLine } from '../../../domain/text.ts';
import { createDecoder } from '../../text/decoder.ts';
import { detectEncoding } from '../../text/encoding.ts';
import { CardReader } from '../../vcard/cards.ts';
import { inflate, inflateText, listZip, type ZipEntry, ZipProblem } from '../../xlsx/zip.ts';
import { waIdOf } from '../wa-id.ts';
import { chatNameOf } from './chat-name.ts';
import { lineStart } from './line-start.ts';

export interface OpenChat {
  /** '' = neither the file nor the text in it bears one. */
  readonly chatName: string;
  /** Numbers by the names on cards in the archive, digits with their calling code. */
  readonly cards: ReadonlyMap<string, string>;
  /** The text in pieces, from its beginning. Throws a ZipProblem where the archive is damaged. */
  readonly text: () => AsyncGenerator<string>;
}

const HEAD_BYTES = 1 << 16;
/** Of a chat unpacked: 40,000 messages are a few MB. */
const MOST_BYTES = 512 << 20;
const MOST_CARDS = 200;
const MOST_CARD_BYTES = 1 << 20;
/** A chat begins with messages; a preface of a line or two was put there by hand. */
const LINES_LOOKED_AT = 12;

/** True where one of the first lines begins as a message does and has a sender or a notice behind it. */
export function looksLikeChat(text: string): boolean {
  const lines = text.split('\n', LINES_LOOKED_AT);
  return lines.some((line) => {
    const start = lineStart(line.slice(0, 2000));
    return start !== null && (start.bracketed || /[:：]|[\p{L}]{3}/u.test(start.rest));
  });
}

/** Null: it is none. */
export async function openChat(file: File): Promise<OpenChat | null> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (head[0] === 0x50 && head[1] === 0x4b) return openZip(file);
  if (!looksLikeChat(headText(head))) return null;
  return { chatName: chatNameOf(file.name), cards: new Map(), text: () => decoded(head, slices(file)) };
}

const headText = (head: Uint8Array): string => {
  const { encoding, bom } = encodingOf(head);
  return createDecoder(encoding).push(head.subarray(bom));
};

/** WhatsApp writes UTF-8; somebody may have saved it anew as UTF-16. */
function encodingOf(head: Uint8Array): { encoding: string; bom: number } {
  const { encoding, bom } = detectEncoding(head);
  return { encoding: encoding.startsWith('utf-16') ? encoding : 'utf-8', bom };
}

async function* slices(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += 1 << 20)
    yield new Uint8Array(await file.slice(at, at + (1 << 20)).arrayBuffer());
}

async function* decoded(head: Uint8Array, pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<string> {
  const { encoding, bom } = encodingOf(head);
  const decoder = createDecoder(encoding);
  let skip = bom;
  for await (const bytes of pieces) {
    yield decoder.push(bytes.subarray(skip));
    skip = Math.max(0, skip - bytes.length);
  }
  yield decoder.end();
}

async function openZip(file: File): Promise<OpenChat | null> {
  try {
    const list = await listZip(file);
    if (!list.ok) return null;
    const texts = [...list.value.values()].filter(({ name }) => /\.txt$/i.test(name) && !name.startsWith('__MACOSX'));
    // The chat's own text before one that somebody sent.
    texts.sort((a, b) => Number(isChatName(b.name)) - Number(isChatName(a.name)));
    for (const entry of texts.slice(0, 20)) {
      const head = await firstBytes(file, entry);
      if (!looksLikeChat(headText(head))) continue;
      return {
        chatName: chatNameOf(file.name) || chatNameOf(entry.name),
        cards: await cardsOf(file, [...list.value.values()]),
        text: () => decoded(head, inflate(file, entry, MOST_BYTES)),
      };
    }
  } catch (problem) {
    if (!(problem instanceof ZipProblem)) throw problem;
  }
  return null;
}

const isChatName = (name: string): boolean => /(?:^|\/)_chat\.txt$/i.test(name) || chatNameOf(name) !== '';

async function firstBytes(file: Blob, entry: ZipEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of inflate(file, entry, MOST_BYTES)) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= HEAD_BYTES) break;
  }
  const head = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    head.set(piece, at);
    at += piece.length;
  }
  return head;
}

async function cardsOf(file: Blob, entries: readonly ZipEntry[]): Promise<Map<string, string>> {
  const cards = new Map<string, string>();
  const files = entries.filter(({ name, bytes }) => /\.vcf$/i.test(name) && bytes <= MOST_CARD_BYTES);
  for (const entry of files.slice(0, MOST_CARDS)) {
    try {
      const reader = new CardReader();
      reader.push(await inflateText(file, entry, MOST_CARD_BYTES));
      reader.end();
      for (let card = reader.next(); card !== null; card = reader.next()) {
        const number = card.phones.map(waIdOf).find((digits) => digits !== '') ?? '';
        const name = cleanLine(card.name);
        if (number !== '' && name !== '' && !cards.has(name)) cards.set(name, number);
      }
    } catch (problem) {
      // A card that cannot be unpacked gives no number; the chat is read all the same.
      if (!(problem instanceof ZipProblem)) throw problem;
    }
  }
  return cards;
}
