/** Saves a contact's edits and gives the first reason why they were not taken, if any, for the editor to say; failures of the store are among the reasons. */
import type { Kith } from '../../app/kith.svelte.ts';
import type { Message } from '../../domain/message.ts';
import type { ContactEdits } from '../../worker/contract/changes.ts';

export interface NotSaved {
  readonly message: Message;
  /** The contact that has the number already. */
  readonly conflict: number | undefined;
}

/** null = saved, or nothing to change. */
export async function saveEdit(kith: Kith, id: number, edits: ContactEdits): Promise<NotSaved | null> {
  const result = await kith.changes.edit(id, edits, { sayFailure: false });
  if (!result.ok) return { message: result.failure.message, conflict: undefined };
  if (result.value.kind !== 'problems') return null;
  const [first] = result.value.problems;
  return { message: first?.message ?? { id: 'not-saved' }, conflict: first?.conflict };
}
