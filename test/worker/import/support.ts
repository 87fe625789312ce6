/** Imports through the service, in few words. */
import { sayProblem } from '../../../src/text/import-sentences.ts';
import { firstChoices, type ImportChoices } from '../../../src/worker/contract/import-choices.ts';
import type { Review, SayProblems } from '../../../src/worker/contract/import-review.ts';
import type { Sketch } from '../../../src/worker/contract/import-sketch.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { everything, must } from '../support/service.ts';

export const quiet = (): void => undefined;

/** Nothing is kept unless a test asks for it: what the page has ticked is tried by itself (keep.test.ts). */
export const ASKED_FOR_NOTHING = { keepColumns: false, createTags: [], addOptions: false } as const;

export const choicesWith = (choices: Partial<ImportChoices> = {}, country = 'IN'): ImportChoices => ({
  ...firstChoices(country),
  ...ASKED_FOR_NOTHING,
  ...choices,
});

export const fileOf = (content: BlobPart, name = 'contacts.csv'): File => new File([content], name);

export interface Imported {
  readonly sketch: Sketch;
  readonly review: Review;
}

/** Opens, reviews and commits; ends the import. */
export async function importAll(
  api: KithApi,
  files: readonly File[],
  choices: ImportChoices = choicesWith(),
): Promise<Imported> {
  const sketch = must(await api.importOpen(files, choices));
  const review = must(await api.importReview(choices, quiet));
  must(await api.importCommit(quiet));
  await api.importClose();
  return { sketch, review };
}

/** Opens and reviews; nothing is written. */
export async function reviewOf(api: KithApi, files: readonly File[], choices = choicesWith()): Promise<Review> {
  must(await api.importOpen(files, choices));
  return must(await api.importReview(choices, quiet));
}

/** What the page does with problems that go into a file. */
export const IN_WORDS: SayProblems = (problems) => problems.map(sayProblem);

/** [I8] The problem rows of files of the same columns. */
export async function problemCsv(api: KithApi, warnings: boolean): Promise<Blob> {
  const files = must(await api.importProblemFiles(warnings, IN_WORDS));
  const [first] = files;
  if (first === undefined || files.length > 1) throw new Error(`${String(files.length)} problem files`);
  return first.csv;
}

/** What contacts hold, without their ids. */
export const contactsOf = async (api: KithApi): Promise<unknown[]> =>
  (await everything(api)).map(({ id: _, attributes, ...contact }) => ({ ...contact, attributes: [...attributes] }));

export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}
