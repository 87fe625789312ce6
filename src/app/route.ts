/**
 * The address in the fragment (`#/contacts?f=…&q=…&s=-name&c=2048`) as data, and back. Reading never fails: what cannot be read
 * leaves the nearest page that can be shown, and `damaged` says so where a filter was lost.
 */
import { type SegmentId, segmentId } from '../domain/catalog.ts';
import type { Group } from '../domain/filter.ts';
import type { SortBy } from '../worker/contract/contacts.ts';
import { fieldKey, fieldOfKey } from './fields.ts';
import { decodeFilter, encodeFilter, escapeText, unescapeText } from './filter-code.ts';

export const PAGES = [
  'contacts',
  'inbox',
  'campaigns',
  'import',
  'tags',
  'attributes',
  'duplicates',
  'history',
  'guide',
  'settings',
] as const;
export type PageName = (typeof PAGES)[number];

export interface Route {
  readonly page: PageName;
  /** The segment that the contacts page shows. */
  readonly segment: SegmentId | null;
  /** null: the segment's as it is saved, or everything. */
  readonly filter: Group | null;
  /** null: the segment's as it is saved, or nothing. */
  readonly search: string | null;
  readonly sort: SortBy | null;
  /** The contact whose panel is open, over whichever page. */
  readonly contact: number | 'new' | null;
  /** The campaign that its page shows; null = the list of all. */
  readonly campaign: number | null;
  /** The contact whose conversation the inbox shows; null = only the list. */
  readonly talk: number | null;
  /** The address held a filter that could not be read. */
  readonly damaged: boolean;
}

export const HOME: Route = {
  page: 'contacts',
  segment: null,
  filter: null,
  search: null,
  sort: null,
  contact: null,
  campaign: null,
  talk: null,
  damaged: false,
};

/** The route of a page as one opens it from the navigation. */
export const pageRoute = (page: PageName): Route => ({ ...HOME, page });
export const campaignRoute = (campaign: number): Route => ({ ...pageRoute('campaigns'), campaign });
export const talkRoute = (talk: number): Route => ({ ...pageRoute('inbox'), talk });
export const segmentRoute = (segment: SegmentId): Route => ({ ...HOME, segment });

/** `#/…` */
export function encodeRoute(route: Route): string {
  const inner = route.page === 'campaigns' ? route.campaign : route.page === 'inbox' ? route.talk : null;
  const within = inner === null ? '' : `/${inner}`;
  const path = route.segment === null ? `#/${route.page}${within}` : `#/segments/${route.segment}`;
  const parts: string[] = [];
  if (route.page === 'contacts') {
    if (route.filter !== null) parts.push(`f=${encodeFilter(route.filter)}`);
    if (route.search !== null) parts.push(`q=${escapeText(route.search)}`);
    if (route.sort !== null) parts.push(`s=${route.sort.descending ? '-' : ''}${fieldKey(route.sort.field)}`);
  }
  if (route.contact !== null) parts.push(`c=${route.contact}`);
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

export function decodeRoute(hash: string): Route {
  const [path, query] = split(hash.replace(/^#?\/?/, ''), '?');
  const [first, second] = split(path, '/');
  const given = new Map(query.split('&').map((part) => split(part, '=')));
  const contact = readContact(given.get('c'));
  if (first === 'segments') {
    const id = /^[1-9]\d{0,8}$/.test(second) ? segmentId(Number(second)) : null;
    return { ...HOME, ...readList(given), segment: id, contact };
  }
  const page = PAGES.find((name) => name === first) ?? 'contacts';
  if (page === 'campaigns') return { ...pageRoute(page), contact, campaign: readId(second) };
  if (page === 'inbox') return { ...pageRoute(page), contact, talk: readId(second) };
  return page === 'contacts' ? { ...HOME, ...readList(given), contact } : { ...pageRoute(page), contact };
}

function readList(given: ReadonlyMap<string, string>): Pick<Route, 'filter' | 'search' | 'sort' | 'damaged'> {
  const f = given.get('f');
  const filter = f === undefined ? null : decodeFilter(f);
  const q = given.get('q');
  const search = q === undefined ? null : unescapeText(q);
  const s = given.get('s') ?? '';
  const field = fieldOfKey(s.replace(/^-/, ''));
  return {
    filter,
    search,
    sort: field === null ? null : { field, descending: s.startsWith('-') },
    damaged: (f !== undefined && filter === null) || (q !== undefined && search === null),
  };
}

const readId = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null);

function readContact(text: string | undefined): Route['contact'] {
  if (text === 'new') return 'new';
  return text === undefined ? null : readId(text);
}

/** At the first separator; the second part is '' where there is none. */
function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
