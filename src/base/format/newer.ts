/** What is stored is of a newer Kith: never damage, and never written by this one. */
import { fail } from '../../domain/result.ts';

export const NEWER = fail('outdated', { id: 'storage-newer' });
