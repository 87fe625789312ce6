/**
 * [K4] Backups that are saved by themselves. A new one has a name of its own, and the browser gives the file that name with all of its content or with
 * none: what `createWritable` gets goes into a file beside it, which takes its place when it is closed. Only when it is there, whole, do older
 * ones go; and only those of the same base: what was saved before all was lost or begun anew stays.
 */
import { isPlain } from '../base/format/plain.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { removeFrom, sizeIn, troubleIn, writeInto } from './backup/folder-files.ts';
import { saveBackup } from './backup/save-backup.ts';
import { whichGo } from './backup/which-go.ts';
import type { BackupFolder, FolderApi, FolderFile, FolderSaved, FolderWords } from './contract/folder.ts';
import type { Core } from './core.ts';

const HOUR = 3_600_000;

/** As it is noted. */
interface Noted extends BackupFolder {
  /** The base that was saved last; `at`: when its commit was made. */
  readonly last: {
    readonly began: number;
    readonly commit: number;
    readonly nextCommit: number;
    readonly at: number;
  } | null;
  readonly generation: number;
  /** Files that were begun: there, where the browser ended before that was noted; or what could not be put away. */
  readonly begun: readonly FolderFile[];
}

export function serveFolder(core: Core): FolderApi {
  const { base, store, deps } = core;
  const { folder: note = null } = deps;
  const noted = async (): Promise<Noted | null> => {
    const found = await note?.read().catch(() => null);
    // What stands there was written below.
    return isPlain(found) && 'handle' in found ? (found as unknown as Noted) : null;
  };
  const change = async (make: (now: Noted) => Noted): Promise<Noted | null> => {
    const now = await noted();
    if (note === null || now === null) return null;
    const next = make(now);
    await note.write(next);
    return next;
  };

  /** null: what is written is to be open. */
  function passphrase(): Result<string | null> {
    if (store.note === null || store.note.state === 'opening') return ok(null);
    if (core.passphrase?.opens === store.note.key) return ok(core.passphrase.text);
    return fail('refused', { id: 'folder-locked' });
  }

  /** What is there of what was begun counts; what is empty goes. */
  async function tidied(now: Noted): Promise<Noted> {
    const files = [...now.files];
    const begun: FolderFile[] = [];
    for (const file of now.begun) {
      const bytes = await sizeIn(now.handle, file.name);
      if (files.some(({ name }) => name === file.name)) continue;
      if (bytes > 0) files.push({ ...file, bytes });
      else if (!(await removeFrom(now.handle, file.name))) begun.push(file);
    }
    return now.begun.length === 0 ? now : ((await change((one) => ({ ...one, files, begun }))) ?? now);
  }

  /** Of the base that is to be saved: another where it does not know what was saved last, because all was lost, or begun anew. */
  async function generationOf({ last, generation }: Noted): Promise<Result<number>> {
    if (last === null) return ok(generation);
    const known = await base.backups.source.archive.commit(last.commit);
    if (!known.ok) return known;
    return ok(known.value?.at === last.at ? generation : generation + 1);
  }

  async function save(now: Noted, { name, about }: FolderWords): Promise<Result<FolderSaved>> {
    const secret = passphrase();
    if (!secret.ok) return secret;
    const { source } = base.backups;
    const { head } = source;
    const [line, commit] = [await generationOf(now), await source.archive.commit(head.commit)];
    if (!line.ok) return line;
    if (!commit.ok) return commit;
    const generation = line.value;
    const at = core.now();
    const ending = secret.value === null ? '.zip' : '.zip.age';
    const { signal } = new AbortController();
    const job = { ...source, history: true, about, at, signal, onProgress: () => undefined, pause: deps.pause };
    const written = await writeInto(
      now.handle,
      { name, ending },
      (free) => {
        const file = { name: free, at, contacts: null, bytes: 0, generation };
        return change((one) => ({ ...one, begun: [...one.begun, file] }));
      },
      (write) => saveBackup(job, secret.value, write),
    );
    // Where nothing could be put away any more, the next one does.
    if (!written.ok) return written;
    const { contacts, bytes, name: free } = written.value;
    const saved: FolderFile = { name: free, at, contacts, bytes, generation };
    // Noted first: a file that goes and is still noted is one that is not found later.
    const next = await change((one) => ({
      ...one,
      files: [...one.files, saved],
      last: { began: head.began, commit: head.commit, nextCommit: head.nextCommit, at: commit.value?.at ?? 0 },
      generation,
      begun: one.begun.filter((file) => file.name !== free),
    }));
    if (next !== null) await makeRoom(next);
    await base.backups.note(head, at);
    return ok({ folder: await noted(), saved, due: null });
  }

  async function makeRoom(now: Noted): Promise<void> {
    const own = now.files.filter((file) => file.generation === now.generation);
    const gone = new Set<FolderFile>();
    for (const file of whichGo(own, now.keep)) if (await removeFrom(now.handle, file.name)) gone.add(file);
    if (gone.size > 0) await change((one) => ({ ...one, files: now.files.filter((file) => !gone.has(file)) }));
  }

  return {
    folder: noted,
    async folderSet(handle, keep) {
      if (note === null) return null;
      return note.exclusive(async () => {
        const before = await noted();
        const isSame = before !== null && (await before.handle.isSameEntry(handle).catch(() => false));
        const next: Noted = isSame
          ? { ...before, handle, keep }
          : { handle, keep, files: [], last: null, generation: 0, begun: [] };
        await note.write(next);
        return next;
      });
    },
    folderKeep: async (keep) => note?.exclusive(() => change((now) => ({ ...now, keep }))) ?? null,
    async folderForget() {
      await note?.exclusive(note.clear);
    },
    async folderSave(words, isNow) {
      await core.opening.whole;
      if (note === null) return ok({ folder: null, saved: null, due: null });
      return note.exclusive(async () => {
        const found = await noted();
        await base.follow();
        const { head } = base.backups.source;
        const isGone = base.isVanished || base.isOutdated || base.isShut;
        if (found === null || isGone || head.commit === 0) return ok({ folder: found, saved: null, due: null });
        const { last } = found;
        const isSaved =
          last?.began === head.began && last.commit === head.commit && last.nextCommit === head.nextCommit;
        const due = isSaved ? null : (found.files.at(-1)?.at ?? 0) + HOUR;
        if (!isNow && (due === null || core.now() < due)) return ok({ folder: found, saved: null, due });
        const trouble = await troubleIn(found.handle);
        return trouble ?? save(await tidied(found), words);
      });
    },
    async folderNewest() {
      const found = await noted();
      for (const { name } of found?.files.toReversed() ?? []) {
        try {
          const file = await found?.handle.getFileHandle(name).then((handle) => handle.getFile());
          if (file !== undefined && file.size > 0) return ok(file);
        } catch (error) {
          if (!(error instanceof DOMException)) throw error;
        }
      }
      return fail('gone', { id: 'folder-empty' });
    },
  };
}
