/**
 * An import, planned: what the staged contacts would do to the base under the person's policies [I1] [I2]. Counts are of every row, so
 * they are exact and add up [I6]. Nothing is made of it yet (make-draft.ts does that): what the cells would do is judged once
 * (effects.ts), so that another policy is counted in a moment, however long the file.
 */
import { COLUMN } from '../../../base/page.ts';
import type { Snapshot } from '../../../base/snapshot.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import type { ImportCounts } from '../../../domain/report.ts';
import { variantKey } from '../../../formats/phone/variants.ts';
import type { ImportChoices, UpdatePolicy } from '../../contract/import-choices.ts';
import { lastOfEach, type MadeApplier, type Recipe, recipes } from './appliers.ts';
import { type Applier, OPTS_IN, type Rules, rulesOf } from './effects.ts';
import { type Sliced, STEP } from '../in-slices.ts';
import { NoteLog } from '../problems/note-log.ts';
import { ProblemLog } from '../problems/problem-log.ts';
import { rejectedByPlan } from './rejected.ts';
import { type ResolvedChoice, resolveOptions, withOptions } from './resolve-options.ts';
import { findTags, type ResolvedTags, resolveTags } from './resolve-tags.ts';
import type { Twin } from './twin.ts';
import type { Stage } from '../read/stage.ts';
import { HeldTags } from './tags-applier.ts';
import type { Beside } from './value-appliers.ts';

export interface PlannedField extends Rules {
  readonly applier: Applier;
  /** Contacts that get a new or another value from it. */
  readonly contacts: number;
}

export interface Plan {
  readonly base: Snapshot;
  readonly policy: UpdatePolicy;
  /** As it will be with the import: its new tags and attributes are in it. */
  readonly catalog: Catalog;
  readonly counts: ImportCounts;
  /** Problems that only the plan finds; the others are in the stage's logs. */
  readonly logs: readonly ProblemLog[];
  readonly notes: readonly NoteLog[];
  readonly tags: ResolvedTags;
  readonly choices: readonly ResolvedChoice[];
  readonly fields: readonly PlannedField[];
  /** [I12] Contacts that opted out and that the file would opt in again. */
  readonly optIns: number;
  /** Staged contacts that are new, and those that change, in file order. */
  readonly added: Int32Array;
  readonly updated: Int32Array;
  /** By staged contact, -1 = it is new. */
  readonly ids: Int32Array;
  /** [C2] Contacts of the base that are joined with the one that the file says they are. */
  readonly twins: readonly Twin[];
  /** There are such, whether or not they are joined. */
  readonly joins: number;
}

const NONE = new Int32Array(0);

/** Makes plans of one stage beside one state of the base, and keeps what other choices may need again. */
export class Planner {
  readonly stage: Stage;
  readonly base: Snapshot;
  readonly #find: (key: number) => number;
  #beside: Pick<Beside, 'base' | 'ids'> | null = null;
  /** [C2] Contacts of the base that a staged one is, too, beside the one that it is found as. */
  #twins: readonly Twin[] = [];
  /** Staged contacts that are in the base, and those that are not and have a name; in file order. */
  #known = NONE;
  #named = NONE;
  readonly #kept = new Map<string, Map<string, unknown>>();

  /** `find`: the contact with this variant key, -1 = none. */
  constructor(stage: Stage, base: Snapshot, find: (key: number) => number) {
    this.stage = stage;
    this.base = base;
    this.#find = find;
  }

  *plan(choices: ImportChoices): Sliced<Plan> {
    const { stage, base } = this;
    const { policy } = choices;
    const beside: Beside = { ...(this.#beside ??= yield* this.#look()), fold: policy.fold };
    const tagsKey = JSON.stringify([choices.createTags, choices.leaveTags, choices.renameTags]);
    const found = this.#once('file tags', '', () => findTags(stage, base.catalog));
    const tags = this.#once('tag names', tagsKey, () => {
      const log = new ProblemLog();
      return { log, resolved: resolveTags(stage, found, base.catalog, choices, log) };
    });
    const optionsKey = JSON.stringify([choices.addOptions, choices.options]);
    const options = this.#once('options', optionsKey, () => {
      const log = new ProblemLog();
      return { log, resolved: resolveOptions(stage, choices, log) };
    });
    const heldTags = this.#once('held tags', '', () => new HeldTags(beside));
    const made: MadeApplier[] = [];
    for (const recipe of recipes(
      stage,
      beside,
      heldTags,
      tags.resolved,
      tagsKey,
      options.resolved,
      optionsKey,
      choices,
      this.#twins,
    ))
      made.push(yield* this.#made(recipe));
    const appliers = lastOfEach(made.map(({ applier }) => applier));
    const mayJoin = policy.which !== 'addOnly';
    const twins = mayJoin && policy.join ? this.#twins : [];
    const added = policy.which === 'updateOnly' ? NONE : this.#named;
    const rejected = this.#once('rejected', policy.which === 'updateOnly' ? 'all' : 'nameless', () =>
      policy.which === 'updateOnly'
        ? rejectedByPlan(stage.people, beside.ids, 'not-in-base', () => true)
        : rejectedByPlan(stage.people, beside.ids, 'name-blank', (contact) => this.#isNameless(contact)),
    );
    const { fields, updated, optIns } = yield* this.#count(appliers, policy, added);
    return {
      base,
      policy,
      catalog: withOptions(withAttributes(tags.resolved, stage), options.resolved),
      counts: {
        rows: stage.people.rows,
        blank: stage.people.blank,
        added: added.length,
        updated: updated.length,
        unchanged: this.#known.length - updated.length,
        folded: stage.people.folded.contacts.length - rejected.folded,
        rejected: stage.people.rejected + rejected.rows,
      },
      logs: [tags.log, options.log, ...new Set(made.map(({ log }) => log)), rejected.log],
      notes: [tagNotes(tags.resolved), optInNotes(optIns, policy), twinNotes(mayJoin ? this.#twins.length : 0, policy)],
      tags: tags.resolved,
      choices: options.resolved,
      fields,
      optIns,
      added,
      updated,
      ids: beside.ids,
      twins,
      joins: mayJoin ? this.#twins.length : 0,
    };
  }

  /** Who of the file is in the base. */
  *#look(): Sliced<Pick<Beside, 'base' | 'ids'>> {
    const { people } = this.stage;
    const ids = new Int32Array(people.contacts);
    const inBase = new Int32Array(people.contacts);
    const named = new Int32Array(people.contacts);
    let [knownCount, namedCount] = [0, 0];
    const phones = people.phones.values;
    const names = people.nameCodes.values;
    const { bases } = this.stage;
    const twins: Twin[] = [];
    for (let contact = 0; contact < people.contacts; contact++) {
      if (contact % STEP === 0) yield;
      const phone = phones[contact] ?? 0;
      const key = phone === 0 ? (people.keys.get(contact) ?? 0) : variantKey(phone);
      const found = this.base.contacts === 0 || key < 0 ? -1 : this.#find(key);
      const known = bases.size === 0 ? undefined : bases.get(key);
      const id = found < 0 ? (known?.[0] ?? -1) : found;
      for (const other of known ?? []) if (other !== id) twins.push({ contact, id, other });
      ids[contact] = id;
      if (id >= 0) inBase[knownCount++] = contact;
      else if ((names[contact] ?? 0) > 0) named[namedCount++] = contact;
    }
    this.#twins = twins;
    this.#known = inBase.slice(0, knownCount);
    this.#named = named.slice(0, namedCount);
    return { base: this.base, ids };
  }

  *#count(
    appliers: readonly Applier[],
    policy: UpdatePolicy,
    added: Int32Array,
  ): Sliced<Pick<Plan, 'fields' | 'updated' | 'optIns'>> {
    const known = policy.which === 'addOnly' ? NONE : this.#known;
    /** By position in `known`: 1 = it changes. */
    const changed = new Uint8Array(known.length);
    const fields: PlannedField[] = [];
    let optIns = 0;
    for (const applier of appliers) {
      yield;
      const { effects, kind } = applier;
      const { changes, sets } = rulesOf(kind, policy);
      let contacts = 0;
      if (applier.target === COLUMN.optedOut) optIns = countOptIns(applier, policy, known);
      // Indexed reads are within bounds by construction, here and below, hence `as number`.
      for (let i = 0; i < known.length; i++) {
        const does = changes[effects[known[i] as number] as number] as number;
        contacts += does;
        changed[i] = (changed[i] as number) | does;
      }
      for (let i = 0; i < added.length; i++) contacts += sets[effects[added[i] as number] as number] as number;
      fields.push({ applier, changes, sets, contacts });
    }
    const updated = new Int32Array(changed.reduce((sum, does) => sum + does, 0));
    let at = 0;
    for (let i = 0; i < known.length; i++) if (changed[i] === 1) updated[at++] = known[i] as number;
    return { fields, updated, optIns };
  }

  #isNameless(contact: number): boolean {
    return (this.#beside?.ids[contact] ?? 0) < 0 && (this.stage.people.nameCodes.values[contact] ?? 0) <= 0;
  }

  *#made({ slot, key, make }: Recipe): Sliced<MadeApplier> {
    const kept = this.#keptOf(slot);
    // What stands under a recipe's slot was made by it.
    const known = kept.get(key) as MadeApplier | undefined;
    if (known !== undefined) return known;
    const made = yield* make();
    keep(kept, key, made);
    return made;
  }

  #once<T>(slot: string, key: string, make: () => T): T {
    const kept = this.#keptOf(slot);
    // As above: a slot holds what its one caller makes.
    const known = kept.get(key) as T | undefined;
    if (known !== undefined) return known;
    const made = make();
    keep(kept, key, made);
    return made;
  }

  #keptOf(slot: string): Map<string, unknown> {
    const kept = this.#kept.get(slot) ?? new Map<string, unknown>();
    this.#kept.set(slot, kept);
    return kept;
  }
}

/** Of each: going back and forth between two choices is what people do. */
const KEPT = 4;

function keep(kept: Map<string, unknown>, key: string, value: unknown): void {
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

/** [I12] Those that would opt in again under the other rules, if it were allowed. */
function countOptIns({ kind, effects }: Applier, policy: UpdatePolicy, known: Int32Array): number {
  const { changes } = rulesOf(kind, { ...policy, optIn: true });
  let contacts = 0;
  for (const contact of known) {
    const effect = effects[contact] ?? 0;
    if ((effect & OPTS_IN) !== 0) contacts += changes[effect] ?? 0;
  }
  return contacts;
}

/** [C2] What becomes of them. */
function twinNotes(contacts: number, { join }: UpdatePolicy): NoteLog {
  const log = new NoteLog();
  if (contacts > 0) log.add(join ? 'contact-joined' : 'contact-apart', '', contacts);
  return log;
}

/** [I12] What becomes of them, told where there are any. */
function optInNotes(contacts: number, { optIn }: UpdatePolicy): NoteLog {
  const log = new NoteLog();
  if (contacts > 0) log.add(optIn ? 'opted-in-again' : 'opt-out-kept', '', contacts);
  return log;
}

/** [T2] Tags that stay unknown. */
function tagNotes({ fileTags }: ResolvedTags): NoteLog {
  const log = new NoteLog();
  for (const { name, rows, created, to } of fileTags) if (!created && to === '') log.add('tag-left-out', name, 1, rows);
  return log;
}

/** New attributes enter the catalog with the import; a new choice has the file's values as its options. */
function withAttributes({ catalog }: ResolvedTags, stage: Stage): Catalog {
  const attributes = [...catalog.attributes];
  let { nextId } = catalog;
  for (const { attribute, isNew, column } of stage.fields.attributes) {
    if (!isNew || attributes.some(({ id }) => id === attribute.id)) continue;
    const options = attribute.type === 'choice' ? Array.from(column.distinct(), ([, text]) => text) : [];
    attributes.push({ ...attribute, options });
    nextId = Math.max(nextId, attribute.id + 1);
  }
  return { ...catalog, attributes, nextId };
}
