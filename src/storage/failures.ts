/**
 * What went wrong in IndexedDB, told apart by names: browsers and Dexie wrap errors in errors (a full disk comes as an AbortError with a
 * QuotaExceededError inside), so the whole chain is looked at. What is none of these is a bug, and is thrown on.
 */
import { NEWER } from '../base/format/newer.ts';
import { fail, type Failure } from '../domain/result.ts';

/**
 * 'lost': the connection died; worth more tries on new ones. 'unopenable', 'noRoom': it never opened. 'newer': a newer Kith has left it so.
 * 'blocked': another tab holds on to it.
 */
export type Trouble =
  'full' | 'outdated' | 'unavailable' | 'damaged' | 'lost' | 'unopenable' | 'noRoom' | 'newer' | 'blocked' | 'bug';

const BY_NAME: readonly (readonly [Exclude<Trouble, 'bug'>, readonly string[]])[] = [
  ['full', ['QuotaExceededError']],
  ['outdated', ['VersionError']],
  ['unavailable', ['MissingAPIError', 'SecurityError', 'NotAllowedError']],
  // Of a read: the file behind a large value is gone or cut short.
  ['damaged', ['NotReadableError', 'DataError', 'EncodingError', 'NotFoundError']],
  [
    'lost',
    [
      'DatabaseClosedError',
      'InvalidStateError',
      'UnknownError',
      'TransactionInactiveError',
      'AbortError',
      'TimeoutError',
      'OpenFailedError',
    ],
  ],
];

/** Names of the error and of all errors inside it. */
function namesOf(error: unknown, names = new Set<string>(), depth = 0): Set<string> {
  if (typeof error !== 'object' || error === null || depth > 5) return names;
  if ('name' in error && typeof error.name === 'string') names.add(error.name);
  for (const inside of ['inner', 'cause'] as const) {
    if (inside in error) namesOf(Reflect.get(error, inside), names, depth + 1);
  }
  // Of a Dexie BulkError: what failed, in order.
  const failures: unknown = Reflect.get(error, 'failures');
  if (Array.isArray(failures)) for (const failure of failures.slice(0, 10)) namesOf(failure, names, depth + 1);
  return names;
}

export function troubleOf(error: unknown): Trouble {
  const names = namesOf(error);
  return BY_NAME.find(([, known]) => known.some((name) => names.has(name)))?.[0] ?? 'bug';
}

const FAILURES: Readonly<Record<Exclude<Trouble, 'bug'>, Failure>> = {
  full: { code: 'full', message: { id: 'storage-full' } },
  outdated: { code: 'outdated', message: { id: 'storage-outdated' } },
  unavailable: { code: 'unavailable', message: { id: 'storage-unavailable' } },
  unopenable: { code: 'damaged', message: { id: 'storage-unopenable' } },
  noRoom: { code: 'full', message: { id: 'storage-no-room' } },
  newer: NEWER.failure,
  blocked: { code: 'unavailable', message: { id: 'storage-blocked' } },
  damaged: { code: 'damaged', message: { id: 'storage-damaged' } },
  lost: { code: 'unavailable', message: { id: 'storage-lost' } },
};

export function failureOf(trouble: Exclude<Trouble, 'bug'>): { readonly ok: false; readonly failure: Failure } {
  const { code, message } = FAILURES[trouble];
  return fail(code, message);
}
