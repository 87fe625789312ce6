/** One line of a vCard, unfolded: `item1.TEL;TYPE=CELL;waid=91…:+91 …` as name, parameters and value, of 2.1, 3.0 and 4.0 alike. */

export interface Property {
  /** Upper case, without its group. */
  readonly name: string;
  /** `item1`, or ''. */
  readonly group: string;
  /** Parameters by name in upper case; 2.1 writes types without a name: they are under TYPE. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** As it stands, quoted-printable decoded; backslashes are for the property to undo. */
  readonly value: string;
}

export function readProperty(line: string): Property | null {
  const colon = valueStart(line);
  if (colon < 0) return null;
  const [head = '', ...parts] = splitOutsideQuotes(line.slice(0, colon));
  const dot = head.lastIndexOf('.');
  const parameters = new Map<string, string[]>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const key = equals < 0 ? bareName(part) : part.slice(0, equals).trim().toUpperCase();
    const values = part
      .slice(equals + 1)
      .split(',')
      .map((value) => value.trim().replace(/^"|"$/g, ''));
    parameters.set(key, [...(parameters.get(key) ?? []), ...values]);
  }
  const raw = line.slice(colon + 1);
  const quoted = parameters.get('ENCODING')?.some((name) => /^quoted-printable$/i.test(name)) === true;
  return {
    name: head
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    group: dot < 0 ? '' : head.slice(0, dot).trim(),
    parameters,
    value: quoted ? quotedPrintable(raw, parameters.get('CHARSET')?.[0] ?? 'utf-8') : raw,
  };
}

/** In 2.1 the encoding may stand alone like a type. */
const bareName = (part: string): string =>
  /^(?:quoted-printable|base64|8bit|7bit)$/i.test(part.trim()) ? 'ENCODING' : 'TYPE';

function valueStart(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return line.indexOf(':');
}

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== ';')) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return parts;
}

const encoder = new TextEncoder();

function quotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const hex = /^=([\dA-Fa-f]{2})/.exec(text.slice(at, at + 3))?.[1];
    if (hex === undefined) bytes.push(...encoder.encode(text.charAt(at)));
    else {
      bytes.push(parseInt(hex, 16));
      at += 2;
    }
  }
  return decoderFor(charset).decode(new Uint8Array(bytes));
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset.trim());
  } catch {
    return new TextDecoder();
  }
}

/** The parts of a structured value (`N`, `ORG`), or of a list (`CATEGORIES`), with their backslashes undone. */
export function splitValue(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < value.length; at++) {
    const letter = value.charAt(at);
    if (letter === '\\' && at + 1 < value.length) {
      const next = value.charAt(++at);
      part += next === 'n' || next === 'N' ? '\n' : /[\\;,:]/.test(next) ? next : `\\${next}`;
    } else if (letter === separator) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}

export const plainValue = (value: string): string => splitValue(value, ';').join(';');
