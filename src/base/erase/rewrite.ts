/** [K8] Pages without those who are erased, under keys of their own; nothing names them before the head moves. */
import { ok, type Result } from '../../domain/result.ts';
import type { Archive, Held } from '../archive.ts';
import type { CommitRecord, PageLists } from '../commit-record.ts';
import { CONTACT_PAGES, CONTACTS } from '../contact-pages.ts';
import type { AnyKind } from '../page-kind.ts';
import { partKeysOf } from '../page-lists.ts';
import { keysAt, partsOf } from '../page-parts.ts';
import type { StoredPage } from '../page-store.ts';
import type { Erasing } from './erasing.ts';
import { eachVersion, type Version, versionOf } from './versions.ts';
import type { Gone } from './who.ts';

/** What of a kind is theirs, in one run of commits. */
interface Found {
  readonly kind: AnyKind;
  readonly erasing: Erasing<object>;
  /** Of each version of a page that holds any: their slots. */
  readonly slots: Map<Version, readonly number[]>;
  /** By page number: their slots in any version. */
  readonly ever: Map<number, Set<number>>;
}

export interface Theirs extends Gone {
  readonly kinds: readonly Found[];
}

/** Finds all that is theirs, of every kind; changes nothing. */
export async function findTheirs(archive: Archive, held: Held, gone: Gone): Promise<Result<Theirs>> {
  const kinds: Found[] = [];
  for (const kind of archive.kinds.values()) {
    const erasing = await kind.erasing();
    const found: Found = { kind, erasing, slots: new Map(), ever: new Map() };
    kinds.push(found);
    if (erasing.as !== undefined) continue;
    const pages = erasing.pages?.(gone.contacts);
    const looked = await eachVersion(
      archive,
      held,
      gone.commits,
      kind,
      (no) => pages?.has(no) ?? true,
      (page, no, version) => {
        const slots = erasing.slots(page, no, gone.contacts);
        if (slots.length > 0) {
          found.slots.set(version, slots);
          const ever = found.ever.get(no) ?? new Set();
          for (const slot of slots) ever.add(slot);
          found.ever.set(no, ever);
        }
      },
    );
    if (!looked.ok) return looked;
    const claimed = await addUnclaimed(archive, held, gone, found);
    if (!claimed.ok) return claimed;
  }
  return ok({ ...gone, kinds });
}

async function addUnclaimed(
  archive: Archive,
  held: Held,
  { commits }: Gone,
  { kind, erasing, slots, ever }: Found,
): Promise<Result<void>> {
  if (erasing.isUnclaimed === undefined) return ok(undefined);
  return eachVersion(
    archive,
    held,
    commits,
    kind,
    (no) => ever.has(no),
    (page, no, version) => {
      const own = slots.get(version) ?? [];
      const more = [...(ever.get(no) ?? [])].filter(
        (slot) => !own.includes(slot) && erasing.isUnclaimed?.(page, slot) === true,
      );
      if (more.length > 0) slots.set(version, [...own, ...more]);
    },
  );
}

export const holdsTheirs = (archive: Archive, theirs: Theirs, commit: CommitRecord): boolean =>
  theirs.kinds.some((found) => slotsIn(theirs, found, commit, archive).size > 0);

/** Their rows of a kind, in whatever version. */
export const rowsEver = ({ kinds }: Theirs, name: string): number =>
  [...(kinds.find(({ kind }) => kind.name === name)?.ever.values() ?? [])].reduce((sum, slots) => sum + slots.size, 0);

/** Makes pages anew, commit by commit. */
export class Rewriter {
  /** New keys are given from here on. */
  nextKey: number;
  readonly #archive: Archive;
  readonly #held: Held;
  /** Hears what they are called in pages of other kinds. */
  readonly #hear: (name: string) => unknown;
  readonly #made = new Map<string, readonly number[]>();
  #theirs: Theirs | null = null;

  constructor(archive: Archive, held: Held, nextKey: number, hear: (name: string) => unknown) {
    this.#archive = archive;
    this.#held = held;
    this.nextKey = nextKey;
    this.#hear = hear;
  }

  /** Of one of `theirs.commits`: its lists with the new keys, and how many contacts fewer it has. */
  async lists(
    theirs: Theirs,
    commit: CommitRecord,
  ): Promise<Result<{ readonly lists: PageLists; readonly contacts: number }>> {
    if (this.#theirs !== theirs) this.#made.clear();
    this.#theirs = theirs;
    const lists: Record<string, readonly number[]> = { ...commit.lists };
    let contacts = 0;
    for (const found of theirs.kinds) {
      const { kind } = found;
      const own = partKeysOf(commit, this.#archive.kinds, kind.name);
      const slots = slotsIn(theirs, found, commit, this.#archive);
      if (slots.size === 0) continue;
      const made = await this.#pages(found, own, slots, theirs.contacts);
      if (!made.ok) return made;
      const keys = own.map((part) => part.slice());
      for (const [no, own] of made.value) own.forEach((key, part) => put(keys[part], no, key));
      partsOf(kind).names.forEach((name, part) => (lists[name] = keys[part] ?? []));
      if (kind.name === CONTACT_PAGES.name) contacts = [...slots.values()].reduce((sum, some) => sum + some.length, 0);
    }
    return ok({ lists: { ...lists, contacts: lists[CONTACTS] ?? [] }, contacts });
  }

  /** Their new keys by page number. */
  async #pages(
    { kind, erasing }: Found,
    lists: readonly (readonly number[])[],
    slots: ReadonlyMap<number, readonly number[]>,
    contacts: ReadonlySet<number>,
  ): Promise<Result<ReadonlyMap<number, readonly number[]>>> {
    const nameOf = (no: number): string =>
      `${kind.name} ${versionOf(no, keysAt(lists, no))} ${erasing.as === undefined ? '' : (slots.get(no)?.join() ?? '')}`;
    const toMake = [...slots.keys()].filter((no) => !this.#made.has(nameOf(no)));
    for (let from = 0; from < toMake.length; from += SLICE) {
      const some = new Set(toMake.slice(from, from + SLICE));
      const pages: StoredPage[] = [];
      const read = await eachVersion(
        this.#archive,
        this.#held,
        [{ lists: listsNamed(kind, lists) } as CommitRecord], // all that is asked of it
        kind,
        (no) => some.has(no),
        (page, no) => {
          const own = slots.get(no) ?? [];
          for (const name of erasing.names?.(page, own) ?? []) this.#hear(name);
          const next = erasing.without(page, no, own, contacts);
          this.#made.set(nameOf(no), this.#keysOf(kind, no, { old: page, next, keys: keysAt(lists, no) }, pages));
        },
      );
      if (!read.ok) return read;
      const written = pages.length === 0 ? read : await this.#archive.store.writePages(pages);
      if (!written.ok) return written;
    }
    return ok(new Map([...slots.keys()].map((no) => [no, this.#made.get(nameOf(no)) ?? keysAt(lists, no)])));
  }

  /** Parts that differ get new keys, and are put among `pages`. */
  #keysOf(
    kind: AnyKind,
    no: number,
    { old, next, keys }: { readonly old: object; readonly next: object | null; readonly keys: readonly number[] },
    pages: StoredPage[],
  ): readonly number[] {
    const parts = partsOf(kind);
    return keys.map((key, part) => {
      const piece = next && parts.of(next, part);
      if (piece === null) return 0;
      const was = parts.of(old, part);
      // A record of an older Kith is several parts.
      const isShared = keys.indexOf(key) !== keys.lastIndexOf(key);
      if (!isShared && was !== null && kind.same(piece, was)) return key;
      pages.push({ key: this.nextKey, bytes: kind.encode(piece, no) });
      return this.nextKey++;
    });
  }
}

/** So many pages are written at once. */
const SLICE = 64;

const listsNamed = (kind: AnyKind, lists: readonly (readonly number[])[]): PageLists => ({
  contacts: [],
  ...Object.fromEntries(partsOf(kind).names.map((name, part) => [name, lists[part] ?? []])),
});

function put(keys: number[] | undefined, no: number, key: number): void {
  if (keys !== undefined && no < keys.length) keys[no] = key;
}

/** Their slots in the pages of a commit, by page number. */
function slotsIn(
  { kinds }: Theirs,
  { kind, erasing }: Found,
  commit: CommitRecord,
  archive: Archive,
): ReadonlyMap<number, readonly number[]> {
  const source =
    erasing.as === undefined
      ? kinds.find((one) => one.kind === kind)
      : kinds.find((one) => one.kind.name === erasing.as);
  const found = new Map<number, readonly number[]>();
  if (source === undefined) return found;
  const lists = partKeysOf(commit, archive.kinds, source.kind.name);
  const own = partKeysOf(commit, archive.kinds, kind.name);
  for (const no of source.ever.keys()) {
    const slots = source.slots.get(versionOf(no, keysAt(lists, no)));
    if (slots !== undefined && keysAt(own, no).some((key) => key !== 0)) found.set(no, slots);
  }
  return found;
}
