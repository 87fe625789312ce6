/**
 * A contact's messages as far as they are shown: a run of places around what is in sight, never all. It begins at the newest; older and newer
 * ones are added at its ends, and dropped at the other end.
 */
import type { Conversation, ConversationsApi, ShownMessage } from '../worker/contract/conversations.ts';

type Api = Pick<ConversationsApi, 'conversation' | 'messages'>;

const PAGE = 80;
export const MOST_SHOWN = 400;

export class Timeline {
  readonly #api: Api;
  #contact: number | null = null;
  #conversation = $state.raw<Conversation | null>(null);
  #messages = $state.raw<readonly ShownMessage[]>([]);
  #from = $state(0);
  /** Counts up with each thing asked for: what comes late is dropped. */
  #asked = 0;
  #adding = false;

  constructor(api: Api) {
    this.#api = api;
  }

  /** null before the first answer. */
  get conversation(): Conversation | null {
    return this.#conversation;
  }
  /** In order of time. */
  get messages(): readonly ShownMessage[] {
    return this.#messages;
  }
  get hasOlder(): boolean {
    return this.#from > 0;
  }
  get hasNewer(): boolean {
    return this.#from + this.#messages.length < (this.#conversation?.messages ?? 0);
  }

  /** Shows the newest of this contact. */
  async open(contact: number): Promise<void> {
    const asked = ++this.#asked;
    if (contact !== this.#contact) {
      this.#conversation = null;
      this.#messages = [];
      this.#from = 0;
    }
    this.#contact = contact;
    const conversation = await this.#api.conversation(contact);
    const from = Math.max(0, conversation.messages - PAGE);
    const messages = conversation.messages === 0 ? [] : await this.#api.messages(contact, from, conversation.messages);
    if (asked !== this.#asked) return;
    this.#conversation = conversation;
    this.#messages = messages;
    this.#from = from;
  }

  /** The base has changed: the same places anew, and the newest where they were in sight. */
  async refresh(): Promise<void> {
    const contact = this.#contact;
    if (contact === null) return;
    const wasAtEnd = !this.hasNewer;
    const asked = ++this.#asked;
    const conversation = await this.#api.conversation(contact);
    const to = wasAtEnd ? conversation.messages : Math.min(conversation.messages, this.#from + this.#messages.length);
    const from = Math.max(0, Math.min(this.#from, to), to - MOST_SHOWN);
    const messages = await this.#read(contact, from, to);
    if (asked !== this.#asked) return;
    this.#conversation = conversation;
    this.#messages = messages;
    this.#from = from;
  }

  async older(): Promise<void> {
    if (!this.hasOlder) return;
    const from = Math.max(0, this.#from - PAGE);
    await this.#add(from, this.#from, (more) => {
      this.#messages = [...more, ...this.#messages].slice(0, MOST_SHOWN);
      this.#from = from;
    });
  }

  async newer(): Promise<void> {
    if (!this.hasNewer) return;
    const end = this.#from + this.#messages.length;
    await this.#add(end, Math.min(this.#conversation?.messages ?? end, end + PAGE), (more) => {
      const all = [...this.#messages, ...more];
      this.#from += Math.max(0, all.length - MOST_SHOWN);
      this.#messages = all.slice(-MOST_SHOWN);
    });
  }

  /** Shows what is around a place. */
  async goTo(place: number): Promise<void> {
    const contact = this.#contact;
    const count = this.#conversation?.messages ?? 0;
    if (contact === null) return;
    if (place >= this.#from && place < this.#from + this.#messages.length) return;
    const asked = ++this.#asked;
    const from = Math.max(0, Math.min(place - PAGE / 2, count - PAGE));
    const messages = await this.#api.messages(contact, from, Math.min(count, from + PAGE));
    if (asked !== this.#asked) return;
    this.#messages = messages;
    this.#from = from;
  }

  async #add(from: number, to: number, put: (more: readonly ShownMessage[]) => void): Promise<void> {
    const contact = this.#contact;
    if (contact === null || this.#adding) return;
    this.#adding = true;
    const asked = this.#asked;
    try {
      const more = await this.#api.messages(contact, from, to);
      if (asked === this.#asked) put(more);
    } finally {
      this.#adding = false;
    }
  }

  async #read(contact: number, from: number, to: number): Promise<readonly ShownMessage[]> {
    const parts: (readonly ShownMessage[])[] = [];
    for (let at = from; at < to; at += 2 * PAGE)
      parts.push(await this.#api.messages(contact, at, Math.min(to, at + 2 * PAGE)));
    return parts.flat();
  }
}
