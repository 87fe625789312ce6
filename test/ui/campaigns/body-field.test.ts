/** [B2] The $ menu of a message’s text, by the keys. */
import { cleanup, render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import BodyField from '../../../src/ui/campaigns/BodyField.svelte';

afterEach(cleanup);

interface Typed {
  readonly area: HTMLTextAreaElement;
  /** As if typed at the end. */
  readonly type: (more: string) => Promise<void>;
  readonly press: (key: string) => Promise<boolean>;
  readonly offered: () => readonly string[];
  readonly chosen: () => string | undefined;
  readonly text: () => string;
}

function field(value = ''): Typed {
  let text = value;
  let show = (_: string): void => undefined;
  const props = {
    value,
    names: ['Name', 'FirstName', 'LastName', 'City', 'Order', 'Order date'],
    onchange: (next: string) => {
      text = next;
      show(next);
    },
  };
  const shown = render(BodyField, props);
  show = (next) => void shown.rerender({ value: next });
  const area: HTMLElement = shown.getByRole('textbox', { name: 'Text' });
  if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text area');
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 4; i++) await tick();
  };
  return {
    area,
    async type(more) {
      area.value += more;
      area.setSelectionRange(area.value.length, area.value.length);
      area.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    },
    async press(key) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      area.dispatchEvent(event);
      await settle();
      return event.defaultPrevented;
    },
    offered: () => shown.queryAllByRole('option').map(({ textContent }) => textContent.trim()),
    chosen: () => shown.queryByRole('option', { selected: true })?.textContent.trim(),
    text: () => text,
  };
}

test('[B2] fields are offered as one types $, chosen by arrows, and the cursor stands in the braces', async () => {
  const { area, type, press, offered, chosen, text } = field();
  await type('Hi $');
  expect(offered()).toEqual(['$Name', '$FirstName', '$LastName', '$City', '$Order', '$Order date']);
  expect(chosen()).toBe('$Name');
  expect(await press('ArrowDown')).toBe(true);
  expect(chosen()).toBe('$FirstName');
  expect(area.getAttribute('aria-activedescendant')).toMatch(/-1$/);
  await type('ci');
  expect([offered(), chosen()]).toEqual([['$City'], '$City']);
  expect(await press('Enter')).toBe(true);
  expect(text()).toBe('Hi $City{}');
  expect([area.selectionStart, area.selectionEnd]).toEqual([9, 9]);
  expect(offered()).toEqual([]);
});

test('[B2] Esc goes on without; a whole name leaves Enter alone; what is no field offers nothing', async () => {
  const { type, press, offered, chosen, text } = field();
  await type('$or');
  expect(offered()).toEqual(['$Order', '$Order date']);
  expect(await press('Escape')).toBe(true);
  expect(offered()).toEqual([]);
  await type('der');
  expect([offered(), chosen()]).toEqual([['$Order date'], undefined]);
  expect(await press('Enter')).toBe(false);
  expect(await press('ArrowDown')).toBe(true);
  expect(await press('Tab')).toBe(true);
  expect(text()).toBe('$Order date{}');
  await type(' costs $5 ');
  expect(offered()).toEqual([]);
  expect(await press('Enter')).toBe(false);
});
