/**
 * The only globals beyond the language that `domain` and `base` may use. Every runtime has them: page, worker and Node.
 * Kept to what the two rooms need; a new entry is a decision.
 */
interface TextEncodeResult {
  readonly read: number;
  readonly written: number;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): TextEncodeResult;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}

declare function structuredClone<T>(value: T): T;
