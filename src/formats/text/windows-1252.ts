/**
 * Windows-1252, the commonest legacy encoding, the same in every runtime: Node up to 22 decodes it as Latin-1, so that “ ” ’ € become
 * control characters (nodejs/node#56542). Where the decoder is right, nothing is left to mend.
 */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** `text`: what a TextDecoder made of Windows-1252 bytes. */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => high.charAt(control.charCodeAt(0) - 0x80));
}
