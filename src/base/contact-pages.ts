/** The first kind of page. */
import { fail } from '../domain/result.ts';
import { decodePage, encodePage } from './codec.ts';
import { columnBytes } from './column-bytes.ts';
import { CONTACT_PARTS } from './contact-parts.ts';
import { samePage } from './history/diff.ts';
import type { Page } from './page.ts';
import type { AnyKind, PageKind } from './page-kind.ts';

export const CONTACTS = 'contacts';

export const CONTACT_PAGES: PageKind<Page> = {
  name: CONTACTS,
  parts: CONTACT_PARTS,
  encode: encodePage,
  decode: decodePage,
  size(page, other) {
    let bytes = 0;
    for (const [key, column] of page.columns) if (other?.columns.get(key) !== column) bytes += columnBytes(column);
    return bytes;
  },
  same: samePage,
  erasing: async () => (await import('./erase/erase-contacts.ts')).erasing,
  damaged({ commit, pages, unreadable }) {
    const readable = pages.reduce((sum, page) => sum + (page?.live ?? 0), 0);
    const affected = commit.contacts - readable;
    return fail('damaged', { id: 'contacts-unreadable', affected, of: commit.contacts, pages: unreadable });
  },
};

/** By name, contacts first. */
export const kindsWith = (more: readonly AnyKind[]): ReadonlyMap<string, AnyKind> =>
  new Map([CONTACT_PAGES, ...more].map((kind) => [kind.name, kind]));
