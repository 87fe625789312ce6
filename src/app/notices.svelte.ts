/** Short messages about what happened, with at most one thing to do about it (Undo). Shown, and timed, by the kit's Toasts. */
import type { Worded } from '../text/words.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'ok' | 'info' | 'warn' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly onselect: () => void } | undefined;
}

export interface NoticeAction {
  readonly label: Worded;
  readonly onselect: () => void;
}

interface Said extends Pick<Notice, 'id' | 'tone'> {
  readonly words: Worded;
  readonly action: NoticeAction | undefined;
  /** A newer notice on the same topic takes the place of an older one. '' = none. */
  readonly topic: string;
}

const MOST = 4;

export class Notices {
  #said = $state.raw<readonly Said[]>([]);
  #nextId = 1;

  /** Oldest first. */
  get list(): readonly Notice[] {
    return this.#said.map(({ id, tone, words, action }) => ({
      id,
      tone,
      text: words(),
      action: action && { label: action.label(), onselect: action.onselect },
    }));
  }

  /** Returns the notice's id, for `dismiss`. */
  say(
    tone: Notice['tone'],
    words: Worded,
    options: { action?: NoticeAction | undefined; topic?: string } = {},
  ): number {
    const { action, topic = '' } = options;
    const said: Said = { id: this.#nextId++, tone, words, action, topic };
    const text = words();
    const others = this.#said.filter((one) => one.words() !== text && (topic === '' || one.topic !== topic));
    this.#said = [...others, said].slice(-MOST);
    return said.id;
  }

  readonly dismiss = (id: string | number): void => {
    this.#said = this.#said.filter((notice) => notice.id !== id);
  };
}
