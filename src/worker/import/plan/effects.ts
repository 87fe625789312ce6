/**
 * What the file's cells would do to what is stored, apart from any policy: a byte a staged contact and field. A policy [I2] is then a
 * table of the few cases there are, so that counting anew under another one is a pass over bytes.
 */
import type { ActionField } from '../../../domain/action.ts';
import type { Draft } from '../../../base/draft.ts';
import type { ColumnKey } from '../../../base/page.ts';
import type { UpdatePolicy } from '../../contract/import-choices.ts';

/** The file has a value that the field takes … */
export const GIVES = 1;
/** … and it is not what is stored. */
export const DIFFERS = 2;
/** Something is stored. */
export const HELD = 4;
/** The file's last cell for it is blank. */
export const BLANKED = 8;
/** [I12] It would opt in again who opted out. */
export const OPTS_IN = 16;
const CASES = 32;

/** One field of the import: what it would do to each contact, and how it gets into a draft. */
export interface Applier {
  /** Name of the field, as the person knows it. */
  readonly field: ActionField;
  /** Column of the joined table that it comes from. */
  readonly index: number;
  readonly kind: 'value' | 'tags';
  /** Column of a page that it writes. */
  readonly target: ColumnKey;
  /** By staged contact: bits as above. */
  readonly effects: Uint8Array;
  /** `clears`: a blank cell clears the field. One writer for one draft. */
  writer(draft: Draft, clears: boolean): Writer;
}

export interface Writer {
  /** Puts the staged contact's value where the effect says that it is to be. */
  write(contact: number, pageNo: number, slot: number): void;
}

/** Which cases change a contact that is there, and which set a value of one that is new. */
export interface Rules {
  readonly changes: Uint8Array;
  readonly sets: Uint8Array;
}

export function rulesOf(kind: Applier['kind'], policy: UpdatePolicy): Rules {
  const changes = new Uint8Array(CASES);
  const sets = new Uint8Array(CASES);
  for (let effect = 0; effect < CASES; effect++) {
    const clears = policy.blankClears && (effect & BLANKED) !== 0;
    if (!clears && (effect & GIVES) !== 0) sets[effect] = 1;
    if (doesChange(effect, clears, kind, policy)) changes[effect] = 1;
  }
  return { changes, sets };
}

/** Filling empty fields never takes anything away; tags that are added leave what is there; nobody is opted in again unasked. */
function doesChange(effect: number, clears: boolean, kind: Applier['kind'], policy: UpdatePolicy): boolean {
  if ((effect & OPTS_IN) !== 0 && !policy.optIn) return false;
  const isHeld = (effect & HELD) !== 0;
  const fillsOnly = policy.existing === 'fillEmpty';
  if (clears) return isHeld && !fillsOnly;
  if ((effect & DIFFERS) === 0) return false;
  return !isHeld || !fillsOnly || (kind === 'tags' && policy.tags === 'add');
}
