/** Hands files that came together to what imports their kind: logs and chats to conversations, all others to contacts, which refuse by name what they cannot read. */
import { importText as text } from '../text/import.ts';
import { ContactImport } from './contact-import.svelte.ts';
import { type ConversationImportApi, ConversationImport } from './conversation-import.svelte.ts';
import type { ImportParts } from './import-step.ts';
import type { Notices } from './notices.svelte.ts';

export type ImportDoorParts = ImportParts & { readonly api: ConversationImportApi; readonly notices: Notices };

export class ImportDoor {
  readonly contacts: ContactImport;
  readonly conversations: ConversationImport;
  readonly #notices: Notices;

  constructor(parts: ImportDoorParts) {
    this.contacts = new ContactImport(parts);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    this.conversations = new ConversationImport(parts.api, parts.base, timeZone);
    this.#notices = parts.notices;
  }

  /** Resolves when they are opened or refused. What was open and not yet imported is set aside, with the way back to it. */
  async take(files: readonly File[]): Promise<void> {
    const { contacts, conversations } = this;
    if (contacts.step === 'committing' || conversations.step === 'committing') {
      this.#notices.say('info', () => text.busy, { topic: 'import' });
      return;
    }
    const rest = await conversations.take(files);
    if (rest.length === 0) return;
    const aside = contacts.step === 'choosing' || contacts.step === 'done' ? [] : contacts.files;
    const taken = contacts.take(rest);
    if (aside.length > 0) {
      const action = { label: () => text.aside.back, onselect: () => void contacts.take(aside) };
      const names = aside.map(({ name }) => name);
      this.#notices.say('info', () => text.aside.text(names), { topic: 'import', action });
    }
    await taken;
  }
}
