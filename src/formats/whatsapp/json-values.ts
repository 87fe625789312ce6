/**
 * The JSON values of a text that comes in pieces: one document, the items of an array, one value a line, or values among words (a log's lines
 * with time and level before them). Each is parsed by itself, so that a file of gigabytes needs the memory of its longest value.
 *
 * What is no JSON is counted, and reading goes on at the next place where a value may begin; nothing is read twice. Words between values
 * are passed over.
 */
import type { LeftOutKind } from '../../domain/conversation/event.ts';

/** Of one value, in UTF-16 units: a history of many thousand messages is about 5 million. */
export const MOST_UNITS = 64 << 20;
const MOST_DEPTH = 200;
/** A line that is longer than a piece is kept until its end comes, up to this; beyond, it is read unit by unit. */
const LINE_UNITS = 1 << 16;

/** What a unit outside of strings is: 0 none of JSON's, 1 of a literal or between, then the others. */
const PLAIN = 1;
const QUOTE = 2;
const OPEN = 3;
const CLOSE = 4;
const LINE = 5;
const CLASSES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  if (letter === '"') return QUOTE;
  if (letter === '{' || letter === '[') return OPEN;
  if (letter === '}' || letter === ']') return CLOSE;
  if (letter === '\n') return LINE;
  return /[\d+.,:Eaeflnrstu\s-]/.test(letter) ? PLAIN : 0;
});

export interface ValueSink {
  readonly value: (value: unknown) => void;
  readonly leftOut: (what: LeftOutKind) => void;
}

export class JsonValues {
  readonly #sink: ValueSink;
  /** Text that stands before what comes: less than a line, and no value is begun in it. */
  #rest = '';
  /** What the value that is begun holds so far; null = none is begun. */
  #begun: string[] | null = null;
  #units = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #tooLarge = false;
  /** The unit before was a line end, outside of strings. */
  #atLine = true;

  constructor(sink: ValueSink) {
    this.#sink = sink;
  }

  push(text: string): void {
    this.#read(this.#rest === '' ? text : this.#rest + text, false);
  }

  /** Nothing may be pushed after it. */
  end(): void {
    this.#read(this.#rest, true);
    if (this.#begun !== null) this.#sink.leftOut(this.#tooLarge ? 'too-large' : 'broken');
    this.#begun = null;
  }

  #read(text: string, last: boolean): void {
    this.#rest = '';
    let at = 0;
    /** The end of the line that `at` is in, and of one that holds more than a value. */
    let stop = -1;
    let several = -1;
    while (at < text.length) {
      if (this.#begun === null) {
        if (text.charCodeAt(at) === 0x0a) {
          at++;
          continue;
        }
        const start = startOf(text, at);
        if (start < 0) return;
        if (start > stop) stop = lineEnd(text, start);
        const open = stop === text.length && !last;
        if ((open || (!last && endsBlank(text, start))) && text.length - start < LINE_UNITS) {
          this.#rest = text.slice(start);
          return;
        }
        const isArray = text.charCodeAt(start) === 0x5b;
        const next = isArray ? start + 1 : open || several === stop ? start : this.#wholeLine(text, start, stop);
        if (!isArray && next === start) several = stop;
        if (next > start) at = next;
        else {
          this.#begin();
          at = this.#scan(text, start);
        }
      } else at = this.#scan(text, at);
    }
  }

  /** Most logs have a value a line: taken at once. Where it stops, or `start` if it is not so. An array's bracket is passed: its items are values. */
  #wholeLine(text: string, start: number, stop: number): number {
    let end = stop;
    while (end > start && PASSED.has(text.charCodeAt(end - 1))) end--;
    if (text.charCodeAt(end - 1) !== 0x7d || end - start > MOST_UNITS) return start;
    try {
      this.#sink.value(JSON.parse(text.slice(start, end)));
    } catch (problem) {
      if (problem instanceof SyntaxError || problem instanceof RangeError) return start;
      throw problem;
    }
    return stop;
  }

  #begin(): void {
    this.#begun = [];
    this.#units = 0;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#tooLarge = false;
    this.#atLine = false;
  }

  /** On through the value that is begun; where it ends, or the text does. */
  #scan(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (this.#inString) {
        // No string holds a line end, not behind a backslash either: the value was cut off.
        if (unit === 0x0a) return this.#give(text, from, at, 'broken');
        if (this.#escaped) this.#escaped = false;
        else if (unit === 0x5c) this.#escaped = true;
        else if (unit === 0x22) this.#inString = false;
        continue;
      }
      const kind = unit < 128 ? CLASSES[unit] : 0;
      if (kind === 0) return this.#give(text, from, at, 'broken');
      if (kind === QUOTE) this.#inString = true;
      else if (kind === OPEN) {
        // At the beginning of a line a new value begins, where the one before was cut off.
        if (this.#atLine && unit === 0x7b && this.#depth > 0) return this.#give(text, from, at, 'broken');
        if (++this.#depth > MOST_DEPTH) this.#tooLarge = true;
      } else if (kind === CLOSE && --this.#depth <= 0) return this.#give(text, from, at + 1, null);
      this.#atLine = kind === LINE;
    }
    this.#hold(text.slice(from));
    return text.length;
  }

  #hold(part: string): void {
    this.#units += part.length;
    if (this.#units > MOST_UNITS) this.#tooLarge = true;
    if (this.#tooLarge) this.#begun = [];
    else this.#begun?.push(part);
  }

  #give(text: string, from: number, to: number, problem: LeftOutKind | null): number {
    this.#hold(text.slice(from, to));
    const parts = this.#begun ?? [];
    this.#begun = null;
    if (this.#tooLarge) this.#sink.leftOut('too-large');
    else if (problem !== null) this.#sink.leftOut(problem);
    else this.#parse(parts.length === 1 ? (parts[0] ?? '') : parts.join(''));
    return to;
  }

  #parse(json: string): void {
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      this.#sink.leftOut('broken');
      return;
    }
    this.#sink.value(value);
  }
}

/** What may stand behind a value in its line: white space, and what parts it from the next one in an array. */
const PASSED: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x2c, 0x5d]);

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Nothing is known yet of what the bracket begins. */
function endsBlank(text: string, start: number): boolean {
  BLANK.lastIndex = start + 1;
  return BLANK.test(text);
}

const BLANK = /\s*$/y;
const START = /\{(?=\s*(?:["}]|$))|\[(?=\s*(?:[{[\]]|$))/g;

/** Where an object, or an array of such, may begin; -1 = nowhere. */
function startOf(text: string, from: number): number {
  if (text.charCodeAt(from) === 0x7b && text.charCodeAt(from + 1) === 0x22) return from;
  START.lastIndex = from;
  return START.exec(text)?.index ?? -1;
}
