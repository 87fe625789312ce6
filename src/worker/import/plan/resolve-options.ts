/**
 * [A5] Values that are no option of a choice: added to it, taken for another option, or left out, as unknown tags are. Options are the same
 * without regard to case, so of several spellings of a new one the commonest stands.
 */
import type { Attribute } from '../../../domain/attribute.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import { type ImportChoices, MOST_ADDED } from '../../contract/import-choices.ts';
import { FILE_OPTIONS, type FileOption, type OptionReport } from '../../contract/import-review.ts';
import { logPending } from '../read/log-pending.ts';
import { NearTags } from './near-tags.ts';
import type { ProblemLog } from '../problems/problem-log.ts';
import type { Stage } from '../read/stage.ts';

export interface ResolvedChoice {
  readonly attribute: Attribute;
  /** The options that are added, in the order of the file. */
  readonly added: readonly string[];
  /** The option that a text of the file stands for, '' = none. */
  readonly optionOf: (text: string) => string;
  readonly report: OptionReport;
}

const keyOf = (text: string): string => text.toLowerCase();

/** By attribute; only choices that are there already and that the file has values for. Rows whose value is left out are noted. */
export function resolveOptions(stage: Stage, choices: ImportChoices, log: ProblemLog): readonly ResolvedChoice[] {
  const byId = new Map<number, Stage['fields']['attributes'][number][]>();
  for (const part of stage.fields.attributes) {
    if (part.isNew || part.attribute.type !== 'choice') continue;
    byId.set(part.attribute.id, [...(byId.get(part.attribute.id) ?? []), part]);
  }
  return [...byId.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const resolved = resolveChoice(first.attribute, rowsByText(parts), choices);
    for (const { column } of parts)
      logPending(column, log, (text) => (resolved.optionOf(text) === '' ? 'choice-value' : null));
    return [resolved];
  });
}

function rowsByText(parts: Stage['fields']['attributes']): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { column } of parts) {
    const byCode = new Map<number, number>();
    const { codes } = column.pending;
    for (let i = 0; i < codes.length; i++) {
      const code = codes.values[i] ?? 0;
      byCode.set(code, (byCode.get(code) ?? 0) + 1);
    }
    for (const [code, count] of byCode) {
      const text = column.texts.pool.text(code);
      rows.set(text, (rows.get(text) ?? 0) + count);
    }
  }
  return rows;
}

function resolveChoice(
  attribute: Attribute,
  rows: ReadonlyMap<string, number>,
  choices: ImportChoices,
): ResolvedChoice {
  const said = choices.options[attribute.id];
  const known = new Map([...attribute.options].reverse().map((option) => [keyOf(option), option]));
  /** By key: the commonest spelling, and the rows of all. */
  const values = new Map<string, { text: string; most: number; rows: number }>();
  for (const [text, count] of rows) {
    const key = keyOf(text);
    const value = values.get(key);
    if (value === undefined) values.set(key, { text, most: count, rows: count });
    else {
      value.rows += count;
      if (count > value.most) Object.assign(value, { text, most: count });
    }
  }
  const renames = new Map(Object.entries(said?.rename ?? {}).map(([from, to]) => [keyOf(from), keyOf(to)]));
  const left = new Set((said?.leave ?? []).map(keyOf));
  const adds = said?.add ?? (choices.addOptions && values.size <= MOST_ADDED);
  const isMeant = (key: string): boolean => {
    const to = renames.get(key);
    return (
      to !== undefined && to !== key && (known.has(to) || (values.has(to) && !renames.has(to) && adds && !left.has(to)))
    );
  };
  const added = new Map<string, string>();
  if (adds) for (const [key, { text }] of values) if (!left.has(key) && !isMeant(key)) added.set(key, text);
  const standing = (key: string): string => known.get(key) ?? added.get(key) ?? '';
  const optionOf = (text: string): string => {
    const key = keyOf(text);
    if (known.has(key)) return attribute.options.find((option) => option === text) ?? standing(key);
    return isMeant(key) ? standing(renames.get(key) ?? '') : standing(key);
  };
  return { attribute, added: [...added.values()], optionOf, report: report() };

  function report(): OptionReport {
    const near = new NearTags();
    for (const option of attribute.options) near.add(option);
    const all = [...values].map(([key, { text, rows: count }]): Omit<FileOption, 'near'> => {
      const to = isMeant(key) ? standing(renames.get(key) ?? '') : '';
      return { text, rows: count, added: added.has(key), to };
    });
    return {
      attribute: attribute.id,
      name: attribute.name,
      options: attribute.options,
      added: added.size,
      joined: all.filter(({ to }) => to !== '').length,
      total: all.length,
      values: all
        .sort((a, b) => b.rows - a.rows)
        .slice(0, FILE_OPTIONS)
        .map((value) => ({ ...value, near: near.near(value.text) })),
    };
  }
}

/** The options that the import adds are in the catalog with it. */
export function withOptions(catalog: Catalog, resolved: readonly ResolvedChoice[]): Catalog {
  const added = new Map(resolved.map((one) => [one.attribute.id, one.added]));
  return {
    ...catalog,
    attributes: catalog.attributes.map((attribute) => {
      const more = added.get(attribute.id) ?? [];
      return more.length === 0 ? attribute : { ...attribute, options: [...attribute.options, ...more] };
    }),
  };
}
