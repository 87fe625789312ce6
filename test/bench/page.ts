/** The bench's page: takes the file as a person would give it, and runs what the script asks for. */
import { connect } from './connect.ts';
import { measureKith } from './kith.ts';
import LogWorker from './log-naive.worker.ts?worker&inline';
import NaiveWorker from './naive.worker.ts?worker&inline';
import PapaWorker from './papa.worker.ts?worker&inline';
import type { Answer, BenchPage, Job, Measure } from './protocol.ts';

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (file === undefined) throw new Error('no file was chosen');
  return file;
}

function inWorker(worker: Worker, job: Job): Promise<readonly Measure[]> {
  return new Promise<readonly Measure[]>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.measures);
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

const page: BenchPage = {
  baseline(kind, batch) {
    const file = chosenFile();
    switch (kind) {
      case 'papa':
        return inWorker(new PapaWorker(), { kind, file });
      case 'naive':
      case 'naive-backup':
        return inWorker(new NaiveWorker(), { kind, file, batch });
      case 'parse':
        return inWorker(new LogWorker(), { kind, file });
      case 'naive-log':
        return inWorker(new LogWorker(), { kind, file, batch });
    }
  },
  hasKith: () => connect !== null,
  kith: async (groups) => (connect === null ? [] : measureKith(connect, groups, chosenFile)),
};

Object.assign(globalThis, { kithBench: page });
