/** How this person likes to see things, in this browser: theme, density, and the columns of the contacts page. */
import { type ColumnChoice, DEFAULT_COLUMNS, readColumnChoice } from './column-choice.ts';
import { type KeyStore, Stored } from './stored.svelte.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['compact', 'normal', 'relaxed'] as const;
export type Density = (typeof DENSITIES)[number];

export class Preferences {
  readonly #theme: Stored<Theme>;
  readonly #density: Stored<Density>;
  readonly #columns: Stored<ColumnChoice>;

  constructor(store: KeyStore | null) {
    this.#theme = new Stored(store, 'kith.theme', (x) => THEMES.find((theme) => theme === x) ?? 'system');
    this.#density = new Stored(store, 'kith.density', (x) => DENSITIES.find((density) => density === x) ?? 'normal');
    this.#columns = new Stored(store, 'kith.columns', readColumnChoice);
  }

  get theme(): Theme {
    return this.#theme.value;
  }
  set theme(theme: Theme) {
    this.#theme.value = theme;
  }
  get density(): Density {
    return this.#density.value;
  }
  set density(density: Density) {
    this.#density.value = density;
  }
  get columns(): ColumnChoice {
    return this.#columns.value;
  }
  set columns(columns: ColumnChoice) {
    this.#columns.value = columns;
  }
  resetColumns(): void {
    this.#columns.value = DEFAULT_COLUMNS;
  }
}
