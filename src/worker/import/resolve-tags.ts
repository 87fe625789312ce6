/** Which of the file's tag names exist, are to be created, or stay unknown [T2] [M2]. Nothing is created or guessed unasked. */
import { distance } from '../../domain/near.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { type Tag, TAG_COLORS, tagId, type TagId } from '../../domain/tag.ts';
import { fold } from '../../domain/text.ts';
import type { ImportChoices, UnknownTag } from '../import-contract.ts';
import type { ProblemLog } from './problem-log.ts';
import type { Stage } from './stage.ts';
import type { Ints } from './growable.ts';
import type { StagedColumn } from './staged-column.ts';
import type { StagedTags } from './staged-tags.ts';
import { splitTags } from './tag-cell.ts';

export interface ResolvedTags {
  readonly catalog: Catalog;
  /** Tag by name, as the file writes it. */
  readonly byName: ReadonlyMap<string, TagId>;
  readonly unknown: readonly UnknownTag[];
}

export function resolveTags(stage: Stage, base: Catalog, choices: ImportChoices, log: ProblemLog): ResolvedTags {
  const byName = new Map(base.tags.map(({ name, id }) => [name, id]));
  for (const [from, to] of Object.entries(choices.renameTags)) {
    const id = byName.get(to);
    if (id !== undefined) byName.set(from, id);
  }
  const rows = countRows(stage);
  const missing = [...rows.keys()].filter((name) => !byName.has(name));
  const asked = choices.createTags === true ? missing : missing.filter((name) => listed(choices.createTags, name));
  const catalog = withTags(base, asked);
  for (const tag of catalog.tags.slice(base.tags.length)) byName.set(tag.name, tag.id);
  if (stage.fields.tags !== null) logUnknown(stage.fields.tags, byName, log);
  if (stage.fields.firstMessage !== null)
    logPending(stage.fields.firstMessage, log, (text) =>
      byName.has(splitTags(text, '|')[0] ?? '') ? null : 'first-message-unknown',
    );
  const unknown = missing
    .filter((name) => !byName.has(name))
    .map((name) => ({ name, rows: rows.get(name) ?? 0, near: nearTags(name, base.tags) }))
    .sort((a, b) => b.rows - a.rows);
  return { catalog, byName, unknown };
}

const listed = (names: true | readonly string[], name: string): boolean => names === true || names.includes(name);

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

/** Notes a problem for every pending row whose text has one, judging each distinct text once. */
export function logPending(
  column: StagedColumn,
  log: ProblemLog,
  problemOf: (text: string) => Parameters<ProblemLog['addCell']>[0] | null,
): void {
  const judged = new Map<number, { kind: Parameters<ProblemLog['addCell']>[0]; cell: number } | null>();
  const { files, rows, codes } = column.pending;
  for (let i = 0; i < codes.length; i++) {
    const code = codes.values[i] ?? 0;
    let verdict = judged.get(code);
    if (verdict === undefined) {
      const text = column.texts.pool.text(code);
      const kind = problemOf(text);
      verdict = kind === null ? null : { kind, cell: log.cell(text) };
      judged.set(code, verdict);
    }
    if (verdict !== null)
      log.addCell(verdict.kind, files.values[i] ?? 0, rows.values[i] ?? 0, column.index, verdict.cell);
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

/** [T2] Existing tags that a name may mean: the same but for case and accents, or one slip of the finger away. */
function nearTags(name: string, tags: readonly Tag[]): string[] {
  const key = fold(name);
  return tags
    .filter(
      (tag) =>
        fold(tag.name) === key || (key.length > 3 && distance(fold(tag.name), key, 2) <= (key.length > 7 ? 2 : 1)),
    )
    .map((tag) => tag.name)
    .slice(0, 3);
}
