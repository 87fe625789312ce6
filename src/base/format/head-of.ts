/** The head as it is stored: of any format, or no head at all. */
import { FIRST_HEAD, type Head } from '../page-store.ts';
import { isPlain } from './plain.ts';
import { FORMAT } from './steps.ts';

/** A newer Kith wrote it; it may have other parts. */
export const isNewer = (value: unknown): boolean =>
  isPlain(value) && typeof value['format'] === 'number' && value['format'] > FORMAT;

/** null = no head, or nothing that this build could take for one. */
export function headOf(value: unknown): Head | null {
  if (!isPlain(value) || !Array.isArray(value['redo'])) return null;
  const numbers = ['version', 'commit', 'nextPageKey', 'nextCommit'];
  if (!numbers.every((key) => Number.isSafeInteger(value[key]))) return null;
  // The first heads had no format, and those of the first bases no `nextId`: the commit's serves them.
  return { ...FIRST_HEAD, format: 1, ...value };
}
