/**
 * [K8] Who is erased: contacts, and what else of them is in the history. There they may have been deleted and come again under another id, or been
 * merged into the contact that is there now; in a base that a restore has replaced they have other ids anyway.
 *
 * - Contacts that were merged into one that is erased go with it, and so does who is not there any more and had one of its identities.
 * - Whoever else is in the base now stays, and so does all that was ever theirs: erase those by themselves.
 */
import { ok, type Result } from '../../domain/result.ts';
import { splitUserIds } from '../../domain/identity.ts';
import type { Archive, Held } from '../archive.ts';
import { numAt, textAt } from '../column.ts';
import type { CommitRecord } from '../commit-record.ts';
import { CONTACT_PAGES } from '../contact-pages.ts';
import { identitiesOf } from '../identity-index.ts';
import {
  COLUMN,
  FIRST_ATTRIBUTE,
  isLive,
  numColumn,
  type Page,
  PAGE_SIZE,
  pageOf,
  slotOf,
  textColumn,
} from '../page.ts';
import type { KeyOf } from '../phone-index.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Spaces } from './spaces.ts';
import { eachVersion } from './versions.ts';

/** What names somebody: as texts in which it may stand elsewhere. */
export interface Told {
  readonly names: Set<string>;
  readonly numbers: Set<number>;
  /** User ids, and usernames with `@` before them. */
  readonly identities: Set<string>;
  /** Of source and attributes: what one of them alone was set to is theirs. */
  readonly values: Set<string>;
}

export interface Gone {
  readonly commits: readonly CommitRecord[];
  readonly contacts: ReadonlySet<number>;
}

export interface Who {
  /** Of the base as it is; and others of its history alone, or of another base. */
  readonly contacts: number;
  readonly earlier: number;
  /** By commits whose ids mean the same; the base's own first. */
  readonly gone: readonly Gone[];
  readonly told: Told;
}

interface Looking {
  readonly archive: Archive;
  readonly held: Held;
  readonly snapshot: Snapshot;
  readonly keyOf: KeyOf;
}

export async function whoGoes(
  looking: Looking,
  { own, others }: Spaces,
  chosen: readonly number[],
): Promise<Result<Who>> {
  const { snapshot } = looking;
  const isHere = (id: number): boolean => {
    const page = snapshot.pages[pageOf(id)] ?? null;
    return page !== null && isLive(page, slotOf(id));
  };
  const meant = new Set(chosen.filter(isHere));
  const mayGo = (id: number): boolean => !isHere(id);
  const told: Told = { names: new Set(), numbers: new Set(), identities: new Set(), values: new Set() };
  /** Who has no identity is known in another base by the same place, name and time. */
  const looks = new Map<number, Set<string>>();
  const hear: Visit = (page, id, slot) => {
    tell(told, page, slot);
    if (nameIn(page, slot) !== '') looks.set(id, (looks.get(id) ?? new Set()).add(looksOf(page, slot)));
  };
  let here = withMerged(meant, own, mayGo);
  let matcher: Matcher;
  // Whoever is found may have been known by more.
  for (let before = -1; ;) {
    const known = here;
    const learnt = await each(looking, own, (page, id, slot) => known.has(id) && hear(page, id, slot), known);
    if (!learnt.ok) return learnt;
    matcher = new Matcher(told, looking.keyOf);
    matcher.leaveToOthers(snapshot, known);
    if (known.size === before) break;
    before = known.size;
    const more = new Set(known);
    const found = await each(looking, own, (page, id, slot) => {
      if (mayGo(id) && !more.has(id) && matcher.fits(page, slot)) more.add(id);
    });
    if (!found.ok) return found;
    here = withMerged(more, own, mayGo);
  }
  const gone: Gone[] = [{ commits: own, contacts: here }];
  for (const commits of others) {
    const contacts = new Set<number>();
    const found = await each(looking, commits, (page, id, slot) => {
      const isSame = looks.get(id)?.has(looksOf(page, slot)) === true;
      if (isSame || matcher.fits(page, slot)) contacts.add(id);
    });
    if (!found.ok) return found;
    if (contacts.size === 0) continue;
    const theirs = withMerged(contacts, commits, () => true);
    const heard = await each(looking, commits, (page, id, slot) => theirs.has(id) && tell(told, page, slot), theirs);
    if (!heard.ok) return heard;
    gone.push({ commits, contacts: theirs });
  }
  const found = gone.reduce((sum, { contacts }) => sum + contacts.size, 0);
  return ok({ contacts: meant.size, earlier: found - meant.size, gone, told });
}

/** With all that were merged into them, and into those. */
function withMerged(
  contacts: ReadonlySet<number>,
  commits: readonly CommitRecord[],
  mayGo: (id: number) => boolean,
): Set<number> {
  const all = new Set(contacts);
  for (let before = -1; before !== all.size;) {
    before = all.size;
    for (const { merged = [] } of commits) {
      for (let i = 0; i + 1 < merged.length; i += 2) {
        const [drop = 0, keep = 0] = [merged[i], merged[i + 1]];
        if (all.has(keep) && mayGo(drop)) all.add(drop);
      }
    }
  }
  return all;
}

type Visit = (page: Page, id: number, slot: number) => unknown;

/** Every contact of every page that is stored; of pages alone that these can be in, where some are given. */
function each(
  { archive, held }: Looking,
  commits: readonly CommitRecord[],
  visit: Visit,
  some?: ReadonlySet<number>,
): Promise<Result<void>> {
  const wanted = some && new Set([...some].map(pageOf));
  const isWanted = (no: number): boolean => wanted?.has(no) ?? true;
  return eachVersion(archive, held, commits, CONTACT_PAGES, isWanted, (page, no) => {
    for (let slot = 0; slot < page.slots; slot++) if (isLive(page, slot)) visit(page, no * PAGE_SIZE + slot, slot);
  });
}

const phoneIn = (page: Page, slot: number): number => numAt(numColumn(page, COLUMN.phone), slot, 0);
const nameIn = (page: Page, slot: number): string => textAt(textColumn(page, COLUMN.name), slot);
const identitiesIn = (page: Page, slot: number): readonly string[] =>
  identitiesOf(
    splitUserIds(textAt(textColumn(page, COLUMN.userIds), slot)),
    textAt(textColumn(page, COLUMN.username), slot),
  );

const looksOf = (page: Page, slot: number): string =>
  JSON.stringify([nameIn(page, slot), numAt(numColumn(page, COLUMN.createdAt), slot, 0)]);

function tell({ names, numbers, identities, values }: Told, page: Page, slot: number): void {
  const [name, phone] = [nameIn(page, slot), phoneIn(page, slot)];
  if (name !== '') names.add(name);
  if (phone !== 0) numbers.add(phone);
  for (const identity of identitiesIn(page, slot)) identities.add(identity);
  for (const [key, column] of page.columns) {
    if (column.kind === 'text' && (key >= FIRST_ATTRIBUTE || key === COLUMN.source)) values.add(textAt(column, slot));
  }
}

class Matcher {
  readonly #keyOf: KeyOf;
  readonly #keys: Set<number>;
  readonly #identities: Set<string>;

  constructor({ numbers, identities }: Told, keyOf: KeyOf) {
    this.#keyOf = keyOf;
    this.#keys = new Set([...numbers].map(keyOf));
    this.#identities = new Set(identities);
  }

  /** What somebody else in the base has now says nothing of who is erased. */
  leaveToOthers({ pages }: Snapshot, erased: ReadonlySet<number>): void {
    pages.forEach((page, no) => {
      for (let slot = 0; slot < (page?.slots ?? 0); slot++) {
        if (page === null || !isLive(page, slot) || erased.has(no * PAGE_SIZE + slot)) continue;
        const phone = phoneIn(page, slot);
        if (phone !== 0) this.#keys.delete(this.#keyOf(phone));
        if (this.#identities.size === 0) continue;
        for (const identity of identitiesIn(page, slot)) this.#identities.delete(identity);
      }
    });
  }

  fits(page: Page, slot: number): boolean {
    const phone = this.#keys.size === 0 ? 0 : phoneIn(page, slot);
    if (phone !== 0 && this.#keys.has(this.#keyOf(phone))) return true;
    return this.#identities.size > 0 && identitiesIn(page, slot).some((identity) => this.#identities.has(identity));
  }
}
