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
  conversations: 3,
};

/** Before anything is typed: what one does most. */
const AT_FIRST: ReadonlySet<PaletteGroup> = new Set(['actions', 'pages', 'segments']);

/** Found already, in their own order; last, but first where the text is digits alone, which are about a number. */
const FOUND: readonly PaletteGroup[] = ['contacts', 'conversations'];

/** `people`: items of contacts and of their conversations. */
export function sections(
  query: string,
  items: readonly PaletteItem[],
  people: readonly PaletteItem[],
): readonly PaletteSection[] {
  const text = query.trim();
  const ranked = text === '' ? items.map((item) => ({ item, score: 0, ranges: [] })) : rank(text, items);
  const found = GROUPS.map((group): PaletteSection => {
    const entries = FOUND.includes(group)
      ? people.flatMap((item) => (item.group === group ? { item, score: 0, ranges: item.ranges ?? [] } : []))
      : ranked.filter(({ item }) => item.group === group && (text !== '' || AT_FIRST.has(group)));
    return { group, entries: entries.slice(0, MOST[group]) };
  }).filter(({ entries }) => entries.length > 0);
  const isNumber = /^\+?[\d\s()-]+$/.test(text) && text !== '';
  const best = ({ group, entries }: PaletteSection): number =>
    FOUND.includes(group) ? (isNumber ? Number.MAX_VALUE : -1) - FOUND.indexOf(group) : (entries[0]?.score ?? 0);
  return text === '' ? found : found.sort((a, b) => best(b) - best(a));
}
