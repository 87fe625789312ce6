/** [C4] Which step of the state machine a row is. */
import type { StepKind } from '../../domain/conversation/state.ts';
import type { SIDES } from './columns.ts';
import { isContent, type RowKind } from './message-row.ts';

type Side = (typeof SIDES)[number];

const OF_SIDE: Readonly<Record<Side, StepKind>> = {
  in: 'in',
  agent: 'out-agent',
  assistant: 'out-assistant',
  program: 'out-program',
};

/** Calls and what only waits are no step; an act is what its detail says. */
export function stepKind(kind: RowKind, side: Side, detail: string): StepKind | null {
  if (kind === 'act') return detail === 'intervene' || detail === 'resolve' || detail === 'hand-over' ? detail : null;
  return !isContent(kind) || kind === 'call' ? null : OF_SIDE[side];
}
