/** [C4] What follows from the rows of one contact: the steps that a state is replayed from, and the messages in order of time. */
import { inTime } from '../../base/messages/in-time.ts';
import { isContent, type MessageRow } from '../../base/messages/message-row.ts';
import type { BriefRow } from '../../base/messages/row-view.ts';
import { stepKind } from '../../base/messages/steps.ts';
import { replay, type Standing, type Step } from '../../domain/conversation/state.ts';

export function stepOf(row: Pick<MessageRow, 'kind' | 'side' | 'at' | 'detail'>): Step | null {
  // A detail is read of an act alone.
  const step = stepKind(row.kind, row.side, row.kind === 'act' ? row.detail : '');
  return step === null ? null : { at: row.at, kind: step };
}

export const standingOf = (rows: readonly BriefRow[]): Standing => replay(rows.flatMap((row) => stepOf(row) ?? []));

/** What a timeline shows. */
export const messagesOf = (rows: readonly BriefRow[]): BriefRow[] =>
  rows.filter(({ kind }) => isContent(kind)).sort(inTime);
