/** [K6] Kith locks itself after the minutes that were chosen, in which nobody used it in any tab. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autoLock } from '../../src/app/auto-lock.ts';

const MINUTE = 60_000;

class Tab {
  readonly lock = vi.fn<() => void>();
  readonly #page = new EventTarget();
  readonly stop: () => void;
  minutes = 5;

  constructor(store: Map<string, string> | null = null) {
    this.stop = autoLock({
      page: {
        addEventListener: this.#page.addEventListener.bind(this.#page),
        removeEventListener: this.#page.removeEventListener.bind(this.#page),
        setInterval: setInterval,
        clearInterval: clearInterval,
      },
      store: store && {
        getItem: (key: string) => store.get(key) ?? null,
        setItem: (key: string, text: string) => void store.set(key, text),
      },
      now: () => Date.now(),
      minutes: () => this.minutes,
      lock: this.lock,
    });
  }

  use(sign: string): void {
    this.#page.dispatchEvent(new Event(sign));
  }
}

beforeEach(() => void vi.useFakeTimers({ now: 1_700_000_000_000 }));
afterEach(() => void vi.useRealTimers());

test('after the minutes, not before', () => {
  const tab = new Tab();
  vi.advanceTimersByTime(5 * MINUTE - 10_000);
  expect(tab.lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(tab.lock).toHaveBeenCalledOnce();
});

test.each(['pointerdown', 'keydown', 'wheel', 'touchstart'])('a %s begins the time anew', (sign) => {
  const tab = new Tab();
  vi.advanceTimersByTime(4 * MINUTE);
  tab.use(sign);
  vi.advanceTimersByTime(5 * MINUTE - 10_000);
  expect(tab.lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20_000);
  expect(tab.lock).toHaveBeenCalled();
});

test('not while it is off, nor while work is under way; then at once', () => {
  const tab = new Tab();
  tab.minutes = 0;
  vi.advanceTimersByTime(60 * MINUTE);
  expect(tab.lock).not.toHaveBeenCalled();
  tab.minutes = 5;
  vi.advanceTimersByTime(10_000);
  expect(tab.lock).toHaveBeenCalled();
});

test('who uses another tab uses this one, too', () => {
  const store = new Map<string, string>();
  const [tab, other] = [new Tab(store), new Tab(store)];
  vi.advanceTimersByTime(4 * MINUTE);
  other.use('keydown');
  vi.advanceTimersByTime(4 * MINUTE);
  expect([tab.lock, other.lock].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  vi.advanceTimersByTime(2 * MINUTE);
  expect([tab.lock, other.lock].every(({ mock }) => mock.calls.length > 0)).toBe(true);
});

test('a computer that slept is locked at the first look', () => {
  const tab = new Tab();
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
  vi.advanceTimersByTime(10_000);
  expect(tab.lock).toHaveBeenCalledOnce();
});

test('stopped, it does nothing any more', () => {
  const tab = new Tab();
  tab.stop();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(tab.lock).not.toHaveBeenCalled();
});
