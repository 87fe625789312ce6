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
const READ =
  /^(?:[\w-]+\.)?(?:BEGIN|END|N|FN|NICKNAME|TEL|EMAIL|URL|ORG|TITLE|BDAY|ADR|NOTE|CATEGORIES|X-ABLABEL)[;:]/i;

const BORDER = /^(?:BEGIN|END):VCARD\s*$/i;
/** The beginning of a line that is a property of its own, whatever the one before ended in. */
const PROPERTY =
  /^(?:item\d+\.)?(?:VERSION|N|FN|NICKNAME|TEL|EMAIL|URL|ORG|TITLE|ROLE|BDAY|ADR|LABEL|NOTE|CATEGORIES|PHOTO|REV|UID|X-[A-Z-]+)(?:;[^:]*)?:/;

/** Properties that say something of a person and are not read. */
const DETAILS: Readonly<Record<string, string>> = {
  PHOTO: 'Photo',
  LOGO: 'Logo',
  SOUND: 'Sound',
  KEY: 'Key',
  ROLE: 'Role',
  LABEL: 'Address label',
  GEO: 'Place on the map',
  IMPP: 'Messenger',
  'X-SOCIALPROFILE': 'Social profile',
  RELATED: 'Related person',
  'X-ABRELATEDNAMES': 'Related person',
  ANNIVERSARY: 'Anniversary',
  'X-ANNIVERSARY': 'Anniversary',
  'X-ABDATE': 'Other date',
  GENDER: 'Gender',
  LANG: 'Language',
  AGENT: 'Assistant’s card',
  'X-SKYPE': 'Messenger',
  'X-JABBER': 'Messenger',
  'X-AIM': 'Messenger',
  'X-ANDROID-CUSTOM': 'Custom field of a phone',
};

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
  /** The line before said that a card follows which belongs to this one. */
  #agent = false;
  #ready: Card[] = [];
  /** What cards hold and is not read, in words, and how often. */
  readonly leftOut = new Map<string, number>();
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

  #take(raw: string): void {
    // Where cards were put together by hand, spaces and byte order marks stand before them.
    const bare = raw.replace(/^[\s\ufeff]+/, '');
    const border = BORDER.test(bare);
    const line = border ? bare : raw;
    const folded = !border && /^[ \t]/.test(line);
    // A value may end in `=` and be over all the same.
    if (folded || (this.#soft && !border && !PROPERTY.test(line))) {
      const more = folded && !this.#soft ? line.slice(1) : line;
      this.#soft = this.#quoted && line.endsWith('=');
      if (this.#line !== null) this.#line += more;
    } else {
      this.#flush();
      this.#quoted = QUOTED.test(line);
      this.#soft = this.#quoted && line.endsWith('=');
      this.#line = READ.test(line) ? line : null;
      if (!border) this.#agent = /^(?:[\w-]+\.)?AGENT[^:]*:\s*$/i.test(line);
      if (this.#line === null) this.#leaveOut(line);
    }
    if (this.#line === null) return;
    if (this.#line.length > LONGEST_LINE) this.#line = null;
    else if (this.#soft) this.#line = this.#line.slice(0, -1);
  }

  /** [I14] Counts what is not read, but for what only programs want to know. */
  #leaveOut(line: string): void {
    const name = /^(?:[\w-]+\.)?([\w-]+)[;:]/.exec(line)?.[1]?.toUpperCase();
    if (name === undefined || this.#depth > 1) return;
    const detail = DETAILS[name];
    if (detail !== undefined) this.leftOut.set(detail, (this.leftOut.get(detail) ?? 0) + 1);
  }

  #flush(): void {
    const line = this.#line;
    this.#line = null;
    if (line === null || line === '') return;
    const property = readProperty(line);
    if (property === null) return;
    const isCard = /^VCARD\s*$/i.test(property.value);
    if (property.name === 'BEGIN' && isCard) {
      // A card inside a card is its AGENT; else the one before has no END.
      if (this.#depth > 0 && !this.#agent) this.#close();
      this.#depth++;
      this.#agent = false;
    } else if (property.name === 'END' && isCard) {
      if (this.#depth > 0 && --this.#depth === 0) this.#close();
    } else if (property.name !== 'BEGIN' && property.name !== 'END') {
      // A card whose BEGIN is missing is a card all the same.
      if (this.#depth === 0) this.#depth = 1;
      if (this.#depth === 1 && this.#properties.length < MOST_PROPERTIES) this.#properties.push(property);
    }
  }

  #close(): void {
    this.#depth = 0;
    this.count++;
    this.#ready.push(readCard(this.#properties));
    this.#properties = [];
  }
}

/** Whole lines; the last one may have no end. */
const lines = (text: string): string[] =>
  text
    .replace(/END:VCARD[ \t]*(?=BEGIN:VCARD)/gi, 'END:VCARD\n')
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '');
