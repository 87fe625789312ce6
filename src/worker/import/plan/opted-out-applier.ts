/**
 * [I12] Opted out, of however many columns and rows the file has for it: where one of them says that a contact opted out, it did. What would
 * opt in again who opted out is marked: only a policy that allows it lets it through.
 */
import type { ActionField } from '../../../domain/action.ts';
import { intAt } from '../../../base/column.ts';
import type { Draft } from '../../../base/draft.ts';
import { COLUMN, intColumn, PAGE_BITS, PAGE_SIZE } from '../../../base/page.ts';
import { readOptedOut } from '../../../domain/consent.ts';
import { cleanText } from '../../../domain/text.ts';
import { type Applier, BLANKED, DIFFERS, GIVES, HELD, OPTS_IN, type Writer } from './effects.ts';
import { STEP, type Sliced } from '../in-slices.ts';
import { codeOf, isBlanked, type StagedColumn } from '../read/staged-column.ts';
import type { Beside } from './value-appliers.ts';

export interface OptedOutColumn {
  /** A no is an opt-out. */
  readonly inverted: boolean;
  readonly column: StagedColumn;
}

const IN = 1;
const OUT = 2;

export function* optedOutApplier(
  part: { readonly field: ActionField; readonly index: number },
  columns: readonly OptedOutColumn[],
  { base, ids, fold }: Beside,
): Sliced<Applier> {
  const says = new Uint8Array(ids.length);
  const blanked = new Uint8Array(ids.length);
  for (const { inverted, column } of columns) {
    yield;
    const { ins, outs } = meanings(column, inverted);
    const out = column.anyRow(outs);
    const staged = column.under(fold);
    for (let contact = 0; contact < ids.length; contact++) {
      const given = staged[contact] ?? 0;
      if (out[contact] === 1) says[contact] = OUT;
      else if (ins[codeOf(given)] === 1 && says[contact] === 0) says[contact] = IN;
      if (isBlanked(given)) blanked[contact] = 1;
    }
  }
  const effects = new Uint8Array(ids.length);
  const stored = base.pages.map((page) => (page === null ? undefined : intColumn(page, COLUMN.optedOut)));
  for (let contact = 0; contact < ids.length; contact++) {
    if (contact % STEP === 0) yield;
    const id = ids[contact] ?? -1;
    const isHeld = id >= 0 && intAt(stored[id >> PAGE_BITS], id & (PAGE_SIZE - 1)) === 1;
    const said = says[contact] ?? 0;
    let effect = (said === 0 ? 0 : GIVES) | (isHeld ? HELD : 0);
    if (said !== 0 && (said === OUT) !== isHeld) effect |= DIFFERS;
    if (said !== OUT && blanked[contact] === 1) effect |= BLANKED;
    if (isHeld && (said === IN || (effect & BLANKED) !== 0)) effect |= OPTS_IN;
    effects[contact] = effect;
  }
  const writer = (draft: Draft): Writer => ({
    write: (contact, pageNo, slot) => {
      draft.int(pageNo, COLUMN.optedOut)[slot] = says[contact] === OUT ? 1 : 0;
    },
  });
  return { ...part, kind: 'value', target: COLUMN.optedOut, effects, writer };
}

/** By code of the column, 1 where its text says so. */
function meanings(column: StagedColumn, inverted: boolean): { readonly ins: Uint8Array; readonly outs: Uint8Array } {
  const ins = new Uint8Array(column.texts.pool.size);
  const outs = new Uint8Array(column.texts.pool.size);
  for (const [code, text] of column.distinct()) {
    const out = readOptedOut(cleanText(text), inverted);
    if (out === null) continue;
    if (out) outs[code] = 1;
    else ins[code] = 1;
  }
  return { ins, outs };
}
