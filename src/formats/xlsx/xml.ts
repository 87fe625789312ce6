/** What workbooks need of XML: tags out of bytes, attributes, entities. Prefixes of names (`x:row`) are left out. */

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
/** Of longer ones quotes are not looked at. */
const LONGEST_TAG = 4096;

/** Steps over the tags of a piece of XML. A tag that is cut by the end of the bytes is not met. */
export class Tags {
  readonly bytes: Uint8Array;
  readonly #end: number;
  /** Where the current tag begins and what follows it. */
  start = 0;
  after: number;
  closing = false;
  /** `<c/>` */
  empty = false;
  #nameStart = 0;
  #nameEnd = 0;

  constructor(bytes: Uint8Array, from: number, end: number) {
    this.bytes = bytes;
    this.#end = end;
    this.after = from;
  }

  /** The next tag that opens or closes an element; false = no whole one is left. */
  next(): boolean {
    const { bytes } = this;
    const end = this.#end;
    for (;;) {
      const start = bytes.indexOf(LT, this.after);
      if (start < 0 || start + 1 >= end) return false;
      const first = bytes[start + 1];
      if (first === 0x21 || first === 0x3f) {
        const stop = afterSpecial(bytes, start, end);
        if (stop < 0) return false;
        this.after = stop;
        continue;
      }
      let at = bytes.indexOf(GT, start);
      // A `>` may stand in an attribute.
      while (at >= 0 && at < end && at - start < LONGEST_TAG && insideQuotes(bytes, start, at))
        at = bytes.indexOf(GT, at + 1);
      if (at < 0 || at >= end) return false;
      this.start = start;
      this.after = at + 1;
      this.closing = first === SLASH;
      this.empty = bytes[at - 1] === SLASH;
      let name = start + (this.closing ? 2 : 1);
      let stop = name;
      for (; stop < at; stop++) {
        const byte = bytes[stop] ?? 0;
        if (byte <= 0x20 || byte === SLASH) break;
        if (byte === COLON) name = stop + 1;
      }
      this.#nameStart = name;
      this.#nameEnd = stop;
      return true;
    }
  }

  is(name: string): boolean {
    if (this.#nameEnd - this.#nameStart !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (this.bytes[this.#nameStart + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** Where the value of an attribute begins whose name is one letter, and ends: `valueEnd`; -1 = it is not there. */
  value(letter: number): number {
    const { bytes } = this;
    for (let at = this.#nameEnd; at < this.after - 3; at++) {
      if (bytes[at] !== letter || (bytes[at - 1] ?? 0) > 0x20 || bytes[at + 1] !== 0x3d) continue;
      const quote = bytes[at + 2] ?? 0;
      if (quote !== QUOTE && quote !== APOSTROPHE) continue;
      let end = at + 3;
      while (end < this.after && bytes[end] !== quote) end++;
      this.valueEnd = end;
      return at + 3;
    }
    return -1;
  }

  valueEnd = 0;

  /** An attribute of this name says yes: `1` or `true`. */
  says(name: string): boolean {
    const { bytes } = this;
    for (let at = this.#nameEnd + 1; at < this.after - name.length - 3; at++) {
      if (bytes[at] !== name.charCodeAt(0) || (bytes[at - 1] ?? 0) > 0x20) continue;
      let i = 1;
      while (i < name.length && bytes[at + i] === name.charCodeAt(i)) i++;
      if (i < name.length || bytes[at + i] !== 0x3d) continue;
      const value = bytes[at + i + 2];
      return value === 0x31 || value === 0x74;
    }
    return false;
  }

  /** An attribute that is a whole number; NaN = it is none, or not there. */
  number(letter: number): number {
    const start = this.value(letter);
    return start < 0 ? NaN : wholeNumber(this.bytes, start, this.valueEnd);
  }
}

/** The whole number that the bytes write; NaN = they write none. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let n = end > start && end - start < 16 ? 0 : NaN;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    n = digit >= 0 && digit <= 9 ? n * 10 + digit : NaN;
  }
  return n;
}

/** Behind a comment, a CDATA section, an instruction; -1 where its end is not here. CDATA holds no tag, and workbooks have none. */
function afterSpecial(bytes: Uint8Array, start: number, end: number): number {
  const comment = bytes[start + 2] === 0x2d && bytes[start + 3] === 0x2d;
  const data = bytes[start + 2] === 0x5b;
  for (let at = bytes.indexOf(GT, start); at >= 0 && at < end; at = bytes.indexOf(GT, at + 1)) {
    const before = bytes[at - 1];
    const twice = bytes[at - 2] === before && at - 2 > start + 3;
    if (comment ? before === 0x2d && twice : data ? before === 0x5d && twice : true) return at + 1;
  }
  return -1;
}

function insideQuotes(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 4) return false;
  let quote = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (quote === 0 && (byte === QUOTE || byte === APOSTROPHE)) quote = byte;
    else if (byte === quote) quote = 0;
  }
  return quote !== 0;
}

export function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
export function decodeText(text: string): string {
  const plain = text.includes('&') ? decodeEntities(text) : text;
  return plain.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** True where `bytes[start, end)` may hold an entity or a `_x000D_`: else they are text as they stand. */
export function isEscaped(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === AMPERSAND || (byte === 0x5f && bytes[at + 1] === 0x78)) return true;
  }
  return false;
}

/** A workbook has no more cell formats than 65,490, and of nothing else so many. */
const MOST_ELEMENTS = 70_000;

/** The attributes of every element of this name in a small document. */
export function elementsOf(xml: string, name: string): Map<string, string>[] {
  const found: Map<string, string>[] = [];
  const between = `[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*`;
  for (const [, attributes = ''] of xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}((?:\\s${between})?)/?>`, 'g'))) {
    const map = new Map<string, string>();
    for (const [, key = '', double, single] of attributes.matchAll(
      /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    ))
      map.set(key, decodeEntities(double ?? single ?? ''));
    found.push(map);
    if (found.length === MOST_ELEMENTS) break;
  }
  return found;
}
