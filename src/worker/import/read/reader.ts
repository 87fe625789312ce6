/**
 * The reader: scans the files, reads numbers, folds rows of one number, and hands the other cells on while the next ones are read. So
 * two cores work on one import, about as long each. Runs in a worker of its own, on one port.
 */
import { createPhoneReader } from '../../../formats/phone/reader.ts';
import { openCsv } from '../open/csv-table.ts';
import { freezePeople, People, type PeopleState } from './people.ts';
import { type Batch, type FromReader, IN_FLIGHT, type ReadJob, type ToReader } from './read-job.ts';
import { placesOf } from '../map/row-maps.ts';
import type { RowReader } from '../open/row-reader.ts';
import { writeSpans } from './stage.ts';

export function serveReader(port: MessagePort): void {
  let current: Reading | null = null;
  port.onmessage = ({ data }: MessageEvent<ToReader>) => {
    if (data.kind === 'read') {
      current = new Reading(data.job, (message, buffers) => port.postMessage(message, buffers));
      void current.run();
    } else if (data.kind === 'more') current?.more();
    else current?.stop();
  };
}

type Say = (message: FromReader, buffers: Transferable[]) => void;

class Reading {
  readonly #job: ReadJob;
  readonly #say: Say;
  readonly #people: People;
  readonly #abort = new AbortController();
  #room = IN_FLIGHT;
  #wake: (() => void) | null = null;
  /** Rows for which the next batch makes room. */
  #capacity = 1 << 13;

  constructor(job: ReadJob, say: Say) {
    this.#job = job;
    this.#say = say;
    this.#people = new People({
      layout: job.layout,
      phones: createPhoneReader({ defaultCountry: job.country, acceptUnknownRanges: job.acceptUnknownRanges }),
      takeSuggestions: new Set(job.takeSuggestions),
      nothingAsText: job.nothingAsText,
      expected: job.expected,
      ...(job.known === undefined ? {} : { known: job.known }),
    });
  }

  more(): void {
    this.#room++;
    this.#wake?.();
  }

  stop(): void {
    this.#abort.abort();
    this.#wake?.();
  }

  async run(): Promise<void> {
    try {
      await this.#readAll();
      if (this.#abort.signal.aborted) {
        this.#say({ kind: 'stopped' }, []);
        return;
      }
      const people = freezePeople(this.#people);
      this.#say({ kind: 'done', people }, buffersOf(people));
    } catch (error) {
      this.#say(
        { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        [],
      );
    }
  }

  async #readAll(): Promise<void> {
    let before = 0;
    for (const [file, part] of this.#job.files.entries()) {
      const opened = await openCsv(part.file, part.read);
      if (!opened.ok) throw new Error(opened.failure.message.id);
      const table = opened.value;
      for await (const { reader, bytes } of table.read()) {
        if (this.#abort.signal.aborted) return;
        const batch = this.#batch(reader, file, part, before + bytes);
        if (!(await this.#roomForOne())) return;
        this.#room--;
        const { rows, contacts, starts, ends } = batch;
        this.#say({ kind: 'batch', batch }, [
          batch.bytes.buffer,
          rows.buffer,
          contacts.buffer,
          starts.buffer,
          ends.buffer,
        ]);
      }
      before += part.file.size;
    }
  }

  /** Waits until a batch more may be under way; false = stopped. */
  async #roomForOne(): Promise<boolean> {
    const { signal } = this.#abort;
    while (this.#room === 0 && !signal.aborted) await new Promise<void>((wake) => (this.#wake = wake));
    return !signal.aborted;
  }

  /** All rows that the reader has at hand. */
  #batch(reader: RowReader, file: number, part: ReadJob['files'][number], bytesRead: number): Batch {
    const { columns } = this.#job;
    const width = columns.length;
    const places = placesOf(columns, part.map);
    let rows = new Int32Array(this.#capacity);
    let contacts = new Int32Array(this.#capacity);
    let spans = { starts: new Int32Array(this.#capacity * width), ends: new Int32Array(this.#capacity * width) };
    let count = 0;
    let from = -1;
    let to = 0;
    while (reader.next()) {
      const contact = this.#people.row(reader, file, part.map, part.width);
      if (contact < 0) continue;
      if (count === rows.length) {
        rows = grown(rows, count * 2);
        contacts = grown(contacts, count * 2);
        spans = { starts: grown(spans.starts, count * 2 * width), ends: grown(spans.ends, count * 2 * width) };
      }
      if (from < 0) from = reader.starts[0] ?? 0;
      to = reader.ends[reader.fields - 1] ?? to;
      writeSpans(reader, places, spans, count * width, from);
      rows[count] = reader.row;
      contacts[count] = contact;
      count++;
    }
    this.#capacity = Math.max(1024, Math.ceil(count * 1.1));
    const { contacts: people, rows: rowsRead } = this.#people;
    const bytes = reader.bytes.slice(Math.max(0, from), to); // a copy is over a buffer of its own
    return { file, count, rows, contacts, bytes, ...spans, people, rowsRead, bytesRead };
  }
}

function grown(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(values);
  return larger;
}

function buffersOf({ phones, ints, log, noted }: PeopleState): Transferable[] {
  const arrays = [
    phones,
    ...ints,
    log.cells.heap,
    log.cells.starts,
    log.cells.table,
    noted.texts.heap,
    noted.texts.starts,
    noted.texts.table,
  ];
  return arrays.map(({ buffer }) => buffer);
}
