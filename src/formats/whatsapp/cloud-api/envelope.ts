/**
 * Where in a JSON value webhooks are: as Meta sends them, a part of one, or wrapped in what a platform or a logger put around them, as text
 * within text too. What is none of it is counted by what it looks like.
 */
import { isObject, type Json, objectAt, objectsAt, wordAt } from '../json.ts';
import type { Tally } from '../tally.ts';
import { flatEvents } from './flat.ts';
import { type Give, isValue, readValue } from './value.ts';

/** Of wrappings around a webhook. */
const MOST_DEPTH = 5;
const MOST_KEYS = 50;

export function readJson(value: unknown, give: Give, tally: Tally): void {
  if (!visit(value, 0, give, tally)) tally.add('shape', looksLike(value));
}

/** False: nothing that is known. */
function visit(value: unknown, depth: number, give: Give, tally: Tally): boolean {
  if (depth > MOST_DEPTH) return false;
  if (typeof value === 'string') return visitText(value, depth, give, tally);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    let found = false;
    for (const item of items) if (visit(item, depth + 1, give, tally)) found = true;
    return found;
  }
  if (!isObject(value)) return false;
  if (Array.isArray(value['entry'])) return readEnvelope(value, give, tally);
  if (isObject(value['value']) && typeof value['field'] === 'string') {
    readValue(objectAt(value, 'value'), wordAt(value, 'field'), give, tally);
    return true;
  }
  if (isValue(value) && isMeta(value)) {
    readValue(value, '', give, tally);
    return true;
  }
  const events = flatEvents(value, tally);
  if (events !== null) {
    for (const event of events) give(event);
    return true;
  }
  let found = false;
  for (const key of Object.keys(value).slice(0, MOST_KEYS)) if (visit(value[key], depth + 1, give, tally)) found = true;
  return found;
}

/** Gateways have lists called `messages` too; Meta's have a time and a type in each. */
const isMeta = (value: Json): boolean =>
  value['messaging_product'] === 'whatsapp' ||
  isObject(value['metadata']) ||
  !Array.isArray(value['messages']) ||
  objectsAt(value, 'messages').some((one) => one['timestamp'] !== undefined && one['type'] !== undefined);

function readEnvelope(envelope: Json, give: Give, tally: Tally): boolean {
  const of = wordAt(envelope, 'object');
  if (of !== '' && of !== 'whatsapp_business_account') {
    tally.add('shape', of);
    return true;
  }
  let read = false;
  for (const entry of objectsAt(envelope, 'entry'))
    for (const change of objectsAt(entry, 'changes')) {
      readValue(objectAt(change, 'value'), wordAt(change, 'field'), give, tally);
      read = true;
    }
  return read;
}

/** JSON that stands as text in JSON. */
function visitText(text: string, depth: number, give: Give, tally: Tally): boolean {
  if (!/^\s*(?:\{\s*"|\[\s*\{)/.test(text.slice(0, 64))) return false;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  return visit(value, depth + 1, give, tally);
}

function looksLike(value: unknown): string {
  if (Array.isArray(value)) return '[]';
  if (!isObject(value)) return typeof value;
  return `{${Object.keys(value).slice(0, 4).join(', ').slice(0, 60)}}`;
}
