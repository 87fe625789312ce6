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

/** What only programs want to know. */
const TECHNICAL =
  /^(?:BEGIN|END|VERSION|PRODID|REV|UID|SOURCE|NAME|KIND|PROFILE|CLASS|MAILER|SORT-STRING|CLIENTPIDMAP|X-AB(?:UID|ADR|SHOWAS|ORDER)|X-IMAGE(?:HASH|TYPE)|X-SHARED-PHOTO-DISPLAY-PREF|X-ADDRESSBOOKSERVER-.*)$/;
/** Names of properties that are told apart; a file may make up any number of them. */
const MOST_NAMES = 1000;
/** A line of a picture, where an exporter forgot to fold it. */
const BASE64 = /^[\w+/=-]+$/;

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
  /** What the line before is called that is not read and had nothing in it yet. */
  #unread = '';
  /** The line before began or went on with a picture. */
  #picture = false;
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
    if (this.#rest.length > LONGEST_LINE) this.#rest = this.#rest.slice(0, LONGEST_LINE + 1);
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
      else if (more.trim() !== '') this.#count();
    } else {
      this.#flush();
      this.#quoted = QUOTED.test(line);
      this.#soft = this.#quoted && line.endsWith('=');
      this.#line = READ.test(line) ? line : null;
      if (!border) this.#agent = /^(?:[\w-]+\.)?AGENT[^:]*:\s*$/i.test(line);
      this.#unread = '';
      if (this.#line === null) this.#leaveOut(line);
      else this.#picture = false;
    }
    if (this.#line === null) return;
    if (this.#line.length > LONGEST_LINE) {
      this.#unread = 'Text that is too long';
      this.#count();
      this.#line = null;
    } else if (this.#soft) this.#line = this.#line.slice(0, -1);
  }

  /** [I14] Counts what is not read, but for what only programs want to know, and what holds nothing. */
  #leaveOut(line: string): void {
    const [, written, value = ''] = /^(?:[\w-]+\.)?([\w-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    const name = written?.toUpperCase() ?? '';
    const more = name === '' && this.#picture && BASE64.test(line);
    this.#picture = more || /^[^:]*[;=](?:b|base64)\b/i.test(line);
    if (more || this.#depth > 1 || TECHNICAL.test(name)) return;
    if (name !== '') this.#unread = DETAILS[name] ?? name;
    else if (/[\p{L}\p{N}]/u.test(line)) this.#unread = 'Line that belongs to nothing';
    if (name === '' || name === 'AGENT' || /[^;\s]/.test(value)) this.#count();
  }

  /** Once for each property. */
  #count(): void {
    if (this.#unread !== '') this.#countAs(this.#unread);
    this.#unread = '';
  }

  #countAs(what: string): void {
    const known = this.leftOut.has(what) || this.leftOut.size < MOST_NAMES;
    const name = known ? what : 'Other property';
    this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1);
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
      if (this.#depth > 1) return;
      if (this.#properties.length < MOST_PROPERTIES) this.#properties.push(property);
      else this.#countAs('Line past the 2,000th of a card');
    }
  }

  #close(): void {
    this.#depth = 0;
    this.count++;
    const card = readCard(this.#properties);
    for (const what of card.leftOut) this.#countAs(what);
    this.#ready.push(card);
    this.#properties = [];
  }
}

/** Whole lines; the last one may have no end. */
const lines = (text: string): string[] =>
  text
    .replace(/END:VCARD[ \t]*(?=BEGIN:VCARD)/gi, 'END:VCARD\n')
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '');
