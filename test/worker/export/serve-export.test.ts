/** [E1] Which contacts are exported, and where the file goes. */
import { describe, expect, test } from 'vitest';
import { EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import type { ExportOptions } from '../../../src/worker/contract/export.ts';
import { exportCsv, type CsvExport } from '../../../src/worker/export/export-csv.ts';
import { withSink } from '../../../src/worker/export/sink.ts';
import type { Progress } from '../../../src/worker/contract/state.ts';
import { baseOf, BLANK } from '../../support/base.ts';
import { add, matching, must, openService, type Opened, refusal, these } from '../support/service.ts';

const ignore = (): void => undefined;
const NAMES = ['Cem', 'Ann', 'Dia', 'Bob'];

async function opened(): Promise<Opened> {
  const service = await openService();
  for (const name of NAMES) await add(service.api, { name });
  return service;
}

const options = (what: ExportOptions['what']): ExportOptions => ({ mode: 'reimport', columns: ['name'], what });

/** A file as the browser's file system gives it; tells what became of it. */
class FakeFile {
  text = 'as it was';
  #written: Uint8Array[] = [];
  aborted = false;
  failWith: DOMException | null = null;

  get handle(): FileSystemFileHandle {
    const stream = {
      write: async (chunk: Uint8Array) => {
        if (this.failWith !== null) throw this.failWith;
        // Taken by the time that it is waited for.
        await Promise.resolve();
        this.#written.push(chunk.slice());
      },
      close: async () => {
        this.text = Buffer.concat(this.#written).toString();
      },
      abort: async () => {
        this.aborted = true;
      },
    };
    return { createWritable: async () => stream } as unknown as FileSystemFileHandle; // the one method that is used
  }
}

describe('[E1] exported are', () => {
  const namesOf = async ({ api }: Opened, what: ExportOptions['what']): Promise<string[]> => {
    const { blob, contacts } = must(await api.exportCsv(options(what), null, ignore));
    const [, ...names] = ((await blob?.text()) ?? '').split('\r\n').slice(0, -1);
    expect(contacts).toBe(names.length);
    return names;
  };

  test('all, in the order of creation', async () => {
    expect(await namesOf(await opened(), { kind: 'all' })).toEqual(NAMES);
  });

  test('a list, in its order, but some', async () => {
    const service = await opened();
    const sorted = await service.api.view({
      filter: { kind: 'group', of: 'all', items: [] },
      search: '',
      sort: { field: 'name', descending: false },
    });
    expect(await namesOf(service, { kind: 'view', view: sorted.id, except: [] })).toEqual(['Ann', 'Bob', 'Cem', 'Dia']);
    expect(await namesOf(service, { kind: 'view', view: sorted.id, except: [3, 0] })).toEqual(['Ann', 'Dia']);
  });

  test('those chosen, each once, as they are now', async () => {
    const service = await opened();
    must(await service.api.bulk(these(1), { kind: 'delete' }));
    must(await service.api.edit(2, { name: 'Dina' }));
    expect(await namesOf(service, these(3, 2, 1, 2, 99))).toEqual(['Bob', 'Dina']);
  });

  test('nobody of a list that is closed: that is said', async () => {
    const { api } = await opened();
    const selection = await matching(api);
    if (selection.kind === 'view') api.closeView(selection.view);
    expect(refusal(await api.exportCsv(options(selection), null, ignore))).toMatch(/list has changed/);
  });
});

describe('to a file', () => {
  test('it is streamed there, and no Blob is made', async () => {
    const { api } = await opened();
    const file = new FakeFile();
    const result = must(await api.exportCsv(options({ kind: 'all' }), file.handle, ignore));
    expect(result).toEqual({ blob: null, contacts: 4, bytes: file.text.length });
    expect(file.text).toBe('"Name"\r\nCem\r\nAnn\r\nDia\r\nBob\r\n');
  });

  test.each([
    ['QuotaExceededError', /disk is full/],
    ['NotAllowedError', /not allowed/],
    ['InvalidStateError', /could not be written/],
  ])('%s is told in words, and the file stays as it was', async (name, message) => {
    const { api } = await opened();
    const file = new FakeFile();
    file.failWith = new DOMException('', name);
    expect(refusal(await api.exportCsv(options({ kind: 'all' }), file.handle, ignore))).toMatch(message);
    expect(file).toMatchObject({ text: 'as it was', aborted: true });
  });
});

test('[I9] progress is told, and it can be ended: no file is left', async () => {
  const file = new FakeFile();
  const told: Progress[] = [];
  const abort = new AbortController();
  let pauses = 0;
  const job: CsvExport = {
    snapshot: baseOf([{ ...BLANK, name: 'A' }], EMPTY_CATALOG),
    ids: new Uint32Array(200_000),
    mode: 'reimport',
    columns: ['name'],
    now: 0,
    signal: abort.signal,
    onProgress: (progress) => told.push(progress),
    pause: async () => {
      if (++pauses === 2) abort.abort();
    },
  };
  const result = await withSink(file.handle, (sink) => exportCsv(job, sink));
  expect(refusal(result)).toBe('The export was cancelled. No file was written.');
  expect(file).toMatchObject({ text: 'as it was', aborted: true });
  expect(told.map(({ done, total }) => [done, total])).toEqual([[65_536, 200_000], [131_072, 200_000]]); // prettier-ignore
});
