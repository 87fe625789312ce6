/**
 * A message's text as WhatsApp draws it: *bold*, _italic_, ~struck~, ```monospaced```, `code`, lists and quotes. Pure tokens: who shows them makes
 * elements of them, so that nothing in a message can become markup.
 *
 * As WhatsApp has it: a sign opens behind a space, a mark or the start, and before something that is no space; it closes the other way round, in the
 * same line. Three backticks may span lines, and nothing within them is a sign.
 */

/** A piece of a line, drawn alike. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly mono: boolean;
}

export interface TextLine {
  readonly kind: 'plain' | 'bullet' | 'number' | 'quote';
  /** Of a numbered line: its number as written, `2.`; else ''. */
  readonly marker: string;
  readonly runs: readonly TextRun[];
}

type Style = Omit<TextRun, 'text'>;
const PLAIN: Style = { bold: false, italic: false, struck: false, mono: false };
const SIGNS: Readonly<Record<string, Partial<Style>>> = {
  '*': { bold: true },
  _: { italic: true },
  '~': { struck: true },
  '`': { mono: true },
};
const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/;
const FENCE = '```';

export function whatsAppLines(text: string): readonly TextLine[] {
  const lines: { kind: TextLine['kind']; marker: string; runs: TextRun[] }[] = [];
  let open = false;
  const line = (kind: TextLine['kind'], marker = ''): TextRun[] => {
    const runs: TextRun[] = [];
    lines.push({ kind, marker, runs });
    return runs;
  };
  for (const { part, mono } of fenced(text.replace(/\r\n?/g, '\n'))) {
    part.split('\n').forEach((written, i) => {
      if (mono || (i === 0 && open)) {
        const runs = i === 0 && open ? (lines.at(-1)?.runs ?? line('plain')) : line('plain');
        add(runs, mono ? [{ ...PLAIN, mono: true, text: written }] : inline(written, PLAIN));
      } else {
        const { kind, marker, rest } = lineStart(written);
        add(line(kind, marker), inline(rest, PLAIN));
      }
      open = true;
    });
  }
  return lines;
}

/** What is read of it, without the signs. */
export const plainText = (text: string): string =>
  whatsAppLines(text)
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join('\n');

/** Parts between pairs of three backticks; those within are monospaced. */
function fenced(text: string): { readonly part: string; readonly mono: boolean }[] {
  const parts: { part: string; mono: boolean }[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf(FENCE, at);
    const end = start < 0 ? -1 : text.indexOf(FENCE, start + FENCE.length + 1);
    if (end < 0) break;
    if (start > at) parts.push({ part: text.slice(at, start), mono: false });
    parts.push({ part: text.slice(start + FENCE.length, end), mono: true });
    at = end + FENCE.length;
  }
  if (at < text.length || parts.length === 0) parts.push({ part: text.slice(at), mono: false });
  return parts;
}

function lineStart(text: string): { readonly kind: TextLine['kind']; readonly marker: string; readonly rest: string } {
  const found = /^(?:([*-])|(\d{1,3}\.)|(>)) (?=\S)/.exec(text);
  if (found === null) return { kind: 'plain', marker: '', rest: text };
  const kind = found[1] !== undefined ? 'bullet' : found[2] !== undefined ? 'number' : 'quote';
  return { kind, marker: found[2] ?? '', rest: text.slice(found[0].length) };
}

/** One line, or what stands between two signs of it. */
function inline(text: string, style: Style): TextRun[] {
  const runs: TextRun[] = [];
  /** Signs that no further one closes. */
  const dead = new Set<string>();
  let plainFrom = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    const given = SIGNS[sign];
    if (given === undefined || dead.has(sign) || !opens(text, i)) continue;
    const end = closing(text, i, sign);
    if (end < 0) {
      dead.add(sign);
      continue;
    }
    if (i > plainFrom) runs.push({ ...style, text: text.slice(plainFrom, i) });
    const inner = text.slice(i + 1, end);
    const now = { ...style, ...given };
    add(runs, now.mono ? [{ ...now, text: inner }] : inline(inner, now));
    plainFrom = end + 1;
    i = end;
  }
  if (plainFrom < text.length) runs.push({ ...style, text: text.slice(plainFrom) });
  return runs;
}

const opens = (text: string, i: number): boolean =>
  !isWordBefore(text, i) && isInk(text[i + 1]) && text[i + 1] !== text[i];

function closing(text: string, from: number, sign: string): number {
  for (let i = text.indexOf(sign, from + 2); i >= 0; i = text.indexOf(sign, i + 1)) {
    if (isInk(text[i - 1]) && !isWordAt(text, i + 1)) return i;
  }
  return -1;
}

const isInk = (char: string | undefined): boolean => char !== undefined && !SPACE.test(char);
const isWordAt = (text: string, i: number): boolean => {
  const code = text.codePointAt(i);
  return code !== undefined && WORD.test(String.fromCodePoint(code));
};
const isWordBefore = (text: string, i: number): boolean => {
  const low = text.charCodeAt(i - 1);
  return isWordAt(text, low >= 0xdc00 && low <= 0xdfff ? i - 2 : i - 1);
};

/** Runs of one style become one. */
function add(runs: TextRun[], more: readonly TextRun[]): void {
  for (const run of more) {
    const last = runs.at(-1);
    const isSame =
      last?.bold === run.bold && last.italic === run.italic && last.struck === run.struck && last.mono === run.mono;
    if (isSame) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') runs.push(run);
  }
}
