/** A golden input that is made, with what its case has beside the common base. */
import type { Setup } from '../run.ts';

export interface GoldenInput {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly setup?: Setup;
}

export const lines = (...rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('');

export function csv(name: string, rows: readonly string[], setup?: Setup): GoldenInput {
  return setup === undefined ? { name, content: lines(...rows) } : { name, content: lines(...rows), setup };
}
