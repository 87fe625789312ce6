/**
 * [Q2] A search as a test of whole pages. Equal to domain/search.ts `searchMatches` for every contact: that is the rule it is
 * tested by.
 */
import type { Attribute } from '../../domain/attribute.ts';
import { numberForms, parseSearch, type SearchTerm } from '../../domain/search.ts';
import { fold } from '../../domain/text.ts';
import { entryCount, type TextColumn } from '../column.ts';
import {
  attributeKey,
  COLUMN,
  type ColumnKey,
  numColumn,
  type Page,
  PAGE_SIZE,
  setsColumn,
  textColumn,
} from '../page.ts';
import { allOf, type QueryContext } from './compile.ts';
import { Needle } from './needle.ts';
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
  const wanted = new Needle(term.text);
  const markers: Marker[] = [COLUMN.name, COLUMN.userIds].map(
    (key) => (page, out) => markText(textColumn(page, key), wanted, texts, marks, out),
  );
  const username = term.text.replace(/^@/, '');
  if (username !== '') {
    const bare = new Needle(username);
    markers.push((page, out) => markText(textColumn(page, COLUMN.username), bare, texts, marks, out));
  }
  for (const run of term.runs) markers.push(numberMarker(COLUMN.phone, 'phone', run, texts));
  if (tags.size > 0) {
    markers.push((page, out) => {
      const column = setsColumn(page, COLUMN.tags);
      if (column !== undefined) markTagged(column, tags, marks, out);
    });
  }
  for (const attribute of catalog.attributes) {
    markers.push(...attributeMarkers(attribute, term, wanted, texts, marks));
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

function attributeMarkers(
  { id, type }: Attribute,
  term: SearchTerm,
  wanted: Needle,
  texts: QueryTexts,
  marks: Uint8Array,
): Marker[] {
  const key = attributeKey(id);
  switch (type) {
    case 'text':
    case 'choice':
      return [(page, out) => markText(textColumn(page, key), wanted, texts, marks, out)];
    case 'number':
      return numberForms(term.text).map((form) => numberMarker(key, type, form, texts));
    case 'date':
      return DATE.test(term.text) ? [numberMarker(key, type, term.text, texts)] : [];
    case 'yesno':
      return [];
  }
}

function markText(
  column: TextColumn | undefined,
  wanted: Needle,
  { folded }: QueryTexts,
  marks: Uint8Array,
  out: Uint8Array,
): void {
  if (column === undefined) return;
  const { codes } = column;
  if (codes === null) {
    folded.mark(column, wanted, out);
    return;
  }
  marks.fill(0, 0, entryCount(column));
  if (folded.mark(column, wanted, marks)) spreadInto(codes, marks, out);
}

function numberMarker(key: ColumnKey, writing: Writing, text: string, { written }: QueryTexts): Marker {
  const wanted = new Needle(text);
  const one = new Uint8Array(1);
  return (page, out) => {
    const column = numColumn(page, key);
    if (column === undefined) return;
    if (column.values.length > 1) written.mark(column, writing, wanted, out);
    else if (written.mark(column, writing, wanted, one)) out.fill(1, 0, page.slots);
  };
}
