/** What is stored is of a newer Kith: never damage, and never written by this one. */
import { fail } from '../../domain/result.ts';

export const NEWER = fail(
  'outdated',
  'A newer version of Kith was used here last, and this version cannot write what it keeps. Reload the page to get the newer version.',
);
