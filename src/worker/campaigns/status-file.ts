/** [B4] A tool's report, a number and a status a row: which columns hold them, and what its rows would change. */
import { Draft } from '../../base/draft.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { stateNamed } from '../../base/campaign/states.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { asciiDigits } from '../../domain/digits.ts';
import { parseDate, parseInstant } from '../../domain/parse-date.ts';
import { reportedStatus } from '../../formats/campaign/status-words.ts';
import { fieldText } from '../../formats/csv/field-text.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import type { StatusColumns, StatusFile, StatusReview } from '../contract/campaigns.ts';
import type { OnProgress } from '../contract/state.ts';
import type { RowReader } from '../import/open/row-reader.ts';
import type { OpenTable } from '../import/open/table.ts';
import { instantOf } from '../wall-clock.ts';
import { RecipientFinder, type StatusEvent, type TakenStatuses, takeStatuses } from './take-statuses.ts';

const SAMPLES = 5;
const TEXTS = 10;
/** Cells whose meaning is remembered: a report says the same again and again, a second of it some thousand times. */
const MOST_KNOWN = 1 << 16;

export function describeStatusFile({ file, headers, samples }: OpenTable): StatusFile {
  const rows = samples.map(({ cells }) => cells);
  const width = Math.max(headers.length, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, i) => ({
    header: (headers[i] ?? '').toLowerCase(),
    cells: rows.map((row) => row[i] ?? '').filter((cell) => cell.trim() !== ''),
  }));
  const best = (score: (column: (typeof columns)[number]) => number): number => {
    const scores = columns.map(score);
    const most = Math.max(0, ...scores);
    return most === 0 ? -1 : scores.indexOf(most);
  };
  const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
  return {
    name: file.name,
    headers: columns.map((_, i) => headers[i] ?? ''),
    samples: rows.slice(0, SAMPLES),
    columns: {
      number: best(
        ({ header, cells }) =>
          share(cells, (cell) => /^\D*(?:\d\D*){8,15}$/.test(asciiDigits(cell))) *
          (/phone|mobile|number|whatsapp|wa_?id|recipient|msisdn/.test(header) ? 2 : 1),
      ),
      status: best(
        ({ header, cells }) =>
          share(cells, (cell) => reportedStatus(cell) !== null) * (/status|state/.test(header) ? 2 : 1),
      ),
      time: best(({ header, cells }) =>
        /time|date|\bat\b|_at$/.test(header) ? share(cells, (cell) => timeOf(cell) !== 0) : 0,
      ),
    },
  };
}

/** Milliseconds since 1970 UTC; 0 where it is none, or could be two days. */
function timeOf(cell: string): number {
  const instant = parseInstant(cell.trim(), instantOf);
  if (instant !== null) return instant;
  const wall = parseDate(cell, null);
  return typeof wall === 'number' ? instantOf(Math.floor(wall)) : 0;
}

export interface ReadStatuses {
  readonly review: StatusReview;
  /** What the rows say, each row that says something. */
  readonly events: readonly StatusEvent[];
  /** The base that was read for, with all of it taken in. */
  readonly draft: Draft;
  /** Recipients of whom more is known by it. */
  readonly recipients: number;
}

export interface StatusReading {
  readonly snapshot: Snapshot;
  readonly campaign: Campaign;
  readonly columns: StatusColumns;
  readonly phones: PhoneReader;
  readonly onProgress: OnProgress;
  readonly pause: () => Promise<void>;
}

/** The counts are those of really taking them in, in a draft. */
export async function readStatuses(table: OpenTable, reading: StatusReading): Promise<ReadStatuses> {
  const { snapshot, campaign, columns, phones, onProgress, pause } = reading;
  const finder = new RecipientFinder(snapshot);
  const texts = new Map<string, number>();
  const counts = { rows: 0, waiting: 0, unknownStatus: 0, noNumber: 0, nobody: 0 };
  const events: StatusEvent[] = [];
  const numbers = recipientReader(finder, campaign, phones);
  const statuses = remembered(reportedStatus);
  const times = remembered(timeOf);
  for await (const { reader, bytes } of table.read()) {
    while (reader.next()) {
      if (reader.blank) continue;
      counts.rows++;
      const said = cellAt(reader, columns.status);
      const status = statuses(said);
      if (status === null) {
        counts.unknownStatus++;
        const text = said.slice(0, 80);
        if (texts.size < 10_000 || texts.has(text)) texts.set(text, (texts.get(text) ?? 0) + 1);
        continue;
      }
      const recipient = numbers(reader, columns.number);
      if (recipient === 'no-number') counts.noNumber++;
      else if (recipient < 0) counts.nobody++;
      else if (status.kind === 'waiting') counts.waiting++;
      else {
        const at = columns.time < 0 ? 0 : times(cellAt(reader, columns.time));
        const [name, code] = status.kind === 'replied' ? (['replied', 0] as const) : [status.status, status.code];
        events.push({ recipient, status: name, code, at, messageId: '' });
      }
    }
    onProgress({ phase: 'read', done: bytes, total: 0, rows: counts.rows });
    await pause();
  }
  const draft = new Draft(snapshot);
  const taken = takeStatuses(draft, events);
  return {
    events,
    draft,
    recipients: taken.recipients,
    review: reviewOf(taken, { events: events.length, texts, ...counts }),
  };
}

function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    const value = read(cell);
    known.set(cell, value);
    return value;
  };
}

type Counted = Pick<StatusReview, 'rows' | 'waiting' | 'unknownStatus' | 'noNumber' | 'nobody'>;

function reviewOf(
  taken: TakenStatuses,
  { events, texts, ...counts }: Counted & { readonly events: number; readonly texts: ReadonlyMap<string, number> },
): StatusReview {
  return {
    ...counts,
    raised: taken.news,
    known: events - taken.news,
    optOuts: taken.optedOut.length,
    states: [...taken.states]
      .sort(([a], [b]) => a - b)
      .map(([place, recipients]) => ({ state: stateNamed(place), recipients })),
    unknownTexts: [...texts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, TEXTS)
      .map(([text, rows]) => ({ text, rows })),
  };
}

/** A number as anybody writes it; or its digits alone, as they went out without a plus. */
function recipientReader(
  finder: RecipientFinder,
  campaign: Campaign,
  phones: PhoneReader,
): (reader: RowReader, column: number) => number | 'no-number' {
  return (reader, column) => {
    if (column < 0 || column >= reader.fields) return 'no-number';
    const [start = 0, end = 0] = [reader.starts[column], reader.ends[column]];
    const plain = phones.readBytes(reader.bytes, start, end);
    if (plain !== 0) {
      const found = finder.inCampaign(campaign, plain);
      if (found >= 0) return found;
    }
    const text = fieldText(reader.bytes, start, end);
    const digits = asciiDigits(text).replace(/\D/g, '');
    if (digits.length >= 7 && digits.length <= 15) {
      const found = finder.inCampaign(campaign, Number(digits));
      if (found >= 0) return found;
    }
    if (plain !== 0) return -1;
    const read = phones.read(text);
    return read.kind === 'number' ? finder.inCampaign(campaign, read.phone) : digits.length >= 7 ? -1 : 'no-number';
  };
}

const cellAt = (reader: RowReader, column: number): string =>
  column < 0 || column >= reader.fields
    ? ''
    : fieldText(reader.bytes, reader.starts[column] ?? 0, reader.ends[column] ?? 0);
