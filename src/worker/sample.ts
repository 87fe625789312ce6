/**
 * Made-up contacts to try Kith with, and the tags and attributes that they use. They come as an import's would: Origin IMPORT; some of them
 * have written (sample-talks.ts). Tags and attributes of those names that are there already are used; numbers that are there already are left out.
 */
import type { Draft } from '../base/draft.ts';
import { attributeKey, COLUMN, pageOf, slotOf } from '../base/page.ts';
import { attributeId, type Attribute } from '../domain/attribute.ts';
import { ORIGINS } from '../domain/contact.ts';
import { DAY_MS } from '../domain/date.ts';
import { cleanName } from '../domain/name.ts';
import { ok } from '../domain/result.ts';
import { tagId } from '../domain/tag.ts';
import { variantKey } from '../formats/phone/variants.ts';
import { CITIES, FIRST_MESSAGES, PLANS, sampleCatalog, SOURCES, TAGS } from '../formats/sample/catalog.ts';
import { MAX_CONTACTS, SampleContacts } from '../formats/sample/contacts.ts';
import { Random } from '../formats/sample/random.ts';
import type { Holders } from './changes/identity-conflicts.ts';
import type { Outcome } from './changes/outcome.ts';
import { addTalks } from './sample-talks.ts';

const SEED = 20;
const FIRST_SIGNUP = Date.UTC(2019, 0, 1);
const SIGNUP_DAYS = 2700;

export function addSample(draft: Draft, index: Holders, count: number, now: number): Outcome {
  const made = collect(new SampleContacts(SEED), index, Math.min(count, MAX_CONTACTS));
  if (made.phones.length === 0) return ok(null);
  const tags = addTags(draft);
  const attributes = addAttributes(draft);
  const random = new Random(SEED, -1);
  const city = attributes.get('City');
  const plan = attributes.get('Plan');
  const signup = attributes.get('Signup Date');
  const first = draft.appendMany(made.phones.length);
  const set = (key: number, page: number, slot: number, text: string): void => {
    draft.text(page, key)[slot] = draft.texts(key).internText(text);
  };
  made.phones.forEach((phone, i) => {
    const page = pageOf(first + i);
    const slot = slotOf(first + i);
    set(COLUMN.name, page, slot, made.names[i] ?? '');
    draft.num(page, COLUMN.phone)[slot] = phone;
    draft.num(page, COLUMN.createdAt)[slot] = now;
    draft.int(page, COLUMN.origin)[slot] = ORIGINS.indexOf('IMPORT');
    const bears = random.chance(0.12) ? [] : tagNames(random);
    draft.tags(page)[slot] = draft.sets.intern(bears.flatMap((name) => tags.get(name) ?? []));
    if (!random.chance(0.08)) set(COLUMN.source, page, slot, random.pick(SOURCES));
    const message = random.chance(0.36) ? undefined : tags.get(random.pick(FIRST_MESSAGES));
    if (message !== undefined) draft.int(page, COLUMN.firstMessage)[slot] = message;
    if (city !== undefined && !random.chance(0.06)) set(city, page, slot, random.pick(CITIES));
    if (plan !== undefined && !random.chance(0.06)) set(plan, page, slot, random.pick(PLANS));
    if (signup !== undefined && !random.chance(0.04)) {
      draft.num(page, signup)[slot] = FIRST_SIGNUP + random.below(SIGNUP_DAYS) * DAY_MS + 0.5;
    }
    if (random.chance(0.02)) draft.int(page, COLUMN.optedOut)[slot] = 1;
  });
  const people = made.phones.map((phone, i) => ({ id: first + i, index: made.indexes[i] ?? 0, phone }));
  addTalks(draft, people, SEED, now);
  return ok({ kind: 'sample', contacts: made.phones.length });
}

function collect(
  people: SampleContacts,
  index: Holders,
  count: number,
): { names: string[]; phones: number[]; indexes: number[] } {
  const names: string[] = [];
  const phones: number[] = [];
  const indexes: number[] = [];
  for (let i = 0; i < count; i++) {
    const { name, country, national } = people.at(i);
    const phone = Number(country.callingCode + national);
    if (index.holders(variantKey(phone)).length > 0) continue;
    names.push(cleanName(name));
    phones.push(phone);
    indexes.push(i);
  }
  return { names, phones, indexes };
}

function tagNames(random: Random): string[] {
  const count = random.chance(0.7) ? 1 : 1 + random.below(3);
  return Array.from({ length: count }, () => random.pick(TAGS));
}

function addTags(draft: Draft): Map<string, number> {
  for (const tag of sampleCatalog.tags) {
    const { catalog } = draft;
    if (catalog.tags.some(({ name }) => name === tag.name)) continue;
    const tags = [...catalog.tags, { ...tag, id: tagId(catalog.nextId) }];
    draft.catalog = { ...catalog, tags, nextId: catalog.nextId + 1 };
  }
  return new Map(draft.catalog.tags.map(({ id, name }) => [name, id]));
}

/** Column keys by name, of those whose type takes the sample's values. */
function addAttributes(draft: Draft): Map<string, number> {
  const keys = new Map<string, number>();
  for (const wanted of sampleCatalog.attributes) {
    const { catalog } = draft;
    const known = catalog.attributes.find(({ name }) => name.toLowerCase() === wanted.name.toLowerCase());
    if (known !== undefined) {
      if (takes(known, wanted)) keys.set(wanted.name, attributeKey(known.id));
      continue;
    }
    const id = attributeId(catalog.nextId);
    const attributes = [...catalog.attributes, { ...wanted, id }];
    draft.catalog = { ...catalog, attributes, nextId: catalog.nextId + 1 };
    keys.set(wanted.name, attributeKey(id));
  }
  return keys;
}

function takes(known: Attribute, wanted: Omit<Attribute, 'id'>): boolean {
  return known.type === wanted.type && wanted.options.every((option) => known.options.includes(option));
}
