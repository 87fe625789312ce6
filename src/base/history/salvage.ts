/**
 * [K9] What can still be read of a damaged base, as a snapshot that can be exported: of the newest state, page by page and part by part (`mended-pages.ts`).
 * Where the list of pages itself is lost, also pages that no list names, each contact once.
 */
import { EMPTY_CATALOG } from '../../domain/catalog.ts';
import type { Archive } from '../archive.ts';
import { numAt, textAt } from '../column.ts';
import type { CommitRecord } from '../commit-record.ts';
import { CONTACT_PARTS } from '../contact-parts.ts';
import { COLUMN, isLive, numColumn, type Page, PAGE_SIZE, textColumn } from '../page.ts';
import { countContacts, EMPTY_SNAPSHOT, type Snapshot } from '../snapshot.ts';
import { ok, type Result } from '../../domain/result.ts';
import { lineOf } from './line.ts';
import { mendedPages } from './mended-pages.ts';
import { NO_STRAYS, strayRecords } from './stray-records.ts';

export interface Salvaged {
  readonly snapshot: Snapshot;
  /** Of the contacts to save, each once. */
  readonly ids: readonly number[];
  /** Contacts on pages of which all or a part could be read in an older version only. */
  readonly older: number;
  /** Contacts whose tags, source, opt-out and activity, or whose attributes, cannot be read in any version. */
  readonly partial: number;
  /** Pages of other kinds at that state. */
  readonly others: readonly SalvagedKind[];
  /** The list of pages is lost: contacts that were deleted, or changed since, may be among them. */
  readonly isGuess: boolean;
}

export interface SalvagedKind {
  readonly name: string;
  readonly pages: number;
  /** Of these. */
  readonly unreadable: number;
}

export async function salvage(archive: Archive): Promise<Result<Salvaged>> {
  const [head, all] = [await archive.store.readHead(), await archive.commits()];
  const commits = all.ok ? all.value : [];
  const line = head.ok ? lineOf(head.value, commits).commits : [];
  const isGuess = line.length === 0 && !(head.ok && head.value.commit === 0 && head.value.version > 0);
  const states = isGuess ? commits.toReversed() : line;
  const strays = isGuess ? await strayRecords(archive, commits) : ok(NO_STRAYS);
  if (!strays.ok) return strays;
  const named = await mendedPages(archive, states, strays.value);
  if (!named.ok) return named;
  const others = await otherKinds(archive, states[0]);
  if (!others.ok) return others;
  const { pages: found, older, partial } = named.value;
  const { unnumbered } = strays.value;
  const pages = [...found, ...unnumbered];
  const catalog = states[0]?.catalog ?? commits.at(-1)?.catalog ?? EMPTY_CATALOG;
  const snapshot = { ...EMPTY_SNAPSHOT, pages, catalog, contacts: countContacts(pages) };
  return ok({
    snapshot,
    ids: isGuess ? eachOnce(pages, found.length) : allIds(pages),
    older,
    partial,
    others: others.value,
    isGuess,
  });
}

async function otherKinds(
  archive: Archive,
  newest: CommitRecord | undefined,
): Promise<Result<readonly SalvagedKind[]>> {
  const found: SalvagedKind[] = [];
  for (const [name, keys] of Object.entries(newest?.lists ?? {})) {
    if (CONTACT_PARTS.names.includes(name)) continue;
    const named = keys.filter((key) => key !== 0);
    const read = await archive.records(name, named);
    if (!read.ok) return read;
    const unreadable = named.filter((key) => typeof read.value.get(key) !== 'object').length;
    found.push({ name, pages: named.length, unreadable });
  }
  return ok(found);
}

function allIds(pages: readonly (Page | null)[]): number[] {
  const ids: number[] = [];
  pages.forEach((page, no) => {
    for (let slot = 0; slot < (page?.slots ?? 0); slot++)
      if (page !== null && isLive(page, slot)) ids.push(no * PAGE_SIZE + slot);
  });
  return ids;
}

/** Pages from `first` on are newer than those before. Who has a number is known by it; others by name and time of creation. */
function eachOnce(pages: readonly (Page | null)[], first: number): number[] {
  const seen = new Set<string>();
  const ids: number[] = [];
  const order = [...pages.keys()].sort((a, b) => Number(b >= first) - Number(a >= first) || a - b);
  for (const no of order) {
    const page = pages[no] ?? null;
    if (page === null) continue;
    for (let slot = 0; slot < page.slots; slot++) {
      if (!isLive(page, slot)) continue;
      const phone = numAt(numColumn(page, COLUMN.phone), slot, 0);
      const who = `${textAt(textColumn(page, COLUMN.name), slot)}\n${numAt(numColumn(page, COLUMN.createdAt), slot, 0)}`;
      const userIds = textAt(textColumn(page, COLUMN.userIds), slot);
      const key = phone === 0 ? (userIds === '' ? who : userIds) : String(phone);
      if (seen.has(key)) continue;
      seen.add(key);
      ids.push(no * PAGE_SIZE + slot);
    }
  }
  return ids;
}
