/** What the palette shows for a typed text: the best of each group, groups in the order of their best. Pure. */
import { rank, type Ranked } from './fuzzy.ts';
import { GROUPS, type PaletteGroup, type PaletteItem } from './palette-items.ts';

export interface PaletteSection {
  readonly group: PaletteGroup;
  readonly entries: readonly Ranked<PaletteItem>[];
}

const MOST: Readonly<Record<PaletteGroup, number>> = {
  actions: 6,
  pages: 8,
  segments: 6,
  tags: 6,
  attributes: 5,
  contacts: 7,
};

/** Before anything is typed: what one does most. */
const AT_FIRST: ReadonlySet<PaletteGroup> = new Set(['actions', 'pages', 'segments']);

/** `contacts`: found already, in their own order. A text of digits alone is about a number: contacts come first. */
export function sections(
  query: string,
  items: readonly PaletteItem[],
  contacts: readonly PaletteItem[],
): readonly PaletteSection[] {
  const text = query.trim();
  const ranked = text === '' ? items.map((item) => ({ item, score: 0, ranges: [] })) : rank(text, items);
  const found = GROUPS.map((group): PaletteSection => {
    const entries =
      group === 'contacts'
        ? contacts.map((item) => ({ item, score: 0, ranges: item.ranges ?? [] }))
        : ranked.filter(({ item }) => item.group === group && (text !== '' || AT_FIRST.has(group)));
    return { group, entries: entries.slice(0, MOST[group]) };
  }).filter(({ entries }) => entries.length > 0);
  const isNumber = /^\+?[\d\s()-]+$/.test(text) && text !== '';
  const best = ({ group, entries }: PaletteSection): number =>
    group === 'contacts' ? (isNumber ? Infinity : -1) : (entries[0]?.score ?? 0);
  return text === '' ? found : found.sort((a, b) => best(b) - best(a));
}
