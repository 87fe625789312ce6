/** Hands files that came together to what imports their kind. Contacts are the only one: what they cannot read, they refuse by name. */
import { importText as text } from '../text/import.ts';
import { ContactImport } from './contact-import.svelte.ts';
import type { ImportParts } from './import-step.ts';
import type { Notices } from './notices.svelte.ts';

export type ImportDoorParts = ImportParts & { readonly notices: Notices };

export class ImportDoor {
  readonly contacts: ContactImport;
  readonly #notices: Notices;

  constructor(parts: ImportDoorParts) {
    this.contacts = new ContactImport(parts);
    this.#notices = parts.notices;
  }

  /** Resolves when they are opened or refused. What was open and not yet imported is set aside, with the way back to it. */
  async take(files: readonly File[]): Promise<void> {
    const { contacts } = this;
    if (contacts.step === 'committing') {
      this.#notices.say('info', () => text.busy, { topic: 'import' });
      return;
    }
    const aside = contacts.step === 'choosing' || contacts.step === 'done' ? [] : contacts.files;
    const taken = contacts.take(files);
    if (aside.length > 0) {
      const action = { label: () => text.aside.back, onselect: () => void contacts.take(aside) };
      const names = aside.map(({ name }) => name);
      this.#notices.say('info', () => text.aside.text(names), { topic: 'import', action });
    }
    await taken;
  }
}
