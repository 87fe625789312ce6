/** What a JSON value holds, read without trust: of another type it is as if it were not there. Never throws. */
import { cleanLine } from '../../domain/text.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NOTHING: Json = Object.freeze({});

export const objectAt = (from: Json, key: string): Json => {
  const value = from[key];
  return isObject(value) ? value : NOTHING;
};

/** The objects of a list; what is none is passed over. */
export function objectsAt(from: Json, key: string): readonly Json[] {
  const value = from[key];
  if (!Array.isArray(value)) return [];
  const all: readonly unknown[] = value;
  return all.every(isObject) ? all : all.filter(isObject);
}

/** Longer texts are cut: no message is. */
const MOST_TEXT = 65_536;
const MOST_ID = 512;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Text as somebody wrote it; a number as its digits. '' = none. */
export function textAt(from: Json, key: string): string {
  const value = from[key];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const text = value.length > MOST_TEXT ? value.slice(0, MOST_TEXT) : value;
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '');
}

/** An id, a name of a kind or a state: short, of one line. */
export function wordAt(from: Json, key: string): string {
  const value = from[key];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > MOST_ID) return '';
  return cleanLine(value);
}

export const lineAt = (from: Json, key: string): string => cleanLine(textAt(from, key)).slice(0, MOST_ID);

/** Whole and not negative; 0 = none. */
export function numberAt(from: Json, key: string): number {
  const value = from[key];
  const number = typeof value === 'string' && value.length <= 20 ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? Math.floor(number) : 0;
}

/** Milliseconds since 1970 UTC of Unix seconds, milliseconds or ISO 8601; 0 = none. WhatsApp began in 2009; after 2100 it is no time. */
export function timeAt(from: Json, key: string): number {
  const number = numberAt(from, key);
  let at = number > 1e14 ? Math.floor(number / 1000) : number > 1e11 ? number : number * 1000;
  const value = from[key];
  if (number === 0 && typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
    const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
    at = Date.parse(zoned.slice(0, 40));
  }
  return at >= EARLIEST && at < LATEST ? at : 0;
}

const EARLIEST = Date.UTC(2009, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
