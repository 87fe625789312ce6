/**
 * Reads one physical line `[start, end)` as a row, whatever its quotes are like: how a row is recovered whose quotes make no sense.
 *
 * Three readings, each giving up a little more. In all of them a quoted field ends within the line, and an opening quote that
 * finds no closing one is a character like any other.
 * - `first`: a field closes at the first lone quote, as in a well-formed row.
 * - `last`: it closes only at a quote that a delimiter or the end follows: `"He said "hi, you" there",x` is two fields.
 * - `none`: every delimiter divides; only a field that is wrapped whole is unwrapped: `"5 ft,919876543452,"x"` is three fields.
 */
import type { RowSpans } from './row-spans.ts';

export type Closing = 'first' | 'last' | 'none';

export interface LineBytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly delimiter: number;
  readonly quote: number;
}

export function readLine(line: LineBytes, closing: Closing, spans: RowSpans): void {
  const { bytes, delimiter, quote } = line;
  spans.reset();
  let at = line.start;
  for (;;) {
    const open = skipSpace(line, at);
    if (open === line.end || bytes[open] !== quote) {
      const end = fieldEnd(line, at);
      spans.add(at, end);
      at = end;
    } else if (closing === 'none') {
      at = readWrapped(line, at, open, spans);
    } else {
      at = readQuoted(line, at, open, closing, spans);
    }
    if (at >= line.end) return;
    if (bytes[at] !== delimiter) throw new Error('a field ended where no delimiter is');
    at++;
    if (at === line.end) {
      spans.add(at, at);
      return;
    }
  }
}

function readQuoted(line: LineBytes, from: number, open: number, closing: Closing, spans: RowSpans): number {
  const { bytes, end, quote } = line;
  for (let at = open + 1; at < end; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] === quote && at + 1 < end) {
      at++;
      continue;
    }
    const next = skipSpace(line, at + 1);
    if (next === end || bytes[next] === line.delimiter) {
      spans.edit(at);
      spans.add(open + 1, at);
      return next;
    }
    if (closing === 'first') return readStray(line, open, at, spans);
  }
  const to = fieldEnd(line, from);
  spans.add(from, to);
  return to;
}

/** Text follows a closing quote. If the field ends with a quote, that one closes it; else the text is kept behind the quoted part. */
function readStray(line: LineBytes, open: number, close: number, spans: RowSpans): number {
  const to = fieldEnd(line, close + 1);
  const last = trimEnd(line, close + 1, to) - 1;
  if (last > close && line.bytes[last] === line.quote) {
    spans.edit(last);
    spans.add(open + 1, last);
  } else {
    spans.edit(close);
    spans.add(open + 1, to);
  }
  return to;
}

function readWrapped(line: LineBytes, from: number, open: number, spans: RowSpans): number {
  const to = fieldEnd(line, from);
  const last = trimEnd(line, open, to) - 1;
  if (last > open && line.bytes[last] === line.quote) {
    spans.edit(last);
    spans.add(open + 1, last);
  } else {
    spans.add(from, to);
  }
  return to;
}

function fieldEnd(line: LineBytes, from: number): number {
  let at = from;
  while (at < line.end && line.bytes[at] !== line.delimiter) at++;
  return at;
}

function skipSpace(line: LineBytes, from: number): number {
  let at = from;
  while (at < line.end && isSpace(line, at)) at++;
  return at;
}

function trimEnd(line: LineBytes, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(line, at - 1)) at--;
  return at;
}

function isSpace(line: LineBytes, at: number): boolean {
  const byte = line.bytes[at];
  return (byte === 0x20 || byte === 0x09) && byte !== line.delimiter;
}
