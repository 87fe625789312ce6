/**
 * [E1] [E2] Contacts as a CSV file, streamed: one row a contact, in the order of `ids`.
 *
 * For re-import every header is quoted, which tells Kith its own file and lets it take all cells to the letter, whatever columns were
 * chosen (`isExactExport`). Importing the file into an empty base with "restore" gives the same base. A contact without a number is written like
 * any other, its number blank; an import names that row as one that has no number and does not take it.
 */
import { withCampaigns } from '../../base/campaign/named-campaigns.ts';
import { campaignsOfContact } from '../../base/campaign/states.ts';
import { intAt } from '../../base/column.ts';
import { COLUMN, intColumn, PAGE_SIZE } from '../../base/page.ts';
import { summaryOf } from '../../base/messages/overview.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { CsvWriter } from '../../formats/csv/writer.ts';
import type { ExportOptions } from '../contract/export.ts';
import type { OnProgress } from '../contract/state.ts';
import { CellWriters } from './cells.ts';
import { type FileColumn, fileColumns } from './export-columns.ts';
import type { Sink } from './sink.ts';
import { withTypes } from './typed-headers.ts';

export interface CsvExport {
  readonly snapshot: Snapshot;
  /** Those that are gone are left out. */
  readonly ids: ArrayLike<number>;
  readonly mode: ExportOptions['mode'];
  readonly columns: ExportOptions['columns'];
  readonly now: number;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Lets messages (a cancel) come in. */
  readonly pause: () => Promise<void>;
}

const PORTION = 1 << 20;
const ROWS_BETWEEN_LOOKS = 2048;
const ROWS_BETWEEN_PAUSES = 32 * ROWS_BETWEEN_LOOKS;

export async function exportCsv(
  job: CsvExport,
  sink: Sink,
): Promise<Result<{ readonly contacts: number; readonly bytes: number }>> {
  const { snapshot, ids, signal, onProgress } = job;
  const chosen = fileColumns(snapshot, job.columns);
  const columns = job.mode === 'reimport' ? withTypes(chosen, snapshot, ids) : chosen;
  if (columns.length === 0) return fail('refused', { id: 'no-columns' });
  const writer = new CsvWriter({ mode: job.mode === 'reimport' ? 'exact' : 'spreadsheet' });
  const row = rowWriter(job, writer, columns);
  let contacts = 0;
  let bytes = 0;
  const flush = async (): Promise<void> => {
    bytes += writer.pending;
    await sink.write(writer.take());
  };
  for (const { header } of columns) {
    if (job.mode === 'reimport') writer.writeQuoted(header);
    else writer.write(header);
  }
  writer.endRow();
  for (let i = 0; i < ids.length; i++) {
    if (row(ids[i] ?? 0)) contacts++;
    if (i % ROWS_BETWEEN_LOOKS !== ROWS_BETWEEN_LOOKS - 1) continue;
    if (writer.pending >= PORTION) await flush();
    if (i % ROWS_BETWEEN_PAUSES !== ROWS_BETWEEN_PAUSES - 1) continue;
    onProgress({ phase: 'write', done: i + 1, total: ids.length, rows: contacts });
    await job.pause();
    if (signal.aborted) return fail('cancelled', { id: 'export-cancelled' });
  }
  await flush();
  onProgress({ phase: 'write', done: ids.length, total: ids.length, rows: contacts });
  return ok({ contacts, bytes });
}

/** Writes a contact's row; false where the contact is gone. Columns of a page are opened when it is first met. */
function rowWriter(job: CsvExport, writer: CsvWriter, columns: readonly FileColumn[]): (id: number) => boolean {
  const { snapshot } = job;
  const hasName = columns.some(({ field }) => field === 'name');
  const names = new Map((withCampaigns(snapshot).campaigns ?? []).map(({ id, name }) => [id, name]));
  const campaignsOf = (contact: number): string =>
    [...new Set(campaignsOfContact(snapshot, contact).flatMap(({ campaign }) => names.get(campaign) ?? []))].join('|');
  const cells = new CellWriters(writer, {
    mode: job.mode,
    catalog: snapshot.catalog,
    now: job.now,
    hasName,
    campaignsOf,
    conversationOf: (contact) => summaryOf(snapshot, contact),
  });
  const opened: ((slot: number) => boolean)[] = [];
  const open = (no: number): ((slot: number) => boolean) => {
    const page = snapshot.pages[no] ?? null;
    if (page === null) return () => false;
    const live = intColumn(page, COLUMN.live);
    const write = columns.map((column) => cells.open(page, column, no));
    return (slot) => {
      if (slot >= page.slots || intAt(live, slot) !== 1) return false;
      for (let i = 0; i < write.length; i++) write[i]?.(slot);
      writer.endRow();
      return true;
    };
  };
  return (id) => {
    const no = Math.floor(id / PAGE_SIZE);
    return (opened[no] ??= open(no))(id % PAGE_SIZE);
  };
}
