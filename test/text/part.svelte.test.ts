import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { part, speak, textsAreThere } from '../../src/text/part.svelte.ts';
import { list, number, plural, speech } from '../../src/text/speech.svelte.ts';

const en = {
  title: 'Contacts',
  group: { many: (n: number) => plural(n, { one: '# contact', other: '# contacts' }) },
  hello: (name: string) => `Hello ${name}, welcome`,
  rich: 'See {name}',
};
const hi: typeof en = {
  title: 'कॉन्टैक्ट',
  group: { many: (n: number) => plural(n, { one: '# कॉन्टैक्ट है', other: '# कॉन्टैक्ट हैं' }) },
  hello: (name: string) => `नमस्ते ${name}`,
  rich: '{name} देखें',
};
const newPart = (): typeof en => part(en, { hi: async () => ({ default: hi }) });

beforeEach(() => speech.set('en', 'en'));

describe('[L1] a part of the catalogue', () => {
  test('is spoken in the language of just now, and a switch is seen at once', async () => {
    const text = newPart();
    const seen: string[] = [];
    const end = $effect.root(() => {
      $effect(() => void seen.push(`${text.title} ${text.group.many(123456)}`));
    });
    flushSync();
    await speak('hi', 'hi-IN');
    flushSync();
    await speak('en', 'en-US');
    flushSync();
    end();
    expect(seen).toEqual(['Contacts 123,456 contacts', 'कॉन्टैक्ट 1,23,456 कॉन्टैक्ट हैं', 'Contacts 123,456 contacts']);
  });

  test('that comes when another language is spoken brings its texts before they are shown', async () => {
    await speak('hi', 'hi-IN');
    const text = newPart();
    await textsAreThere();
    expect(text.title).toBe('कॉन्टैक्ट');
  });

  test('takes Hindi’s one for 0 and 1', async () => {
    const text = newPart();
    await speak('hi', 'hi-IN');
    expect([0, 1, 2].map(text.group.many)).toEqual(['0 कॉन्टैक्ट है', '1 कॉन्टैक्ट है', '2 कॉन्टैक्ट हैं']);
  });

  test('is longer, accented and mirrored in the pseudo language; values and places of elements stay', async () => {
    const text = newPart();
    await speak('pseudo', 'en-IN');
    expect(speech.direction).toBe('rtl');
    expect(text.title).toBe('⟦Çôñţàçţš····⟧');
    expect(text.rich).toMatch(/^⟦Šéé \{name\}·+⟧$/);
    expect(text.hello('Asha')).toMatch(/^⟦Ĥéļļô Asha, ŵéļçôɱé·+⟧$/);
    expect(text.group.many(1234567)).toMatch(/^⟦12,34,567 çôñţàçţš·+⟧$/);
  });
});

test('[L2] numbers and lists', () => {
  speech.set('en', 'en-IN');
  expect(number(1234567)).toBe('12,34,567');
  expect(list(['a', 'b', 'c'])).toMatch(/^a, b,? and c$/);
});

test('[L1] texts that cannot be fetched leave English, and nothing fails', async () => {
  await speak('hi', 'hi-IN');
  let isDown = true;
  const text = part(en, {
    hi: () => (isDown ? Promise.reject(new Error('the line is down')) : Promise.resolve({ default: hi })),
  });
  await textsAreThere();
  expect(text.title).toBe('Contacts');
  isDown = false;
  await speak('hi', 'hi-IN');
  expect(text.title).toBe('कॉन्टैक्ट');
});
