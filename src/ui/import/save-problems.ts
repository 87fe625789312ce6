/** [I8] The rows with problems as a file that imports as it is, once they are corrected. */
import type { Kith } from '../../app/kith.svelte.ts';
import { importText } from '../../text/import.ts';
import { sayProblem } from '../../text/import-sentences.ts';
import { sayMessage } from '../../text/say-message.ts';
import { download } from '../export/download.ts';

export async function saveProblems(kith: Pick<Kith, 'api' | 'notices'>, warnings: boolean): Promise<void> {
  const made = await kith.api.importProblemFiles(warnings, (problems) => problems.map(sayProblem));
  if (made.ok) for (const { of, csv } of made.value) download(csv, problemFileName(of));
  else {
    const { message } = made.failure;
    kith.notices.say('error', () => sayMessage(message), { topic: 'import' });
  }
}

/** Named after the file whose rows they are; '' = they are of several files. */
export function problemFileName(files: readonly string[]): string {
  const [first = ''] = files;
  return importText.problemFile(files.length === 1 ? first.replace(/\.[a-z0-9]{1,5}$/i, '') : '');
}
