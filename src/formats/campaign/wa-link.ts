/** [B3] A link that opens WhatsApp with a message ready to be sent to a number. */

/** WhatsApp publishes no limit; beyond this some phones and browsers cut. */
export const LONG_LINK = 2000;

/** `phone`: E.164 digits. Nothing of the text can leave its parameter. */
export function waLink(phone: number, text: string): string {
  const link = `https://wa.me/${phone}`;
  return text === '' ? link : `${link}?text=${encodedText(text)}`;
}

export const encodedText = (text: string): string => encodeURIComponent(text.toWellFormed());

export const isLongLink = (text: string): boolean => encodedText(text).length > LONG_LINK;
