/**
 * Thousands of random edits, bulk changes, merges, tag changes, imports of files under every policy, undos, redos and reverts through
 * the whole service, against a plain array. Long because it is one machine of steps. The seed is in the test's name; KITH_FUZZ=100 tries a hundred more.
 */
import { describe, expect, test } from 'vitest';
import type { AttributeId } from '../../src/domain/attribute.ts';
import { EVERYTHING, type Filter } from '../../src/domain/filter.ts';
import type { TagId } from '../../src/domain/tag.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { BulkEdit } from '../../src/worker/contract/changes.ts';
import type { UpdatePolicy } from '../../src/worker/contract/import-choices.ts';
import { createService } from '../../src/worker/service.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';
import { Random } from '../support/random.ts';
import {
  changeAll,
  type FileRow,
  importRows,
  merge,
  type ModelBase,
  type Person,
  personOf,
  renameTag,
  same,
  union,
} from './fuzz-model.ts';
import { choicesWith, csvOf, fileOf, quiet } from './import/support.ts';
import { add, addAttribute, everything, must, redo, START, undo } from './support/service.ts';

const STEPS = 120;
const { KITH_FUZZ = '0' } = process.env;
const SEEDS = [1, 2, 3, 4, 5, 6, ...Array.from({ length: Number(KITH_FUZZ) }, (_, i) => 9000 + i)];

const NAMES = ['Asha Rao', 'Ravi', 'Zoë Müller', 'किरण वर्मा', 'Dr Mohit Dua', '=SUM(A1)', 'a,"b"'];
const TAGS = ['VIP', 'MBA', 'Lead', 'R&D', 'Café', 'vip'];
const SOURCES = ['', 'Ads', 'Walk-in', 'Expo, Delhi', 'line\nbreak'];
const CITIES = ['', 'Pune', 'Delhi', 'Ärhus'];
const PHONES = Array.from({ length: 60 }, (_, i) => 919_876_500_000 + i * 37);

class Fuzz {
  readonly #random: Random;
  readonly #disk = new MemoryState();
  #api!: KithApi;
  #state: BaseState | null = null;
  #city!: AttributeId;
  /** Every state since the start, and where we are. */
  #line: ModelBase[] = [{ people: [], tags: [] }];
  #at = 0;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  async run(): Promise<void> {
    await this.#open();
    this.#city = await addAttribute(this.#api, 'City');
    for (let step = 0; step < STEPS; step++) {
      const op = this.#random.pick(this.#ops);
      await op();
      const held = await this.#held();
      expect({ step, op: String(op), ...held }).toEqual({ step, op: String(op), ...this.#model });
    }
  }

  readonly #ops: readonly (() => Promise<void>)[] = [
    () => this.#create(),
    () => this.#create(),
    () => this.#edit(),
    () => this.#edit(),
    () => this.#bulk(),
    () => this.#bulk(),
    () => this.#import(),
    () => this.#import(),
    () => this.#import(),
    () => this.#tag(),
    () => this.#merge(),
    () => this.#undo(),
    () => this.#undo(),
    () => this.#redo(),
    () => this.#redo(),
    () => this.#revert(),
    () => this.#open(),
  ];

  get #model(): ModelBase {
    return this.#line[this.#at] ?? { people: [], tags: [] };
  }

  /** What nothing changes in is no step. */
  #push(next: ModelBase): void {
    if (JSON.stringify(next) === JSON.stringify(this.#model)) return;
    this.#line = [...this.#line.slice(0, this.#at + 1), next];
    this.#at++;
  }

  async #open(): Promise<void> {
    const store = new MemoryStore(this.#disk);
    this.#api = createService({ store, now: () => START, ticks: () => 0, space: null, pause: () => Promise.resolve() });
    this.#state = must(await this.#api.open((state) => (this.#state = state), 'en'));
  }

  get #catalog() {
    if (this.#state === null) throw new Error('not open');
    return this.#state.catalog;
  }

  async #held(): Promise<ModelBase> {
    const contacts = await everything(this.#api);
    return {
      people: contacts.map((contact) => personOf(contact, this.#catalog, this.#city)),
      tags: this.#catalog.tags.map(({ name }) => name),
    };
  }

  #tagId(name: string): TagId {
    const tag = this.#catalog.tags.find((one) => one.name === name);
    if (tag === undefined) throw new Error(`no tag ${name}`);
    return tag.id;
  }

  async #idsOf(people: readonly Person[]): Promise<number[]> {
    const ids = new Map((await everything(this.#api)).map(({ phone, id }): [number, number] => [phone, id]));
    return people.map(({ phone }) => ids.get(phone) ?? -1);
  }

  #someTags(): string[] {
    return this.#random.some(this.#model.tags, 3);
  }

  async #create(): Promise<void> {
    const random = this.#random;
    const tags = this.#someTags();
    const person: Person = {
      phone: random.pick(PHONES),
      name: random.pick(NAMES),
      tags,
      source: random.pick(SOURCES),
      firstMessage: '',
      city: random.pick(CITIES),
      optedOut: random.oneIn(5),
    };
    const edits = {
      ...person,
      phone: `+${String(person.phone)}`,
      tags: tags.map((name) => this.#tagId(name)),
      firstMessage: 0 as const,
      attributes: new Map([[this.#city, person.city || null]]),
    };
    if (this.#model.people.some(({ phone }) => phone === person.phone)) {
      expect(must(await this.#api.create(edits)).kind).toBe('problems');
      return;
    }
    await add(this.#api, edits);
    this.#push({ ...this.#model, people: [...this.#model.people, person] });
  }

  async #edit(): Promise<void> {
    const { people, tags } = this.#model;
    if (people.length === 0) return;
    const random = this.#random;
    const person = random.pick(people);
    const next: Person = {
      ...person,
      name: random.pick(NAMES),
      tags: random.oneIn(2) ? person.tags : this.#someTags(),
      city: random.pick(CITIES),
      firstMessage: tags.length > 0 && random.oneIn(2) ? random.pick(tags) : '',
    };
    const [id = -1] = await this.#idsOf([person]);
    const result = must(
      await this.#api.edit(id, {
        name: next.name,
        tags: next.tags.map((name) => this.#tagId(name)),
        firstMessage: next.firstMessage === '' ? 0 : this.#tagId(next.firstMessage),
        attributes: new Map([[this.#city, next.city || null]]),
      }),
    );
    expect(result.kind).toBe(same(person, next) ? 'unchanged' : 'saved');
    this.#push(
      changeAll(
        this.#model,
        (one) => one === person,
        () => next,
      ),
    );
  }

  async #bulk(): Promise<void> {
    const random = this.#random;
    const city = random.pick(CITIES.slice(1));
    const ofCity = random.oneIn(2);
    const filter: Filter = ofCity
      ? { kind: 'is', field: { attribute: this.#city }, op: 'in', values: [city] }
      : EVERYTHING;
    const except = random.some(this.#model.people, 8);
    const meant = (person: Person): boolean => (!ofCity || person.city === city) && !except.includes(person);
    const ids = await this.#idsOf(except);
    const view = await this.#api.view({ filter, search: '', sort: null });
    const { edit, change } = this.#someBulk();
    const changed = must(await this.#api.bulk({ kind: 'view', view: view.id, except: ids }, edit));
    const next = changeAll(this.#model, meant, change);
    const touched = this.#model.people.filter((person) => {
      const after = meant(person) ? change(person) : person;
      return after === null || !same(person, after);
    });
    expect(changed.contacts).toBe(touched.length);
    this.#push(next);
  }

  #someBulk(): { edit: BulkEdit; change: (person: Person) => Person | null } {
    const random = this.#random;
    const tags = this.#someTags();
    const ids = tags.map((name) => this.#tagId(name));
    const source = random.pick(SOURCES);
    const value = source.replaceAll('\n', ' ');
    switch (random.below(7)) {
      case 0:
        return {
          edit: { kind: 'removeTags', tags: ids },
          change: (one) => ({ ...one, tags: one.tags.filter((tag) => !tags.includes(tag)) }),
        };
      case 1:
        return {
          edit: { kind: 'set', field: 'source', value },
          change: (one) => ({ ...one, source: value }),
        };
      case 2:
        return {
          edit: { kind: 'set', field: 'attribute', attribute: this.#city, value: 'Goa' },
          change: (one) => ({ ...one, city: 'Goa' }),
        };
      case 3:
        return { edit: { kind: 'optOut' }, change: (one) => ({ ...one, optedOut: true }) };
      case 4:
        return { edit: { kind: 'optIn' }, change: (one) => ({ ...one, optedOut: false }) };
      case 5:
        if (random.oneIn(2)) return { edit: { kind: 'delete' }, change: () => null };
    }
    return { edit: { kind: 'addTags', tags: ids }, change: (one) => ({ ...one, tags: union(one.tags, tags) }) };
  }

  async #import(): Promise<void> {
    const random = this.#random;
    const rows = Array.from({ length: 1 + random.below(25) }, (): FileRow => {
      return {
        phone: random.oneIn(12) ? 0 : random.pick(PHONES),
        name: random.pick(NAMES),
        tags: random.some(TAGS, 3),
        source: random.pick(SOURCES),
        firstMessage: random.pick(['', '', ...TAGS]),
        city: random.pick(CITIES),
      };
    });
    const policy: UpdatePolicy = {
      which: random.pick(['addAndUpdate', 'addAndUpdate', 'addOnly', 'updateOnly']),
      existing: random.pick(['overwrite', 'fillEmpty']),
      tags: random.pick(['add', 'replace']),
      blankClears: false,
      fold: 'last',
      optIn: false,
      join: true,
    };
    const csv = csvOf([
      ['Name', 'Mobile Number', 'Tags', 'Source', 'First Message', '$City'],
      ...rows.map((row) => [
        row.name,
        row.phone === 0 ? '12' : random.pick([String(row.phone), `+${String(row.phone)}`, String(row.phone).slice(2)]),
        row.tags.join(' | '),
        row.source,
        row.firstMessage,
        row.city,
      ]),
    ]);
    const choices = choicesWith({ policy });
    must(await this.#api.importOpen([fileOf(csv)], choices));
    const { counts } = must(await this.#api.importReview(choices, quiet));
    const wanted = importRows(this.#model, rows, policy);
    expect(counts).toMatchObject({
      rows: rows.length,
      added: wanted.added,
      updated: wanted.updated,
      folded: wanted.folded,
    });
    expect(await this.#held()).toEqual(this.#model);
    const confirmed = !random.oneIn(6);
    if (confirmed) must(await this.#api.importCommit(quiet));
    await this.#api.importClose();
    if (confirmed) this.#push(wanted.base);
  }

  async #tag(): Promise<void> {
    const random = this.#random;
    const { tags } = this.#model;
    const absent = TAGS.filter((name) => !tags.includes(name));
    if (tags.length < 2 || (absent.length > 0 && random.oneIn(2))) {
      const name = random.pick(absent);
      must(await this.#api.tag({ kind: 'create', name, color: null }));
      this.#push({ ...this.#model, tags: [...tags, name] });
      return;
    }
    const from = random.pick(tags);
    const id = this.#tagId(from);
    const into = random.pick(tags.filter((name) => name !== from));
    switch (random.below(3)) {
      case 0:
        must(await this.#api.tag({ kind: 'delete', id }));
        this.#push(renameTag(this.#model, from, null));
        break;
      case 1:
        must(await this.#api.tag({ kind: 'merge', id, into: this.#tagId(into) }));
        this.#push({ ...renameTag(this.#model, from, into), tags: tags.filter((name) => name !== from) });
        break;
      default: {
        const name = random.pick(absent.length > 0 ? absent : [from]);
        must(await this.#api.tag({ kind: 'rename', id, name }));
        this.#push(renameTag(this.#model, from, name));
      }
    }
  }

  async #merge(): Promise<void> {
    const { people } = this.#model;
    if (people.length < 2) return;
    const keep = this.#random.pick(people);
    const drop = this.#random.pick(people.filter((one) => one !== keep));
    const [keepId = -1, ...dropIds] = await this.#idsOf([keep, drop]);
    must(await this.#api.merge({ keep: keepId, drop: dropIds, values: {} }));
    this.#push(merge(this.#model, keep, drop));
  }

  async #undo(): Promise<void> {
    if (this.#at === 0) return;
    must(await undo(this.#api));
    this.#at--;
  }

  async #redo(): Promise<void> {
    if (this.#at === this.#line.length - 1) return;
    must(await redo(this.#api));
    this.#at++;
  }

  /** [H2] What a revert makes is told by the history's own fuzz; here it must be a step that is undone like any other. */
  async #revert(): Promise<void> {
    const { entries } = must(await this.#api.history(0, 100));
    const able = entries.filter(({ canRevert }) => canRevert);
    if (able.length === 0 || this.#at === 0) return;
    const reverted = await this.#api.revert(this.#random.pick(able).id);
    if (!reverted.ok) {
      expect(sayMessage(reverted.failure.message)).toMatch(/nothing left to revert/);
      return;
    }
    this.#line = [...this.#line.slice(0, this.#at + 1), await this.#held()];
    this.#at++;
  }
}

describe('[I1] [I2] [I3] [Q5] [D2] [T3] [H2] the whole service against a plain array', () => {
  test.each(SEEDS)('seed %i', { timeout: 60_000 }, async (seed) => {
    await new Fuzz(seed).run();
  });
});
