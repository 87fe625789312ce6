/** A kind of page that only tests know: up to four notes, a note's id is page × 4 + place. '' = taken away. */
import type { Draft } from '../../../src/base/draft.ts';
import { seal, unseal } from '../../../src/base/format/seal.ts';
import type { PageKind } from '../../../src/base/page-kind.ts';
import { listOf, type Snapshot } from '../../../src/base/snapshot.ts';
import { fail } from '../../../src/domain/result.ts';

export interface NotesPage {
  readonly notes: readonly string[];
}

export const ON_A_PAGE = 4;

export const NOTES: PageKind<NotesPage> = {
  name: 'notes',
  encode: ({ notes }) => seal('KNT', 1, new TextEncoder().encode(JSON.stringify(notes))),
  decode(bytes) {
    const found = unseal('KNT', 1, bytes);
    if (typeof found === 'string') return found;
    return { notes: JSON.parse(new TextDecoder().decode(found.body)) as string[] };
  },
  size: ({ notes }) => notes.reduce((sum, note) => sum + 2 * note.length, 0),
  same: (a, b) => JSON.stringify(a.notes) === JSON.stringify(b.notes),
  damaged: ({ unreadable }) => fail('damaged', { id: 'contacts-unreadable', affected: 0, of: 0, pages: unreadable }),
  erasing: () => Promise.resolve({ slots: () => [], without: (page) => page }),
};

/** The same, but reverted note by note. */
export const CAREFUL_NOTES: PageKind<NotesPage> = {
  ...NOTES,
  revert({ before, after, now }) {
    let kept = 0;
    const notes = Array.from({ length: now?.notes.length ?? 0 }, (_, i) => {
      const [was = '', became = '', is = ''] = [before?.notes[i], after?.notes[i], now?.notes[i]];
      if (was === became || is === was) return is;
      if (is === became) return was;
      kept++;
      return is;
    });
    return { page: notes.every((note) => note === '') ? null : { notes }, kept };
  },
};

/** Writes new notes into a draft; their ids. */
export function addNotes(draft: Draft, ...notes: readonly string[]): number[] {
  const list = draft.list(NOTES);
  const first = list.giveIds(notes.length);
  return notes.map((note, i) => setNote(draft, first + i, note));
}

export function setNote(draft: Draft, id: number, note: string): number {
  const list = draft.list(NOTES);
  const no = Math.floor(id / ON_A_PAGE);
  const notes = Array.from({ length: ON_A_PAGE }, (_, i) => list.page(no)?.notes[i] ?? '');
  notes[id % ON_A_PAGE] = note;
  list.put(no, notes.every((one) => one === '') ? null : { notes });
  return id;
}

/** By id. */
export function notesOf(snapshot: Snapshot): Record<number, string> {
  const notes: Record<number, string> = {};
  listOf(snapshot, NOTES).pages.forEach((page, no) =>
    page?.notes.forEach((note, i) => {
      if (note !== '') notes[no * ON_A_PAGE + i] = note;
    }),
  );
  return notes;
}
