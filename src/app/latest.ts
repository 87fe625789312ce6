/**
 * Runs one task at a time. Of those asked for while one runs only the last one is run; the answer of a task that was overtaken is
 * dropped. So a person may change their mind as fast as they like, and what is shown is always the answer to what was asked last.
 */
export class Latest {
  #turn = 0;
  #running: Promise<void> = Promise.resolve();

  /** The task's answer, or undefined where it was overtaken (then the task may not have run at all). */
  async run<T>(task: () => Promise<T>): Promise<T | undefined> {
    const turn = ++this.#turn;
    await this.#running;
    if (turn !== this.#turn) return undefined;
    const work = task();
    this.#running = work.then(
      () => undefined,
      () => undefined,
    );
    const answer = await work;
    return turn === this.#turn ? answer : undefined;
  }

  /** Nobody waits any more for what is under way. */
  drop(): void {
    this.#turn++;
  }
}
