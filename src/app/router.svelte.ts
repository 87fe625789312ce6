/** Where the person is. The address bar is the truth: back, forward, reload and links all come in through it. */
import { decodeRoute, encodeRoute, type Route } from './route.ts';

/** The part of the browser that a router needs. */
export interface Address {
  hash(): string;
  push(hash: string): void;
  replace(hash: string): void;
  /** Called when the person goes back or forward, follows a link or edits the address. */
  listen(listener: () => void): () => void;
}

export class Router {
  #address: Address;
  #route = $state.raw<Route>(decodeRoute(''));
  #listeners = new Set<(route: Route, before: Route) => void>();
  #stop: () => void;

  constructor(address: Address) {
    this.#address = address;
    this.#route = decodeRoute(address.hash());
    this.#stop = address.listen(() => this.#set(decodeRoute(address.hash())));
  }

  get route(): Route {
    return this.#route;
  }

  /** Goes there as a new step of the browser's history. */
  go(route: Route): void {
    if (encodeRoute(route) === encodeRoute(this.#route)) return;
    this.#address.push(encodeRoute(route));
    this.#set(route);
  }

  /** Changes part of where one is. `step`: back leads to before (a click); without it, not (typing). */
  update(part: Partial<Route>, step: boolean): void {
    const route = { ...this.#route, damaged: false, ...part };
    if (step) this.go(route);
    else {
      this.#address.replace(encodeRoute(route));
      this.#set(route);
    }
  }

  /** Calls the listener after every change, until what it returns is called. */
  onChange(listener: (route: Route, before: Route) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #set(route: Route): void {
    const before = this.#route;
    this.#route = route;
    for (const listener of this.#listeners) listener(route, before);
  }
}

/** The address of a window. */
export function addressOf(page: Window): Address {
  return {
    hash: () => page.location.hash,
    push: (hash) => write(() => page.history.pushState(null, '', hash)),
    replace: (hash) => write(() => page.history.replaceState(null, '', hash)),
    listen(listener) {
      // Both: a link to a fragment says `hashchange`, back to a pushed state says `popstate`; twice does no harm.
      page.addEventListener('popstate', listener);
      page.addEventListener('hashchange', listener);
      return () => {
        page.removeEventListener('popstate', listener);
        page.removeEventListener('hashchange', listener);
      };
    },
  };
}

/** Browsers limit how often an address may change (a fast typist can get there): the next change will catch up. */
function write(change: () => void): void {
  try {
    change();
  } catch {
    // The route is kept in memory all the same.
  }
}
