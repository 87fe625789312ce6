/** Baseline: PapaParse alone, streaming over the file; rows are counted and dropped. */
import Papa from 'papaparse';
import type { Answer, Job } from './protocol.ts';

self.addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  const started = performance.now();
  let rows = 0;
  let cells = 0;
  Papa.parse<string[]>(job.file, {
    skipEmptyLines: true,
    chunk({ data }) {
      rows += data.length;
      for (const row of data) cells += row.length;
    },
    complete() {
      const milliseconds = performance.now() - started;
      answer({ measures: [{ name: 'papa', milliseconds, count: rows - 1, facts: { cells } }] });
    },
    error(error) {
      answer({ error: error.message });
    },
  });
});

function answer(message: Answer): void {
  self.postMessage(message);
}
