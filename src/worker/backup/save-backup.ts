/** [K4] A backup, with a passphrase or without, to wherever `write` puts it. */
import { ok, type Result } from '../../domain/result.ts';
import { type BackupJob, type Write, writeBackup } from './write-backup.ts';

/** Where it fails, what was written is no backup: it is for the caller to throw away. */
export async function saveBackup(
  job: BackupJob,
  passphrase: string | null,
  write: Write,
): Promise<Result<{ readonly contacts: number; readonly bytes: number }>> {
  let bytes = 0;
  const counted: Write = async (chunks) => {
    for (const chunk of chunks) bytes += chunk.length;
    await write(chunks);
  };
  const done = passphrase === null ? await writeBackup(job, counted) : await sealedBackup(job, passphrase, counted);
  return done.ok ? ok({ ...done.value, bytes }) : done;
}

async function sealedBackup(
  job: BackupJob,
  passphrase: string,
  write: Write,
): Promise<Result<{ readonly contacts: number }>> {
  const { sealed } = await import('../../formats/age/passphrase.ts');
  const plain = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const into = plain.writable.getWriter();
  const reader = (await sealed(plain.readable, passphrase)).getReader();
  const drained = (async () => {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) return;
      await write([new Uint8Array(piece.value)]);
    }
  })();
  // A failure of writing ends the backup below; until then nobody listens.
  drained.catch(() => undefined);
  const done = await writeBackup(job, async (chunks) => {
    for (const chunk of chunks) await Promise.race([into.write(chunk), drained]);
  });
  if (!done.ok) {
    await reader.cancel().catch(() => undefined);
    return done;
  }
  await Promise.all([into.close(), drained]);
  return done;
}
