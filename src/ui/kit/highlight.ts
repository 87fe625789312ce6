/** Text cut into plain and marked pieces. Pure. */

/** Start (inclusive) and end (exclusive), in UTF-16 units. */
export type Range = readonly [start: number, end: number];

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Ranges may come in any order, overlap, or reach beyond the text. The pieces joined are the text. */
export function pieces(text: string, ranges: readonly Range[]): readonly Piece[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const out: Piece[] = [];
  let at = 0;
  for (const [from, to] of sorted) {
    const start = Math.max(at, from);
    const end = Math.min(text.length, to);
    if (end <= start) continue;
    if (start > at) out.push({ text: text.slice(at, start), marked: false });
    const last = out.at(-1);
    if (last?.marked && start === at) out[out.length - 1] = { text: last.text + text.slice(start, end), marked: true };
    else out.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false });
  return out;
}
