/** Options of Combobox and MultiPick, and how typed text narrows them. Pure. */
import type { TagColor } from '../../domain/tag.ts';

export type PickId = string | number;

export interface PickOption<I extends PickId = PickId> {
  readonly id: I;
  readonly label: string;
  /** After the label, in the second rank: a count, a type. */
  readonly hint?: string | undefined;
  readonly color?: TagColor | undefined;
}

export type PickEntry<I extends PickId> =
  { readonly kind: 'option'; readonly option: PickOption<I> } | { readonly kind: 'create'; readonly text: string };

/** At most this many options are drawn; typing narrows the rest. */
const SHOWN = 100;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The options whose label holds the typed text, case and accents ignored: those that begin with it first. An entry to create
 * the text stands last where `canCreate` and no label is exactly the text.
 */
export function pickEntries<I extends PickId>(
  options: readonly PickOption<I>[],
  typed: string,
  canCreate: boolean,
): readonly PickEntry<I>[] {
  const text = typed.trim().replace(/\s+/gu, ' ');
  const needle = plain(text);
  const begins: PickEntry<I>[] = [];
  const holds: PickEntry<I>[] = [];
  for (const option of options) {
    const at = plain(option.label).indexOf(needle);
    if (at === 0) begins.push({ kind: 'option', option });
    else if (at > 0) holds.push({ kind: 'option', option });
  }
  const found: PickEntry<I>[] = [...begins, ...holds].slice(0, SHOWN);
  if (canCreate && text !== '' && !options.some((option) => option.label === text))
    found.push({ kind: 'create', text });
  return found;
}
