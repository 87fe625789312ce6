/**
 * Makes a realistic contacts CSV of any size as text: the same options give the same file, on every engine. About 9 % of the
 * rows are about somebody whom an earlier row is about; about 9 % of the cells are blank and 3 % are quoted.
 */
import {
  CITIES,
  FIRST_MESSAGES,
  PLANS,
  QUOTED_CITIES,
  QUOTED_SOURCES,
  SAMPLE_HEADER,
  SOURCES,
  TAGS,
} from './catalog.ts';
import { MAX_CONTACTS, type SampleContact, SampleContacts } from './contacts.ts';
import { writePhone } from './phone-forms.ts';
import { type Cells, pickRejection, spoil, unknownTagOf } from './problems.ts';
import { Random } from './random.ts';
import { type Rejection, type SampleReport, Tally, type Warning } from './report.ts';

export interface SampleOptions {
  /** Rows of data, at most MAX_ROWS. */
  readonly rows: number;
  readonly seed?: number;
  /** About 3 % bad rows of every kind, and blank lines. */
  readonly problems?: boolean;
}

export const MAX_ROWS = 10_000_000;
const CHUNK_LENGTH = 65_536;
const LINE_END = '\n';
const FIRST_DAY = Date.UTC(2019, 0, 1);
const DAYS = 2700;
const DAY_MS = 86_400_000;

/** Yields the file in pieces of about 64 Ki UTF-16 units, to be encoded as UTF-8; returns what an import of it must say. */
export function* sampleCsv(options: SampleOptions): Generator<string, SampleReport> {
  const { rows, seed = 1, problems = false } = options;
  if (!Number.isInteger(rows) || rows < 0 || rows > MAX_ROWS) throw new RangeError(`rows must be 0 to ${MAX_ROWS}`);
  const random = new Random(seed, -1);
  const people = new SampleContacts(seed);
  const dates = Array.from({ length: DAYS }, (_, i) => new Date(FIRST_DAY + i * DAY_MS).toISOString().slice(0, 10));
  const rejections = new Tally<Rejection>();
  const warnings = new Tally<Warning>();
  const unknownTags: Record<string, number> = {};
  let blankLines = 0;
  let contacts = 0;
  let folded = 0;
  let strangers = 0;
  // People of rejected rows and second numbers: taken from the far end, so that no row that is taken is about them.
  const stranger = (): SampleContact => people.at(MAX_CONTACTS - ++strangers);

  let chunk = SAMPLE_HEADER.join(',') + LINE_END;
  for (let i = 0; i < rows; i++) {
    if (problems && random.chance(0.002)) {
      chunk += LINE_END;
      blankLines++;
    }
    const row = i + 2 + blankLines;
    const trouble = problems ? random.below(1000) : 1000;
    if (trouble < 18) {
      const rejected = pickRejection(random);
      const contact = stranger();
      const cells = cellsOf(contact, random, dates);
      cells[rejected.at] = rejected.text(random, contact);
      rejections.add(rejected.kind, row);
      chunk += line(cells, random);
    } else {
      const again = contacts > 0 && random.chance(0.09);
      const contact = people.at(again ? random.below(contacts) : contacts);
      if (again) folded++;
      else contacts++;
      const cells = cellsOf(contact, random, dates);
      if (trouble < 30) {
        const warning = spoil(cells, random, contact, stranger());
        warnings.add(warning, row);
        if (warning === 'tag-unknown') {
          const tag = unknownTagOf(cells);
          unknownTags[tag] = (unknownTags[tag] ?? 0) + 1;
        }
      }
      chunk += line(cells, random);
    }
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
  return {
    seed,
    rows,
    blankLines,
    contacts,
    folded,
    rejected: rejections.total,
    warned: warnings.total,
    rejections: rejections.counts(),
    warnings: warnings.counts(),
    unknownTags,
  };
}

function cellsOf(contact: SampleContact, random: Random, dates: readonly string[]): Cells {
  return [
    contact.name,
    writePhone(random, contact.national, contact.country),
    random.chance(0.12) ? '' : tagsCell(random),
    random.chance(0.08) ? '' : random.pick(random.chance(0.06) ? QUOTED_SOURCES : SOURCES),
    random.chance(0.36) ? '' : random.pick(FIRST_MESSAGES),
    random.chance(0.06) ? '' : random.pick(random.chance(0.09) ? QUOTED_CITIES : CITIES),
    random.chance(0.06) ? '' : random.pick(PLANS),
    random.chance(0.04) ? '' : random.pick(dates),
  ];
}

/** One tag in most cells, else two or three different ones. */
function tagsCell(random: Random): string {
  const first = random.pick(TAGS);
  const more = random.below(100);
  if (more >= 30) return first;
  const separator = more % 4 === 0 ? ' | ' : '|';
  const second = random.pick(TAGS);
  if (second === first) return first;
  const third = more < 7 ? random.pick(TAGS) : second;
  return third === first || third === second
    ? first + separator + second
    : first + separator + second + separator + third;
}

/** RFC 4180: quoted where it must be, and in one row of eleven one cell more. */
function line(cells: readonly string[], random: Random): string {
  const quoted = random.below(cells.length * 11);
  let text = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? '';
    if (i > 0) text += ',';
    if (i === quoted && cell !== '') text += `"${cell.replaceAll('"', '""')}"`;
    else if (/[",\n\r]/.test(cell)) text += `"${cell.replaceAll('"', '""')}"`;
    else text += cell;
  }
  return text + LINE_END;
}
