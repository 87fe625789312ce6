/** Any file as a table, or why not [I10]. */
import { fail, type Result } from '../../../domain/result.ts';
import { fileKind } from '../../../formats/text/file-kind.ts';
import type { ReadChoices } from '../../contract/import-choices.ts';
import { openCsv } from './csv-table.ts';
import type { OpenTable } from './table.ts';
import { openVcard } from './vcard-table.ts';
import { openXlsx } from './xlsx-table.ts';

const HEAD_BYTES = 1 << 16;

export async function openTable(file: File, choices: ReadChoices): Promise<Result<OpenTable>> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const kind = fileKind(head, file.size, file.name, choices.encoding);
  switch (kind.kind) {
    case 'refused':
      return fail(kind.encoding === true ? 'unreadable' : 'refused', { id: 'file-refused', is: kind.is });
    case 'text':
      return filled(await openCsv(file, choices));
    case 'xlsx':
      return filled(await openXlsx(file, choices));
    case 'vcard':
      return filled(await openVcard(file, choices));
  }
}

/** A table without rows is most likely not the one that was meant. */
function filled(table: Result<OpenTable>): Result<OpenTable> {
  if (!table.ok || table.value.samples.length > 0) return table;
  const { headers } = table.value;
  const { name, format } = table.value.file;
  const first = headers
    .filter((header) => header.trim() !== '')
    .join(', ')
    .slice(0, 80);
  return fail('refused', format === 'vcard' ? { id: 'no-contacts', name } : { id: 'no-rows', name, first });
}
