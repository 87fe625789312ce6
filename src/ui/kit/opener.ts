/** What a button needs that opens something beside it: the attributes for it to spread, and the element itself. */
import { createAttachmentKey } from 'svelte/attachments';

export class Opener {
  readonly #key = createAttachmentKey();
  readonly #attach = (element: HTMLElement): (() => void) => {
    this.element = element;
    return () => (this.element = null);
  };
  element: HTMLElement | null = null;

  /** `id` names what it opens. */
  attributes(kind: 'menu' | 'dialog', id: string, open: boolean): Record<string, unknown> {
    return {
      'aria-haspopup': kind,
      'aria-expanded': open,
      'aria-controls': open ? id : undefined,
      [this.#key]: this.#attach,
    };
  }
}
