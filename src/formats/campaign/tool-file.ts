/** [B3] A tool's CSV: its rows go out as they are given; files are split where the tool or the person wants it. */
import type { CampaignMessage } from '../../domain/campaign/message.ts';
import { guardFormula } from '../csv/spreadsheet-guard.ts';
import { CsvWriter } from '../csv/writer.ts';
import type { FrozenRecipient, TakeBytes } from './frozen.ts';
import type { Tool } from './tool.ts';
import { toolColumns } from './tool-columns.ts';

export interface ToolFileOptions {
  readonly tool: Tool;
  readonly message: CampaignMessage;
  readonly plus: boolean;
}

/**
 * One file. Values that a spreadsheet would run as formulas get an apostrophe, and are counted: tools show it, and a person should know. All else
 * is written to the letter (RFC 4180, UTF-8).
 */
export class ToolFile {
  readonly writer = new CsvWriter({ mode: 'exact' });
  /** Cells that got an apostrophe. */
  guarded = 0;
  rows = 0;
  readonly #columns;

  constructor({ tool, message, plus }: ToolFileOptions) {
    this.#columns = toolColumns(tool, message, plus);
    for (const { header } of this.#columns) this.writer.write(guardFormula(header));
    this.writer.endRow();
  }

  add(recipient: FrozenRecipient): void {
    for (const column of this.#columns) {
      if (column.of !== undefined && recipient.raw !== undefined) {
        recipient.raw(column.of, this.#take);
        continue;
      }
      const text = column.cell(recipient);
      const written = column.safe ? text : guardFormula(text);
      if (written !== text) this.guarded++;
      this.writer.write(written);
    }
    this.writer.endRow();
    this.rows++;
  }

  readonly #take: TakeBytes = (bytes, start, end) => {
    if (this.writer.writeGuarded(bytes, start, end, guardFormula)) this.guarded++;
  };
}
