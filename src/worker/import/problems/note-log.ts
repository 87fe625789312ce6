/** [I14] Counts what the import does not take, by kind and text: whoever reads rows or opens files notes it here. */
import { type ImportNote, NOTE_ITEMS, NOTE_KINDS, type NoteKind } from '../../../domain/notes.ts';

/** A log as it crosses from one worker to another. */
export type NoteLogState = readonly (readonly [
  kind: NoteKind,
  count: number,
  texts: readonly (readonly [text: string, count: number])[],
])[];

/** Longer texts are cut. */
const TEXT_LENGTH = 120;

interface KindNotes {
  count: number;
  readonly texts: Map<string, number>;
}

export class NoteLog {
  readonly #kinds = new Map<NoteKind, KindNotes>();

  static thaw(state: NoteLogState): NoteLog {
    const log = new NoteLog();
    for (const [kind, count, texts] of state) log.#kinds.set(kind, { count, texts: new Map(texts) });
    return log;
  }

  freeze(): NoteLogState {
    return [...this.#kinds].map(([kind, { count, texts }]) => [kind, count, [...texts]] as const);
  }

  /** `text`: what it is about, '' = nothing to name. `count`: how many more of the kind; `times`: how often the text stands there. */
  add(kind: NoteKind, text = '', count = 1, times = count): void {
    let notes = this.#kinds.get(kind);
    if (notes === undefined) this.#kinds.set(kind, (notes = { count: 0, texts: new Map() }));
    notes.count += count;
    if (text === '') return;
    const name = text.length > TEXT_LENGTH ? `${text.slice(0, TEXT_LENGTH)}…` : text;
    notes.texts.set(name, (notes.texts.get(name) ?? 0) + times);
  }

  /** This log and others as one. */
  static joined(logs: readonly NoteLog[]): readonly ImportNote[] {
    const all = new NoteLog();
    for (const log of logs)
      for (const [kind, { count, texts }] of log.#kinds) {
        all.add(kind, '', count);
        for (const [text, times] of texts) all.add(kind, text, 0, times);
      }
    return NOTE_KINDS.flatMap((kind): ImportNote[] => {
      const notes = all.#kinds.get(kind);
      if (notes === undefined || notes.count === 0) return [];
      const items = [...notes.texts]
        .map(([text, count]) => ({ text, count }))
        .sort((a, b) => b.count - a.count)
        .slice(0, NOTE_ITEMS);
      return [{ kind, count: notes.count, items, distinct: notes.texts.size }];
    });
  }
}
