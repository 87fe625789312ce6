/**
 * Where the fields of one row lie in a byte buffer: `[starts[i], ends[i])` for i < count.
 *
 * A field that holds doubled quotes, or text after its closing quote, is noted as an edit while it is read and rewritten in
 * place by `unescape` once the row is accepted: until then the bytes stay as the file has them, so that a row can be read anew.
 * `count` goes on counting past `max`; spans past it are not kept.
 */
export class RowSpans {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** The fields to rewrite, and for each where its closing quote is: what lies behind that, up to its end, is literal. */
  edits = new Int32Array(64);
  closes = new Int32Array(64);
  editCount = 0;
  count = 0;
  readonly max: number;

  constructor(max: number) {
    this.max = max;
  }

  reset(): void {
    this.count = 0;
    this.editCount = 0;
  }

  /** Makes room for one more field; false where the most that is kept is reached. */
  grow(): boolean {
    const size = this.starts.length;
    if (size >= this.max) return false;
    const larger = Math.min(size * 2, Math.max(this.max, 1));
    this.starts = enlarged(this.starts, larger);
    this.ends = enlarged(this.ends, larger);
    this.edits = enlarged(this.edits, larger);
    this.closes = enlarged(this.closes, larger);
    return true;
  }

  add(start: number, end: number): void {
    if (this.count < this.starts.length || this.grow()) {
      this.starts[this.count] = start;
      this.ends[this.count] = end;
    }
    this.count++;
  }

  /** Notes that the field read next has to be rewritten. */
  edit(close: number): void {
    if (this.count >= this.starts.length && !this.grow()) return;
    this.edits[this.editCount] = this.count;
    this.closes[this.editCount] = close;
    this.editCount++;
  }

  /** Whether the row has this many fields, not counting empty ones at its end. */
  fits(expected: number): boolean {
    if (this.count < expected || this.count > this.max) return false;
    for (let i = expected; i < this.count; i++) if (this.starts[i] !== this.ends[i]) return false;
    return true;
  }

  unescape(bytes: Uint8Array, quote: number): void {
    for (let k = 0; k < this.editCount; k++) {
      const field = this.edits[k] ?? 0;
      const close = this.closes[k] ?? 0;
      const end = this.ends[field] ?? 0;
      let from = this.starts[field] ?? 0;
      let to = from;
      while (from < close) {
        const byte = bytes[from++] ?? 0;
        bytes[to++] = byte;
        if (byte === quote && from < close && bytes[from] === quote) from++;
      }
      for (from = close + 1; from < end; from++) bytes[to++] = bytes[from] ?? 0;
      this.ends[field] = to;
    }
  }
}

function enlarged(from: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
