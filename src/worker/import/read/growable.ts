/** Typed arrays that grow: what an import stages, a value a row, without a JavaScript array of millions. */

export class Ints {
  length = 0;
  values: Int32Array<ArrayBuffer>;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  static of(values: Int32Array<ArrayBuffer>): Ints {
    const ints = new Ints(0);
    ints.values = values;
    ints.length = values.length;
    return ints;
  }

  /** What was pushed, and no more. */
  trimmed(): Int32Array<ArrayBuffer> {
    return this.values.slice(0, this.length);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length + 1);
    this.values[this.length++] = value;
  }

  /** Makes sure that indexes below `length` can be written. */
  reserve(length: number): void {
    if (length <= this.values.length) return;
    const values = new Int32Array(Math.max(length, Math.ceil(this.values.length * 1.7), 64));
    values.set(this.values);
    this.values = values;
  }
}

export class Doubles {
  length = 0;
  values: Float64Array<ArrayBuffer>;

  constructor(capacity = 1024) {
    this.values = new Float64Array(capacity);
  }

  static of(values: Float64Array<ArrayBuffer>): Doubles {
    const doubles = new Doubles(0);
    doubles.values = values;
    doubles.length = values.length;
    return doubles;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const values = new Float64Array(Math.ceil(this.values.length * 1.7));
      values.set(this.values);
      this.values = values;
    }
    this.values[this.length++] = value;
  }
}
