/** [K3] Whether it is time to back up: told by a sign beside what is always in sight, and nowhere else. */
import { DAY_MS } from '../domain/date.ts';
import type { BaseState } from '../worker/contract/state.ts';

const DAYS = 7;
const CHANGES = 200;
/** So few are typed again. */
const FEW = 20;

/** `now`: milliseconds since 1970 UTC. */
export function isBackupDue({ backup, contacts }: Pick<BaseState, 'backup' | 'contacts'>, now: number): boolean {
  if (contacts < FEW) return false;
  if (backup === null) return true;
  return backup.changes >= CHANGES || (backup.changes > 0 && now - backup.at >= DAYS * DAY_MS);
}
