/** Asks the person where to save, in browsers that let a page write a file as it is made. */
import type { AskPlace } from '../../app/file-saving.svelte.ts';

interface SavePicker {
  showSaveFilePicker(options: {
    readonly suggestedName: string;
    readonly types: readonly FileType[];
  }): Promise<FileSystemFileHandle>;
}

const canAsk = (page: object): page is SavePicker => 'showSaveFilePicker' in page;

/** What a file is, as the question for its place says it. */
export interface FileType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

const CSV_FILE: FileType = { description: 'CSV', accept: { 'text/csv': ['.csv'] } };
export const JSON_LINES_FILE: FileType = {
  // eslint-disable-next-line kith/texts -- a format's own name
  description: 'JSON Lines',
  accept: { 'application/x-ndjson': ['.jsonl'] },
};
/** [K4] With a passphrase a backup is an age file. */
export const BACKUP_FILE: FileType = {
  // eslint-disable-next-line kith/texts -- formats' own names
  description: 'ZIP, age',
  accept: { 'application/zip': ['.zip'], 'application/octet-stream': ['.age'] },
};

export function placeAsker(page: object, type: FileType = CSV_FILE): AskPlace {
  return (name) => {
    if (!canAsk(page)) return undefined;
    return page
      .showSaveFilePicker({
        suggestedName: name,
        types: [type],
      })
      .catch((error: unknown) => {
        // Closing the question is an answer.
        if (error instanceof DOMException && error.name === 'AbortError') return null;
        throw error;
      });
  };
}
