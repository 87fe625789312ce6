/** What stands between several tags in the cells of a column; undefined = `|`, as always [T1]. */
export function tagSeparator(cells: readonly string[]): string | undefined {
  const holds = (separator: string): boolean => cells.some((cell) => cell.includes(separator));
  // An address book's system labels (`* myContacts`) stand alone as often as in a list.
  if (holds(':::') || cells.some((cell) => cell.startsWith('* '))) return ' ::: ';
  if (holds('|')) return undefined;
  if (holds(';')) return ';';
  return holds(',') ? ',' : undefined;
}
