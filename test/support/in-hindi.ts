/**
 * [L1] What is left in Latin letters where Hindi is spoken: words that are not in the catalogue, or whose Hindi is missing.
 *
 *     await inHindi(() => {
 *       render(WithKith, { kith, component: TagsPage });
 *       expect(latinWords(document.body, ['Asha Rao', 'MBA'])).toEqual([]);
 *     });
 */
import { flushSync } from 'svelte';
import { speak } from '../../src/text/part.svelte.ts';

/** What Hindi writes as English does: names, kinds of files, keys, units. */
const SAME = [
  ...['Kith', 'WhatsApp', 'WebRTC', 'Google', 'Outlook', 'HubSpot', 'Excel', 'Numbers', 'LibreOffice', 'Chromium'],
  ...['CSV', 'XLSX', 'VCF', 'TSV', 'TXT', 'vCard', 'UTF-8', 'UTF-16', 'ID', 'E.164', 'SUM'],
  ...['Ctrl', 'Shift', 'Alt', 'Esc', 'Enter', 'Tab', 'Home', 'End', 'Page', 'Up', 'Down', 'Space', 'Del', 'Menu'],
  ...['F2', 'F10', 'am', 'pm', 'csv', 'B', 'kB', 'MB', 'GB', 'TB'],
];
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
];
/** Not words of Kith's: code, keys, and what says so itself. */
const DATA = 'style, script, code, kbd, [translate="no"], [lang="en"]';
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*/gu;

/** Speaks Hindi while `look` runs. */
export async function inHindi<T>(look: () => T | Promise<T>): Promise<T> {
  await speak('hi', 'hi-IN');
  try {
    return await look();
  } finally {
    await speak('en', 'en-IN');
  }
}

/**
 * The Latin words among the texts, labels, titles and placeholders within, each once, in their order. `names`: those of people, tags,
 * files and other values that the test put there, as they stand in the page.
 */
export function latinWords(within: Element, names: readonly string[] = []): string[] {
  flushSync();
  const kept = [...SAME, ...names].sort((a, b) => b.length - a.length);
  const known = new RegExp(`(?<![\\p{L}\\p{N}])(?:${kept.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...new Set(textsOf(within).flatMap((text) => text.replace(known, ' ').match(WORD) ?? []))];
}

function textsOf(within: Element): string[] {
  if (within.matches(DATA)) return [];
  const labels = SPOKEN.map((name) => within.getAttribute(name) ?? '');
  const texts = [...within.childNodes].flatMap((node) => {
    if (node instanceof Element) return textsOf(node);
    return node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [];
  });
  return [...labels, ...texts];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
