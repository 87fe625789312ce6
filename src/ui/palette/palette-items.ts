/** What the command palette offers beside contacts: pages, segments, tags, attributes, and things to do. */
import Contrast from '@lucide/svelte/icons/contrast';
import Copy from '@lucide/svelte/icons/copy';
import Download from '@lucide/svelte/icons/download';
import Filter from '@lucide/svelte/icons/list-filter';
import Guide from '@lucide/svelte/icons/book-open';
import History from '@lucide/svelte/icons/history';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Redo from '@lucide/svelte/icons/redo-2';
import Rows from '@lucide/svelte/icons/rows-3';
import Settings from '@lucide/svelte/icons/settings';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import Sparkles from '@lucide/svelte/icons/sparkles';
import Tag from '@lucide/svelte/icons/tag';
import Undo from '@lucide/svelte/icons/undo-2';
import Upload from '@lucide/svelte/icons/upload';
import UserPlus from '@lucide/svelte/icons/user-round-plus';
import Users from '@lucide/svelte/icons/users';
import type { Kith } from '../../app/kith.svelte.ts';
import { filledFilter, tagFilter } from '../../app/links.ts';
import { DENSITIES, THEMES } from '../../app/preferences.svelte.ts';
import { PAGES, pageRoute, segmentRoute } from '../../app/route.ts';
import type { TagColor } from '../../domain/tag.ts';
import type { Range } from '../kit/highlight.ts';
import type { Icon } from '../kit/icon.ts';

export const GROUPS = ['Actions', 'Pages', 'Segments', 'Tags', 'Attributes', 'Contacts'] as const;
export type PaletteGroup = (typeof GROUPS)[number];

export interface PaletteItem {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  /** Where a search found it; of items that are ranked here, the ranking says. */
  readonly ranges?: readonly Range[];
  /** Other words that find it. */
  readonly words: readonly string[];
  readonly hint?: string | undefined;
  readonly icon?: Icon | undefined;
  readonly color?: TagColor | undefined;
  /** A shortcut to show. */
  readonly keys?: string | undefined;
  /** It leads to another place, where the focus goes too. */
  readonly leads: boolean;
  readonly run: () => void;
}

interface PageWords {
  readonly label: string;
  readonly icon: Icon;
  readonly words: readonly string[];
}

const PAGE_WORDS: Readonly<Record<string, PageWords>> = {
  contacts: { label: 'Contacts', icon: Users, words: ['people', 'home', 'list'] },
  import: { label: 'Import', icon: Upload, words: ['csv', 'excel', 'vcard', 'file', 'upload'] },
  tags: { label: 'Tags', icon: Tag, words: ['labels', 'first message', 'rules'] },
  attributes: { label: 'User attributes', icon: SlidersHorizontal, words: ['fields', 'custom', 'columns'] },
  duplicates: { label: 'Duplicates', icon: Copy, words: ['merge', 'same number', 'twice'] },
  history: { label: 'History', icon: History, words: ['undo', 'revert', 'changes', 'log'] },
  guide: { label: 'File format guide', icon: Guide, words: ['help', 'csv', 'columns', 'sample'] },
  settings: { label: 'Settings', icon: Settings, words: ['preferences', 'country', 'storage', 'delete everything'] },
};

export function paletteItems(kith: Kith): readonly PaletteItem[] {
  return [...actions(kith), ...pages(kith), ...segments(kith), ...tags(kith), ...attributes(kith)];
}

function actions(kith: Kith): readonly PaletteItem[] {
  const { base, preferences } = kith;
  const { undo, redo } = base;
  const item = (
    id: string,
    label: string,
    icon: Icon,
    words: readonly string[],
    run: () => void,
    more: Partial<PaletteItem> = {},
  ): PaletteItem => ({ id, group: 'Actions', label, icon, words, run, leads: false, ...more });
  return [
    item('new', 'New contact', UserPlus, ['add', 'create'], () => kith.openContact('new'), { leads: true }),
    item('import', 'Import a file', Upload, ['csv', 'excel', 'vcard'], () => kith.router.go(pageRoute('import')), {
      leads: true,
    }),
    ...(base.contacts === 0
      ? [
          item('sample', 'Try it with sample contacts', Sparkles, ['demo', 'example'], () => {
            void kith.changes.run(kith.api.addSample(10_000));
          }),
        ]
      : [
          item('export', 'Export all contacts', Download, ['csv', 'download', 'save'], () => kith.openExport(null), {
            leads: true,
          }),
        ]),
    ...(undo === null
      ? []
      : [
          item('undo', 'Undo', Undo, ['take back'], () => void kith.changes.undo(undo), {
            hint: kith.changes.describe(undo),
            keys: 'mod+z',
          }),
        ]),
    ...(redo === null
      ? []
      : [
          item('redo', 'Redo', Redo, ['again'], () => void kith.changes.redo(redo), {
            hint: kith.changes.describe(redo),
            keys: 'mod+shift+z',
          }),
        ]),
    item('keys', 'Keyboard shortcuts', Keyboard, ['keys', 'help', 'hotkeys'], () => (kith.keysOpen = true), {
      keys: '?',
      leads: true,
    }),
    ...THEMES.filter((theme) => theme !== preferences.theme).map((theme) =>
      item(
        `theme-${theme}`,
        theme === 'system' ? 'Theme: same as the system' : `Theme: ${theme}`,
        Contrast,
        ['dark mode', 'light mode', 'colours', 'appearance'],
        () => (preferences.theme = theme),
      ),
    ),
    ...DENSITIES.filter((density) => density !== preferences.density).map((density) =>
      item(
        `density-${density}`,
        `Rows: ${density}`,
        Rows,
        ['density', 'height', 'appearance'],
        () => (preferences.density = density),
      ),
    ),
  ];
}

function pages(kith: Kith): readonly PaletteItem[] {
  return PAGES.flatMap((page): PaletteItem[] => {
    const known = PAGE_WORDS[page];
    if (known === undefined) return [];
    return [{ id: `page-${page}`, group: 'Pages', leads: true, run: () => kith.router.go(pageRoute(page)), ...known }];
  });
}

function segments(kith: Kith): readonly PaletteItem[] {
  return kith.base.catalog.segments.map(({ id, name }) => {
    const count = kith.segmentCounts.of(id);
    return {
      id: `segment-${id}`,
      group: 'Segments',
      label: name,
      words: ['segment'],
      icon: Filter,
      hint: count === undefined ? undefined : kith.format.contacts(count),
      leads: true,
      run: () => kith.router.go(segmentRoute(id)),
    };
  });
}

function tags(kith: Kith): readonly PaletteItem[] {
  return kith.base.catalog.tags.map(({ id, name, color }) => ({
    id: `tag-${id}`,
    group: 'Tags',
    label: name,
    words: ['tag'],
    color,
    hint: 'contacts with this tag',
    leads: true,
    run: () => kith.showContacts(tagFilter(id)),
  }));
}

function attributes(kith: Kith): readonly PaletteItem[] {
  return kith.base.catalog.attributes.map(({ id, name }) => ({
    id: `attribute-${id}`,
    group: 'Attributes',
    label: name,
    words: [`$${name}`, 'attribute'],
    icon: SlidersHorizontal,
    hint: 'contacts that have it',
    leads: true,
    run: () => kith.showContacts(filledFilter(id)),
  }));
}
