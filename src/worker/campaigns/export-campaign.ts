/** [B3] A campaign as files: for a tool (CSV), or for the API (JSON lines). Streamed; who has opted out since is left out and counted. */
import { deliveriesOf, DELIVERY } from '../../base/campaign/recipient-pages.ts';
import { intAt } from '../../base/column.ts';
import { intColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { STAGE } from '../../domain/campaign/recipient.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { FrozenRecipient } from '../../formats/campaign/frozen.ts';
import { JsonLines } from '../../formats/campaign/json-lines.ts';
import { ToolFile } from '../../formats/campaign/tool-file.ts';
import type { CampaignFile, HeldBack } from '../contract/campaigns.ts';
import type { OnProgress } from '../contract/state.ts';
import { type Sink, withSink } from '../export/sink.ts';
import { FrozenReader, hasOptedOut } from './frozen-reader.ts';
import { HeldCount } from './held.ts';

export interface Going {
  /** Ids of recipients, ascending. */
  readonly recipients: Uint32Array;
  readonly optedOut: number;
  readonly heldBack: HeldBack;
}

/** Who goes into the file. `until`: by contact who is held back. */
export function recipientsFor(
  snapshot: Snapshot,
  campaign: Campaign,
  who: CampaignFile['who'],
  until: ReadonlyMap<number, number>,
): Going {
  const held = new HeldCount(until);
  const most = who === 'all' ? STAGE.exported : STAGE.skipped;
  const recipients = new Uint32Array(campaign.prepared?.count ?? 0);
  let [count, optedOut] = [0, 0];
  for (const { first, page } of deliveriesOf(snapshot, campaign)) {
    const stages = intColumn(page, DELIVERY.stage);
    const contacts = intColumn(page, DELIVERY.contact);
    for (let slot = 0; slot < page.slots; slot++) {
      const stage = intAt(stages, slot);
      if (stage < STAGE.prepared || stage > most) continue;
      const contact = intAt(contacts, slot);
      if (hasOptedOut(snapshot, contact)) optedOut++;
      else if (!held.takes(contact)) recipients[count++] = first + slot;
    }
  }
  return { recipients: recipients.subarray(0, count), optedOut, heldBack: held.count };
}

export interface ExportMeans {
  readonly handle: FileSystemFileHandle | null;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly pause: () => Promise<void>;
}

export interface Written {
  readonly files: readonly { readonly blob: Blob | null; readonly rows: number }[];
  readonly guarded: number;
}

interface Writer {
  guarded: number;
  add(recipient: FrozenRecipient): void;
  pending(): number;
  take(): Uint8Array<ArrayBuffer>[];
}

const PORTION = 1 << 20;
const ROWS_BETWEEN_PAUSES = 16_384;

/** A split goes into files in memory, as a handle is of one file. */
export async function writeFiles(
  snapshot: Snapshot,
  campaign: Campaign,
  { recipients, format }: { readonly recipients: Uint32Array; readonly format: CampaignFile['format'] },
  means: ExportMeans,
): Promise<Result<Written>> {
  const each = format.kind === 'csv' ? (format.rows ?? recipients.length) : recipients.length;
  const reader = new FrozenReader(snapshot, campaign);
  const files: { blob: Blob | null; rows: number }[] = [];
  let guarded = 0;
  for (let from = 0; from < recipients.length; from += each) {
    const writer = format.kind === 'csv' ? csvWriter(campaign, format) : jsonWriter(campaign);
    const part = recipients.subarray(from, from + each);
    const handle = each < recipients.length ? null : means.handle;
    const done = await withSink(
      handle,
      (sink) => writePart(part, { reader, writer, sink, from, all: recipients.length }, means),
      format.kind === 'jsonl' ? 'application/x-ndjson' : undefined,
    );
    if (!done.ok) return done;
    files.push({ blob: done.value.blob, rows: part.length });
    guarded += writer.guarded;
  }
  return ok({ files, guarded });
}

interface Part {
  readonly reader: FrozenReader;
  readonly writer: Writer;
  readonly sink: Sink;
  readonly from: number;
  readonly all: number;
}

async function writePart(
  recipients: Uint32Array,
  { reader, writer, sink, from, all }: Part,
  { signal, onProgress, pause }: ExportMeans,
): Promise<Result<object>> {
  for (let i = 0; i < recipients.length; i++) {
    writer.add(reader.at(recipients[i] ?? 0));
    if (i % ROWS_BETWEEN_PAUSES !== ROWS_BETWEEN_PAUSES - 1) continue;
    if (writer.pending() >= PORTION) await sink.write(writer.take());
    onProgress({ phase: 'write', done: from + i + 1, total: all, rows: from + i + 1 });
    await pause();
    if (signal.aborted) return fail('cancelled', { id: 'export-cancelled' });
  }
  await sink.write(writer.take());
  onProgress({ phase: 'write', done: from + recipients.length, total: all, rows: from + recipients.length });
  return ok({});
}

function csvWriter({ message }: Campaign, { tool, plus }: Extract<CampaignFile['format'], { kind: 'csv' }>): Writer {
  const file = new ToolFile({ tool, message, plus });
  return {
    get guarded() {
      return file.guarded;
    },
    add: (recipient) => file.add(recipient),
    pending: () => file.writer.pending,
    take: () => file.writer.take(),
  };
}

function jsonWriter({ message }: Campaign): Writer {
  const lines = new JsonLines(message);
  return {
    guarded: 0,
    add: (recipient) => lines.add(recipient),
    pending: () => lines.pending,
    take: () => lines.take(),
  };
}
