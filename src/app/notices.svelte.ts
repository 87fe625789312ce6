/** Short messages about what happened, with at most one thing to do about it (Undo). Shown, and timed, by the kit's Toasts. */

export interface Notice {
  readonly id: number;
  readonly tone: 'ok' | 'info' | 'warn' | 'error';
  readonly text: string;
  readonly action?: NoticeAction | undefined;
  /** A newer notice on the same topic takes the place of an older one. '' = none. */
  readonly topic: string;
}

export interface NoticeAction {
  readonly label: string;
  readonly onselect: () => void;
}

const MOST = 4;

export class Notices {
  #list = $state.raw<readonly Notice[]>([]);
  #nextId = 1;

  /** Oldest first. */
  get list(): readonly Notice[] {
    return this.#list;
  }

  /** Returns the notice's id, for `dismiss`. */
  say(tone: Notice['tone'], text: string, options: { action?: NoticeAction | undefined; topic?: string } = {}): number {
    const { action, topic = '' } = options;
    const notice: Notice = { id: this.#nextId++, tone, text, action, topic };
    const others = this.#list.filter((n) => n.text !== text && (topic === '' || n.topic !== topic));
    this.#list = [...others, notice].slice(-MOST);
    return notice.id;
  }

  readonly dismiss = (id: string | number): void => {
    this.#list = this.#list.filter((notice) => notice.id !== id);
  };
}
