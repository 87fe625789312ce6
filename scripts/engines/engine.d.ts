/** A browser engine as the tests of the main path drive it. */
export interface Engine {
  readonly name: string;
  /** What to install; null = it is there. */
  missing(): string | null;
  /** A tab of a new browser, which keeps everything in this folder. */
  open(home: string): Promise<Tab>;
}

export interface Tab {
  goTo(url: string): Promise<void>;
  /** Runs the body of an async function in the page; its answer is plain data. */
  run(body: string): Promise<unknown>;
  /** Where downloads go. */
  readonly downloads: string;
  close(): Promise<void>;
}
