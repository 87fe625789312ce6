/** [K8] That somebody was erased stands in the history and cannot be taken back: undo and redo step over it. */
import type { CommitRecord } from '../commit-record.ts';

export const isNote = ({ action }: CommitRecord): boolean => action.kind === 'erase';
