/** [H2] What an entry did to recipients, taken back value by value: a status that came since stays. */
import { type Column } from '../column.ts';
import { columnKeys, sameColumn, samePage } from '../history/diff.ts';
import type { Page } from '../page.ts';
import type { Sides } from '../page-kind.ts';
import { intsColumn, numberAt, numbersColumn, textOf, textsColumn } from './columns.ts';

export function revertDeliveries({ before, after, now }: Sides<Page>): { page: Page | null; kept: number } {
  if (samePage(now, after)) return { page: before, kept: 0 };
  if (before === null || after === null || now === null) return { page: now, kept: samePage(now, before) ? 0 : 1 };
  const columns = new Map(now.columns);
  let kept = 0;
  for (const key of columnKeys(before, after)) {
    const [was, became, is] = [before, after, now].map((page) => page.columns.get(key));
    if (sameColumn(was, became)) continue;
    const mixed = mixedColumn({ was, became, is }, now.slots);
    kept += mixed.kept;
    if (mixed.column === null) columns.delete(key);
    else columns.set(key, mixed.column);
  }
  return { page: { ...now, columns }, kept };
}

type Three = Readonly<Record<'was' | 'became' | 'is', Column | undefined>>;

function mixedColumn(three: Three, slots: number): { readonly column: Column | null; readonly kept: number } {
  const kind = (three.is ?? three.became ?? three.was)?.kind;
  if (kind === 'text') {
    const { values, kept } = mixed(three, slots, textOf);
    return { column: textsColumn(values), kept };
  }
  const { values, kept } = mixed(three, slots, numberAt);
  return { column: kind === 'int' ? intsColumn(values) : numbersColumn(values), kept };
}

function mixed<T>(
  { was, became, is }: Three,
  slots: number,
  at: (column: Column | undefined, slot: number) => T,
): { readonly values: T[]; readonly kept: number } {
  let kept = 0;
  const values = Array.from({ length: slots }, (_, slot) => {
    const [old, made, now] = [at(was, slot), at(became, slot), at(is, slot)];
    if (old === made || now === old) return now;
    if (now === made) return old;
    kept++;
    return now;
  });
  return { values, kept };
}
