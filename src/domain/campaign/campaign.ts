/** [B1–B6] A campaign: to whom, what, and how far it has come. Its recipients are kept apart (base/campaign). */
import type { Brand } from '../brand.ts';
import type { SegmentId } from '../catalog.ts';
import type { Filter } from '../filter.ts';
import type { CampaignMessage } from './message.ts';
import type { DailyLimit } from './sending.ts';

export type CampaignId = Brand<number, 'CampaignId'>;
export const campaignId = (n: number): CampaignId => n as CampaignId; // the one place where a number becomes an id

/** [B1] Who is meant, until it is prepared. */
export type Audience =
  | { readonly kind: 'filter'; readonly filter: Filter; readonly search: string }
  /** As the segment is when it is prepared. */
  | { readonly kind: 'segment'; readonly segment: SegmentId }
  /** Chosen one by one: runs of ids, each by its first and its last, ascending. */
  | { readonly kind: 'chosen'; readonly runs: readonly number[] };

/** What was frozen. */
export interface Prepared {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Id of the first recipient; those left out are among them. */
  readonly first: number;
  readonly count: number;
}

export interface Campaign {
  readonly id: CampaignId;
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  readonly audience: Audience;
  readonly message: CampaignMessage;
  /** [B6] Days within which a first message is a reply. */
  readonly replyDays: number;
  readonly dailyLimit: DailyLimit;
  readonly prepared: Prepared | null;
}

/** Runs of ascending ids: `[3, 4, 5, 9]` is `[3, 5, 9, 9]`. */
export function runsOf(ids: ArrayLike<number>): number[] {
  const runs: number[] = [];
  let last = -2;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    if (id === last) continue;
    if (id === last + 1) runs[runs.length - 1] = id;
    else runs.push(id, id);
    last = id;
  }
  return runs;
}

export function idsOfRuns(runs: readonly number[]): Uint32Array {
  let count = 0;
  for (let i = 0; i < runs.length; i += 2) count += (runs[i + 1] ?? 0) - (runs[i] ?? 0) + 1;
  const ids = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < runs.length; i += 2) for (let id = runs[i] ?? 0; id <= (runs[i + 1] ?? -1); id++) ids[at++] = id;
  return ids;
}
