/** Short messages about what happened, with at most one thing to do about it (Undo). Shown, and timed, by the kit's Toasts. */

/** Read where they are shown: words of the catalogue are given as functions, so that what stands follows a switch of language. */
type Words = string | (() => string);

export interface Notice {
  readonly id: number;
  readonly tone: 'ok' | 'info' | 'warn' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly onselect: () => void } | undefined;
}

export interface NoticeAction {
  readonly label: Words;
  readonly onselect: () => void;
}

interface Said extends Pick<Notice, 'id' | 'tone'> {
  readonly words: Words;
  readonly action: NoticeAction | undefined;
  /** A newer notice on the same topic takes the place of an older one. '' = none. */
  readonly topic: string;
}

const MOST = 4;
const textOf = (words: Words): string => (typeof words === 'string' ? words : words());

export class Notices {
  #said = $state.raw<readonly Said[]>([]);
  #nextId = 1;

  /** Oldest first. */
  get list(): readonly Notice[] {
    return this.#said.map(({ id, tone, words, action }) => ({
      id,
      tone,
      text: textOf(words),
      action: action && { label: textOf(action.label), onselect: action.onselect },
    }));
  }

  /** Returns the notice's id, for `dismiss`. */
  say(tone: Notice['tone'], words: Words, options: { action?: NoticeAction | undefined; topic?: string } = {}): number {
    const { action, topic = '' } = options;
    const said: Said = { id: this.#nextId++, tone, words, action, topic };
    const text = textOf(words);
    const others = this.#said.filter((one) => textOf(one.words) !== text && (topic === '' || one.topic !== topic));
    this.#said = [...others, said].slice(-MOST);
    return said.id;
  }

  readonly dismiss = (id: string | number): void => {
    this.#said = this.#said.filter((notice) => notice.id !== id);
  };
}
