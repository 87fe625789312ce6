/** Cells and rows of the contacts grid to the clipboard and from it [Q5]: what is pasted is one change, or nothing where a cell does not fit. */
import type { Kith } from '../../app/kith.svelte.ts';
import { fieldLabel, fieldOfKey } from '../../app/fields.ts';
import { readTabbed, writeTabbed } from '../../app/tab-text.ts';
import type { FieldRef } from '../../domain/filter.ts';
import { isolated } from '../../domain/text.ts';
import { cellsText as text } from '../../text/cells.ts';
import { sayMessage } from '../../text/say-message.ts';
import type { Worded } from '../../text/words.ts';
import type { ContactEdits, FieldProblem } from '../../worker/contract/changes.ts';
import type { Row } from '../../worker/contract/contacts.ts';
import { cellText } from './cell-values.ts';
import type { ContactColumn } from './columns.ts';

/** More is for an export, or an import. */
const MOST = 10_000;
/** So far into the list it is looked for rows that are here. */
const NEAR = 5000;

export class GridClipboard {
  readonly #kith: Kith;
  readonly #columns: () => readonly ContactColumn[];

  constructor(kith: Kith, columns: () => readonly ContactColumn[]) {
    this.#kith = kith;
    this.#columns = columns;
  }

  /** The chosen rows, else the cell. */
  copy(event: ClipboardEvent, index: number, columnId: string | undefined): void {
    const { contacts, notices } = this.#kith;
    const { selection, window } = contacts;
    const row = window.row(index);
    if (selection.empty) {
      const column = this.#columns().find(({ id }) => id === columnId);
      if (!row) return;
      this.#put(event, [column ? [this.#text(row, column)] : this.#line(row)]);
      return;
    }
    event.preventDefault();
    if (selection.count > MOST) {
      notices.say('warn', () => text.copy.tooMany(MOST), { topic: 'copy' });
      return;
    }
    const near = this.#chosenHere();
    if (near)
      this.#put(
        event,
        near.map((one) => this.#line(one)),
      );
    else void this.#copyLater();
  }

  /** Pasted from this cell on, downwards and to the right. */
  async paste(pasted: string, index: number, columnId: string | undefined): Promise<void> {
    const { api, contacts, changes, base } = this.#kith;
    const columns = this.#columns();
    const first = Math.max(
      0,
      columns.findIndex(({ id }) => id === columnId),
    );
    const cells = readTabbed(pasted);
    const { view } = contacts.window;
    if (pasted === '' || view === null) return;
    if (cells.length > MOST) {
      this.#refuse(() => text.paste.tooMany(MOST));
      return;
    }
    const width = Math.max(...cells.map((row) => row.length));
    const at = columns.slice(first, first + width);
    const fixed = at.filter(({ editable }) => !editable);
    const fixedLabels = (): string[] => fixed.map(({ field }) => this.#label(field));
    const below = view.count - index;
    if (cells.length > below) {
      this.#refuse(() => text.paste.rowsBeyond(cells.length, below));
      return;
    }
    if (width > at.length || fixed.length === at.length) {
      this.#refuse(() =>
        width > at.length ? text.paste.columnsBeyond(width, at.length) : text.paste.fixed(fixedLabels()),
      );
      return;
    }
    const { joinEdits, readCell } = await import('./read-cell.ts');
    const ids = await api.ids(view.id, index, index + cells.length);
    const edits: { id: number; edits: ContactEdits }[] = [];
    const problems: Worded[] = [];
    cells.forEach((row, r) => {
      const id = ids[r];
      if (id === undefined) return;
      let all: ContactEdits = {};
      row.forEach((cell, c) => {
        const column = at[c];
        if (!column?.editable) return;
        const read = readCell(cell, column.field, base.catalog);
        if ('problem' in read)
          problems.push(() => text.paste.misfit(index + r + 1, this.#label(column.field), sayMessage(read.problem)));
        else all = joinEdits(all, read.edits);
      });
      edits.push({ id, edits: all });
    });
    if (problems.length === 0) {
      const result = await changes.editMany(edits);
      if (!result.ok) return;
      if (result.value.kind === 'problems') {
        for (const { id, problem } of result.value.problems) {
          const row = index + ids.indexOf(id) + 1;
          problems.push(() => text.paste.misfit(row, this.#labelOf(problem), sayMessage(problem.message)));
        }
      } else if (fixed.length > 0) {
        this.#kith.notices.say('info', () => text.paste.left(fixedLabels()));
      }
    }
    const [problem] = problems;
    if (problem === undefined) return;
    const more = problems.length - 1;
    this.#refuse(() => (more === 0 ? problem() : text.paste.andMore(problem(), more)));
  }

  #refuse(why: Worded): void {
    this.#kith.notices.say('error', () => text.paste.nothing(why()), { topic: 'change' });
  }

  #label(field: FieldRef): string {
    return isolated(fieldLabel(field, this.#kith.base.catalog));
  }

  #labelOf({ field }: FieldProblem): string {
    const ref = typeof field === 'number' ? { attribute: field } : fieldOfKey(field);
    return ref === null ? '' : this.#label(ref);
  }

  #text(row: Row, column: ContactColumn): string {
    return cellText(row, column.field, this.#kith.base.catalog, (ms) => this.#kith.format.dayTime(ms));
  }

  #line(row: Row): string[] {
    return this.#columns().map((column) => this.#text(row, column));
  }

  #put(event: ClipboardEvent, cells: readonly (readonly string[])[]): void {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', writeTabbed(cells));
    this.#said(cells.length);
  }

  #said(rows: number): void {
    const { contacts, notices } = this.#kith;
    const { empty } = contacts.selection;
    notices.say('ok', () => (empty ? text.copy.cell : text.copy.rows(rows)), { topic: 'copy' });
  }

  /** The chosen rows in the order of the list, where all of them are here; else null. */
  #chosenHere(): readonly Row[] | null {
    const { selection, window } = this.#kith.contacts;
    const rows: Row[] = [];
    for (let i = 0; i < Math.min(window.count, NEAR) && rows.length < selection.count; i++) {
      const row = window.row(i);
      if (row && selection.has(row.contact.id)) rows.push(row);
    }
    return rows.length === selection.count ? rows : null;
  }

  /** Rows that are asked for first. The browser is given a promise, so that it still knows whose press it was. */
  async #copyLater(): Promise<void> {
    const { notices } = this.#kith;
    const chosen = this.#chosenText();
    try {
      const blob = chosen.then((value) => new Blob([value], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
      this.#said(this.#kith.contacts.selection.count);
    } catch {
      notices.say('warn', () => text.copy.refused, { topic: 'copy' });
    }
  }

  async #chosenText(): Promise<string> {
    const { api, contacts } = this.#kith;
    const { selection, window } = contacts;
    const { view } = window;
    const listed = view === null ? [] : Array.from(await api.ids(view.id, 0, view.count));
    const chosen = listed.filter((id) => selection.has(id));
    const asked = selection.asked();
    const there = new Set(chosen);
    const outside = asked?.kind === 'ids' ? Array.from(asked.ids).filter((id) => !there.has(id)) : [];
    const rows = await Promise.all([...chosen, ...outside].map((id) => api.contact(id)));
    return writeTabbed(rows.flatMap((row) => (row ? [this.#line(row)] : [])));
  }
}
