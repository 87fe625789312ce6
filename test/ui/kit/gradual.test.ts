import { render } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import GradualFixture from './GradualFixture.svelte';

const letters = 'a b c d e f g h'.split(' ');

test('a list comes a few at a time, to its end; what is added later comes too, and what is taken away goes at once', async () => {
  const seen = new Set<string>();
  const { container, rerender } = render(GradualFixture, { items: letters.slice(0, 5), step: 2 });
  const text = (): string => container.querySelector('output')?.textContent ?? '';
  expect(text()).toBe('a,b');
  const watch = new MutationObserver(() => seen.add(text()));
  watch.observe(container, { subtree: true, childList: true, characterData: true });
  await vi.waitFor(() => expect(text()).toBe('a,b,c,d,e'));
  watch.disconnect();
  expect([...seen]).toEqual(['a,b,c,d', 'a,b,c,d,e']);

  await rerender({ items: letters });
  await vi.waitFor(() => expect(text()).toBe('a,b,c,d,e,f,g,h'));
  await rerender({ items: ['x'] });
  expect(text()).toBe('x');
});
