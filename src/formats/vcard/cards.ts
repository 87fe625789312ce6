/**
 * The cards of a file, from pieces of its text: lines are put together where they are folded, cards where a border cuts them. What is not
 * read (photos, sounds, keys) is dropped as it comes, so that memory is bounded whatever a card holds.
 */
import { type Card, readCard } from './card.ts';
import { type Property, readProperty } from './property.ts';

/** Of one line: longer ones are pictures. */
const LONGEST_LINE = 1 << 18;
/** Of one card. */
const MOST_PROPERTIES = 2000;
const READ = /^(?:[\w-]+\.)?(?:BEGIN|END|N|FN|NICKNAME|TEL|EMAIL|ORG|TITLE|BDAY|ADR|NOTE|CATEGORIES|X-ABLABEL)[;:]/i;

const QUOTED = /^[^:]*quoted-printable/i;

export class CardReader {
  #rest = '';
  /** The line so far, unfolded; null = one that is dropped. */
  #line: string | null = '';
  /** The line's property is quoted-printable; it ended with `=`: the next line goes on. */
  #quoted = false;
  #soft = false;
  #properties: Property[] = [];
  /** Cards inside cards (AGENT) are left out. */
  #depth = 0;
  #ready: Card[] = [];
  /** Cards begun so far. */
  count = 0;

  push(text: string): void {
    const all = this.#rest + text;
    // A CR at the end may be half a line end.
    const whole = Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r', all.length - 2)) + 1;
    this.#rest = all.slice(whole);
    if (this.#rest.length > LONGEST_LINE) this.#rest = this.#rest.slice(0, LONGEST_LINE);
    if (whole > 0) for (const line of lines(all.slice(0, whole))) this.#take(line);
  }

  end(): void {
    for (const line of lines(this.#rest)) this.#take(line);
    this.#rest = '';
    this.#flush();
    // A card whose END is missing is a card all the same.
    if (this.#depth > 0) this.#close();
  }

  next(): Card | null {
    return this.#ready.shift() ?? null;
  }

  #take(line: string): void {
    const folded = /^[ \t]/.test(line);
    if (folded || this.#soft) {
      const more = folded && !this.#soft ? line.slice(1) : line;
      this.#soft = this.#quoted && line.endsWith('=');
      if (this.#line !== null) this.#line += more;
    } else {
      this.#flush();
      this.#quoted = QUOTED.test(line);
      this.#soft = this.#quoted && line.endsWith('=');
      this.#line = READ.test(line) ? line : null;
    }
    if (this.#line === null) return;
    if (this.#line.length > LONGEST_LINE) this.#line = null;
    else if (this.#soft) this.#line = this.#line.slice(0, -1);
  }

  #flush(): void {
    const line = this.#line;
    this.#line = null;
    if (line === null || line === '') return;
    const property = readProperty(line);
    if (property === null) return;
    const isCard = /^VCARD\s*$/i.test(property.value);
    if (property.name === 'BEGIN' && isCard) {
      if (this.#depth++ === 0) this.#properties = [];
    } else if (property.name === 'END' && isCard) {
      if (this.#depth > 0 && --this.#depth === 0) this.#close();
    } else if (this.#depth === 1 && this.#properties.length < MOST_PROPERTIES) this.#properties.push(property);
  }

  #close(): void {
    this.#depth = 0;
    if (this.#properties.length === 0) return;
    this.count++;
    this.#ready.push(readCard(this.#properties));
    this.#properties = [];
  }
}

/** Whole lines; the last one may have no end. */
const lines = (text: string): string[] => text.split(/\r\n|\r|\n/).filter((line) => line !== '');
