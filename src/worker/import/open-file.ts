/** Any file as a table, or the sentence that says why not [I10]. */
import { fail, ok, type Result } from '../../domain/result.ts';
import { fileKind } from '../../formats/text/file-kind.ts';
import type { ReadChoices } from '../import-contract.ts';
import { openCsv } from './csv-table.ts';
import type { OpenTable } from './open-table.ts';

const HEAD_BYTES = 1 << 16;

export async function openTable(file: File, choices: ReadChoices): Promise<Result<OpenTable>> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const kind = fileKind(head, file.size, file.name);
  switch (kind.kind) {
    case 'refused':
      return fail('refused', kind.message);
    case 'text': {
      const table = await openCsv(file, choices);
      if (table.samples.length === 0)
        return fail('refused', `${file.name} has a header but no rows below it. Is it the right file?`);
      return ok(table);
    }
    case 'xlsx':
    case 'vcard':
      return fail('refused', `${file.name} cannot be read yet. Save it as CSV and drop that here.`);
  }
}
