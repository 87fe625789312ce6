/**
 * One change of value for many contacts, page by page. A page where nothing would differ is not opened, so it is not written again.
 * Each function returns how many contacts changed.
 */
import { intAt, numAt } from '../../base/column.ts';
import type { Draft } from '../../base/draft.ts';
import { COLUMN, type ColumnKey, FIRST_ATTRIBUTE, intColumn, numColumn, PAGE_SIZE } from '../../base/page.ts';
import type { Chosen } from '../../base/chosen.ts';

export function setText(draft: Draft, chosen: Chosen, key: ColumnKey, text: string): number {
  const code = draft.texts(key).internText(text);
  return setCodes(draft, chosen, key, () => code);
}

/** `change`: from the code of a contact's set of tags (of the draft's SetPool) to another. */
export function changeTags(draft: Draft, chosen: Chosen, change: (code: number) => number): number {
  return setCodes(draft, chosen, COLUMN.tags, change);
}

function setCodes(draft: Draft, chosen: Chosen, key: ColumnKey, change: (code: number) => number): number {
  let changed = 0;
  /** By code: what it becomes. */
  const known: (number | undefined)[] = [];
  for (const [no, marks] of chosen.pages) {
    const codes = draft.openCodes(draft.base.pages[no]?.columns.get(key), key);
    const before = changed;
    for (let slot = 0; slot < PAGE_SIZE; slot++) {
      if (marks[slot] !== 1) continue;
      const from = codes[slot] ?? 0;
      const to = (known[from] ??= change(from));
      if (to === from) continue;
      codes[slot] = to;
      changed++;
    }
    if (changed > before) draft.adoptCodes(no, key, codes);
  }
  return changed;
}

export function setInt(draft: Draft, chosen: Chosen, key: ColumnKey, value: number): number {
  let changed = 0;
  for (const [no, marks] of chosen.pages) {
    const page = draft.base.pages[no];
    const column = page ? intColumn(page, key) : undefined;
    let open: Float64Array | null = null;
    for (let slot = 0; slot < PAGE_SIZE; slot++) {
      if (marks[slot] !== 1 || intAt(column, slot) === value) continue;
      open ??= draft.int(no, key);
      open[slot] = value;
      changed++;
    }
  }
  return changed;
}

/** NaN empties an attribute's number. */
export function setNum(draft: Draft, chosen: Chosen, key: ColumnKey, value: number): number {
  const empty = key >= FIRST_ATTRIBUTE ? NaN : 0;
  let changed = 0;
  for (const [no, marks] of chosen.pages) {
    const page = draft.base.pages[no];
    const column = page ? numColumn(page, key) : undefined;
    let open: Float64Array | null = null;
    for (let slot = 0; slot < PAGE_SIZE; slot++) {
      if (marks[slot] !== 1 || Object.is(numAt(column, slot, empty), value)) continue;
      open ??= draft.num(no, key);
      open[slot] = value;
      changed++;
    }
  }
  return changed;
}
