/** The one place that knows PapaParse: its guess of a delimiter. (Rows are read by `RowScanner`, which makes no strings.) */
import Papa from 'papaparse';

/** The delimiter whose first rows are the most even, or null. `|` is never one: it separates tags. */
export function guessDelimiter(sample: string, delimiters: readonly string[]): string | null {
  const { meta } = Papa.parse<string[]>(sample, {
    preview: 10,
    delimitersToGuess: [...delimiters],
    skipEmptyLines: true,
  });
  return delimiters.includes(meta.delimiter) ? meta.delimiter : null;
}
