/** Cells and rows of the contacts grid to the clipboard and from it [Q5]: what is pasted is one change, or nothing where a cell does not fit. */
import type { Kith } from '../../app/kith.svelte.ts';
import { readTabbed, writeTabbed } from '../../app/tab-text.ts';
import type { ContactEdits, FieldProblem, Row } from '../../worker/contract.ts';
import { cellText, joinEdits, readCell } from './cell-values.ts';
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
    const { contacts, notices, format } = this.#kith;
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
      const most = format.number(MOST);
      notices.say('warn', `You can copy up to ${most} contacts at once. Export them instead.`, { topic: 'copy' });
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
  async paste(text: string, index: number, columnId: string | undefined): Promise<void> {
    const { api, contacts, changes, base, format } = this.#kith;
    const columns = this.#columns();
    const first = Math.max(
      0,
      columns.findIndex(({ id }) => id === columnId),
    );
    const cells = readTabbed(text);
    const { view } = contacts.window;
    if (text === '' || view === null) return;
    if (cells.length > MOST) {
      this.#refuse(`You can paste up to ${format.number(MOST)} rows at once. Import a larger table as a file.`);
      return;
    }
    const width = Math.max(...cells.map((row) => row.length));
    const at = columns.slice(first, first + width);
    const fixed = at.filter(({ editable }) => !editable).map(({ label }) => label);
    if (cells.length > view.count - index) {
      const there = format.plural(view.count - index, 'contact');
      this.#refuse(`${format.plural(cells.length, 'row')} do not fit on the ${there} from here on.`);
      return;
    }
    if (width > at.length || fixed.length === at.length) {
      this.#refuse(
        width > at.length
          ? `${format.plural(width, 'column')} do not fit on the ${format.plural(at.length, 'column')} from here on.`
          : `${format.list(fixed)} cannot be changed.`,
      );
      return;
    }
    const ids = await api.ids(view.id, index, index + cells.length);
    const edits: { id: number; edits: ContactEdits }[] = [];
    const problems: string[] = [];
    cells.forEach((row, r) => {
      const id = ids[r];
      if (id === undefined) return;
      let all: ContactEdits = {};
      row.forEach((cell, c) => {
        const column = at[c];
        if (!column?.editable) return;
        const read = readCell(cell, column.field, base.catalog);
        if ('problem' in read) problems.push(`${this.#where(index + r)}, ${column.label}: ${read.problem}`);
        else all = joinEdits(all, read.edits);
      });
      edits.push({ id, edits: all });
    });
    if (problems.length === 0) {
      const result = await changes.editMany(edits);
      if (!result.ok) return;
      if (result.value.kind === 'problems') {
        for (const { id, problem } of result.value.problems) {
          problems.push(`${this.#where(index + ids.indexOf(id))}, ${this.#label(problem)}: ${problem.message}`);
        }
      } else if (fixed.length > 0) {
        this.#kith.notices.say('info', `${format.list(fixed)} cannot be changed, so those cells were not pasted.`);
      }
    }
    const [problem] = problems;
    if (problem === undefined) return;
    const more = problems.length - 1;
    this.#refuse(
      more === 0 ? problem : `${problem} And ${format.plural(more, 'more cell', 'more cells')} did not fit.`,
    );
  }

  #refuse(message: string): void {
    this.#kith.notices.say('error', `Nothing was pasted. ${message}`, { topic: 'change' });
  }

  #where(index: number): string {
    return `Row ${this.#kith.format.number(index + 1)}`;
  }

  #label({ field }: FieldProblem): string {
    const key = typeof field === 'number' ? `@${field}` : field;
    return this.#columns().find(({ id }) => id === key)?.label ?? '';
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
    const { contacts, notices, format } = this.#kith;
    const what = contacts.selection.empty ? 'Copied' : `${format.contacts(rows)} copied`;
    notices.say('ok', what, { topic: 'copy' });
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
    const text = this.#chosenText();
    try {
      const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
      this.#said(this.#kith.contacts.selection.count);
    } catch {
      notices.say('warn', 'Your browser did not allow copying so many contacts. Export them instead.', {
        topic: 'copy',
      });
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
