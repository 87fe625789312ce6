/** [K4] Files of a folder that the browser lets a page write into. */
import { fail, ok, type Result } from '../../domain/result.ts';
import { withSink } from '../export/sink.ts';
import type { Write } from './write-backup.ts';

const NOT_ALLOWED = fail('refused', { id: 'folder-not-allowed' });
const GONE = fail('unavailable', { id: 'folder-gone' });

/** null: it is there, and may be written into. A file of a folder that has gone looks like one that never was. */
export async function troubleIn(folder: FileSystemDirectoryHandle): Promise<ReturnType<typeof fail> | null> {
  try {
    await folder.keys().next();
    return null;
  } catch (error) {
    return refused(error);
  }
}

/** Whole, under a name that no other file has, or not at all. `begin` hears the name before there is a file of it. */
export async function writeInto<T extends { readonly bytes: number }>(
  folder: FileSystemDirectoryHandle,
  file: { readonly name: string; readonly ending: string },
  begin: (name: string) => Promise<unknown>,
  work: (write: Write) => Promise<Result<T>>,
): Promise<Result<T & { readonly name: string }>> {
  let name: string;
  let handle: FileSystemFileHandle;
  try {
    name = await freeName(folder, file.name, file.ending);
    await begin(name);
    handle = await folder.getFileHandle(name, { create: true });
  } catch (error) {
    return refused(error);
  }
  const written = await withSink(handle, (sink) => work((chunks) => sink.write(chunks)));
  // What the disk has is what was written: a drive that was pulled out may not have said so.
  const isWhole = written.ok && (await sizeIn(folder, name)) === written.value.bytes;
  if (!isWhole) await removeFrom(folder, name);
  if (!written.ok) return written.failure.message.id === 'file-not-allowed' ? NOT_ALLOWED : written;
  return isWhole ? ok({ ...written.value, name }) : GONE;
}

/** 0: there is none, or it cannot be read. */
export async function sizeIn(folder: FileSystemDirectoryHandle, name: string): Promise<number> {
  try {
    return (await (await folder.getFileHandle(name)).getFile()).size;
  } catch (error) {
    if (error instanceof DOMException) return 0;
    throw error;
  }
}

/** True: it is not there any more. */
export async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.removeEntry(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return error.name === 'NotFoundError';
    throw error;
  }
}

async function freeName(folder: FileSystemDirectoryHandle, name: string, ending: string): Promise<string> {
  for (let no = 1; ; no++) {
    const tried = no === 1 ? `${name}${ending}` : `${name} (${no})${ending}`;
    try {
      await folder.getFileHandle(tried);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return tried;
      throw error;
    }
  }
}

function refused(error: unknown): ReturnType<typeof fail> {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'NotAllowedError' ? NOT_ALLOWED : GONE;
}
