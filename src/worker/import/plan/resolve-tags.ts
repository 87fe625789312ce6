/**
 * Which of the file's tag names exist, are to be created, or stay unknown [T2] [M2]. Nothing is created or guessed unasked. Linear in the names:
 * a file may have tens of thousands of them [T4].
 */
import type { Catalog } from '../../../domain/catalog.ts';
import { type Tag, TAG_COLORS, tagId, type TagId } from '../../../domain/tag.ts';
import type { ImportChoices } from '../../contract/import-choices.ts';
import type { FileTag, LookAlike } from '../../contract/import-review.ts';
import { logPending } from '../read/log-pending.ts';
import { NearTags } from './near-tags.ts';
import type { ProblemLog } from '../problems/problem-log.ts';
import type { Stage } from '../read/stage.ts';
import type { Ints } from '../read/growable.ts';
import type { StagedTags } from '../read/staged-tags.ts';
import { splitTags } from '../read/tag-cell.ts';

export interface ResolvedTags {
  readonly catalog: Catalog;
  /** Tag by name, as the file writes it. */
  readonly byName: ReadonlyMap<string, TagId>;
  /** Every tag of the file that the base does not have, by its rows; `near` is found when it is asked for. */
  readonly fileTags: readonly Omit<FileTag, 'near'>[];
  readonly near: (name: string) => readonly string[];
  /** Found when they are asked for. */
  readonly lookAlikes: () => readonly LookAlike[];
}

/** The file's names as they are counted once, whatever is chosen. */
export interface FoundTags {
  readonly rows: ReadonlyMap<string, number>;
  /** Those of the base and of the file; made when it is asked for. */
  readonly near: () => NearTags;
}

export function findTags(stage: Stage, base: Catalog): FoundTags {
  const known = new Set(base.tags.map(({ name }) => name));
  const rows = new Map([...countRows(stage)].filter(([name]) => !known.has(name)));
  let made: NearTags | null = null;
  const near = (): NearTags => {
    if (made !== null) return made;
    made = new NearTags();
    for (const { name } of base.tags) made.add(name);
    for (const name of rows.keys()) made.add(name);
    return made;
  };
  return { rows, near };
}

export function resolveTags(
  stage: Stage,
  { rows, near }: FoundTags,
  base: Catalog,
  choices: ImportChoices,
  log: ProblemLog,
): ResolvedTags {
  const byName = new Map(base.tags.map(({ name, id }) => [name, id]));
  const wanted = choices.createTags === true ? null : new Set(choices.createTags);
  const left = new Set(choices.leaveTags);
  const meant = meantNames(rows, choices.renameTags, byName);
  const missing = [...rows.keys()];
  const asked = missing.filter((name) => !meant.has(name) && !left.has(name) && (wanted === null || wanted.has(name)));
  const catalog = withTags(base, asked);
  for (const tag of catalog.tags.slice(base.tags.length)) byName.set(tag.name, tag.id);
  for (const [from, to] of meant) {
    const id = byName.get(to);
    if (id !== undefined) byName.set(from, id);
  }
  if (stage.fields.tags !== null) logUnknown(stage.fields.tags, byName, log);
  if (stage.fields.firstMessage !== null)
    logPending(stage.fields.firstMessage, log, (text) =>
      byName.has(splitTags(text, '|')[0] ?? '') ? null : 'first-message-unknown',
    );
  const fileTags = missing
    .map((name) => ({
      name,
      rows: rows.get(name) ?? 0,
      to: byName.has(name) ? (meant.get(name) ?? '') : '',
      created: byName.has(name) && !meant.has(name),
    }))
    .sort((a, b) => b.rows - a.rows);
  let alike: readonly LookAlike[] | null = null;
  const lookAlikes = (): readonly LookAlike[] =>
    (alike ??= rows.size === 0 ? [] : lookAlikesOf(fileTags, near(), new Set(base.tags.map(({ name }) => name))));
  return { catalog, byName, fileTags, near: (name) => near().near(name), lookAlikes };
}

/** File's tag → the tag that it means: one of the base, or another one of the file that means itself. */
function meantNames(
  rows: ReadonlyMap<string, number>,
  renames: ImportChoices['renameTags'],
  byName: ReadonlyMap<string, TagId>,
): Map<string, string> {
  const given = new Map(Object.entries(renames));
  const meant = new Map<string, string>();
  for (const [from, to] of given) {
    if (byName.has(from) || !rows.has(from) || from === to) continue;
    if (byName.has(to) || (rows.has(to) && !given.has(to))) meant.set(from, to);
  }
  return meant;
}

/** The rarer of two that look alike may mean the other; a tag of the base is meant before any new one. Nothing stands on both sides. */
function lookAlikesOf(
  fileTags: readonly Omit<FileTag, 'near'>[],
  near: NearTags,
  known: ReadonlySet<string>,
): readonly LookAlike[] {
  const stands = new Set(known);
  const found: LookAlike[] = [];
  for (const { name, rows, to } of fileTags) {
    if (to !== '') continue;
    const others = near.near(name).filter((other) => stands.has(other));
    const other = others.find((one) => known.has(one)) ?? others[0];
    if (other === undefined) stands.add(name);
    else found.push({ name, to: other, rows });
  }
  return found;
}

/** Rows by tag name, of rows that name a tag the catalog did not have when the file was read. */
function countRows(stage: Stage): Map<string, number> {
  const rows = new Map<string, number>();
  const add = (codes: Ints, namesOf: (code: number) => readonly string[]): void => {
    const byCode = new Map<number, number>();
    for (let i = 0; i < codes.length; i++) {
      const code = codes.values[i] ?? 0;
      byCode.set(code, (byCode.get(code) ?? 0) + 1);
    }
    for (const [code, count] of byCode) for (const name of namesOf(code)) rows.set(name, (rows.get(name) ?? 0) + count);
  };
  const { tags, firstMessage } = stage.fields;
  if (tags !== null) add(tags.pending.sets, (set) => tags.names(set));
  if (firstMessage !== null)
    add(firstMessage.pending.codes, (code) => splitTags(firstMessage.texts.pool.text(code), '|'));
  return rows;
}

/** Notes the rows whose tags do not all exist; the cell is told as its names. */
function logUnknown(tags: StagedTags, byName: ReadonlyMap<string, TagId>, log: ProblemLog): void {
  const { files, rows, sets, columns } = tags.pending;
  const cells = new Map<number, number>();
  for (let i = 0; i < sets.length; i++) {
    const set = sets.values[i] ?? 0;
    let cell = cells.get(set);
    if (cell === undefined) {
      const names = tags.names(set);
      cell = names.every((name) => byName.has(name)) ? -1 : log.cell(names.join(' | '));
      cells.set(set, cell);
    }
    if (cell >= 0) log.addCell('tag-unknown', files.values[i] ?? 0, rows.values[i] ?? 0, columns.values[i] ?? -1, cell);
  }
}

function withTags(catalog: Catalog, names: readonly string[]): Catalog {
  let { nextId } = catalog;
  const tags: Tag[] = names.map((name) => {
    const id = nextId++;
    return { id: tagId(id), name, color: TAG_COLORS[id % TAG_COLORS.length] ?? 'slate', rules: [] };
  });
  return { ...catalog, tags: [...catalog.tags, ...tags], nextId };
}
