/**
 * An import, planned: what the staged contacts would do to the base under the person's policies [I1] [I2], as a draft that only has to
 * be committed. Counts are of the plan itself, so they are exact and add up [I6].
 */
import { Draft, type DraftResult } from '../../base/draft.ts';
import { attributeKey, COLUMN, PAGE_SIZE, pageOf, slotOf } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { readValue } from '../../domain/attribute.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { ORIGINS, STATES } from '../../domain/contact.ts';
import { parseDate } from '../../domain/date.ts';
import type { AutomaticTarget } from '../../domain/mapping.ts';
import type { ImportCounts } from '../../domain/report.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import type { ImportChoices, UnknownTag } from '../import-contract.ts';
import { type Applier, NameApplier, NumberApplier, TagsApplier, TextApplier } from './appliers.ts';
import { codesOf, numbersOf, readNumbers } from './column-values.ts';
import { Doubles, Ints } from './growable.ts';
import { YES_NO } from './judges.ts';
import { ProblemLog } from './problem-log.ts';
import { type ResolvedTags, resolveTags } from './resolve-tags.ts';
import type { Stage } from './stage.ts';
import type { StagedColumn } from './staged-column.ts';
import { splitTags } from './tag-cell.ts';

/** What becomes of a staged contact. */
export const FATE = { added: 1, updated: 2, unchanged: 3, nameless: 4, notInBase: 5 } as const;

export interface Plan {
  readonly draft: Draft;
  readonly result: DraftResult;
  readonly counts: ImportCounts;
  /** Problems that only the plan finds; the others are in the stage's log. */
  readonly log: ProblemLog;
  readonly unknownTags: readonly UnknownTag[];
  readonly appliers: readonly Applier[];
  /** By staged contact, a FATE. */
  readonly fates: Uint8Array;
  /** Contacts that change, in file order: staged contact, id, and which appliers changed it (bit by position, 52 at most). */
  readonly changed: { readonly contacts: Ints; readonly ids: Ints; readonly masks: Doubles };
}

const BITS = 52;

/** `find`: the contact with this variant key, -1 = none. `now`: milliseconds, Created At of what is new. */
export function planImport(
  stage: Stage,
  base: Snapshot,
  find: (key: number) => number,
  choices: ImportChoices,
  now: number,
): Plan {
  const log = new ProblemLog();
  const tags = resolveTags(stage, base.catalog, choices, log);
  const draft = new Draft(base);
  const appliers = makeAppliers(stage, draft, tags, choices, log);
  const { policy } = choices;
  const fates = new Uint8Array(stage.people.contacts);
  const added = new Int32Array(stage.people.contacts);
  const changed = { contacts: new Ints(), ids: new Ints(), masks: new Doubles() };
  let fresh = 0;
  let unchanged = 0;
  for (let contact = 0; contact < stage.people.contacts; contact++) {
    const id = base.contacts === 0 ? -1 : find(variantKey(stage.people.phones.values[contact] ?? 0));
    if (id < 0) {
      if (policy.which === 'updateOnly') fates[contact] = FATE.notInBase;
      else if ((stage.people.nameCodes.values[contact] ?? 0) <= 0) fates[contact] = FATE.nameless;
      else {
        fates[contact] = FATE.added;
        added[fresh++] = contact;
      }
      continue;
    }
    const mask = policy.which === 'addOnly' ? 0 : update(appliers, contact, pageOf(id), slotOf(id));
    fates[contact] = mask === 0 ? FATE.unchanged : FATE.updated;
    if (mask === 0) unchanged++;
    else {
      changed.contacts.push(contact);
      changed.ids.push(id);
      changed.masks.push(mask);
    }
  }
  addAll(stage, draft, appliers, added.subarray(0, fresh), now);
  const rest = foldedAndRejected(stage, fates, log);
  const counts: ImportCounts = {
    rows: stage.people.rows,
    blank: stage.people.blank,
    added: fresh,
    updated: changed.contacts.length,
    unchanged,
    folded: rest.folded,
    rejected: stage.people.rejected + rest.rejected,
  };
  return { draft, result: draft.finish(), counts, log, unknownTags: tags.unknown, appliers, fates, changed };
}

function update(appliers: readonly Applier[], contact: number, pageNo: number, slot: number): number {
  let mask = 0;
  for (let i = 0; i < appliers.length; i++) {
    const applier = appliers[i];
    if (applier?.update(contact, pageNo, slot) === true) mask += i < BITS ? 2 ** i : mask >= 2 ** BITS ? 0 : 2 ** BITS;
  }
  return mask;
}

function addAll(stage: Stage, draft: Draft, appliers: readonly Applier[], contacts: Int32Array, now: number): void {
  if (contacts.length === 0) return;
  const first = draft.appendMany(contacts.length);
  for (let from = 0; from < contacts.length;) {
    const pageNo = pageOf(first + from);
    const slot = slotOf(first + from);
    const to = Math.min(contacts.length, from + PAGE_SIZE - slot);
    const phones = draft.num(pageNo, COLUMN.phone);
    for (let i = from; i < to; i++) phones[slot + i - from] = stage.people.phones.values[contacts[i] ?? 0] ?? 0;
    draft.num(pageNo, COLUMN.createdAt).fill(now, slot, slot + to - from);
    // Origin IMPORT is 0 in ORIGINS: nothing to write.
    for (const applier of appliers) applier.add(contacts, from, to, pageNo, slot);
    from = to;
  }
}

function foldedAndRejected(stage: Stage, fates: Uint8Array, log: ProblemLog): { folded: number; rejected: number } {
  const kinds = new Map<number, 'name-blank' | 'not-in-base'>([
    [FATE.nameless, 'name-blank'],
    [FATE.notInBase, 'not-in-base'],
  ]);
  let folded = 0;
  const out: { kind: 'name-blank' | 'not-in-base'; file: number; row: number }[] = [];
  for (let i = 0; i < stage.people.folded.contacts.length; i++) {
    const kind = kinds.get(fates[stage.people.folded.contacts.values[i] ?? 0] ?? 0);
    if (kind === undefined) folded++;
    else
      out.push({ kind, file: stage.people.folded.files.values[i] ?? 0, row: stage.people.folded.rows.values[i] ?? 0 });
  }
  for (let contact = 0; contact < fates.length; contact++) {
    const kind = kinds.get(fates[contact] ?? 0);
    if (kind !== undefined)
      out.push({
        kind,
        file: stage.people.firstFiles.values[contact] ?? 0,
        row: stage.people.firstRows.values[contact] ?? 0,
      });
  }
  out.sort((a, b) => a.file - b.file || a.row - b.row);
  for (const { kind, file, row } of out) log.addCell(kind, file, row, -1, 0);
  return { folded, rejected: out.length };
}

function makeAppliers(
  stage: Stage,
  draft: Draft,
  tags: ResolvedTags,
  choices: ImportChoices,
  log: ProblemLog,
): Applier[] {
  const { layout } = stage;
  const { policy } = choices;
  draft.adoptTexts(COLUMN.name, stage.people.names);
  draft.catalog = withAttributes(tags.catalog, stage);
  const appliers: Applier[] = [
    new NameApplier(layout.name >= 0 ? layout.name : layout.firstName, draft, stage.people, policy),
  ];
  if (stage.fields.tags !== null) {
    const { tags: staged } = stage.fields;
    const sets = new Int32Array(staged.sets.size);
    for (let code = 1; code < sets.length; code++) {
      const ids = staged.names(code).flatMap((name) => tags.byName.get(name) ?? []);
      sets[code] = draft.sets.intern(ids);
    }
    appliers.push(new TagsApplier(layout.tags[0]?.index ?? -1, draft, stage.fields.tags, sets, policy));
  }
  if (stage.fields.source !== null) {
    draft.adoptTexts(COLUMN.source, stage.fields.source.texts.pool);
    appliers.push(
      new TextApplier(
        { field: 'Source', index: layout.source, key: COLUMN.source },
        draft,
        stage.fields.source.codes.values,
        null,
        policy,
      ),
    );
  }
  const ints = (field: string, key: number, column: StagedColumn, read: (text: string) => number): void => {
    const part = { field, index: column.index, key, kind: 'int' as const };
    appliers.push(new NumberApplier(part, draft, column.codes.values, numbersOf(column, read), policy));
  };
  if (stage.fields.firstMessage !== null)
    ints(
      'First Message',
      COLUMN.firstMessage,
      stage.fields.firstMessage,
      (text) => tags.byName.get(splitTags(text, '|')[0] ?? '') ?? NaN,
    );
  if (stage.fields.optedOut !== null)
    ints('Opted out', COLUMN.optedOut, stage.fields.optedOut, (text) => {
      const read = readValue(YES_NO, text, { dateOrder: null, decimal: '.' });
      return read !== null && 'value' in read ? ((read.value === true) !== layout.optedOutInverted ? 1 : 0) : NaN;
    });
  for (const { attribute, isNew, column } of stage.fields.attributes)
    appliers.push(attributeApplier(attribute, isNew, column, draft, choices, log));
  for (const { field, column } of stage.fields.automatic) {
    const applier = automaticApplier(field, column, draft, choices);
    if (applier !== null) appliers.push(applier);
  }
  return appliers;
}

function attributeApplier(
  attribute: Attribute,
  isNew: boolean,
  column: StagedColumn,
  draft: Draft,
  choices: ImportChoices,
  log: ProblemLog,
): Applier {
  const key = attributeKey(attribute.id);
  const part = { field: attribute.name, index: column.index, key };
  const codes = column.codes.values;
  if (attribute.type === 'text' || attribute.type === 'choice') {
    if (!draft.hasTexts(key)) draft.adoptTexts(key, column.texts.pool);
    const canonical = attribute.type === 'choice' && !isNew ? (text: string) => optionOf(attribute, text) : null;
    return new TextApplier(part, draft, codes, codesOf(column, draft.texts(key), canonical), choices.policy);
  }
  const kind = attribute.type === 'yesno' ? 'int' : 'num';
  const values = readNumbers(column, attribute, choices.dateOrders[column.index], log);
  return new NumberApplier({ ...part, kind }, draft, codes, values, choices.policy);
}

function optionOf(attribute: Attribute, text: string): string {
  const read = readValue(attribute, text, { dateOrder: null, decimal: '.' });
  return read !== null && 'value' in read ? String(read.value) : '';
}

/** New attributes enter the catalog with the import; a new choice has the file's values as its options. */
function withAttributes(catalog: Catalog, stage: Stage): Catalog {
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

/** [I4] Automatic fields, when Kith's own export is restored. Status follows from Last Active and is never read. */
function automaticApplier(
  field: AutomaticTarget,
  column: StagedColumn,
  draft: Draft,
  choices: ImportChoices,
): Applier | null {
  const codes = column.codes.values;
  const time = (text: string): number => {
    const date = parseDate(text, null);
    return typeof date === 'number' ? Math.floor(date) : NaN;
  };
  const make = (key: number, kind: 'int' | 'num', name: string, read: (text: string) => number): Applier =>
    new NumberApplier(
      { field: name, index: column.index, key, kind },
      draft,
      codes,
      numbersOf(column, read),
      choices.policy,
    );
  switch (field) {
    case 'createdAt':
      return make(COLUMN.createdAt, 'num', 'Created At', time);
    case 'lastActive':
      return make(COLUMN.lastActive, 'num', 'Last Active', time);
    case 'origin':
      return make(COLUMN.origin, 'int', 'Origin', (text) => ORIGINS.findIndex((origin) => origin === text));
    case 'state':
      return make(COLUMN.state, 'int', 'State', (text) => STATES.findIndex((state) => state === text));
    case 'status':
      return null;
  }
}
