/**
 * [B2] A value as it stands in a message: one line, as a template's parameter has to be, and nothing that cannot be seen. In its own script, with its
 * own letters and emoji. What a number or date looks like is the caller's, who knows the language of the message.
 */
import { cleanLine } from '../text.ts';

export const messageValue = (text: string): string => cleanLine(text);

/** At the end of a link: nothing of the value can lead elsewhere. */
export const linkValue = (value: string): string => encodeURIComponent(value.toWellFormed());
