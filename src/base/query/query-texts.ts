/** What queries keep of columns between two of them: their texts in the forms that are searched. Held by whoever asks. */
import { FoldedTexts } from './folded-texts.ts';
import { ShownSources } from './shown-sources.ts';
import { WrittenNumbers } from './written-numbers.ts';

export class QueryTexts {
  readonly folded = new FoldedTexts();
  readonly written = new WrittenNumbers();
  readonly sources = new ShownSources();
}
