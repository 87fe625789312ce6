/** What the command palette offers beside contacts: pages, segments, tags, attributes, and things to do. */
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import Contrast from '@lucide/svelte/icons/contrast';
import Copy from '@lucide/svelte/icons/copy';
import DatabaseBackup from '@lucide/svelte/icons/database-backup';
import Download from '@lucide/svelte/icons/download';
import Filter from '@lucide/svelte/icons/list-filter';
import Guide from '@lucide/svelte/icons/book-open';
import History from '@lucide/svelte/icons/history';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Redo from '@lucide/svelte/icons/redo-2';
import Rows from '@lucide/svelte/icons/rows-3';
import Settings from '@lucide/svelte/icons/settings';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import Sparkles from '@lucide/svelte/icons/sparkles';
import Tag from '@lucide/svelte/icons/tag';
import Undo from '@lucide/svelte/icons/undo-2';
import Upload from '@lucide/svelte/icons/upload';
import UserPlus from '@lucide/svelte/icons/user-round-plus';
import Inbox from '@lucide/svelte/icons/inbox';
import Users from '@lucide/svelte/icons/users';
import type { Kith } from '../../app/kith.svelte.ts';
import { filledFilter, tagFilter } from '../../app/links.ts';
import { DENSITIES, THEMES } from '../../app/preferences.svelte.ts';
import { type PageName, PAGES, pageRoute, segmentRoute } from '../../app/route.ts';
import { startCampaign } from '../../app/start-campaign.ts';
import { EVERYTHING } from '../../domain/filter.ts';
import type { TagColor } from '../../domain/tag.ts';
import { paletteText as text } from '../../text/palette.ts';
import type { Range } from '../kit/highlight.ts';
import type { Icon } from '../kit/icon.ts';

export const GROUPS = ['actions', 'pages', 'segments', 'tags', 'attributes', 'contacts', 'conversations'] as const;
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

const PAGE_ICONS: { readonly [P in PageName]: Icon } = {
  contacts: Users,
  inbox: Inbox,
  campaigns: Megaphone,
  import: Upload,
  tags: Tag,
  attributes: SlidersHorizontal,
  duplicates: Copy,
  history: History,
  guide: Guide,
  settings: Settings,
};

const split = (words: string): readonly string[] => words.split(', ');

export function paletteItems(kith: Kith): readonly PaletteItem[] {
  return [...actions(kith), ...pages(kith), ...segments(kith), ...tags(kith), ...attributes(kith)];
}

function actions(kith: Kith): readonly PaletteItem[] {
  const { base, preferences } = kith;
  const { undo, redo } = base;
  const item = (
    id: string,
    { label, words }: { readonly label: string; readonly words: string },
    icon: Icon,
    run: () => void,
    more: Partial<PaletteItem> = {},
  ): PaletteItem => ({ id, group: 'actions', label, icon, words: split(words), run, leads: false, ...more });
  const words = text.actions;
  return [
    item('new', words.new, UserPlus, () => kith.openContact('new'), { leads: true }),
    item('import', words.import, Upload, () => kith.router.go(pageRoute('import')), { leads: true }),
    base.contacts === 0
      ? item('sample', words.sample, Sparkles, () => void kith.changes.run(kith.api.addSample(10_000)))
      : item('export', words.export, Download, () => kith.openExport(null), { leads: true }),
    ...(base.contacts === 0
      ? []
      : [item('campaign', words.campaign, Megaphone, () => void start(kith), { leads: true })]),
    ...(base.commit === 0
      ? []
      : [item('backup', words.backup, DatabaseBackup, () => (kith.backupDialog = 'save'), { leads: true })]),
    item('restore', words.restore, ArchiveRestore, () => (kith.backupDialog = 'restore'), { leads: true }),
    ...(undo === null
      ? []
      : [
          item('undo', words.undo, Undo, () => void kith.changes.undo(undo), {
            hint: kith.changes.describe(undo),
            keys: 'mod+z',
          }),
        ]),
    ...(redo === null
      ? []
      : [
          item('redo', words.redo, Redo, () => void kith.changes.redo(redo), {
            hint: kith.changes.describe(redo),
            keys: 'mod+shift+z',
          }),
        ]),
    item('keys', words.keys, Keyboard, () => (kith.keysOpen = true), { keys: '?', leads: true }),
    ...THEMES.filter((theme) => theme !== preferences.theme).map((theme) =>
      item(
        `theme-${theme}`,
        { label: text.themes[theme], words: text.themeWords },
        Contrast,
        () => (preferences.theme = theme),
      ),
    ),
    ...DENSITIES.filter((density) => density !== preferences.density).map((density) =>
      item(
        `density-${density}`,
        { label: text.densities[density], words: text.densityWords },
        Rows,
        () => (preferences.density = density),
      ),
    ),
  ];
}

/** [B1] To the segment that is shown, or to everybody. */
function start(kith: Kith): Promise<void> {
  const shown = kith.contacts.segment;
  if (shown !== null && kith.router.route.page === 'contacts') {
    return startCampaign(kith, shown.name, { kind: 'segment', segment: shown.id });
  }
  const name = text.campaignNamed(kith.format.day(Date.now()));
  return startCampaign(kith, name, { kind: 'filter', filter: EVERYTHING, search: '' });
}

function pages(kith: Kith): readonly PaletteItem[] {
  return PAGES.map((page) => ({
    id: `page-${page}`,
    group: 'pages',
    label: text.pages[page].label,
    words: split(text.pages[page].words),
    icon: PAGE_ICONS[page],
    leads: true,
    run: () => kith.router.go(pageRoute(page)),
  }));
}

function segments(kith: Kith): readonly PaletteItem[] {
  return kith.base.catalog.segments.map(({ id, name }) => {
    const count = kith.segmentCounts.of(id);
    return {
      id: `segment-${id}`,
      group: 'segments',
      label: name,
      words: split(text.segment.words),
      icon: Filter,
      hint: count === undefined ? undefined : text.segment.contacts(count),
      leads: true,
      run: () => kith.router.go(segmentRoute(id)),
    };
  });
}

function tags(kith: Kith): readonly PaletteItem[] {
  return kith.base.catalog.tags.map(({ id, name, color }) => ({
    id: `tag-${id}`,
    group: 'tags',
    label: name,
    words: split(text.tag.words),
    color,
    hint: text.tag.hint,
    leads: true,
    run: () => kith.showContacts(tagFilter(id)),
  }));
}

function attributes(kith: Kith): readonly PaletteItem[] {
  return kith.base.catalog.attributes.map(({ id, name }) => ({
    id: `attribute-${id}`,
    group: 'attributes',
    label: name,
    words: [`$${name}`, ...split(text.attribute.words)],
    icon: SlidersHorizontal,
    hint: text.attribute.hint,
    leads: true,
    run: () => kith.showContacts(filledFilter(id)),
  }));
}
