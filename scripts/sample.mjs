/**
 * Makes a contacts CSV of any size: `npm run sample -- 1000000 > file.csv`. The same options give the same file.
 * With `--problems`, about 3 % of the rows are bad, and what an import must say of them is written as JSON beside it.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTs } from './load-ts.mjs';
import { sinkTo, standardOutput } from './sample/sink.mjs';

const help = `npm run sample -- [ROWS] [options] > file.csv

  ROWS            rows of data; 10000 if not given, at most 10000000
  --problems      about 3 % bad rows of every kind, and blank lines
  --report FILE   what an import of the file must say, as JSON
                  (with --problems: sample-report.json if not given; with --out: FILE.report.json)
  --out FILE      write there, not to standard output
  --seed N        another file; 1 if not given
`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      problems: { type: 'boolean', default: false },
      report: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const rows = Number((positionals[0] ?? '10000').replaceAll('_', ''));
  const seed = Number(values.seed);
  if (positionals.length > 1 || !Number.isInteger(rows) || rows < 0)
    throw new Error(`How many rows? ${positionals.join(' ')}`);
  if (!Number.isInteger(seed)) throw new Error(`The seed must be a whole number, not ${values.seed}`);
  const beside = values.out === undefined ? 'sample-report.json' : `${values.out}.report.json`;
  return { ...values, rows, seed, report: values.report ?? (values.problems ? beside : undefined) };
}

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return;
  }
  /** @type {typeof import('../src/formats/sample/sample.ts')} */
  const { sampleCsv } = await loadTs('src/formats/sample/sample.ts');
  const started = performance.now();
  const pieces = sampleCsv({ rows: options.rows, seed: options.seed, problems: options.problems });
  const sink = options.out === undefined ? standardOutput() : sinkTo(options.out);
  let next = pieces.next();
  for (; next.done !== true; next = pieces.next()) await sink.write(next.value);
  sink.close();
  const report = next.value;
  if (options.report !== undefined) writeFileSync(options.report, `${JSON.stringify(report, null, 2)}\n`);
  const seconds = (performance.now() - started) / 1000;
  const count = new Intl.NumberFormat('en');
  console.error(
    `${count.format(report.rows)} rows: ${count.format(report.contacts)} contacts, ${count.format(report.folded)} repeated, ` +
      `${count.format(report.rejected)} not to be imported, ${count.format(report.warned)} with a warning ` +
      `(${seconds.toFixed(1)} s)${options.report === undefined ? '' : `; expected report in ${options.report}`}`,
  );
}

await main().catch((/** @type {unknown} */ error) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  process.exitCode = 1;
});
