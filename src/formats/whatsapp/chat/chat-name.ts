/** The name of a chat by the name of its file, in the languages that WhatsApp names it in. */
import { cleanLine } from '../../../domain/text.ts';

const WHATSAPP = '(?:whats\\s?app|واتساب|واتس آب|واتس اب|व्हाट्सएप|व्हाट्सऐप|वाट्सऐप|ватсап|หวอทส์แอพ)';
const WITH = '(?:with|mit|met|med|avec|con|com|cu|dengan|z|ze|s|со|с|з|με|ile|bersama|kanssa|amb|với|kay|na)';
const CHAT =
  '(?:chat|chats|conversation|conversa|conversación|discussion|conversazione|unterhaltung|samtal|keskustelu|csevegés|czat|чат|переписка|sohbeti?|obrolan|percakapan|trò chuyện|συνομιλία|دردشة|محادثة|گفتگو|گپ|चैट|চ্যাট|แชท|聊天记录|聊天記錄|聊天|对话|對話|チャット|トーク|대화|채팅)';

/** Each with the name as its first group; on the file's name without its ending. */
const PATTERNS: readonly RegExp[] = [
  `^${WHATSAPP}[\\s-]*${CHAT}?\\s*[-–—:]\\s*(.+)$`,
  `^${WHATSAPP}[\\s-]*${CHAT}\\s+${WITH}:?\\s+(.+)$`,
  `^${CHAT}[\\s-]*(?:de |do |di |da |från |i |в |of )?${WHATSAPP}[\\s-]*${WITH}?:?\\s+(.+)$`,
  `^${CHAT}\\s+(?:на |по |مع |با )?${WHATSAPP}\\s+(?:مع|با)\\s+(.+)$`,
  `^(?:دردشة|محادثة|گفتگو)[\\s-]*${WHATSAPP}\\s*(?:مع|با)\\s*(.+)$`,
  `^(.+?)\\s+के साथ\\s+${WHATSAPP}\\s*${CHAT}?$`,
  `^${WHATSAPP}\\s*पर\\s+(.+?)\\s+के साथ\\s*${CHAT}?$`,
  `^(.+?)\\s+(?:ile|님과의|님과)\\s+${WHATSAPP}\\s*${CHAT}$`,
  `^[与與和]\\s*(.+?)\\s*的\\s*${WHATSAPP}\\s*${CHAT}$`,
  `^${WHATSAPP}\\s*[与與和]\\s*(.+?)\\s*的\\s*${CHAT}$`,
  `^(.+?)\\s*との\\s*${WHATSAPP}\\s*${CHAT}$`,
  `^${WHATSAPP}\\s*${CHAT}\\s*[（(](?:상대|対象)?\\s*[:：]?\\s*(.+?)[)）]$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** '' = the file's name bears none (`_chat.txt`). */
export function chatNameOf(fileName: string): string {
  const bare = cleanLine(fileName)
    .replace(/^.*\//, '')
    .replace(/\.(?:txt|zip)$/i, '')
    .replace(/\s*\(\d{1,3}\)$/, '')
    .trim();
  for (const pattern of PATTERNS) {
    const name = pattern.exec(bare)?.[1]?.trim();
    if (name !== undefined && name !== '') return name.slice(0, 200);
  }
  return '';
}
