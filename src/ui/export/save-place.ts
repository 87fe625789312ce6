/** Asks the person where to save, in browsers that let a page write a file as it is made. */
import type { AskPlace } from '../../app/export.svelte.ts';

interface SavePicker {
  showSaveFilePicker(options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }): Promise<FileSystemFileHandle>;
}

const canAsk = (page: object): page is SavePicker => 'showSaveFilePicker' in page;

export function placeAsker(page: object): AskPlace {
  return (name) => {
    if (!canAsk(page)) return undefined;
    return page
      .showSaveFilePicker({
        suggestedName: name,
        types: [{ description: 'CSV', accept: { 'text/csv': ['.csv'] } }],
      })
      .catch((error: unknown) => {
        // Closing the question is an answer.
        if (error instanceof DOMException && error.name === 'AbortError') return null;
        throw error;
      });
  };
}
