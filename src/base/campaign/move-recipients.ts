/** [D2] Who is merged into another stays a recipient of its campaigns, as that other. */
import type { Draft } from '../draft.ts';
import { OpenDeliveries } from './open-deliveries.ts';
import { recipientsOf } from './recipient-index.ts';

export function moveRecipients(draft: Draft, from: readonly number[], to: number): void {
  const recipients = from.flatMap((contact) => [...recipientsOf(draft.base, contact)]);
  if (recipients.length === 0) return;
  const open = new OpenDeliveries(draft);
  for (const recipient of recipients) open.set(recipient, 'contact', to);
  open.close();
}
