/**
 * Cells as the clipboard carries them between spreadsheets: tabs between cells, a line for each row, and quotes around a cell that holds
 * a tab or a line break, or begins with a quote. Pure.
 */

const NEEDS_QUOTES = /[\t\r\n]|^"/;

export function writeTabbed(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** The cells of a pasted text. A quote within a cell that does not begin with one is a quote; an unclosed one is, too. */
export function readTabbed(pasted: string): string[][] {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? endOfCell(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    if (end >= text.length) return rows;
    at = end + 1;
  }
}

function endOfCell(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (text[i] === '\t' || text[i] === '\n') return i;
  return text.length;
}

/** null: the quotes do not enclose the cell. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let cell = '';
  for (let i = from + 1; ;) {
    const close = text.indexOf('"', i);
    if (close < 0) return null;
    cell += text.slice(i, close);
    const next = text[close + 1];
    if (next === '"') {
      cell += '"';
      i = close + 2;
    } else return next === undefined || next === '\t' || next === '\n' ? { cell, end: close + 1 } : null;
  }
}
