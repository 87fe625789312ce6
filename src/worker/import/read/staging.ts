/** All rows of an import, read: anew only when something has changed that their reading depends on. */
import type { IdentityIndex } from '../../../base/identity-index.ts';
import type { Snapshot } from '../../../base/snapshot.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import type { ImportChoices } from '../../contract/import-choices.ts';
import type { Review } from '../../contract/import-review.ts';
import type { OnProgress } from '../../contract/state.ts';
import type { Sliced } from '../in-slices.ts';
import { layoutOf } from '../map/layout.ts';
import { rowMaps } from '../map/row-maps.ts';
import type { Sketched } from '../map/sketch.ts';
import type { Opened } from '../open/opened-files.ts';
import { numberReadings } from './number-readings.ts';
import type { ReadAhead } from './read-ahead.ts';
import type { Stage } from './stage.ts';
import { stageFiles } from './stage-files.ts';
import { stageKey } from './stage-key.ts';

export interface Staged {
  readonly key: string;
  readonly stage: Stage;
  readonly mappings: readonly ColumnMapping[];
  readonly bytes: number;
  readonly numbers: Review['numbers'];
}

/** What is read, and how. */
export interface StagingInput {
  readonly opened: Opened;
  readonly sketched: Sketched;
  /** Columns that are restored as the export wrote them. */
  readonly restored: (column: number) => boolean;
  readonly choices: ImportChoices;
  readonly base: { readonly snapshot: Snapshot; readonly index: IdentityIndex };
  readonly phones: PhoneReader;
}

/** [C2] Who is who depends on the base where people are named by more than numbers. */
function keyOf({ sketched: { mappings, own }, choices, base: { snapshot } }: StagingInput): string {
  const isNamed = own.some(Boolean) || mappings.some((to) => to.to === 'field' && /^user/.test(to.field));
  const base = isNamed ? [snapshot.commit, snapshot.nextId] : [];
  return `${stageKey(choices, mappings, snapshot.catalog)} ${base.join()}`;
}

export class Staging {
  readonly #readAhead: ReadAhead | undefined;
  readonly #sliced: <T>(work: Sliced<T>, signal: AbortSignal) => Promise<T | null>;
  #staged: Staged | null = null;

  /** `sliced` does work in slices, null = cancelled. */
  constructor(
    readAhead: ReadAhead | undefined,
    sliced: <T>(work: Sliced<T>, signal: AbortSignal) => Promise<T | null>,
  ) {
    this.#readAhead = readAhead;
    this.#sliced = sliced;
  }

  /** What is kept, if it serves. */
  kept(input: StagingInput): Staged | null {
    return this.#staged?.key === keyOf(input) ? this.#staged : null;
  }

  /** null = cancelled. */
  async read(input: StagingInput, signal: AbortSignal, onProgress: OnProgress): Promise<Staged | null> {
    const { opened, sketched, restored, choices, phones } = input;
    const { snapshot } = input.base;
    const index = (): IdentityIndex => input.base.index;
    const { catalog } = snapshot;
    const { files, tables, joined } = opened;
    const { mappings, decimals, own } = sketched;
    this.letGo();
    const layout = layoutOf(mappings, catalog, {
      restored,
      decimal: (column) => decimals[column] ?? null,
      own: (column) => own[column] === true,
    });
    const { maps } = rowMaps(mappings, joined);
    const readAhead = this.#readAhead;
    const base = snapshot;
    const rows = { files, tables, joined, maps, layout, catalog, choices, phones, readAhead, base, index };
    const key = keyOf(input);
    const stage = await stageFiles(rows, signal, onProgress);
    if (stage === null) return null;
    const numbers = await this.#sliced(numberReadings(stage, choices, phones), signal);
    if (numbers === null) return null;
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    return (this.#staged = { key, stage, mappings, numbers, bytes });
  }

  letGo(): void {
    this.#staged = null;
  }
}
