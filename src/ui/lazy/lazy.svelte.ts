/**
 * Parts of the app that come when they are asked for, or before, when there is nothing else to do. Lazy.svelte shows them. A part is
 * shown once its code and its texts are there; one that cannot be fetched (a newer Kith stands in its place, the line is down) is
 * `failed` until it is asked for again.
 */
import type { Component } from 'svelte';
import { textsAreThere } from '../../text/part.svelte.ts';
import { whenIdle } from '../kit/idle.ts';

export class Lazy<Props extends object = Record<string, never>> {
  readonly #bring: () => Promise<{ readonly default: Component<Props> }>;
  #part = $state.raw<Component<Props> | null>(null);
  #failed = $state(false);
  #coming: Promise<void> | null = null;

  constructor(bring: () => Promise<{ readonly default: Component<Props> }>) {
    this.#bring = bring;
  }

  /** null: not there yet. */
  get part(): Component<Props> | null {
    return this.#part;
  }
  get failed(): boolean {
    return this.#failed;
  }

  /** Resolves when the part is there or has failed. */
  load(): Promise<void> {
    this.#failed = false;
    return (this.#coming ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      const { default: part } = await this.#bring();
      await textsAreThere();
      this.#part = part;
    } catch {
      this.#failed = true;
      this.#coming = null;
    }
  }
}

/** Fetches all of these, one after the other, whenever there is nothing else to do: what has come needs no line any more. */
export async function prefetch(parts: readonly { load(): Promise<unknown> }[]): Promise<void> {
  for (const part of parts) {
    await new Promise<void>(whenIdle);
    await part.load();
  }
}
