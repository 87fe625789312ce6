/**
 * [Q2] A search as a test of whole pages. Equal to domain/search.ts `searchMatches` for every contact: that is the rule it is
 * tested by.
 */
import type { Attribute } from '../../domain/attribute.ts';
import { numberForms, parseSearch, type SearchTerm } from '../../domain/search.ts';
import { fold } from '../../domain/text.ts';
import { entryCount, type NumColumn, type TextColumn } from '../column.ts';
import { attributeKey, COLUMN, numColumn, type Page, PAGE_SIZE, setsColumn, textColumn } from '../page.ts';
import { allOf, type QueryContext } from './compile.ts';
import { markHits } from './joined-text.ts';
import { constantTest, type PageTest, SOME, spreadInto, type Verdict } from './page-mask.ts';
import type { QueryTexts } from './query-texts.ts';
import { markTagged } from './tags-test.ts';
import type { Writing } from './written-numbers.ts';

/** What a written date can hold: no search is made in them for anything else. */
const DATE = /^[-+.:\dt]+$/;

/** Puts 1 at every slot of the page in which the term is found. */
type Marker = (page: Page, out: Uint8Array) => void;

export function compileSearch(search: string, context: QueryContext): PageTest {
  const terms = parseSearch(search);
  return terms.length === 0 ? constantTest(true) : allOf(terms.map((term) => termTest(term, context)));
}

function termTest(term: SearchTerm, { catalog, texts }: QueryContext): PageTest {
  const marks = new Uint8Array(PAGE_SIZE + 1);
  const tags = new Set<number>(catalog.tags.filter((tag) => fold(tag.name).includes(term.text)).map((tag) => tag.id));
  const markers: Marker[] = [COLUMN.name, COLUMN.userIds].map(
    (key) => (page, out) => markText(textColumn(page, key), term.text, texts, marks, out),
  );
  const username = term.text.replace(/^@/, '');
  if (username !== '')
    markers.push((page, out) => markText(textColumn(page, COLUMN.username), username, texts, marks, out));
  for (const run of term.runs) {
    markers.push((page, out) => markWritten(numColumn(page, COLUMN.phone), 'phone', run, texts, out, page.slots));
  }
  if (tags.size > 0) {
    markers.push((page, out) => {
      const column = setsColumn(page, COLUMN.tags);
      if (column !== undefined) markTagged(column, tags, marks, out);
    });
  }
  for (const attribute of catalog.attributes) {
    const marker = attributeMarker(attribute, term, texts, marks);
    if (marker !== null) markers.push(marker);
  }
  return {
    cost: 6,
    run(page, mask): Verdict {
      mask.bytes.fill(0);
      for (const mark of markers) mark(page, mask.bytes);
      return SOME;
    },
  };
}

function attributeMarker(
  { id, type }: Attribute,
  term: SearchTerm,
  texts: QueryTexts,
  marks: Uint8Array,
): Marker | null {
  const key = attributeKey(id);
  switch (type) {
    case 'text':
    case 'choice':
      return (page, out) => markText(textColumn(page, key), term.text, texts, marks, out);
    case 'number': {
      const forms = numberForms(term.text);
      if (forms.length === 0) return null;
      return (page, out) => {
        for (const form of forms) markWritten(numColumn(page, key), type, form, texts, out, page.slots);
      };
    }
    case 'date':
      if (!DATE.test(term.text)) return null;
      return (page, out) => markWritten(numColumn(page, key), type, term.text, texts, out, page.slots);
    case 'yesno':
      return null;
  }
}

function markText(
  column: TextColumn | undefined,
  wanted: string,
  texts: QueryTexts,
  marks: Uint8Array,
  out: Uint8Array,
): void {
  if (column === undefined) return;
  const { codes } = column;
  const folded = texts.folded.of(column);
  if (codes === null) {
    for (const part of folded) markHits(part, wanted, out);
    return;
  }
  marks.fill(0, 0, entryCount(column));
  let any = false;
  for (const part of folded) if (markHits(part, wanted, marks)) any = true;
  if (any) spreadInto(codes, marks, out);
}

function markWritten(
  column: NumColumn | undefined,
  writing: Writing,
  wanted: string,
  texts: QueryTexts,
  out: Uint8Array,
  slots: number,
): void {
  if (column === undefined) return;
  const joined = texts.written.of(column, writing);
  if (column.values.length > 1) markHits(joined, wanted, out);
  else if (joined.text.includes(wanted)) out.fill(1, 0, slots);
}
