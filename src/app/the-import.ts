/** An import goes on while other pages are looked at: one job for the life of the app, made when it is first asked for. */
import { ImportJob } from './import-job.svelte.ts';
import type { Kith } from './kith.svelte.ts';

const jobs = new WeakMap<Kith, ImportJob>();

export function importOf(kith: Kith): ImportJob {
  const job = jobs.get(kith) ?? new ImportJob(kith);
  jobs.set(kith, job);
  return job;
}
