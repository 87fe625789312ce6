import { fireEvent, render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { expect, test, vi } from 'vitest';
import Kbd from '../../../src/ui/kit/Kbd.svelte';
import { Lazy } from '../../../src/ui/lazy/lazy.svelte.ts';
import LazyShown from '../../../src/ui/lazy/Lazy.svelte';

type Props = { keys: string };
interface Bring {
  readonly come: () => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A part that comes, or does not, when the test says so. */
function part(): { of: Lazy<Props>; asked: Bring[] } {
  const asked: Bring[] = [];
  const of = new Lazy<Props>(
    () =>
      new Promise((resolve, reject) => {
        const settled = (): Promise<void> => of.load();
        asked.push({
          come: () => (resolve({ default: Kbd as Component<Props> }), settled()),
          fail: () => (reject(new TypeError('Failed to fetch')), settled()),
        });
      }),
  );
  return { of, asked };
}

test('is brought once, however often it is asked for, and stays', async () => {
  const { of, asked } = part();
  const both = [of.load(), of.load()];
  expect([asked.length, of.part]).toEqual([1, null]);
  await asked[0]?.come();
  await Promise.all(both);
  await of.load();
  expect([asked.length, of.part, of.failed]).toEqual([1, Kbd, false]);
});

test('what could not be fetched has failed until it is asked for again', async () => {
  const { of, asked } = part();
  void of.load();
  const waits = asked[0]?.fail();
  await waits;
  expect([of.part, of.failed]).toEqual([null, true]);
  void of.load();
  expect([asked.length, of.failed]).toEqual([2, false]);
  await asked[1]?.come();
  expect([of.part, of.failed]).toEqual([Kbd, false]);
});

test('nothing is fetched before it is wanted; wanted, it is shown when it has come', async () => {
  const { of, asked } = part();
  const { rerender } = render(LazyShown, { props: { of, props: { keys: 'esc' }, wanted: false } });
  expect(asked).toEqual([]);
  await rerender({ wanted: true });
  expect([asked.length, document.querySelector('kbd')]).toEqual([1, null]);
  await asked[0]?.come();
  await vi.waitFor(() => expect(document.querySelector('kbd')).toBeTruthy());
  // What is there stays, wanted or not.
  await rerender({ wanted: false });
  expect(document.querySelector('kbd')).toBeTruthy();
});

test('in place of a page it says that it could not be loaded; over a page it can be left', async () => {
  const page = part();
  const shown = render(LazyShown, { props: { of: page.of, props: { keys: 'esc' } } });
  await page.asked[0]?.fail();
  expect(await screen.findByRole('heading', { name: 'This part of Kith could not be loaded' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  shown.unmount();

  const over = part();
  const left = vi.fn();
  render(LazyShown, { props: { of: over.of, props: { keys: 'esc' }, onleave: left } });
  await over.asked[0]?.fail();
  await screen.findByRole('dialog', { name: 'This part of Kith could not be loaded' });
  await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  expect(left).toHaveBeenCalledOnce();
});
