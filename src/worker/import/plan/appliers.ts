/** The fields that an import sets, each with what it would do to every contact. What one of them depends on is in its key: it is kept. */
import type { ActionField, CoreField } from '../../../domain/action.ts';
import { ORIGINS, STATES } from '../../../domain/contact.ts';
import { parseInstant } from '../../../domain/parse-date.ts';
import type { AutomaticTarget } from '../../../domain/mapping.ts';
import { attributeKey, COLUMN, type ColumnKey } from '../../../base/page.ts';
import { TextPool } from '../../../base/text-pool.ts';
import type { ImportChoices, Reading } from '../../contract/import-choices.ts';
import { canonicalCodes, numbersOf, readNumbers } from '../read/column-values.ts';
import { type Applier, BLANKED, GIVES } from './effects.ts';
import type { Sliced } from '../in-slices.ts';
import { foundNumberApplier, userIdApplier, usernameApplier } from './identity-appliers.ts';
import { optedOutApplier } from './opted-out-applier.ts';
import { ProblemLog } from '../problems/problem-log.ts';
import type { Twin } from './twin.ts';
import type { ResolvedChoice } from './resolve-options.ts';
import type { ResolvedTags } from './resolve-tags.ts';
import type { Stage } from '../read/stage.ts';
import type { StagedColumn } from '../read/staged-column.ts';
import { splitTags } from '../read/tag-cell.ts';
import { type HeldTags, tagsApplier } from './tags-applier.ts';
import { type Beside, nameApplier, numberApplier, textApplier } from './value-appliers.ts';
import { instantOf } from '../../wall-clock.ts';

/** A field's applier, and the problems that were found when the whole column was read. */
export interface MadeApplier {
  readonly applier: Applier;
  readonly log: ProblemLog;
}

/** How to make one, and under which key it can be kept: all that it depends on beside stage and base. */
export interface Recipe {
  readonly slot: string;
  readonly key: string;
  readonly make: () => Sliced<MadeApplier>;
}

const NO_PROBLEMS = new ProblemLog();

const core = (field: CoreField): ActionField => ({ core: field });

function* quiet(work: Sliced<Applier>): Sliced<MadeApplier> {
  return { applier: yield* work, log: NO_PROBLEMS };
}

// eslint-disable-next-line require-yield -- what is made at once, among what is made in slices
function* ready(applier: Applier): Sliced<Applier> {
  return applier;
}

/** `tagsKey`, `optionsKey`: what `tags` and `options` depend on. */
export function recipes(
  stage: Stage,
  beside: Beside,
  heldTags: HeldTags,
  tags: ResolvedTags,
  tagsKey: string,
  options: readonly ResolvedChoice[],
  optionsKey: string,
  choices: ImportChoices,
  twins: readonly Twin[],
): readonly Recipe[] {
  const { layout, people, fields } = stage;
  const { policy, readings } = choices;
  const list: Recipe[] = [];
  const folding = people.folded.contacts.length === 0 ? '' : policy.fold;
  const add = (slot: string, key: string, make: () => Sliced<MadeApplier>): void =>
    void list.push({ slot, key: `${folding} ${key}`, make });
  const ints = (
    field: ActionField,
    key: ColumnKey,
    column: StagedColumn,
    read: (text: string) => number,
  ): Sliced<Applier> => numbers({ field, index: column.index, key, kind: 'int' }, column, beside, read);

  add('name', '', () => {
    const index = layout.name >= 0 ? layout.name : layout.firstName >= 0 ? layout.firstName : layout.lastName;
    return quiet(nameApplier({ field: core('name'), index }, people, beside));
  });
  if (people.identities.size > 0) {
    const apart = policy.join ? [] : twins;
    const [number] = layout.phones;
    const key = String(policy.join);
    const made = (applier: Applier): Sliced<MadeApplier> => quiet(ready(applier));
    if (layout.userId >= 0) add('userId', key, () => made(userIdApplier(layout.userId, people, beside, apart)));
    if (layout.username >= 0) add('username', key, () => made(usernameApplier(layout.username, people, beside, apart)));
    if (number !== undefined) add('phone', '', () => made(foundNumberApplier(number.index, people, beside)));
  }
  if (fields.tags !== null) {
    const staged = fields.tags;
    const part = { field: core('tags'), index: layout.tags[0]?.index ?? -1 };
    add('tags', JSON.stringify([tagsKey, policy.tags, policy.blankClears]), () =>
      quiet(tagsApplier(part, staged, tags.byName, beside, heldTags, policy)),
    );
  }
  if (fields.source !== null) {
    const column = fields.source;
    const part = { field: core('source'), index: layout.source, key: COLUMN.source };
    add('source', '', () => quiet(textApplier(part, column, beside, column.texts.pool, null)));
  }
  if (fields.firstMessage !== null) {
    const column = fields.firstMessage;
    const read = (text: string): number => tags.byName.get(splitTags(text, '|')[0] ?? '') ?? NaN;
    add('firstMessage', tagsKey, () => quiet(ints(core('firstMessage'), COLUMN.firstMessage, column, read)));
  }
  const [optedOut] = fields.optedOut;
  if (optedOut !== undefined) {
    const part = { field: core('optedOut'), index: optedOut.column.index };
    add('optedOut', '', () => quiet(optedOutApplier(part, fields.optedOut, beside)));
  }
  for (const part of fields.attributes) {
    const { index } = part.column;
    const choice = options.find((one) => one.attribute.id === part.attribute.id);
    const key = part.attribute.type === 'choice' && !part.isNew ? optionsKey : (readings[index] ?? '');
    add(`attribute ${String(index)}`, key, () => ofAttribute(part, beside, choice, readings[index]));
  }
  for (const { field, column } of fields.automatic) {
    if (field !== 'status')
      add(`${field} ${String(column.index)}`, '', () => quiet(ofAutomatic(field, column, beside)));
  }
  return list;
}

function* numbers(
  part: Parameters<typeof numberApplier>[0],
  column: StagedColumn,
  beside: Beside,
  read: (text: string) => number,
): Sliced<Applier> {
  return yield* numberApplier(part, column, beside, yield* numbersOf(column, read));
}

function* ofAttribute(
  { attribute, isNew, decimal, column }: Stage['fields']['attributes'][number],
  beside: Beside,
  choice: ResolvedChoice | undefined,
  chosen: Reading | undefined,
): Sliced<MadeApplier> {
  const part = { field: { attribute: attribute.name }, index: column.index, key: attributeKey(attribute.id) };
  const { pool } = column.texts;
  switch (attribute.type) {
    case 'text':
      return yield* quiet(textApplier(part, column, beside, pool, null));
    case 'choice': {
      if (isNew || choice === undefined) return yield* quiet(textApplier(part, column, beside, pool, null));
      const options = new TextPool();
      const codes = canonicalCodes(column, options, choice.optionOf);
      return yield* quiet(textApplier(part, column, beside, options, codes));
    }
    case 'yesno':
    case 'number':
    case 'date': {
      const log = new ProblemLog();
      const values = yield* readNumbers(column, attribute, { chosen, decimal }, log);
      const kind = attribute.type === 'yesno' ? 'int' : 'num';
      return { applier: yield* numberApplier({ ...part, kind }, column, beside, values), log };
    }
  }
}

/** [I4] Automatic fields, when Kith's own export is restored. Status follows from Last Active and is never read. */
function ofAutomatic(field: Exclude<AutomaticTarget, 'status'>, column: StagedColumn, beside: Beside): Sliced<Applier> {
  const time = (text: string): number => parseInstant(text, instantOf) ?? NaN;
  const known = (names: readonly string[]) => (text: string) => {
    const index = names.indexOf(text);
    return index < 0 ? NaN : index;
  };
  const make = (key: ColumnKey, kind: 'int' | 'num', read: (text: string) => number): Sliced<Applier> =>
    numbers({ field: core(field), index: column.index, key, kind }, column, beside, read);
  switch (field) {
    case 'createdAt':
      return make(COLUMN.createdAt, 'num', time);
    case 'lastActive':
      return make(COLUMN.lastActive, 'num', time);
    case 'origin':
      return make(COLUMN.origin, 'int', known(ORIGINS));
    case 'state':
      return make(COLUMN.state, 'int', known(STATES));
  }
}

/** Several columns of one field: the last one that is not blank speaks for a contact, the others are as if they were not there. */
export function lastOfEach(made: readonly Applier[]): readonly Applier[] {
  if (new Set(made.map(({ target }) => target)).size === made.length) return made;
  const appliers = [...made];
  const later = new Map<ColumnKey, number>();
  for (let i = appliers.length - 1; i >= 0; i--) {
    const applier = appliers[i];
    if (applier === undefined) continue;
    const at = later.get(applier.target);
    const over = at === undefined ? undefined : appliers[at];
    if (at !== undefined && over !== undefined) {
      const [mine, others] = [applier.effects.slice(), over.effects.slice()];
      for (let contact = 0; contact < mine.length; contact++) {
        const [own, other] = [mine[contact] ?? 0, others[contact] ?? 0];
        if ((other & GIVES) === 0 && (own & GIVES) !== 0) others[contact] = other & ~BLANKED;
        else mine[contact] = 0;
      }
      appliers[i] = { ...applier, effects: mine };
      appliers[at] = { ...over, effects: others };
    }
    later.set(applier.target, i);
  }
  return appliers;
}
