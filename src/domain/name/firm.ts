/** Names that are of a firm, a shop or a family as a whole: they are called by all of their words. */
import { KIND } from './lexicon.ts';
import { is, type Part } from './words.ts';

export function isFirm(words: Part): boolean {
  const last = words.length - 1;
  return (
    last > 0 &&
    words.some(
      (word, i) =>
        is(word, KIND.firm | KIND.legal) ||
        // `Sharma & Co`
        (i > 1 && /^co$/iu.test(word.text) && is(words[i - 1], KIND.joiner)) ||
        // `The Coffee House`, `Hotel Taj Palace`
        (i === 0 && (is(word, KIND.business) || /^the$/iu.test(word.text))) ||
        // `St. Mary's School`, `Raj's Kitchen`
        (i < last && /.['’]s$/iu.test(word.text)) ||
        // `Blue Tokai Coffee`
        (i === last && i > 1 && is(word, KIND.business)),
    )
  );
}

/** Nobody says `Pvt Ltd`. */
export function withoutLegalForm(words: Part): Part {
  let end = words.length;
  while (
    end > 1 &&
    (is(words[end - 1], KIND.legal) || /^(?:private|co|company|&|and)$/iu.test(words[end - 1]?.text ?? ''))
  )
    end--;
  return words.slice(0, end);
}
