/** [C4] What follows from the rows of one contact: the steps that a state is replayed from, and the messages in order of time. */
import { isContent, type MessageRow } from '../../base/messages/message-row.ts';
import { replay, type Standing, type Step, type StepKind } from '../../domain/conversation/state.ts';

const OUT: Readonly<Record<Exclude<MessageRow['side'], 'in'>, StepKind>> = {
  agent: 'out-agent',
  assistant: 'out-assistant',
  program: 'out-program',
};

/** Calls and what only waits are no step; an act is what its detail says. */
export function stepOf(row: Pick<MessageRow, 'kind' | 'side' | 'at' | 'detail'>): Step | null {
  if (row.kind === 'act') {
    const kind = row.detail;
    return kind === 'intervene' || kind === 'resolve' || kind === 'hand-over' ? { at: row.at, kind } : null;
  }
  if (!isContent(row.kind) || row.kind === 'call') return null;
  return { at: row.at, kind: row.side === 'in' ? 'in' : OUT[row.side] };
}

export const standingOf = (rows: readonly MessageRow[]): Standing => replay(rows.flatMap((row) => stepOf(row) ?? []));

export const inTime = (a: MessageRow, b: MessageRow): number => a.at - b.at || a.id - b.id;

/** What a timeline shows. */
export const messagesOf = (rows: readonly MessageRow[]): MessageRow[] =>
  rows.filter(({ kind }) => isContent(kind)).sort(inTime);

/** Came in since anything went out, or since it was read. */
export function unreadOf(messages: readonly MessageRow[], readAt: number): number {
  let unread = 0;
  for (const { side, at, kind } of messages.toReversed()) {
    if (side !== 'in' || at <= readAt) break;
    if (kind !== 'call') unread++;
  }
  return unread;
}
