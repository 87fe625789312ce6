/**
 * [H2] A catalog entry's way back, part by part. `before` and `after` are the catalog around the entry, `now` is the one there is.
 *
 * - Created by the entry and unchanged since: goes, unless something uses it (a contact that stays, a segment, a mapping; see
 *   revert.ts). Changed since: stays, counted.
 * - Deleted by the entry: comes back under its id and about where it stood, unless its name has been given away since (counted).
 * - Changed by the entry: each property that nobody changed since goes back, unless a name is taken (counted); others stay, counted.
 * - Put in another order by the entry: the order goes back where nobody changed it since.
 * - An attribute's type goes back with all its values or not at all (`mayRetype` decides).
 */
import type { Attribute, AttributeId } from '../../domain/attribute.ts';
import type { Catalog, RememberedMapping, Segment, Settings } from '../../domain/catalog.ts';
import type { ConsentWords } from '../../domain/conversation/consent-words.ts';
import type { Tag } from '../../domain/tag.ts';
import { sameData } from './same-data.ts';

export interface CatalogRevert {
  /** What the entry created is still in it. */
  readonly catalog: Catalog;
  readonly createdTags: readonly Tag[];
  readonly createdAttributes: readonly Attribute[];
  /** Parts that stay because they have changed since. */
  readonly kept: number;
}

interface Sides<T> {
  readonly before: T;
  readonly after: T;
  readonly now: T;
}

class Merge {
  kept = 0;

  /** One value, three ways. */
  value<T>({ before, after, now }: Sides<T>): T {
    if (sameData(before, after)) return now;
    if (sameData(now, after)) return before;
    if (!sameData(now, before)) this.kept++;
    return now;
  }

  /** A value that no other item may have. */
  name<T extends { readonly name: string }>(sides: Sides<T>, isTaken: (name: string) => boolean): string {
    const name = this.value({ before: sides.before.name, after: sides.after.name, now: sides.now.name });
    if (name === sides.now.name || !isTaken(name)) return name;
    this.kept++;
    return sides.now.name;
  }

  list<T>(
    sides: Sides<readonly T[]>,
    kind: ListKind<T>,
  ): { readonly list: readonly T[]; readonly created: readonly T[] } {
    const [before, after, now] = [sides.before, sides.after, sides.now].map(
      (items) => new Map(items.map((item) => [kind.idOf(item), item])),
    ) as [Map<unknown, T>, Map<unknown, T>, Map<unknown, T>]; // map() forgets that there are three
    const list = [...sides.now];
    const isTaken = (name: string, self: unknown): boolean =>
      list.some((item) => kind.idOf(item) !== self && kind.nameOf(item) === name);
    for (const [id, item] of before) {
      const changed = after.get(id);
      const current = now.get(id);
      if (changed === undefined) {
        if (current !== undefined) continue;
        if (isTaken(kind.nameOf(item), id)) this.kept++;
        else list.splice(Math.min(sides.before.indexOf(item), list.length), 0, item);
      } else if (!sameData(item, changed)) {
        if (current === undefined) this.kept++;
        else {
          const merged = kind.merge({ before: item, after: changed, now: current }, (name) => isTaken(name, id));
          list[list.findIndex((other) => kind.idOf(other) === id)] = merged;
        }
      }
    }
    const created: T[] = [];
    for (const [id, item] of after) {
      const current = now.get(id);
      if (before.has(id) || current === undefined) continue;
      if (sameData(item, current)) created.push(current);
      else this.kept++;
    }
    return { list: this.#reorder(sides, list, kind.idOf), created };
  }

  #reorder<T>(sides: Sides<readonly T[]>, list: readonly T[], idOf: (item: T) => unknown): readonly T[] {
    const sets = [sides.before, sides.after, list].map((items) => new Set(items.map(idOf)));
    const common = (items: readonly T[]): unknown[] => items.map(idOf).filter((id) => sets.every((ids) => ids.has(id)));
    const [was, became, is] = [common(sides.before), common(sides.after), common(sides.now)];
    if (sameData(was, became)) return list;
    if (!sameData(is, became)) {
      this.kept++;
      return list;
    }
    const byId = new Map(list.map((item) => [idOf(item), item]));
    const queue = was.flatMap((id) => byId.get(id) ?? []);
    const moved = new Set(was);
    return list.map((item) => (moved.has(idOf(item)) ? (queue.shift() ?? item) : item));
  }
}

interface ListKind<T> {
  readonly idOf: (item: T) => unknown;
  /** Unique in the list. */
  readonly nameOf: (item: T) => string;
  readonly merge: (sides: Sides<T>, isTaken: (name: string) => boolean) => T;
}

/** The same property of all three. */
function prop<T, K extends keyof T>({ before, after, now }: Sides<T>, key: K): Sides<T[K]> {
  return { before: before[key], after: after[key], now: now[key] };
}

export function revertCatalog(sides: Sides<Catalog>, mayRetype: (id: AttributeId) => boolean): CatalogRevert {
  const merge = new Merge();
  const tags = merge.list<Tag>(prop(sides, 'tags'), {
    idOf: (tag) => tag.id,
    nameOf: (tag) => tag.name,
    merge: (tag, isTaken) => ({
      ...tag.now,
      name: merge.name(tag, isTaken),
      color: merge.value(prop(tag, 'color')),
      rules: merge.value(prop(tag, 'rules')),
    }),
  });
  const attributes = merge.list<Attribute>(prop(sides, 'attributes'), {
    idOf: (attribute) => attribute.id,
    nameOf: (attribute) => attribute.name.toLowerCase(),
    merge: (attribute, isTaken) => {
      const name = merge.name(attribute, (wanted) => isTaken(wanted.toLowerCase()));
      const { before, after, now } = attribute;
      if (before.type === after.type) {
        const [options, show] = [merge.value(prop(attribute, 'options')), merge.value(prop(attribute, 'show'))];
        return show === undefined && now.show === undefined
          ? { ...now, name, options }
          : { ...now, name, options, show };
      }
      if (now.type === after.type && mayRetype(now.id))
        return { ...now, name, type: before.type, options: before.options };
      if (now.type !== before.type) merge.kept++;
      return { ...now, name };
    },
  });
  const segments = merge.list<Segment>(prop(sides, 'segments'), {
    idOf: (segment) => segment.id,
    nameOf: (segment) => segment.name,
    merge: (segment, isTaken) => ({
      ...segment.now,
      name: merge.name(segment, isTaken),
      filter: merge.value(prop(segment, 'filter')),
      search: merge.value(prop(segment, 'search')),
    }),
  });
  const headers = (mapping: RememberedMapping): string => JSON.stringify(mapping.headers);
  const mappings = merge.list<RememberedMapping>(prop(sides, 'mappings'), {
    idOf: headers,
    nameOf: headers,
    merge: (mapping) => ({ ...mapping.now, columns: merge.value(prop(mapping, 'columns')) }),
  });
  const catalog: Catalog = {
    tags: tags.list,
    attributes: attributes.list,
    segments: without(segments),
    mappings: without(mappings),
    settings: revertSettings(prop(sides, 'settings'), merge),
    nextId: sides.now.nextId,
  };
  return { catalog, createdTags: tags.created, createdAttributes: attributes.created, kept: merge.kept };
}

function revertSettings(sides: Sides<Settings>, merge: Merge): Settings {
  const { consentWords: _now, ...others } = sides.now;
  const consentWords = merge.value<ConsentWords | undefined>(prop(sides, 'consentWords'));
  const settings = { ...others, defaultCountry: merge.value(prop(sides, 'defaultCountry')) };
  return consentWords === undefined ? settings : { ...settings, consentWords };
}

/** Nothing uses a segment or a mapping: those that were created go at once. */
function without<T>({ list, created }: { readonly list: readonly T[]; readonly created: readonly T[] }): readonly T[] {
  return list.filter((item) => !created.includes(item));
}
