/** [H4] Why an entry that somebody means is not the one to undo, to redo or to take back any more, with what happened instead. */
import { fail, ok, type Result } from '../../domain/result.ts';
import { PRUNED } from '../load-base.ts';
import type { CommitRecord } from '../commit-record.ts';
import { isNote } from './is-note.ts';
import type { Line } from './line.ts';
import type { TakenBack } from './take-back.ts';

const UNDONE_ALREADY = fail('refused', { id: 'undone-already' });
const DONE_ALREADY = fail('refused', { id: 'done-already' });
export const NOTHING_LEFT = fail('refused', { id: 'nothing-to-revert' });
/** [K4] */
const RESTORED_WHOLE = fail('refused', { id: 'restore-not-merged' });
const OF_ANOTHER_BASE = fail('refused', { id: 'of-another-base' });
export const NOTHING_TO_BRING = fail('refused', { id: 'nothing-to-bring-back' });

const has = (commits: readonly CommitRecord[], id: number): boolean => commits.some((commit) => commit.id === id);

export function whyNotUndone(line: Line, id: number): Result<never> {
  const { commits, undone, aside } = line;
  if (id === 0) return fail('refused', { id: 'nothing-to-undo' });
  if (has([...undone, ...aside], id)) return UNDONE_ALREADY;
  if (has(line.apart, id)) return OF_ANOTHER_BASE;
  const steps = commits.filter((commit) => !isNote(commit));
  const meant = steps.find((commit) => commit.id === id);
  const [latest] = steps;
  if (meant === undefined || latest === undefined) return PRUNED;
  const since = steps.indexOf(meant);
  return fail('stale', { id: 'not-undone', meant: meant.action, latest: latest.action, since });
}

export function whyNotRedone(line: Line, id: number): Result<never> {
  const { commits, undone, aside } = line;
  if (id === 0) return fail('refused', { id: 'nothing-to-redo' });
  if (has(commits, id)) return DONE_ALREADY;
  if (has(line.apart, id)) return OF_ANOTHER_BASE;
  const meant = [...undone, ...aside].find((commit) => commit.id === id);
  if (meant === undefined) return PRUNED;
  const next = undone.at(-1);
  const instead = has(undone, id) ? next : commits[0];
  const redoFirst = has(undone, id);
  return fail('stale', { id: 'not-redone', meant: meant.action, instead: instead?.action ?? null, redoFirst });
}

/** The commit that is taken back by a revert, or brought back; else why it is not. */
export function commitToMerge(
  { commits, undone, aside, apart }: Line,
  id: number,
  kind: TakenBack,
): Result<CommitRecord> {
  const [done, gone] = [commits, [...aside, ...undone]];
  const [meant, others] = kind === 'revert' ? [done, gone] : [gone, done];
  const commit = meant.find((one) => one.id === id);
  if (commit !== undefined && isNote(commit)) return PRUNED;
  if (has(apart, id)) return OF_ANOTHER_BASE;
  if (commit?.restored !== undefined) return RESTORED_WHOLE;
  if (commit !== undefined) return ok(commit);
  if (!has(others, id)) return PRUNED;
  return kind === 'revert' ? UNDONE_ALREADY : DONE_ALREADY;
}
