/**
 * A workbook (.xlsx, .xlsm), opened: its sheets, and the rows of one as often as they are wanted. Rows are streamed out of the file; what
 * is kept is the workbook's distinct texts. What is damaged, protected or larger than can be read is refused in a sentence here, before
 * any row is read: the sheet is inflated once from end to end and counted.
 */
import { fail, ok, type Result } from '../../domain/result.ts';
import { isDateFormat, paddedFormat } from './cell-value.ts';
import { SharedStrings } from './shared-strings.ts';
import { type SheetContext, SheetRows } from './sheet-rows.ts';
import { elementsOf } from './xml.ts';
import { inflate, inflateText, listZip, type ZipEntry, ZipProblem } from './zip.ts';

export interface WorkbookLimits {
  /** Inflated bytes of a sheet. */
  readonly sheetBytes: number;
  /** Of all distinct texts; SharedStrings bounds how much of that stays in memory. */
  readonly textBytes: number;
}

/** A sheet of a million full rows has about half of that. */
export const WORKBOOK_LIMITS: WorkbookLimits = { sheetBytes: 1 << 30, textBytes: 256 << 20 };
const PART_BYTES = 16 << 20;
/** Inflated bytes of a sheet that is left out and whose rows are counted all the same. */
const MOST_COUNTED = 32 << 20;

export interface SheetStep {
  readonly rows: SheetRows;
  /** The share of the sheet that is read, 0–1. */
  readonly part: number;
}

export interface Workbook {
  /** Names, in the order of the tabs. */
  readonly sheets: readonly string[];
  /** The first one that is not hidden. */
  readonly first: number;
  /** Rows that hold something; -1 where the sheet is too large to count them, or damaged. */
  count(sheet: number): Promise<number>;
  /** Makes sure that a sheet can be read whole. */
  check(sheet: number): Promise<Result<null>>;
  /** Its rows; read them dry after each step. */
  rows(sheet: number): AsyncGenerator<SheetStep>;
}

const DAMAGED = fail('refused', { id: 'workbook-damaged' });
const TOO_LARGE = fail('refused', { id: 'workbook-too-large' });

export async function openWorkbook(file: Blob, limits: WorkbookLimits = WORKBOOK_LIMITS): Promise<Result<Workbook>> {
  const listed = await listZip(file);
  if (!listed.ok) return listed;
  return guarded(() => open(file, listed.value, limits));
}

/** A ZipProblem as a sentence. */
async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    return error.tooLarge ? TOO_LARGE : DAMAGED;
  }
}

async function open(
  file: Blob,
  entries: ReadonlyMap<string, ZipEntry>,
  limits: WorkbookLimits,
): Promise<Result<Workbook>> {
  const part = async (path: string): Promise<string> => {
    const entry = entries.get(path);
    return entry === undefined ? '' : inflateText(file, entry, PART_BYTES);
  };
  const main = elementsOf(await part('_rels/.rels'), 'Relationship').find((one) =>
    one.get('Type')?.endsWith('/officeDocument'),
  );
  const path = resolve('', main?.get('Target') ?? 'xl/workbook.xml');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const workbook = await part(path);
  const relations = elementsOf(await part(`${folder}_rels/${path.slice(folder.length)}.rels`), 'Relationship');
  const target = (is: (relation: Map<string, string>) => boolean): ZipEntry | undefined => {
    const found = relations.find(is)?.get('Target');
    return found === undefined ? undefined : entries.get(resolve(folder, found));
  };
  const ofType = (type: string): ZipEntry | undefined =>
    target((one) => one.get('Type')?.endsWith(`/${type}`) === true);
  const sheets = elementsOf(workbook, 'sheet').flatMap((sheet) => {
    const entry = target(
      (one) => one.get('Id') === sheet.get('id') && one.get('Type')?.endsWith('/worksheet') === true,
    );
    return entry === undefined
      ? []
      : [{ name: sheet.get('name') ?? '', hidden: sheet.has('state') && sheet.get('state') !== 'visible', entry }];
  });
  if (sheets.length === 0) return fail('refused', { id: 'workbook-without-sheet' });
  const strings = new SharedStrings();
  const texts = ofType('sharedStrings');
  if (texts !== undefined) for await (const piece of inflate(file, texts, limits.textBytes)) strings.push(piece);
  const styles = ofType('styles');
  const context: SheetContext = {
    strings,
    ...formatsOf(styles === undefined ? '' : await inflateText(file, styles, PART_BYTES)),
    since1904: /^(?:1|true)$/.test(elementsOf(workbook, 'workbookPr')[0]?.get('date1904') ?? ''),
  };
  const zipEntryOf = (sheet: number): ZipEntry => {
    const found = sheets[sheet];
    if (found === undefined) throw new Error(`no sheet ${String(sheet)}`);
    return found.entry;
  };
  return ok({
    sheets: sheets.map(({ name }) => name),
    first: Math.max(
      0,
      sheets.findIndex(({ hidden }) => !hidden),
    ),
    check: (sheet) =>
      guarded(async () => {
        const entry = zipEntryOf(sheet);
        if (entry.bytes > limits.sheetBytes) return TOO_LARGE;
        const pieces = inflate(file, entry, limits.sheetBytes);
        while ((await pieces.next()).done !== true);
        return ok(null);
      }),
    async count(sheet) {
      const entry = zipEntryOf(sheet);
      if (entry.bytes > MOST_COUNTED) return -1;
      const rows = new SheetRows(context);
      let count = 0;
      const counted = await guarded(async () => {
        for await (const piece of inflate(file, entry, MOST_COUNTED)) {
          rows.push(piece);
          while (rows.next()) if (!rows.blank) count++;
        }
        rows.end();
        while (rows.next()) if (!rows.blank) count++;
        return ok(null);
      });
      return counted.ok ? count : -1;
    },
    async *rows(sheet) {
      const entry = zipEntryOf(sheet);
      const rows = new SheetRows(context);
      let read = 0;
      for await (const piece of inflate(file, entry, limits.sheetBytes)) {
        read += piece.length;
        rows.push(piece);
        yield { rows, part: Math.min(1, read / Math.max(1, entry.bytes)) };
      }
      rows.end();
      yield { rows, part: 1 };
    },
  });
}

/** By style: whether its numbers are dates, or padded with zeros. */
function formatsOf(styles: string): Pick<SheetContext, 'dates' | 'padded'> {
  const codes = new Map(
    elementsOf(styles, 'numFmt').map((one) => [Number(one.get('numFmtId')), one.get('formatCode')]),
  );
  const formats = /<(?:[\w.-]+:)?cellXfs[\s>][^]*?<\/(?:[\w.-]+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const ids = elementsOf(formats, 'xf').map((xf) => Number(xf.get('numFmtId') ?? 0));
  return {
    dates: ids.map((id) => isDateFormat(id, codes.get(id))),
    padded: ids.map((id) => paddedFormat(codes.get(id))),
  };
}

/** A path within the archive, from the folder that speaks of it. */
function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
