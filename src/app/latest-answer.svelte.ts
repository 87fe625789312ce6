/** Answers to a question that changes while one types: one request at a time, of several questions in a row only the last is asked. */
export class LatestAnswer<Q, A> {
  readonly #ask: (question: Q) => Promise<A>;
  #value = $state.raw<A | undefined>(undefined);
  #busy = $state(false);
  #wanted: { readonly question: Q } | null = null;

  constructor(ask: (question: Q) => Promise<A>) {
    this.#ask = ask;
  }

  /** The last answer; undefined before the first. */
  get value(): A | undefined {
    return this.#value;
  }
  /** A newer answer is on its way. */
  get busy(): boolean {
    return this.#busy;
  }

  ask(question: Q): void {
    this.#wanted = { question };
    if (!this.#busy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#wanted !== null) {
        const { question }: { readonly question: Q } = this.#wanted;
        this.#wanted = null;
        this.#value = await this.#ask(question);
      }
    } finally {
      this.#busy = false;
    }
  }
}
