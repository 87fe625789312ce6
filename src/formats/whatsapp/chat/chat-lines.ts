/** A chat export as messages: lines put together, sender and text told apart. What is sent is not judged here. */
import { cleanLine } from '../../../domain/text.ts';
import { lineStart, type LineStart } from './line-start.ts';
import { ENCRYPTED } from './marker-words.ts';

export interface ChatMessage {
  readonly start: LineStart;
  /** Cleaned; '' = a line of WhatsApp itself. */
  readonly sender: string;
  /** As it stands, lines joined by LF; cut beyond 65,536 units. */
  readonly text: string;
}

const LONGEST_TEXT = 65_536;
const LONGEST_SENDER = 100;

export class ChatLines {
  readonly #give: (message: ChatMessage) => void;
  #rest = '';
  #start: LineStart | null = null;
  #lines: string[] = [];
  #units = 0;
  #bracketed: boolean | null = null;
  /** Lines before the first message that hold something. */
  strayLines = 0;

  constructor(give: (message: ChatMessage) => void) {
    this.#give = give;
  }

  push(text: string): void {
    const all = this.#rest + text;
    let from = 0;
    for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
      this.#line(all.slice(from, end));
      from = end + 1;
    }
    this.#rest = all.slice(from);
    if (this.#rest.length > 2 * LONGEST_TEXT) this.#rest = this.#rest.slice(0, LONGEST_TEXT);
  }

  end(): void {
    if (this.#rest !== '') this.#line(this.#rest);
    this.#rest = '';
    this.#flush();
  }

  #line(raw: string): void {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const start = lineStart(line.length > LONGEST_TEXT ? line.slice(0, LONGEST_TEXT) : line);
    // An export is written in one way: what looks otherwise is a chat that somebody quoted.
    if (start !== null && (this.#bracketed ?? start.bracketed) === start.bracketed) {
      this.#flush();
      this.#bracketed = start.bracketed;
      this.#start = start;
      this.#lines = [];
      this.#units = 0;
    } else if (this.#start === null) {
      if (cleanLine(line.slice(0, 200)) !== '') this.strayLines++;
    } else if (this.#units < LONGEST_TEXT) {
      this.#lines.push(line);
      this.#units += line.length;
    }
  }

  #flush(): void {
    const start = this.#start;
    this.#start = null;
    if (start === null) return;
    const { sender, text } = senderOf(start.rest);
    this.#give({ start, sender, text: [text, ...this.#lines].join('\n').slice(0, LONGEST_TEXT) });
  }
}

/** `Asha: hello`, `~ Asha: hello`; a line without a colon is WhatsApp's own, and so is the notice of encryption, whoever it is said to be of. */
function senderOf(rest: string): { sender: string; text: string } {
  const nobody = { sender: '', text: rest };
  const colon = rest.search(/[:：](?:\s|[\u200e\u200f\u202a]|$)/u);
  if (colon <= 0 || colon > LONGEST_SENDER) return nobody;
  const sender = cleanLine(rest.slice(0, colon));
  const text = rest.slice(colon + 1).replace(/^[ \u00a0\u202f]/, '');
  if (sender === '' || looksLikeSentence(sender)) return nobody;
  return ENCRYPTED.test(text) && /^[\u200e\u200f]/.test(text) ? nobody : { sender, text };
}

/** `Asha changed the subject to “Sale`: more than a name has. */
const looksLikeSentence = (text: string): boolean => /["“”„«»]/.test(text) || text.split(' ').length > 8;
