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

const SENTENCES: Readonly<Record<Exclude<Trouble, 'bug'>, Failure>> = {
  full: {
    code: 'full',
    message:
      'Kith is out of space: the disk, or the space the browser allows, is full. Nothing was changed. Free some space, ' +
      'or shorten the history, and try again.',
  },
  outdated: {
    code: 'outdated',
    message: 'A newer version of Kith is open in another tab. Reload this page to continue.',
  },
  unavailable: {
    code: 'unavailable',
    message:
      'The browser does not let Kith store anything here. Leave private browsing, or allow this site to store data, then reload the page.',
  },
  unopenable: {
    code: 'damaged',
    message:
      'The browser cannot open its database for Kith. In some private windows that is always so: use an ordinary window. Else close all ' +
      'windows of the browser and start it again.',
  },
  noRoom: {
    code: 'full',
    message:
      'There is no room left for Kith: the disk or the space that the browser grants is full. Free some space, then reload the page.',
  },
  newer: NEWER.failure,
  blocked: {
    code: 'unavailable',
    message: 'Another tab of Kith holds on to the database. Close all other tabs of Kith and try again.',
  },
  damaged: {
    code: 'damaged',
    message: 'The browser cannot read part of the data that Kith keeps on this device.',
  },
  lost: {
    code: 'unavailable',
    message:
      'The browser closed its storage and did not reopen it. Nothing was changed. Reload the page and try again.',
  },
};

export function failureOf(trouble: Exclude<Trouble, 'bug'>): { readonly ok: false; readonly failure: Failure } {
  const { code, message } = SENTENCES[trouble];
  return fail(code, message);
}
