/** [B1] Why a contact of the audience is left out: by one reason, the first that holds. */
import { LEFT_OUT, type LeftOut } from './recipient.ts';

export type Reasons = Readonly<Record<LeftOut, (place: number) => boolean>>;

/** `place`: of the contact, as the caller counts. null: it is written to. */
export function reasonLeftOut(reasons: Reasons, place: number): LeftOut | null {
  for (const reason of LEFT_OUT) if (reasons[reason](place)) return reason;
  return null;
}
