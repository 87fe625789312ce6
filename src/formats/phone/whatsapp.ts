/**
 * [P11] WhatsApp's own spellings of a number: the ids of its apps and gateways (`919876543452@c.us`, `919876543452:12@s.whatsapp.net`) and
 * its links (`wa.me/…`, `…whatsapp.com/send?phone=…`, `whatsapp://send?phone=…`). They bear the calling code without a plus.
 *
 * Other ids of it (`…@lid`, `…@g.us`, `…@newsletter`) and links (groups, messages, channels) hold no person's number: they stay as they are.
 */

/** Stands before digits that bear their calling code, although they have no plus. No cleaned text has it. */
export const coded = '\u0001';

const id =
  /(?<![\p{L}\d.+_-])\+?(\d{5,15})(?:[.:_]\d{1,5}){0,2}@(?:c\.us|(?:s\.)?whatsapp\.net)(?![\p{L}\d-]|\.\p{L})/giu;
/** Up to the end of what a link may hold; a text to send may hold anything, up to the next link. */
const link =
  /(?:(?:https?|whatsapp):\/\/)?(?<![\p{L}\d@-])(?:(?:[\w-]+\.)?wa\.me\/(?:\+?\d[\d\s().-]*\d)?|(?:[\w-]+\.)?whatsapp\.com\/|(?:whatsapp:\/\/)?send(?=\/?\?))[^\s?,;"'<>|]*(?:\?(?:[^\n"'<>]*?(?=[\s,;]+(?:https?:|whatsapp:|wa\.me|(?:api|web)\.)|["'<>\n])|[^\n"'<>]*))?/giu;
const inPath = /(?:wa\.me|catalog)\/(?:c\/|p\/\d+\/)?\+*(\d[\d\s().-]*)/i;
const inQuery = /[?&]phone=[\s+]*(\d[\d\s().-]*)/i;

/** The cleaned text with each such spelling as a line of its own: `coded` and its digits. */
export function withoutWhatsAppSpellings(text: string): string {
  let plain = text;
  if (plain.includes('@')) plain = plain.replace(id, `\n${coded}$1\n`);
  if (/wa\.me|whatsapp|send/i.test(plain) && plain.includes('/'))
    plain = plain.replace(link, (found) => digitsOfLink(found));
  return plain;
}

function digitsOfLink(found: string): string {
  const url = decoded(found);
  const digits = (inQuery.exec(url) ?? inPath.exec(url))?.[1]?.replace(/\D/g, '') ?? '';
  return digits === '' ? found : `\n${coded}${digits}\n`;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
