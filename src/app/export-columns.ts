/** Which columns an exported file has, and in which order: all, or those chosen. */
import { type Catalog } from '../domain/catalog.ts';
import type { FieldRef } from '../domain/filter.ts';
import { fieldsText } from '../text/fields.ts';
import type { ExportColumn } from '../worker/contract/export.ts';
import { allFields, fieldKey, fieldLabel, fieldOfKey } from './fields.ts';

export interface ExportColumnChoice {
  /** Everything there is, so that nothing is lost; those that the list shows, as it shows them; or some. */
  readonly which: 'all' | 'listed' | 'some';
  /** Keys of some columns, in the order of the file. */
  readonly shown: readonly string[];
}

export const ALL_COLUMNS: ExportColumnChoice = { which: 'all', shown: [] };

export interface ColumnOption {
  readonly key: string;
  readonly label: string;
}

/** All columns that can be chosen; the parts of the name after the name. */
export function exportColumns(catalog: Catalog): readonly ColumnOption[] {
  const fields = allFields(catalog).map((field) => ({ key: fieldKey(field), label: fieldLabel(field, catalog) }));
  const { firstName, lastName } = fieldsText.names;
  const parts = [
    { key: 'firstName', label: firstName },
    { key: 'lastName', label: lastName },
  ];
  return fields.flatMap((field) => (field.key === 'name' ? [field, ...parts] : [field]));
}

/** Chosen ones in their order, then the others in theirs. */
export function inOrder(options: readonly ColumnOption[], choice: ExportColumnChoice): readonly ColumnOption[] {
  const chosen = choice.shown.flatMap((key) => options.filter((option) => option.key === key));
  return [...chosen, ...options.filter((option) => !choice.shown.includes(option.key))];
}

export function withChosen(choice: ExportColumnChoice, key: string, chosen: boolean): ExportColumnChoice {
  const others = choice.shown.filter((other) => other !== key);
  return { ...choice, shown: chosen ? [...others, key] : others };
}

/** The column one place up (-1) or down (1) among those chosen. */
export function withMoved(choice: ExportColumnChoice, key: string, by: -1 | 1): ExportColumnChoice {
  const from = choice.shown.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= choice.shown.length) return choice;
  return { ...choice, shown: choice.shown.toSpliced(from, 1).toSpliced(to, 0, key) };
}

/** For the worker; null = all. `listed`: the columns of the contacts page. */
export function columnsOf(
  choice: ExportColumnChoice,
  catalog: Catalog,
  listed: readonly FieldRef[],
): readonly ExportColumn[] | null {
  if (choice.which === 'all') return null;
  if (choice.which === 'listed') return listed;
  const known = new Set(exportColumns(catalog).map(({ key }) => key));
  return choice.shown
    .filter((key) => known.has(key))
    .flatMap((key): ExportColumn[] => {
      if (key === 'firstName' || key === 'lastName') return [key];
      const field = fieldOfKey(key);
      return field === null ? [] : [field];
    });
}
