/** [H4] Why an entry that somebody means is not the one to undo or to redo any more, in a sentence that says what happened instead. */
import type { Action } from '../../domain/action.ts';
import { describeAction } from '../../domain/describe-action.ts';
import { fail, type Result } from '../../domain/result.ts';
import { PRUNED } from '../load-base.ts';
import type { CommitRecord } from '../commit-record.ts';
import type { Line } from './line.ts';

/** An entry in words, as the history has it. */
export type Words = (action: Action) => string;

export const inPlain: Words = (action) => describeAction(action, String);

export const UNDONE_ALREADY = fail('refused', 'This change is undone already. Nothing was changed.');
export const DONE_ALREADY = fail('refused', 'This change is done already. Nothing was changed.');
export const NOTHING_LEFT = fail(
  'refused',
  'All that this entry changed has changed since: there is nothing left to revert.',
);
export const NOTHING_TO_BRING = fail(
  'refused',
  'Nothing was changed: all that this entry did is there already, or has been changed since.',
);

const has = (commits: readonly CommitRecord[], id: number): boolean => commits.some((commit) => commit.id === id);

export function whyNotUndone(line: Line, id: number, words: Words): Result<never> {
  const { commits, undone, aside } = line;
  if (id === 0) return fail('refused', 'There is nothing to undo.');
  if (has([...undone, ...aside], id)) return UNDONE_ALREADY;
  const meant = commits.find((commit) => commit.id === id);
  const [latest] = commits;
  if (meant === undefined || latest === undefined) return PRUNED;
  const since = commits.indexOf(meant);
  const what =
    since === 1
      ? `“${words(latest.action)}” was done after it`
      : `${since} changes were made after it, the latest “${words(latest.action)}”`;
  return fail('stale', `“${words(meant.action)}” was not undone: ${what}.`);
}

export function whyNotRedone(line: Line, id: number, words: Words): Result<never> {
  const { commits, undone, aside } = line;
  if (id === 0) return fail('refused', 'There is nothing to redo.');
  if (has(commits, id)) return DONE_ALREADY;
  const meant = [...undone, ...aside].find((commit) => commit.id === id);
  if (meant === undefined) return PRUNED;
  const next = undone.at(-1);
  const instead = has(undone, id) ? next : commits[0];
  if (instead === undefined)
    return fail('stale', `“${words(meant.action)}” was not redone: something else was done after it was undone.`);
  const what = has(undone, id)
    ? `“${words(instead.action)}” was undone after it and has to be redone first`
    : `“${words(instead.action)}” was done after it was undone`;
  return fail('stale', `“${words(meant.action)}” was not redone: ${what}.`);
}
