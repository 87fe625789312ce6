/**
 * [B2] A text with fields: `$Name`, `$FirstName`, `$LastName`, `$City`, each with what stands in its place where a contact has no value:
 * `$City{your city}`. Kept in parts, a field by its id, so that it follows an attribute that is renamed [A6].
 */
import { type Attribute, type AttributeId, attributeId } from '../attribute.ts';

export const NAME_FIELDS = ['name', 'firstName', 'lastName'] as const;
export type NameField = (typeof NAME_FIELDS)[number];
export type MessageField = NameField | { readonly attribute: AttributeId };

export interface FieldPart {
  readonly kind: 'field';
  readonly field: MessageField;
  /** As it was written, without `$`: all that is left of it where the attribute is deleted. */
  readonly name: string;
  /** null: none was given, and who has no value is left out. '' : nothing stands there. */
  readonly fallback: string | null;
  /** The parameter that it fills, where the template at WhatsApp gives it one: `1`, `first_name`. */
  readonly parameter?: string;
}

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | FieldPart
  /** `$City` where nothing has that name. */
  | { readonly kind: 'unknown'; readonly name: string; readonly fallback: string | null }
  /** `{{1}}`: a parameter that no field fills yet. */
  | { readonly kind: 'parameter'; readonly parameter: string };

export type MessageText = readonly TextPart[];
export type Attributes = readonly Pick<Attribute, 'id' | 'name'>[];

const NAMES: Readonly<Record<NameField, string>> = { name: 'Name', firstName: 'FirstName', lastName: 'LastName' };
const WORD = /^[\p{L}_][\p{L}\p{M}\p{N}_]*/u;
const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;
const PARAMETER = /^\{\{\s*([A-Za-z0-9_]+)\s*\}\}/;
/** In one line, and no parameter. */
const FALLBACK = /^\{(?!\{)([^{}\n]*)\}/;

export const isSameField = (a: MessageField, b: MessageField): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.attribute === b.attribute;

/** The longest name that stands behind the `$` is the one meant, without regard to case: `$Order date` before `$Order`. */
export function parseText(text: string, attributes: Attributes): MessageText {
  const names = knownNames(attributes);
  const parts: TextPart[] = [];
  let plainFrom = 0;
  for (let i = 0; i < text.length;) {
    const found = text[i] === '$' ? fieldAt(text, i, names) : text[i] === '{' ? parameterAt(text, i) : null;
    if (found === null) {
      i++;
      continue;
    }
    if (i > plainFrom) parts.push({ kind: 'text', text: text.slice(plainFrom, i) });
    parts.push(found.part);
    i = plainFrom = found.end;
  }
  if (plainFrom < text.length) parts.push({ kind: 'text', text: text.slice(plainFrom) });
  return parts;
}

/** The text as a person edits it; parseText reads it back. */
export function writtenText(text: MessageText, attributes: Attributes): string {
  return text.map((part) => writtenPart(part, attributes)).join('');
}

function writtenPart(part: TextPart, attributes: Attributes): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'parameter':
      return `{{${part.parameter}}}`;
    case 'unknown':
      return `$${part.name}${inBraces(part.fallback)}`;
    case 'field':
      return `$${fieldName(part.field, attributes) ?? part.name}${inBraces(part.fallback)}`;
  }
}

const inBraces = (fallback: string | null): string => (fallback === null ? '' : `{${fallback}}`);

/** null: the attribute is gone. */
export function fieldName(field: MessageField, attributes: Attributes): string | null {
  return typeof field === 'string' ? NAMES[field] : (attributes.find(({ id }) => id === field.attribute)?.name ?? null);
}

/** What is written keeps the parameters that the same fields filled before. */
export function withParametersOf(text: MessageText, before: MessageText): MessageText {
  const left = fieldsOf(before).filter(({ parameter }) => parameter !== undefined);
  return text.map((part) => {
    if (part.kind !== 'field' || part.parameter !== undefined) return part;
    const at = left.findIndex((one) => isSameField(one.field, part.field));
    const parameter = at < 0 ? undefined : left.splice(at, 1)[0]?.parameter;
    return parameter === undefined ? part : { ...part, parameter };
  });
}

/** In the order in which they stand. */
export const fieldsOf = (text: MessageText): readonly FieldPart[] => text.filter((part) => part.kind === 'field');

/** Of one recipient: a field's value, '' = none. */
export type ValueOf = (field: MessageField) => string;

/** Every value stands there as it is, once: nothing in it is read as a field, a parameter or anything else. null: a value is missing. */
export function renderText(text: MessageText, valueOf: ValueOf): string | null {
  let out = '';
  for (const part of text) {
    const piece = part.kind === 'text' ? part.text : part.kind === 'field' ? filled(part, valueOf) : null;
    if (piece === null) return null;
    out += piece;
  }
  return out;
}

/** What stands in a field's place; null: nothing can. */
export function filled({ field, fallback }: Pick<FieldPart, 'field' | 'fallback'>, valueOf: ValueOf): string | null {
  const value = valueOf(field);
  return value === '' ? fallback : value;
}

interface Known {
  readonly lower: string;
  readonly field: MessageField;
}

function knownNames(attributes: Attributes): readonly Known[] {
  const own = NAME_FIELDS.map((field): Known => ({ lower: NAMES[field].toLowerCase(), field }));
  const theirs = attributes.map(({ id, name }): Known => ({ lower: name.toLowerCase(), field: { attribute: id } }));
  return [...own, ...theirs].sort((a, b) => b.lower.length - a.lower.length);
}

function fieldAt(
  text: string,
  at: number,
  names: readonly Known[],
): { readonly part: TextPart; readonly end: number } | null {
  const known = names.find(({ lower }) => isNameAt(text, at + 1, lower));
  const name =
    known === undefined ? WORD.exec(text.slice(at + 1))?.[0] : text.slice(at + 1, at + 1 + known.lower.length);
  if (name === undefined) return null;
  const behind = at + 1 + name.length;
  const braces = FALLBACK.exec(text.slice(behind));
  const fallback = braces?.[1] ?? null;
  const end = behind + (braces?.[0].length ?? 0);
  return {
    end,
    part:
      known === undefined ? { kind: 'unknown', name, fallback } : { kind: 'field', field: known.field, name, fallback },
  };
}

/** A name that ends in a letter ends where the word does. */
function isNameAt(text: string, at: number, lower: string): boolean {
  if (text.slice(at, at + lower.length).toLowerCase() !== lower) return false;
  const next = text.codePointAt(at + lower.length);
  const last = lower.at(-1) ?? '';
  return next === undefined || !IN_WORD.test(last) || !IN_WORD.test(String.fromCodePoint(next));
}

function parameterAt(text: string, at: number): { readonly part: TextPart; readonly end: number } | null {
  const found = PARAMETER.exec(text.slice(at, at + 64));
  const parameter = found?.[1];
  return found === null || parameter === undefined
    ? null
    : { part: { kind: 'parameter', parameter }, end: at + found[0].length };
}

/** A field as it is kept in a key: `name`, `12`. */
export const fieldKey = (field: MessageField): string => (typeof field === 'string' ? field : String(field.attribute));
export const fieldOfKey = (key: string): MessageField =>
  NAME_FIELDS.find((field) => field === key) ?? { attribute: attributeId(Number(key)) };
