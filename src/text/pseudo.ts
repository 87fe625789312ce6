/**
 * English made to show what is wrong with a page: longer by two fifths, accented (what is not, was never in the catalogue), and shown from
 * right to left. Values within a text stay as they are.
 */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀçðéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ';
const accents = new Map(Array.from(PLAIN, (letter, i) => [letter, ACCENTED.charAt(i)]));

/** `words` may be anything of a catalogue: a text, a function, a group. */
export function pseudo<T>(words: T): T;
export function pseudo(words: unknown): unknown {
  if (typeof words === 'string') return pseudoText(words, []);
  if (typeof words === 'function') {
    return (...values: readonly unknown[]): unknown => {
      const made: unknown = Reflect.apply(words, undefined, values);
      return typeof made === 'string' ? pseudoText(made, stringsOf(values)) : pseudo(made);
    };
  }
  if (typeof words !== 'object' || words === null) return words;
  if (Array.isArray(words)) return words.map((one: unknown) => pseudo(one));
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, pseudo<unknown>(one)]));
}

/** `⟦Ñéŵ çôñţàçţ ···⟧` */
export function pseudoText(text: string, values: readonly string[]): string {
  if (text === '') return text;
  // Places of elements (kit/Rich.svelte) stay, too.
  const kept = [...values, ...(text.match(/\{\w+\}/gu) ?? [])].sort((a, b) => b.length - a.length);
  let out = '';
  for (let at = 0; at < text.length;) {
    const value = kept.find((one) => text.startsWith(one, at));
    const letter = value ?? text.charAt(at);
    out += value ?? accents.get(letter) ?? letter;
    at += letter.length;
  }
  // In pieces: no language has a word as long as a paragraph's two fifths.
  const more = '·'.repeat(Math.ceil(text.length * 0.4)).replace(/·{12}(?=·)/g, '$& ');
  return `⟦${out}${more}⟧`;
}

/** Every string among values, however deep; a single letter is no value worth keeping. */
function stringsOf(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return value.length > 1 ? [value] : [];
    if (typeof value === 'object' && value !== null) return stringsOf(Object.values(value));
    return [];
  });
}
